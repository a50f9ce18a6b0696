import TextAnalysis

/// Words by which pages tell what their lines are: interviews, bylines, key points, furniture.
enum PageWords {
  /// Whether a title says that the document is a dialogue.
  static func saysInterview(_ title: String) -> Bool {
    interviewPhrases.occurs(in: foldedName(title), insideWords: true)
  }

  private static let interviewPhrases = PhraseSet(interviews)

  /// Folded words and phrases of titles of interviews.
  static let interviews: [String] = list(
    """
    interview|dialogue|dialog|conversation|q&a|q & a|entretien|discussion avec|rencontre avec|gespräch|im gespräch|fragen an|
    entrevista|conversación|conversa|diálogo|intervista|colloquio|интервью|беседа|разговор с|вопросов|专访|專訪|对话|對話|访谈|
    訪談|采访|採訪|对谈|對談|インタビュー|対談|인터뷰|대담|vraaggesprek|wywiad|ask me anything|fireside|talks to|in his own words|
    röportaj|söyleşi|mülakat|حوار|مقابلة|일문일답|聞き手|一問一答|rozmowa z|samtal med|intervju|haastattelu|συνέντευξη|ראיון|rozhovor|
    interjú|phỏng vấn|wawancara|साक्षात्कार|we spoke to|we spoke with|we talked to|sat down with|caught up with|hablamos con|
    charlamos con|conversamos con|conversamos com|conversou com|wir sprachen mit|haben wir mit|nous avons rencontré|
    rencontre :|abbiamo incontrato|abbiamo parlato con|we spraken met|поговорил с|поговорила с|поговорили с|
    ile konuştuk|trò chuyện|tanya jawab|propos recueillis|に聞く|に聞いた|に話を聞|聊了聊|
    گفت‌وگو|گفت و گو|گفتگو|مصاحبه|لقاء مع|बातचीत|คุยกับ|สัมภาษณ์|สนทนากับ|συνομιλία|μιλήσαμε με|שיחה עם|ריאיון|đối thoại|bincang|
    інтерв'ю|інтерв’ю|розмова з|бесіда|interviu|de vorbă cu|samtale med|интервю|razgovor s|সাক্ষাৎকার|انٹرویو|temu bual|rozmawiamy z|
    について聞いた|について話を聞|お話を伺|聊了|이야기를 들었|에 대해 들었|이야기를 나눴|hablamos de|conversamos sobre|conversámos|
    에게 묻|에게 물|께 묻|에게서 듣|への質問|さんに質問|שאלות ל|أسئلة مع|أسئلة إلى|سؤال مع|
    nous l'avons rencontré|nous avons parlé|we met her|we met him|we met them|nos recibe|nos recibió|nous reçoit|ci accoglie|ci riceve|nos recebe|
    vi hälsade på|vi träffade|التقيناها|التقيناه|נפגשנו|chúng tôi gặp|kami berbincang|povídali jsme si|abbiamo parlato di|мы поговорили|беседовал|for a talk|for a chat|wir haben mit
    """)

  /// Folded words of pages that answer what customers ask again and again.
  static let frequentQuestions = PhraseSet(
    list(
      """
      faq|faqs|f.a.q.|frequently asked|help center|help centre|support center|customer service|questions fréquentes|
      foire aux questions|vos questions|centre d'aide|häufige fragen|häufig gestellte|fragen und antworten zu|hilfe-center|
      preguntas frecuentes|centro de ayuda|perguntas frequentes|central de ajuda|domande frequenti|centro assistenza|
      veelgestelde vragen|klantenservice|часто задаваемые|вопросы и ответы|常见问题|常見問題|帮助中心|よくある質問|よくあるご質問|
      자주 묻는|고객센터|najczęściej zadawane|sıkça sorulan|sık sorulan|الأسئلة الشائعة|vanliga frågor
      """))

  /// Folded words of pages that tell how to get through an interview.
  static let interviewAdvice = PhraseSet(
    list(
      """
      job interview|interview questions|interview tips|vorstellungsgespräch|bewerbungsgespräch|entretien d'embauche|
      entrevista de trabajo|entrevista de emprego|colloquio di lavoro|sollicitatiegesprek|собеседовани|面试|面試|就職面接|面接対策|
      면접 질문|rozmowa kwalifikacyjna|iş görüşmesi|mülakat soruları
      """))

  /// Folded openings after which a title names the guest: "Interview with …".
  static let beforeGuest: [String] = list(
    """
    interview with|dialogue with|dialog with|conversation with|in conversation with|talk with|talking with|talking to|chat with|
    q&a with|q & a with|q&a:|a talk with|discussion with|fireside with|entretien avec|interview de|interview avec|
    conversation avec|rencontre avec|dialogue avec|interview mit|gespräch mit|im gespräch mit|dialog mit|entrevista a|
    entrevista con|entrevista com|conversación con|conversa com|diálogo con|diálogo com|charla con|intervista a|intervista con|
    dialogo con|interview met|gesprek met|专访|專訪|对话|對話|访谈|訪談|对谈|對談|采访|採訪|interview:|entretien:|exclusive:|
    entrevista:|intervista:|wywiad:|rozhovor:|интервью:|інтерв'ю:|röportaj:|söyleşi:|intervju:|interjú:|interviu:|συνέντευξη:|
    haastattelu:|wawancara:|phỏng vấn:|साक्षात्कार:|حوار:|مقابلة:|ראיון:|ריאיון:|인터뷰:|インタビュー:
    """)

  /// Whether a line says whom somebody speaks with, by an opening of `beforeGuest` that is no mere label.
  static func namesGuest(_ line: String) -> Bool { guestOpenings.occurs(in: foldedName(line), insideWords: true) }

  private static let guestOpenings = PhraseSet(beforeGuest.filter { !$0.hasSuffix(":") })

  /// Folded openings of lines that say whose the pictures are.
  static let credits: [String] = list(
    """
    photo|photos|fot.|beeld|photograph|photographs|photography|picture|pictures|image|images|illustration|illustrations|video|camera|
    foto|fotos|fotografie|fotograf|bild|bilder|crédit|crédits|imagen|imágenes|fotografía|imagem|immagine|фото|иллюстрация|
    ảnh|kép|kuva|kuvat|fotó|фотографії|fotografii|φωτογραφία|φωτογραφίες|צילום|चित्र|تصویر|عکس|ภาพ|写真|撮影|摄影|攝影|图片|圖片|사진|zdjęcie|zdjęcia|fotoğraf|صورة|تصوير
    """)

  /// Folded openings of lines that tell what a picture shows.
  static let captions: [String] = list(
    """
    in the photo|in the picture|pictured|auf dem foto|auf dem bild|im bild:|sur la photo|en la foto|en la imagen|na foto|nella foto|
    op de foto|op de afbeelding|na zdjęciu|na snímku|na fotografii|на фото|на фотографии|на снимке|на знімку|на снимката|na slici|na fotografiji|a la foto|a la imatge|на світлині|kuvassa|på bilden|på billedet|på bildet|a képen|
    în imagine|în fotografie|fotoğrafta|στη φωτογραφία|בתמונה|في الصورة|चित्र में|dalam foto|trong ảnh|사진은|写真は|图为|圖為
    """)

  /// Folded words of the ways through a site.
  static let navigation = PhraseSet(
    list(
      """
      skip to|jump to|open menu|main menu|sign in|log in|anmelden|zum inhalt|zum hauptinhalt|aller au contenu|se connecter|
      ir al contenido|saltar al|iniciar sesión|ir para o conteúdo|vai al contenuto|accedi|naar de inhoud|inloggen|
      본문 바로가기|전체메뉴|로그인|ログイン|メニュー|登录|登錄|跳转|przejdź do|zaloguj|ana sayfa|anasayfa|الرئيسية|перейти к|войти
      """))

  /// Folded words that alone on a line stand above the way through a site.
  static let menus = Set(
    list(
      "menu|main menu|menü|hauptmenü|menú|menù|меню|hlavní menu|navigation|navigation menu|菜单|選單|メニュー|메뉴|μενού|القائمة|תפריט"
    ))

  /// Folded openings of lines that tell where a page is from.
  static let sources: Set<String> = Set(list("source|fuente|fonte|quelle|bron|источник|来源|來源|出典|출처"))

  /// Folded openings of bylines; what follows names who wrote or asked.
  static let bylines: [String] = list(
    """
    written by|by|af|av|글|취재|thực hiện|author|authors|reported by|interview by|interviewed by|interviewer|text by|words by|edited by|editor|
    compiled by|rédaction|auteur|autrice|par|propos recueillis par|entretien réalisé par|interview réalisée par|von|autor|
    autorin|interview von|das interview führte|text|redaktion|por|autora|entrevista de|entrevista por|redacción|redação|texto|
    escrito por|escrita por|textos|texte|rozmlouvala|rozmlouval|ptal se|ptala se|zhovárala sa|zhováral sa|prowadzi|
    حاورها|حاورتها|حاورهم|أجرى الحوار|أجرت الحوار|أجرى المقابلة|كتب|كتبت|بقلم|إعداد|گفت‌وگو از|ראיינה|ריאיין|כתב|כתבה|
    kérdezte|az interjút készítette|kérdez|szöveg|írta|szerző|szerzők|författare|forfatter|kirjoittaja|yazar|συντάκτης|
    συντάκτρια|yazı|metin|testo|teks|bài|wawancara|rozhovor|rozmowa|wywiad|interjú|حوار|مقابلة|
    लेखक|लेखिका|प्रस्तुति|ראיון|haastattelija|haastattelu|teksti|intervju|intervju av|tekst og foto|
    розмовляла|розмовляв|спілкувалася|спілкувався|підготувала|підготував|συνέντευξη στη|συνέντευξη στον|κείμενο|
    interviu de|interviu realizat de|a consemnat|razgovarala|razgovarao|razgovor vodila|razgovor vodio|oleh|reporter|
    di|a cura di|intervista di|interview|entretien|entrevista|intervista|autore|автор|авторы|беседовал|беседовала|интервью|текст|корреспондент|
    tekst|door|rozmawia|rozmawiał|rozmawiała|söyleşi|röportaj|haber|reporter|pewawancara|penulis|phóng viên|حاورته|حاوره|
    作者|撰文|采写|採寫|采访|採訪|採訪撰文|采访撰文|採訪整理|采访整理|记者|記者|整理|撰稿|编辑|編輯|编译|編譯|文|責編|责编|取材|文責|聞き手|source|fuente|fonte|quelle|来源|來源|出典|via|outlet
    """)

  /// Folded openings of bylines that say who went over a text or where it is from.
  static let editing: Set<String> = Set(
    list(
      """
      edited by|editor|compiled by|rédaction|redaktion|redacción|redação|整理|编辑|編輯|编译|編譯|責編|责编|文責|source|fuente|fonte|quelle|来源|來源|
      出典|via|outlet
      """))

  /// Folded openings of bylines that say who asks, not only who writes.
  static let askingBylines: [String] = list(
    """
    interview by|interviewed by|interviewer|propos recueillis par|entretien réalisé par|interview réalisée par|interview von|
    das interview führte|interview|entretien|entrevista|intervista|entrevista de|entrevista por|intervista di|беседовал|беседовала|rozmawia|rozmawiał|rozmawiała|
    söyleşi|röportaj|pewawancara|حاورته|حاورتها|حاوره|thực hiện|采写|採寫|采访|採訪|採訪撰文|采访撰文|採訪整理|采访整理|记者|記者|聞き手|取材|حاورها|حاورهم|أجرى الحوار|أجرت الحوار|ראיינה|ריאיין|
    rozmlouvala|rozmlouval|ptal se|ptala se|haastattelija|razgovarala|razgovarao|розмовляла|розмовляв|kérdezte|
    intervju av|interviu realizat de
    """)

  /// Folded words for who wrote or asked, as rows of credits have them.
  static let writing: Set<String> = Set(
    list(
      """
      words|text|interview|by|written|story|texte|texto|textos|testo|tekst|teksti|szöveg|írta|yazı|metin|текст|κείμενο|
      entretien|entrevista|intervista|intervju|wywiad|rozhovor|interjú|röportaj|söyleşi|haastattelu|von|par|por|di|door|af|
      av|penulis|wawancara|teks|bài|thực|text och|auteur|autor|autora|autore|συνέντευξη|розмова|інтерв'ю|интервью|беседа|
      文|取材|構成|聞き手|インタビュー|撰文|文字|采写|採寫|采访|採訪|採訪撰文|采访撰文|记者|記者|本刊记者|本报记者|本刊記者|本報記者|撰稿|
      글|취재|기자|인터뷰|حوار|نص|כתב|כתבה|מאת|ראיון
      """))

  /// Folded words for who took the pictures or did other work beside.
  static let pictures: Set<String> = Set(
    list(
      """
      photo|photos|photographs|photography|photographer|pictures|images|illustration|illustrations|foto|fotos|foto's|fotografie|
      fotografia|fotografía|fotografías|fotografias|fotograf|bild|bilder|beeld|kuvat|kuva|fotó|fotók|fotoğraf|fotoğraflar|
      zdjęcia|zdjęcie|fot|fotografii|фотографії|фото|φωτογραφία|φωτογραφίες|ảnh|gambar|video|camera|immagini|imagen|imágenes|imagens|crédit|crédits|
      写真|撮影|摄影|攝影|图|圖|图片|圖片|イラスト|絵|編集|编辑|編輯|责编|사진|영상|편집|تصوير|صور|צילום|צילומים
      """))

  /// Folded words for those who write for a page.
  static let writers: Set<String> = Set(
    list(
      """
      writer|journalist|editor|reporter|correspondent|columnist|redakteur|redakteurin|journalistin|reporterin|journaliste|
      rédacteur|rédactrice|periodista|redactor|redactora|jornalista|redator|redatora|giornalista|redattore|redattrice|redacteur|
      redactrice|dziennikarz|dziennikarka|redaktor|redaktorka|novinář|novinářka|журналист|журналистка|журналіст|журналістка|
      toimittaja|újságíró|gazeteci|muhabir|wartawan|wartawati|δημοσιογράφος
      """))

  /// Folded words between what a line tells of a talk and the name of whoever led it.
  static let talkers: [String] = list(
    """
    interview by|interviewed by|interview conducted by|conducted by|moderated by|in conversation with host|recorded by|
    interview von|das interview führte|das gespräch führte|die fragen stellte|interviewt von|aufgezeichnet von|
    das gespräch moderierte|sprach|traf|interviewte|befragte|
    propos recueillis par|entretien réalisé par|entretien mené par|recueilli par|interview réalisée par|
    entrevista de|entrevista por|entrevista realizada por|entrevistada por|entrevistado por|entrevista conduzida por|
    intervista di|intervista a cura di|intervistata da|intervistato da|
    interview door|geïnterviewd door|opgetekend door|rozmawia|rozmawiał|rozmawiała|wysłuchał|wysłuchała|wywiad przeprowadził|
    wywiad przeprowadziła|rozmlouval|rozmlouvala|ptal se|ptala se|zhováral sa|zhovárala sa|rozprávala sa|rozprával sa|
    беседовал|беседовала|интервью взял|интервью взяла|разговаривал|разговаривала|расспросил|расспросила|
    розмовляв|розмовляла|спілкувався|спілкувалася|спілкувалась|інтерв'ю взяв|інтерв'ю взяла|розпитував|розпитувала|
    razgovarao|razgovarala|razgovor vodio|razgovor vodila|razgovor je vodio|razgovor je vodila|pogovarjal se je|
    pogovarjala se je|spraševal|spraševala|разговаря|интервюто взе|kérdezte|az interjút készítette|haastatteli|intervju av|
    intervjuad av|intervjuet av|interview af|interviu realizat de|a consemnat|interviu de|a intervievat|
    a pus întrebările|вопросы задал|вопросы задала|вопросы задавал|вопросы задавала|питання ставила|питання ставив|questions by|
    preguntas de|perguntas de|domande di|fragen von|vragen van|pytania zadała|pytania zadał|pytania zadawała|pytania zadawał|
    otázky kladl|otázky kladla|frågor av|spørgsmål af|soruları soran|
    συνέντευξη στον|συνέντευξη στη|συνέντευξη στην|konuşan|söyleşiyi yapan|حاورها|حاوره|أجرى الحوار|أجرت الحوار|حاورتها|حاورته|
    ראיין|ראיינה|מאת
    """)

  /// Folded words without which a line names nobody who led a talk.
  static let talking = PhraseSet(talkers + IntroducedGuest.askingVerbs)

  /// Openings of bylines that stand above conversations alone, not above reports as well.
  static let bylinesOfTalks: Set<String> = Set(askingBylines).subtracting(list("采访|採訪|记者|記者|取材"))
    .union(list("rozmawiał|rozmawiała"))

  /// Folded words over what readers wrote about a page.
  static let comments = WordTable(
    folding:
      """
      comment|comments|bình luận|kommentar|kommentare|commentaire|commentaires|comentario|comentarios|comentário|comentários|commento|
      commenti|reacties|комментарий|комментарии|комментариев|комментария|komentarze|komentarzy|yorum|yorumlar|评论|評論|コメント|
      komentáře|komentářů|komentáre|hozzászólás|hozzászólások|comentarii|σχόλια|תגובות|टिप्पणियाँ|komentar|komentari|
      коментарі|коментарів|نظرات|دیدگاه‌ها|ความคิดเห็น|댓글|kommentarer|kommentit|تعليقات
      """, separator: UInt8(ascii: "|"))

  /// What scripts print before what is heard, in capitals.
  static let soundCues: Set<String> = ["SFX", "FX", "F/X", "SOUND", "SOUND EFFECT", "MUSIC", "GRAMS", "ATMOS", "CUE"]

  /// Those of them that mean nothing else.
  static let largeNetworks = PhraseSet(
    list(
      """
      facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|instagram|вконтакте|телеграм|zalo|微博|微信|はてなブックマーク|
      카카오톡|페이스북|فيسبوك|واتساب|פייסבוק|וואטסאפ
      """))

  /// Folded names of networks on which readers share pages.
  static let networks = Set(
    list(
      """
      facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|tumblr|instagram|threads|bluesky|mastodon|xing|viber|messenger|
      email|e-mail|mail|vk|ok|вконтакте|одноклассники|телеграм|телеграм-канал|фейсбук|zalo|line|weibo|wechat|微博|微信|qq|はてなブックマーク|ポスト|
      카카오톡|페이스북|트위터|밴드|فيسبوك|تويتر|واتساب|تلغرام|فייסבוק|טוויטר|וואטסאפ|טלגרם
      """))

  /// Folded words before the colon of what programs for chats say themselves.
  static let programs = Set(list("system|système|sistema|система|systeem|systém|sistem|σύστημα|系统|系統|システム|시스템|النظام"))

  /// Folded headings of lists of key points.
  static let keyPoints = WordTable(
    folding:
      """
      key points|key takeaways|takeaways|highlights|key insights|main points|in brief|tl;dr|tldr|at a glance|what to know|
      points clés|les points clés|points essentiels|à retenir|ce qu'il faut retenir|l'essentiel|en bref|das wichtigste|
      das wichtigste in kürze|auf einen blick|kernpunkte|puntos clave|lo más importante|claves|en resumen|pontos-chave|
      pontos chave|principais pontos|destaques|punti chiave|in sintesi|главное|ключевые тезисы|ключевые моменты|коротко|要点|
      要點|核心要点|重点|重點|核心观点|亮点|要約|ポイント|요점|핵심 요약|kernpunten|summary|core points|core viewpoints
      """, separator: UInt8(ascii: "|"))

  /// Folded phrases that make a line furniture of a site or a legal notice wherever they stand in it.
  static let notices = PhraseSet(
    list(
      """
      all rights reserved|©|feel free to subscribe|subscribe now|sign up for our|newsletter here|follow us|join our community|join us on|
      scan the qr|click here to|read more:|read also:|
      related articles|privacy policy|terms of service|terms of use|share this article|rss feed|rss-nachrichten|disclaimer:|
      does not represent the views|do not represent the views|not investment advice|not financial advice|
      does not constitute|author's personal views|views of the author|opinions expressed|for informational purposes|
      tous droits réservés|abonnez-vous à|inscrivez-vous à|suivez-nous|
      ne constitue pas un|n'engagent que|alle rechte vorbehalten|jetzt abonnieren|folgen sie uns|öffentlicher rss|
      keine anlageberatung|original post unter|todos los derechos|suscríbete|suscríbase|síguenos en|
      no constituye|todos os direitos|inscreva-se|siga-nos|não constitui|tutti i diritti riservati|iscriviti alla|
      všechna práva vyhrazena|všetky práva vyhradené|wszelkie prawa zastrzeżone|tüm hakları saklıdır|minden jog fenntartva|
      alle rechten voorbehouden|alla rättigheter|alle rettigheder|alle rettigheter|kaikki oikeudet pidätetään|
      toate drepturile rezervate|riproduzione riservata|усі права захищен|всі права захищен|με επιφύλαξη παντός|
      כל הזכויות שמורות|सर्वाधिकार सुरक्षित|bản quyền thuộc|hak cipta dilindungi|جميع الحقوق محفوظة|الآراء الواردة|
      الكلمات المفتاحية|تمامی حقوق|کلیه حقوق|sva prava pridržana|sva prava zadržana|vse pravice pridržane|
      все права защищены|подпишитесь на|подписывайтесь на|не является инвестиционной|
      follow us on|ακολουθήστε μας|haben auch sie eine frage|une question ?|how did we do|rate this conversation|write to us|write to the editor|get in touch with us|tell us about it|send us your|want to work with|we're hiring|we are hiring|
      previous post|next post|previous article|next article|share your experience|skriv til redaktionen|skriv til os|skriv till oss|
      skriv till redaktionen|mejla oss|tipsa oss|skriv til oss|tips oss|schreiben sie uns|schreibt uns|mailen sie uns|unsere offenen stellen|
      vorheriger beitrag|nächster beitrag|écrivez-nous|écrivez à la rédaction|article précédent|article suivant|nous recrutons|
      escríbenos|escríbanos|entrada anterior|entrada siguiente|artículo anterior|únete a|escreva para|escreva-nos|post anterior|próximo post|
      matéria anterior|scriveteci|scrivici|articolo precedente|articolo successivo|lavora con noi|mail de redactie|schrijf ons|
      vorig bericht|volgend bericht|napisz do nas|poprzedni wpis|następny wpis|sprawdź nasze oferty|udostępnij|napište nám|
      předchozí článek|další článek|napíšte nám|írjon nekünk|előző bejegyzés|következő bejegyzés|scrieți-ne|articolul anterior|
      articolul următor|bize yazın|önceki yazı|sonraki yazı|kirjoita meille|lähetä juttuvinkki|пишите нам|напишите нам|
      предыдущая статья|следующая статья|пишіть нам|попередня стаття|наступна стаття|γράψτε μας|προηγούμενο άρθρο|επόμενο άρθρο|
      راسلونا|شاركونا|המאמר הקודם|כתבו לנו|हमें लिखें|kirim surat|artikel sebelumnya|artikel selanjutnya|bài trước|bài sau|
      이전 글|다음 글|이전글|다음글|제보|上一篇|下一篇|欢迎投稿|歡迎投稿|前の記事|次の記事|ご意見・ご感想|
      版权声明|版權聲明|免责声明|免責聲明|版权所有|版權所有|著作權所有|欢迎订阅|歡迎訂閱|关注我们|關注我們|扫码|掃碼|扫描二维码|掃描二維碼|欢迎加入|官方社群|风险提示|不构成投资|
      不构成任何|不代表本|转载请|轉載請|無断転載|免責事項|무단전재|무단 전재
      """))

  /// Folded words before the colon of notices under texts.
  static let noticeLabels = WordTable(
    folding:
      """
      info|infos|πληροφορίες|información|informazioni|informações|infobox|note|notice|editor's note|legal notice|correction|hinweis|anmerkung|anmerkung der redaktion|nota|nota del editor|
      nota da redação|nota della redazione|aviso|aviso legal|advertencia|avvertenza|avviso|errata|note de la rédaction|
      noot van de redactie|let op|rectificatie|uwaga|od redakcji|sprostowanie|poznámka|poznámka redakce|upozornění|
      upozornenie|megjegyzés|napomena|opomba|opozorilo|примечание|от редакции|внимание|примітка|від редакції|забележка|
      anmärkning|obs|rättelse|merk|bemærk|huom|huomautus|not|uyarı|editörün notu|notă|σημείωση|ملاحظة|تنويه|توجه|הערה|सूचना|नोट|
      catatan|catatan redaksi|lưu ý|ghi chú|หมายเหตุ|注|注意|备注|備註|编者注|編者註|声明|聲明|※|참고|주의|편집자 주
      """, separator: UInt8(ascii: "|"))

  /// Folded phrases of the disclaimers under articles, too stiff to be said.
  static let legal = PhraseSet(
    list(
      """
      does not constitute any form of|does not constitute investment|do not constitute investment|not constitute financial|
      does not constitute financial|does not provide investment advice|does not give investment advice|
      for informational purposes only|should not be construed as|should do their own research|
      related party opinions|no reliance should be placed|
      ne constitue pas un conseil|ne constituent pas un conseil|à titre informatif uniquement|
      stellt keine anlageberatung|stellen keine anlageberatung|dient lediglich der information|
      no constituye asesoramiento|no constituyen asesoramiento|con fines informativos|não constitui aconselhamento|
      não constitui recomendação|apenas para fins informativos|non costituisce consulenza|a solo scopo informativo|
      не является инвестиционной рекомендацией|носит информационный характер|
      不构成投资建议|不構成投資建議|不构成任何投资|仅代表作者|僅代表作者|投資を勧誘するもの|情報提供を目的|투자 권유|정보 제공을 목적
      """))

  /// Folded openings of what pages put under a dialogue: who led it, how it was edited, who the author is.
  static let afterwords: [String] = list(
    """
    this interview has been edited|this interview has been condensed|this interview has been lightly|
    this interview has been translated|this interview was|this interview first|this interview originally|
    this interview is part|this conversation has been edited|this conversation has been condensed|this conversation was|the interview was conducted|the interview has been edited|
    the conversation has been edited|interview conducted by|about the author|about the interviewer|about the interviewee|
    translated by|translation by|transcribed by|transcription by|photo by|photos by|first published|originally published|
    this article was|this article first|this article originally|this transcript|edited for clarity|edited for length|
    editor's note|note: this|as told to|end of recording|end of interview|end of the interview|end of transcript|
    this conversation took place|this interview took place|the interview took place|the conversation took place|
    das gespräch wurde|das gespräch fand|l'entretien a été|l'entretien a eu lieu|la entrevista se realizó|la conversación tuvo|
    l'intervista è stata|het gesprek vond|het interview vond|rozmowa odbyła się|интервью состоялось|беседа состоялась|
    dieses interview erschien|dieses interview wurde|dieses interview ist|dieses gespräch erschien|dieses gespräch wurde|
    das interview führte|das gespräch führte|das interview wurde|das interview erschien|über den autor|über die autorin|
    zur person|zuerst erschienen|aufgezeichnet von|die fragen stellte|aus dem englischen|
    propos recueillis|entretien réalisé par|entretien mené par|cet entretien a été|cet entretien est|cette interview a été|
    cette interview est|interview réalisée par|à propos de l'auteur|à propos de l'autrice|traduit par|traduit de|
    cet article a été|
    nota: esta|esta entrevista ha sido|esta entrevista fue|esta entrevista se|esta conversación ha sido|
    esta conversación fue|entrevista realizada por|sobre el autor|sobre la autora|traducción de|publicado originalmente|
    nota del editor|esta entrevista foi|esta conversa foi|entrevista concedida|sobre o autor|sobre a autora|tradução de|
    nota: este|questa intervista è|questa intervista fa|intervista realizzata da|sull'autore|sull'autrice|traduzione di|
    nota: questa|the house rose|the meeting rose|the sitting was adjourned|meeting adjourned|schluss der sitzung|schluß der sitzung|
    la séance est levée|la réunion s'achève|la séance s'achève|se levanta la sesión|la seduta termina|la seduta è tolta|
    a sessão é encerrada|levanta-se a sessão|encerra-se a reunião|
    dit interview is|dit interview verscheen|over de auteur|
    беседовал|беседовала|беседовали|интервью взял|интервью взяла|интервью подготовил|записал|записала|об авторе|
    это интервью было|перевод с|
    sluiting |de vergadering wordt gesloten|schluss:|ende der sitzung|ende der aufzeichnung|ende des interviews|fin de la séance|
    fin de l'entretien|fin de l'enregistrement|fin de la entrevista|fin de la grabación|fin del fragmento|fim da entrevista|fim da gravação|
    fine dell'intervista|fine della registrazione|einde van het|koniec nagrania|koniec wywiadu|koniec posiedzenia|konec nahrávky|
    konec rozhovoru|intervjuen slut|slut på|haastattelu päättyy|kapanma saati|kaydın sonu|a felvétel vége|az ülés vége|
    sfârșitul|interviul a fost|interviul a avut loc|intervjuet ble|intervjun gjordes|interviewet blev|интервюто е|конец записи|конец интервью|кінець запису|τέλος συνέντευξης|انتهى الحوار|انتهت|סוף הראיון|סוף ההקלטה|
    hết giờ|kết thúc|rapat ditutup|selesai|fim de|전사 끝|인터뷰 끝|訪問完|采访结束|採訪結束|録音終了|記録終了|
    散會|散会|閉會|閉会|附件|附錄|附录|本文|本訪談|本访谈|本采访|本採訪|（完）|(完)|作者简介|作者簡介|受访者简介|受訪者簡介|人物简介|人物簡介|嘉宾简介|嘉賓簡介|关于作者|關於作者|责任编辑|責任編輯|原文链接|原文連結|注：本|註：本|
    本記事|本インタビュー|このインタビュー|取材・文|（了）|(了)|※本|プロフィール|본 인터뷰|이 인터뷰는|인터뷰=|인터뷰 =|글=|글 =|사진=|사진 =|정리=|저자 소개
    """)

  /// Folded words that programs put behind the number of answers to a message.
  static let replies = Set(
    list(
      """
      reply|replies|antwort|antworten|réponse|réponses|respuesta|respuestas|resposta|respostas|risposta|risposte|ответ|
      ответа|ответов
      """))

  /// Folded openings of paragraphs that tell who was asked.
  static let biographies: [String] = list("zur person|about the interviewee|プロフィール|受访者简介|受訪者簡介|人物简介|人物簡介|嘉宾简介|嘉賓簡介")

  /// Folded words that make a line furniture where it is short.
  static let furniture = PhraseSet(
    list(
      """
      copyright|official community|official account|telegram group|twitter account|communauté officielle|
      groupe telegram|compte twitter|subscribe|sign up|newsletter|click here|read more|read also|advertisement|sponsored|cookie|disclaimer|
      continue reading|leave a comment|fehler gefunden|archivado en|call participants|mehr zum thema|lees ook|leia mais|
      čtěte také|čtěte i|prečítajte si aj|olvassa el|kapcsolódó cikk|läs också|läs även|læs også|les også|lue myös|citește și|
      citiți și|your inbox|no spam|unsubscribe|nieuwsbrief|infolettre|nyhedsbrev|nyhetsbrev|uutiskirje|hírlevél|bülten|рассылку|
      рассылка|розсилку|розсилка|newsletteru|newslettera|newsletterze|メルマガ|뉴스레터|النشرة البريدية|ניוזלטר|читайте також|διαβάστε επίσης|διαβάστε ακόμη|δείτε επίσης|δείτε ακόμα|δείτε ακόμη|διαβάστε ακόμα|קראו גם|עוד בנושא|לקריאה נוספת|també et pot interessar|també us pot interessar|llegiu també|llegeix també|ez is érdekelheti|olvasta már|вижте още|прочетете още|вижте също|прочетете също|pročitajte još|pročitajte i|כתבות נוספות|यह भी पढ़ें|ये भी पढ़ें|baca juga|tin liên quan|
      xem thêm|đọc thêm|مواضيع ذات صلة|مطالب مرتبط|بیشتر بخوانید|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|pročitajte i|preberite tudi|
      czytaj też|czytaj także|zobacz też|ilgili haberler|bunlara da bakın|اقرأ أيضا|관련기사|関連記事|あわせて読みたい|相关阅读|相關閱讀|
      推荐阅读|延伸阅读|延伸閱讀|filed under|à lire aussi|sur le même sujet|potrebbe interessarti|te puede interesar|
      veja também|saiba mais|meer over|mehr von|más de|back to top|abonnez-vous|inscrivez-vous|rejoignez|lire aussi|publicité|avertissement|
      abonnieren|folgen sie|lesen sie auch|anzeige|haftungsausschluss|nachrichtenportal|suscríbete|síguenos|lee también|
      publicidad|aviso legal|assine|siga-nos|leia também|iscriviti|seguici|leggi anche|подпишитесь|подписывайтесь|
      читайте также|реклама|订阅|訂閱|二维码|公众号|著作権|購読|フォロー|구독|저작권
      """))

  /// Folded words of notes of transcribers that stand in brackets.
  static let stage = WordTable(
    folding:
      """
      laughter|laughs|laugh|laughing|chuckles|applause|music|silence|pause|crosstalk|inaudible|unintelligible|cheers|sighs|
      coughs|overlapping|break|commercial break|intermission|end of recording|recording starts|off mic|non-english speech|
      rires|applaudissements|musique|inaudible|lacht|lachen|gelächter|applaus|beifall|musik|pause|unverständlich|risas|
      aplausos|música|ininteligible|inaudible|risos|inaudível|ride|risate|applausi|смех|смеётся|аплодисменты|неразборчиво|
      пауза|笑|笑声|笑聲|掌声|掌聲|鼓掌|大笑|拍手|音乐|音樂|一同笑い|웃음|박수|lacht laut|both laugh|audience laughs|general laughter
      """, separator: UInt8(ascii: "|"))

  /// The openings among a list's entries that a folded line starts with, longest first.
  static func opening(of folded: String, among list: [String]) -> String? {
    list.filter { folded.hasPrefix($0) }.max { $0.count < $1.count }
  }

  static func list(_ words: String) -> [String] {
    var items: [String] = []
    var folder = Folder()
    let bytes = Array(words.utf8)
    forEachItem(of: bytes, separator: UInt8(ascii: "|")) { items.append(folder.fold(bytes, $0)) }
    return items
  }
}
