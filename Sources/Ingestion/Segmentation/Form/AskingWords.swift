import TextAnalysis

/// Words of those who ask: what they want to hear of, how they take leave, and what pages put behind them.
extension PageWords {
  /// Folded openings of what somebody says who wants to hear of something.
  static let requests: [String] = list(
    """
    tell me|tell us|let's talk|let us talk|parlons|hablemos|parliamo|falemos|sprechen wir|reden wir|talk about|talk to us|describe|explain|walk us|walk me|give us|give me|take us|take me|remind us|
    erzählen sie|beschreiben sie|erklären sie|nennen sie|verraten sie|schildern sie|racontez|parlez-|décrivez|expliquez|
    dites-|donnez-|cuéntenos|cuénteme|cuéntanos|cuéntame|hábleme|háblenos|háblame|explíquenos|explíqueme|descríbanos|díganos|
    conte-nos|conte-me|fale |fale-nos|descreva|ci racconti|mi racconti|ci parli|mi parli|ci spieghi|descriva|vertel|beschrijf|
    leg eens|расскажите|опишите|объясните|поделитесь|proszę opowiedzieć|niech pan opowie|niech pani opowie|
    proszę powiedzieć|proszę opisać|opowiedz|erzähl uns|erzähl mir|beschreib |racontez-|raconte-nous|parle-nous|présentez-|
    contanos|contame|hablanos|raccontaci|parlaci|conte um|conte uma|conte como|noem |geef ons|
    povězte|řekněte|vyprávějte|popište|přibližte|prozraďte|vysvětlete|povedzte|porozprávajte|opíšte|vysvetlite|
    raccontate|raccontami|parlateci|diteci|spiegateci|cuéntennos|háblennos|contem-nos|vertel ons|opowiedzcie|διηγηθείτε|kertokaapa|
    meséljen|mondja el|beszéljen|írja le|anlatın|biraz da|berätta|beskriv|fortell|fortæl|kerro|kertokaa|kuvailkaa|
    povestiți|povestiți-ne|spuneți-ne|vorbiți-ne|descrieți|ispričajte|opišite|recite nam|povejte|πείτε μας|πείτε μου|μιλήστε μας|
    περιγράψτε|ספר לנו|ספרי לנו|ספר לי|ספרי לי|ספר על|ספרי על|حدثنا|حدثينا|أخبرنا|أخبرينا|розкажіть|опишіть|поясніть|разкажете|опишете|expliqui'ns|
    parli'ns|hãy kể|xin hãy|ceritakan|jelaskan|说说|說說|谈谈|談談|讲讲|講講|聊聊|介绍一下|最后请|最後請|最后，请|最後，請|请您|請您
    """)

  /// Folded words with which questions open and hardly anything else, one or two side by side.
  static let interrogatives = WordTable(
    folding:
      """
      what|why|how|who|which|whose|was|wie|warum|wieso|weshalb|wer|welche|welcher|welches|woher|wohin|pourquoi|comment|qui|quel|quelle|
      quels|quelles|combien|qué|cómo|por qué|quién|quiénes|cuál|cuánto|cuántos|por que|quem|qual|quanto|quantos|quantas|perché|chi|che cosa|
      quale|quanti|per què|què|waarom|hoe|wat|welke|varför|hur|vad|vem|vilken|vilka|hvorfor|hvordan|hvad|hva|hvem|hvilken|hvilke|miksi|miten|
      mitä|kuka|kuinka|millainen|dlaczego|jak|kto|jaki|jaka|jakie|ile|czy|proč|kdo|jaký|jaká|kolik|prečo|ako|čo|aký|koľko|miért|hogyan|milyen|
      mennyi|hány|de ce|cum|cine|câți|câte|zašto|kako|što|tko|koliko|zakaj|kaj|защо|какво|кой|колко|почему|зачем|сколько|кто|какой|чому|хто|
      який|скільки|γιατί|πώς|τι|ποιος|ποια|πόσο|neden|nasıl|kim|hangi|kaç|لماذا|كيف|ماذا|هل|متى|چرا|چطور|چگونه|آیا|למה|מדוע|איך|מה|כמה|האם|क्यों|
      कैसे|क्या|कौन|mengapa|kenapa|bagaimana|siapa|berapa|tại sao|vì sao|làm sao
      """.replacing("\n", with: ""), separator: UInt8(ascii: "|"))

  /// Folded openings with which those who ask say that they are coming to an end.
  static let lastQuestions: [String] = list(
    """
    last question|final question|one last question|one final question|a last question|one last thing|last one|letzte frage|
    eine letzte frage|zum schluss|zum abschluss|dernière question|une dernière question|pour finir|pour conclure|última pregunta|
    una última pregunta|para terminar|para acabar|última pergunta|uma última pergunta|ultima domanda|un'ultima domanda|per finire|
    laatste vraag|tot slot|sista frågan|en sista fråga|till sist|siste spørsmål|til slutt|sidste spørgsmål|til sidst|
    viimeinen kysymys|lopuksi|ostatnie pytanie|na koniec|poslední otázka|na závěr|posledná otázka|na záver|utolsó kérdés|végül|
    ultima întrebare|o ultimă întrebare|în încheiere|zadnje vprašanje|za konec|posljednje pitanje|za kraj|darrera pregunta|per acabar|
    последний вопрос|напоследок|и последнее|останнє питання|останнє запитання|наостанок|последен въпрос|накрая|последње питање|
    за крај|τελευταία ερώτηση|κλείνοντας|son soru|son olarak|câu hỏi cuối|pertanyaan terakhir|terakhir|最后一个问题|最後一個問題|
    最後の質問|最後に|마지막 질문|마지막으로|السؤال الأخير|سؤال أخير|שאלה אחרונה
    """)

  /// Folded phrases with which those who ask thank for a conversation.
  static let thanks = PhraseSet(
    list(
      """
      thank you for your time|thanks for your time|thank you very much for your time|thank you so much for your time|
      thank you for talking|thank you for speaking|thanks for talking|thanks for speaking|thank you for the interview|
      thank you for this interview|thank you for this conversation|dank für das gespräch|dank für das interview|danke für das gespräch|
      dank für dieses gespräch|merci d'avoir|merci pour cet entretien|merci pour cet échange|merci de nous avoir|
      merci de m'avoir|gracias por su tiempo|gracias por la entrevista|gracias por atender|gracias por recibir|gracias por tu tiempo|
      gracias por la conversación|obrigado pela conversa|obrigada pela conversa|obrigado pela entrevista|obrigada pela entrevista|
      obrigado pelo seu tempo|obrigada pelo seu tempo|obrigado por nos receber|grazie per il tempo|grazie per l'intervista|
      grazie per la conversazione|grazie per averci|grazie per il suo tempo|bedankt voor het gesprek|dank u voor dit gesprek|
      谢谢您接受|感谢您接受|謝謝您接受|感謝您接受|感谢接受|谢谢接受|感谢您的时间|本日はありがとう|今日はありがとう|お時間をいただき|
      말씀 감사|인터뷰 감사|спасибо за беседу|спасибо за интервью|спасибо за разговор|dziękuję za rozmowę|söyleşi için teşekkür
      """))

  /// Folded openings by which those who ask say what they have heard of the other.
  static let hearsay: [String] = list(
    """
    rumour has it|rumor has it|the rumour|the rumor|es geht das gerücht|gerüchten zufolge|man munkelt|le bruit court|la rumeur|corre el rumor|se rumorea|
    corre o boato|diz o boato|corre voce|si mormora|het gerucht|er gaat een gerucht|det går et rygte|der går et rygte|rygtet|det går ett rykte|ryktet|
    huhutaan|huhu |krążą plotki|chodzą słuchy|plotka głosi|koluje fáma|povídá se|povráva sa|azt pletykálják|umblă zvonul|se zvonește|priča se|šuška se|
    ходят слухи|ходять чутки|носи се слух|φήμες|φημολογείται|söylentilere|يشاع|شایعه|יש שמועה|शोर है|ada kabar|konon|nghe đồn|có tin đồn|传闻|傳聞|
    i hear|i understand|i read |i am told|i'm told|they say|people say|it is said|on dit que|on raconte|j'ai lu|dicen que|se dice que|
    he leído|dizem que|ouvi dizer|li que|diz-se|diz se|si dice che|dicono che|ho letto|man sagt|es heißt|ich höre|ich habe gelesen|ze zeggen|
    ik hoor|ik las|podobno|mówią|słyszałem|słyszałam|prý |říká se|slyšel|slyšela|hovorí sa|vraj|det sägs|jag hör|man siger|jeg hører|
    det sies|sanotaan|kuulin|állítólag|azt mondják|azt hallom|se spune|se zice|am auzit|kažu|navodno|pravijo|говорят|я слышал|
    я слышала|слышал|слышала|кажуть|казват|чувам|λένε|diyorlar|duyduğuma göre|يقولون|يقال|אומרים|that sounds|sounds like|das klingt|klingt |dat klinkt|klinkt |det høres|det låter|det lyder|se kuulostaa|kuulostaa|to zní|zní to|to znie|to brzmi|brzmi to|to zvuči|zvuči |sună |suena |suena a|soa |sembla |ακούγεται|звучит|звучи |това звучи|това не звучи|terdengar|kedengarannya|nghe có vẻ|nghe như|זה נשמע|听说|聽說|据说|據說
    """)

  /// Folded phrases by which an answer agrees.
  static let agreement = WordTable(
    folding: """
      exactly|indeed|true|that's true|that is true|that's right|that is right|right|quite|genau|stimmt|das stimmt|richtig|exakt|
      exact|exactement|c'est vrai|c'est exact|tout à fait|effectivement|absolument|exacto|exactamente|así es|es cierto|es verdad|
      exato|exatamente|é verdade|pois é|isso mesmo|esatto|esattamente|è vero|certo|dat klopt|klopt|precies|inderdaad|precis|
      det stämmer|stämmer|det stemmer|nettopp|det passer|præcis|pitää paikkansa|niin on|zgadza się|dokładnie|to prawda|przesně|
      přesně|to je pravda|je to tak|přesně tak|presne|presne tak|pontosan|így van|igaz|așa este|exact așa|adevărat|točno|tako je|
      точно|именно|верно|это правда|так и есть|саме так|правда|точно так|ακριβώς|σωστά|aynen|doğru|kesinlikle|صحيح|بالضبط|נכון|בדיוק
      """.replacing("\n", with: ""), separator: UInt8(ascii: "|"))

  /// Folded words with which an answer begins.
  static let yesOrNo = WordTable(
    folding:
      "yes|yeah|no|oui|non|si|sí|ja|jo|jawohl|nein|nee|nej|nei|sim|não|sì|ano|ne|tak|nie|áno|da|nu|igen|nem|kyllä|joo|ei|evet|hayır|да|нет|так|ні|не|ναι|όχι|כן|לא|نعم|لا|بلى|vâng|không|iya|tidak|ええ|はい|いいえ|いや|うん|네|예|아니요|아뇨|是的|对|不是|没有",
    separator: UInt8(ascii: "|"))

  /// Folded words that alone on a line stand above advertising.
  static let advertising = WordTable(
    folding:
      """
      advertisement|advertisements|ad|ads|sponsored|anzeige|werbung|publicité|annonce|annonces|publicidad|publicidade|pubblicità|
      annuncio|advertentie|reclame|reklama|reklam|reklame|annons|mainos|hirdetés|inzerce|reclamă|publicitate|oglas|реклама|
      mainos päättyy|anzeige ende|fin de la publicité|διαφήμιση|פרסומת|إعلان|تبلیغات|विज्ञापन|iklan|quảng cáo|โฆษณา|广告|廣告|広告|광고|pr
      """, separator: UInt8(ascii: "|"))

  /// Folded openings of questions that sites put to their readers.
  static let appeals: [String] = list(
    """
    ready to |ready for more|want more|want to see|want to learn|did you like|did you enjoy|enjoyed this|enjoying this|liked this|
    hat ihnen der|hat dir der|lust auf mehr|vous avez aimé|cet article vous|envie d'en savoir|te ha gustado|le ha gustado|¿te ha gustado|
    ¿te gustó|¿le ha gustado|¿quieres más|gostou d|gostou?|quer receber|ti è piaciuto|vi è piaciuto|vuoi saperne|vond je dit|meer weten|
    gillade du|likte du|kunne du lide|pidit|podobał ci się|líbil se vám|tetszett|понравил|сподобал|beğendin
    """)

  /// Folded words before the list of what a page is about, which stands under it.
  static let tagLabels = WordTable(
    folding:
      """
      tag|tags|tagged|topics|keywords|schlagwörter|schlagworte|stichwörter|themen|mots-clés|mots clés|étiquettes|étiqueté|thèmes|
      etiquetas|temas|palabras clave|palavras-chave|tópicos|assuntos|parole chiave|argomenti|etichette|trefwoorden|onderwerpen|
      tagi|słowa kluczowe|štítky|klíčová slova|tagy|kľúčové slová|címkék|kulcsszavak|etiketter|taggar|ämnen|emner|nyckelord|
      avainsanat|aiheet|etiketler|etiket|konular|cuvinte cheie|etichete|oznake|ključne riječi|ključne besede|теги|тэги|метки|
      ключевые слова|ключові слова|мітки|етикети|тагове|ετικέτες|תגיות|תגים|مواضيع|كلمات مفتاحية|وسوم|الوسوم|برچسب‌ها|टैग|
      标签|標籤|关键词|關鍵詞|タグ|キーワード|태그|키워드|topik|kata kunci|từ khóa|chủ đề|แท็ก
      """, separator: UInt8(ascii: "|"))

  /// Folded words with a colon that open the notes under a text.
  static let noteLabels = WordTable(
    folding:
      "notes|notas|notizen|anmerkungen|fußnoten|footnotes|noten|noter|note|poznámky|przypisy|jegyzetek|примечания|примітки|注释|註釋|脚注|注記",
    separator: UInt8(ascii: "|"))

  /// Folded words that alone on a line end a text.
  static let endMarks = WordTable(
    folding:
      "end|the end|ende|fin|fine|fim|einde|koniec|konec|kraj|slut|slutt|loppu|vége|son|sfârșit|конец|кінець|край|τέλος|完|终|終|了|끝",
    separator: UInt8(ascii: "|"))
}
