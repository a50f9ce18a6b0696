import TextAnalysis

/// Words that stand before a colon all over the world's texts and are never a speaker, and words that no name contains.
enum LabelWords {
  /// Whether the label is a term of documents, notes, mails, recipes, lists or programs.
  static func isTerm(_ label: String) -> Bool {
    let key = foldedName(label)
    if terms.contains(key) { return true }
    // "版权声明", "风险提示"
    if key.utf8.first ?? 0 >= 0xE3, key.count == 4, terms.contains(String(key.suffix(2))) { return true }
    let bare = RoleWords.withoutNumber(key)
    return bare != key && (bare.isEmpty || numberedTerms.contains(bare) || terms.contains(bare))
  }

  /// Whether a folded word is one that names do not contain: articles, pronouns, prepositions, auxiliaries.
  static func isFunctionWord(_ word: String) -> Bool { functionWords.contains(word) }

  /// Whether a folded word stands for a position or an honour, not for a person: `ceo`, `fondateur`, `head`.
  static func isPosition(_ word: String) -> Bool { positions.contains(word) }

  /// The same of the key of a folded word.
  static func isPosition(_ word: WordKey) -> Bool { positions.contains(word) }

  /// The same of the key of a folded word that names an office of a parliament or a court: `rapporteur`, `speaker`.
  static func isOffice(_ word: WordKey) -> Bool { offices.contains(word) }

  /// Whether a folded word is such an office.
  static func isOffice(_ word: String) -> Bool { offices.contains(word) }

  /// Whether a folded word is the name of a month: some are names of people too, where no other month is a label.
  static func isMonth(_ word: String) -> Bool { months.contains(word) }

  private static let months = folded(
    "january|february|march|april|may|june|july|august|september|october|november|december")

  private static let offices = folded(
    """
    speaker|chairman|chairwoman|chairperson|chair|president|vicepresident|presidente|presidenta|vicepresidente|
    vicepresidenta|präsident|präsidentin|vizepräsident|vizepräsidentin|voorzitter|marszałek|wicemarszałek|minister|ministre|
    ministro|ministra|secretary|secretaire|secretario|secretaria|rapporteur|rapporteure|relator|relatora|ponente|relatore|
    questore|commissaire|garde|premier|deputy|acting|presiding|officer|clerk|court|witness|judge|bailiff|defendant|counsel|
    maire|bürgermeister|bürgermeisterin|oberbürgermeister|sindaco|prefeito|prefeita|burgemeester|prosecutor|
    attorney|under-secretary|sekretarz|podsekretarz|staatssekretär|staatssekretärin|bundesminister|
    bundesministerin|bundeskanzler|bundeskanzlerin|министр|заместитель|parliamentary|solicitor|leader|foreperson|juror|interpreter|undersecretary|sottosegretario|subsecretario|
    alcalde|alcaldesa|letrado|letrada|fiscal|juez|jueza|testigo|juge|procureur|temoin|greffier|avocat|avocate
    """)

  private static let terms = folded(
    """
    beschluss|beschlüsse|ausgangslage|erwägung|erwägungen|abstimmung|auftrag|frist|antrag|gegenantrag|bemerkung|entscheid|
    eröffnung an|nächste sitzung|besluit|besluiten|actie|stemming|décision|décisions|vote|échéance|acuerdo|acuerdos|votación|
    resolución|plazo|delibera|decisione|votazione|scadenza|decisão|deliberação|votação|prazo|beslut|vedtak|beslutning|päätös|
    uchwała|decyzja|głosowanie|usnesení|hlasování|úkol|határozat|szavazás|felelős|határidő|karar|oylama|odluka|sklep|
    rozhodnutí|resolved|proposed|seconded|next meeting|决议|決議|決定|决定|
    note|notes|nb|n.b|nota|notas|hinweis|anmerkung|remarque|примечание|注|注意|备注|備註|warning|caution|danger|important|
    attention|achtung|warnung|avertissement|atención|aviso|advertencia|atenção|внимание|警告|tip|tips|hint|tipp|astuce|
    consejo|dica|conseil|совет|提示|example|examples|e.g|eg|for example|beispiel|zum beispiel|exemple|par exemple|ejemplo|
    por ejemplo|exemplo|например|пример|例|例如|比如|i.e|ie|summary|abstract|overview|background|introduction|conclusion|
    conclusions|results|result|discussion|method|methods|objective|purpose|goal|goals|scope|zusammenfassung|résumé|resumen|
    resumo|摘要|导读|導讀|导语|導語|编者按|編者按|引言|总结|總結|结论|背景|要約|update|updated|edit|edited|correction|erratum|clarification|editor's note|
    editor’s note|disclaimer|免责声明|免責聲明|haftungsausschluss|haftungsausschluß|avertissement légal|风险提示|聲明|声明|
    source|sources|quelle|quellen|fuente|fuentes|fonte|fontes|источник|来源|來源|出典|via|photo|photos|image|images|picture|
    foto|fotos|bild|bilder|crédit|credit|credits|photo credit|caption|video|audio|vidéo|imagen|imagem|图|圖|图片|圖片|
    figure|fig|table|tableau|tabelle|chart|abbildung|abb|tabla|tabela|appendix|chapter|section|part|kapitel|
    location|place|venue|ort|lieu|lugar|ubicación|localização|место|地点|地點|date|time|datum|uhrzeit|heure|fecha|hora|data|
    дата|日期|时间|時間|日時|場所|duration|length|dauer|durée|duración|duração|时长|時長|published|posted|last updated|
    topic|topics|thema|sujet|tema|tópico|tópicos|тема|主题|主題|title|titel|titre|título|title:|标题|標題|題目|slides|
    diapositivas|folien|link|links|url|website|web|site|site web|telegram|twitter|x|discord|facebook|instagram|youtube|
    linkedin|weibo|wechat|微信|微博|公众号|公眾號|podcast|episode|episodes|transcript|transcript by|transcription|transkript|
    transcripción|transcrição|transcribed by|translation|translated by|traduction|traducción|tradução|übersetzung|перевод|
    翻译者|written by|author|authors|by|text by|words by|interview by|autor|auteur|autora|autore|von|par|por|автор|作者|撰文|文|
    编译|編譯|原文|原文链接|译者|譯者|校对|责编|責編|编辑整理|整理|来源：|采访|採訪|取材|執筆|rédaction|photography|edited by|
    from|to|subject|cc|bcc|sent|re|fwd|fw|reply-to|von:|an|betreff|gesendet|de|à|objet|envoyé|para|asunto|enviado|assunto|от|
    кому|копия|发件人|收件人|主题：|件名|宛先|差出人|reply|in-reply-to|message-id|content-type|mime-version|
    ingredients|directions|instructions|method:|preparation|servings|serves|yield|prep time|cook time|total time|step|steps|
    zutaten|zubereitung|ingrédients|préparation|ingredientes|preparación|modo de preparo|материалы|ингредиенты|приготовление|
    材料|做法|作り方|用料|步骤|步驟|optional|serving|for the sauce|for the dough|difficulty|
    added|changed|fixed|removed|deprecated|security|breaking|breaking changes|features|bug fixes|improvements|feat|fix|chore|
    docs|refactor|perf|test|tests|build|ci|style|revert|info|error|debug|trace|fatal|warn|todo|fixme|hack|usage|output|input|
    default|returns|return|parameters|params|args|arguments|raises|throws|see|see also|voir|siehe|ver|voir aussi|siehe auch|
    см|см. также|参见|另见|参考|参照|related|read more|more|advertisement|sponsored|ad|anzeige|werbung|publicité|publicidad|
    реклама|广告|廣告|read also|lire aussi|lesen sie auch|also read|share|tags|tag|category|categories|keywords|schlagworte|
    mots-clés|mots clés|palabras clave|palavras-chave|ключевые слова|关键词|關鍵詞|关键字|标签|標籤|キーワード|タグ|
    key points|key takeaways|takeaways|highlights|points clés|das wichtigste|puntos clave|pontos-chave|tl;dr|tldr|要点|重點|
    pros|cons|advantages|disadvantages|strengths|weaknesses|problem|solution|myth|fact|facts|before|after|cause|effect|
    vorteile|nachteile|avantages|inconvénients|ventajas|desventajas|优点|缺点|優點|缺點|name|age|email|e-mail|phone|tel|fax|
    mail|address|contact|kontakt|contacto|联系|联系方式|電話|地址|price|cost|rating|status|version|license|copyright|price:|
    agenda|appearances|action items|action item|decisions|decision|attendees|participants|present|absent|apologies|minutes|next steps|roundtable|round table|panel|webinar|seminar|
    hosts|guests|witnesses|panelists|panellists|interviewers|interviewees|moderators|gäste|invités|invitados|convidados|
    ospiti|gasten|speakers|speaker list|teilnehmer|participants:|与会人员|出席|参会|議題|出席者|on|off|yes|no|ok|bonus|ps|p.s|pps|faq|
    question of the day|quote|quotes|zitat|citation|cita|hypothesis|theorem|lemma|proof|definition|corollary|remark|claim|
    exercise|homework|reading|chorus|verse|bridge|refrain|outro|intro|hook|scene|act|setting|cast|characters|
    temat|miejsce|obecni|nieobecni|uczestnicy|oznaczenia|legenda|czas|czas trwania|miejscowość|téma|místo|datum|přítomni|účastníci|miesto|prítomní|téma|
    helyszín|időpont|dátum|jelen vannak|résztvevők|subiect|locul|durata|prezenți|participanți|onderwerp|plaats|aanwezig|deelnemers|duur|
    ämne|plats|närvarande|deltagare|längd|emne|sted|deltagere|til stede|varighed|deltakere|varighet|aihe|paikka|paikalla|osallistujat|kesto|
    konu|yer|tarih|katılımcılar|katılanlar|süre|тема|место|время|присутствовали|участники|длительность|місце|час|присутні|учасники|тривалість|
    θέμα|τόπος|ημερομηνία|παρόντες|συμμετέχοντες|διάρκεια|الموضوع|المكان|التاريخ|الحضور|المشاركون|المدة|נושא|מקום|תאריך|נוכחים|משתתפים|משך|
    विषय|स्थान|दिनांक|उपस्थित|प्रतिभागी|अवधि|topik|tempat|tanggal|hadir|peserta rapat|durasi|chủ đề|địa điểm|ngày|thời gian|thành phần|thời lượng|
    주제|장소|일시|날짜|시간|议题|與會者名單|出席者|记录人|紀錄|記錄|人物|参加人员|參加人員|sujet du jour|lieu et date|présents|excusés|
    luogo|presenti|assenti|partecipanti|presentes|ausentes|local|participantes|duração|assunto|oggetto|dauer|anwesend|
    themen|ort und zeit|protokoll|protokollant|protokollantin|penyunting|biên tập|szerkesztő|redigering|edición|edição|revisão|schriftführer|
    system|système|система|systeem|systém|系统|系統|システム|시스템|
    monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|now|then|later|first|second|third|fourth|fifth|finally|lastly|however|
    meanwhile|also|additionally|premièrement|deuxièmement|troisièmement|enfin|erstens|zweitens|drittens|primero|segundo|
    tercero|primeiro|第一|第二|第三|第四|第五|首先|其次|最后|最後|另外|此外|但是|所以|因此|总之|總之|也就是说|他说|她说|他表示|
    她表示|他說|她說|我说|我說|https|http|ftp|mailto|bip|step one|step two|deposit|media|news|market|markets|theme|themes|sfx|fx|sound|sound effect|music
    """)

  private static let numberedTerms = folded(
    """
    step|day|week|month|year|chapter|part|section|figure|fig|table|act|scene|verse|season|episode|ep|round|phase|stage|level|
    rule|law|principle|lesson|tip|reason|point|item|task|exercise|problem|option|case|example|version|v|no|nr|num|vol|issue|
    article|art|paragraph|page|p|line|bip|eip|erc|rfc|pr|schritt|tag|woche|teil|kapitel|abschnitt|regel|punkt|beispiel|
    étape|jour|semaine|partie|chapitre|règle|point|paso|día|semana|parte|capítulo|regla|punto|passo|dia|regra|шаг|день|часть|
    глава|пункт|步骤|步驟|第|图|圖|表|章|節|节|ステップ|日|回|session|track|room|group|team|h|quarter|q1|layer|module|unit|test
    """)

  /// The words that names do not contain, folded.
  static var functionWordKeys: [WordKey] { functionWords.words }

  private static let functionWords = folded(
    """
    the|an|and|or|but|if|in|on|at|of|for|with|from|to|by|as|is|are|was|were|be|been|it|its|this|that|these|those|there|here|
    what|which|who|when|where|why|how|not|no|so|about|into|over|under|than|then|we|you|he|she|they|i|my|your|his|her|our|
    their|has|have|had|do|does|did|can|could|will|would|should|may|might|must|says|said|saying|asks|asked|adds|added|because|
    however|also|one|two|three|some|any|all|every|each|more|most|
    le|les|un|une|des|et|ou|dans|sur|avec|pour|par|est|sont|il|elle|nous|vous|ils|ce|cette|ces|ne|pas|que|qui|aux|au|à|où|
    der|die|das|ein|eine|einer|und|oder|im|auf|mit|für|bei|ist|sind|war|er|sie|es|wir|ihr|nicht|dass|daß|wie|was|wer|dem|den|
    el|los|las|una|y|o|en|con|por|para|es|son|fue|que|se|su|sus|lo|como|cómo|qué|del|al|
    os|as|um|uma|e|em|com|é|são|foi|não|seu|sua|no|na|nos|nas|
    и|в|на|с|по|не|что|как|это|но|а|для|от|из|он|она|они|мы|вы|к|о
    """)

  private static let positions = folded(
    """
    ceo|cto|cfo|coo|cmo|cso|cio|cpo|ciso|cbo|chief|officer|founder|co-founder|cofounder|co|president|vice|vp|svp|evp|director|
    head|manager|managing|executive|partner|chairman|chairwoman|chair|chairperson|minister|secretary|senator|governor|mayor|
    professor|prof|dr|doctor|lead|leader|engineer|developer|researcher|analyst|economist|author|writer|journalist|editor|
    reporter|host|global|regional|senior|junior|general|counsel|advisor|adviser|representative|spokesperson|spokesman|
    spokeswoman|member|former|ex|sales|marketing|business|product|operations|strategy|technology|technical|financial|
    operating|investment|innovation|research|development|communications|science|scientist|artist|actor|singer|coach|trainer|
    entrepreneur|investor|owner|creator|designer|architect|consultant|specialist|expert|fellow|scholar|activist|lawyer|
    pdg|dg|directeur|directrice|responsable|fondateur|fondatrice|cofondateur|cofondatrice|président|présidente|chef|cheffe|
    ministre|gérant|associé|auteur|autrice|geschäftsführer|geschäftsführerin|gründer|gründerin|mitgründer|mitgründerin|
    vorstand|vorsitzender|vorsitzende|leiter|leiterin|präsident|präsidentin|minister|ministerin|direktor|direktorin|
    sprecher|sprecherin|analyst|ökonom|fundador|fundadora|cofundador|cofundadora|presidente|presidenta|director|directora|
    jefe|jefa|consejero|consejera|delegado|ministro|ministra|portavoz|gerente|socio|socia|diretor|diretora|chefe|
    сооснователь|основатель|директор|глава|президент|министр|руководитель|председатель|гендиректор|аналитик|
    sir|mr|mrs|ms|herr|frau|monsieur|madame|señor|señora|lord|lady|interview|exclusive|amministratore|fondatore|direttore
    """)

  private static func folded(_ list: String) -> WordTable { WordTable(folding: list, separator: UInt8(ascii: "|")) }
}
