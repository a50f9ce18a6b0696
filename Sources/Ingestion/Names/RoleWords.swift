import CorpusModel
import TextAnalysis

/// Words that labels print instead of names: they tell the role and nothing about the person.
enum RoleWords {
  /// The role that a label says by itself, numbers and brackets aside (`Interviewer 2`, `Q3`, `【记者】`); nil for names.
  ///
  /// `Speaker 1` and `Audience Member` have the role `unknown`: they are labels all the same.
  static func role(of label: String) -> Role? {
    let key = foldedName(label)
    if let role = roles[key] { return Role(rawValue: UInt8(role)) }
    let bare = withoutNumber(key)
    if bare != key, let role = roles[bare] { return Role(rawValue: UInt8(role)) }
    if let office = office(in: key) { return office }
    if asksFromSomebody(key) { return .interviewer }
    if let head = withoutPlace(key) { return role(of: head) }
    // "CALLER (LINE 3)"
    if key.utf8.last == 0x29, key.utf8.dropLast().last.map(isDigit) == true,
      let bracket = key.utf8.firstIndex(of: 0x28), bracket > key.utf8.startIndex
    {
      return role(of: String(key[..<bracket]).trimmingBlanks)
    }
    // "Phóng viên (PV)" defines the letters that later labels print.
    if key.utf8.last == 0x29, let bracket = key.firstIndex(of: "("), key.distance(from: bracket, to: key.endIndex) <= 6,
      case let head = String(key[..<bracket]).trimmingBlanks, head.count > 3, let role = roles[head]
    {
      return Role(rawValue: UInt8(role))
    }
    // "Listener (Kerstin, Umeå)": a stranger with the name or the place behind; "Journalist (Radio North)".
    if key.utf8.last == 0x29, let bracket = key.firstIndex(of: "("), bracket > key.startIndex,
      !key[bracket...].dropFirst().contains("("),
      case let head = String(key[..<bracket]).trimmingBlanks, head.count > 3, let role = roles[head],
      role == UInt32(Role.unknown.rawValue) || PersonName.holder(ofRole: label) == nil
    {
      return Role(rawValue: UInt8(role))
    }
    // "参加者A"
    if key.utf8.first ?? 0 >= 0xE3, let last = key.utf8.last, (0x61...0x7A).contains(last),
      roles[String(key.dropLast())] == UInt32(Role.unknown.rawValue) || numbered[String(key.dropLast())] != nil
    {
      return .unknown
    }
    let spaced = key.utf8.contains(0x5F) ? withoutNumber(key.split(separator: "_").joined(separator: " ")) : bare
    return spaced == key ? nil : numbered[spaced].flatMap { Role(rawValue: UInt8($0)) }
  }

  /// Whether a word says which part somebody plays in a talk, and is more than a letter: `moderator`, `host`.
  static func saysPart(_ word: String) -> Bool {
    guard word.utf8.count > 3, let role = roles[foldedName(word)] else { return false }
    return [Role.interviewer, .moderator, .guest].contains { role == UInt32($0.rawValue) }
  }

  /// Whether a label says from whom a question is: `Frage von Herta M., Kiel`.
  private static func asksFromSomebody(_ key: String) -> Bool {
    guard let blank = key.utf8.firstIndex(of: 0x20), key.utf8.count <= 60, case let first = String(key[..<blank]),
      first.count > 3, questionWords.contains(first), roles[first] == UInt32(Role.interviewer.rawValue)
    else { return false }
    let words = key.split(separator: " ", maxSplits: 8)
    return (3...6).contains(words.count) && fromWords.contains(String(words[1]))
      && !words.dropFirst(2).contains { LabelWords.isFunctionWord(String($0)) }
  }

  private static let fromWords: Set<String> = Set(
    [
      "from", "von", "de", "di", "da", "van", "från", "fra", "od", "от", "від", "av", "af", "by", "từ", "dari", "din",
      "do", "du", "del", "dal", "aus",
    ]
    .map(
      foldedName))

  /// The name in a label that says who answers: `La réponse de Jane`, `Jane Roe antwortet`, `Risponde Jane Roe`; nil for
  /// other labels.
  static func nameOfAnswerer(_ label: String) -> String? {
    guard label.utf8.count <= 80, label.utf8.contains(0x20) else { return nil }
    var words = label.split(separator: " ").map(String.init)
    if words.count > 1, answering.contains(foldedName(words[words.count - 1])) {
      words.removeLast()
    } else if answering.contains(foldedName(words[0])) {
      words.removeFirst()
    } else {
      if ["la", "die", "a"].contains(foldedName(words[0])) { words.removeFirst() }
      guard words.count > 2, answers.contains(foldedName(words[0])), fromWords.contains(foldedName(words[1])) else {
        return nil
      }
      words.removeFirst(2)
    }
    guard (1...4).contains(words.count), words.allSatisfy(TitleGuest.isNamePart), PersonName.isWeighty(words[0]) else {
      return nil
    }
    return words.joined(separator: " ")
  }

  private static let answering: Set<String> = Set(
    """
    answers replies responds antwortet répond responde risponde antwoordt svarar svarer odpowiada odpovídá odpovedá отвечает відповідає
    vastaa válaszol răspunde yanıtlıyor cevaplıyor απαντά menjawab
    """.splitAtBlanks.map(foldedName))
  private static let answers: Set<String> = Set(
    "answer réponse antwort respuesta resposta risposta antwoord svar odpowiedź odpověď ответ відповідь".splitAtBlanks
      .map(foldedName))

  /// The word for a role that a place or a mark follows: `Caller from Leeds`, `Voice at the back`; nil for other labels.
  private static func withoutPlace(_ key: String) -> String? {
    guard key.utf8.contains(0x20), key.utf8.count <= 48, key.allSatisfy({ $0.isLetter || $0 == " " }) else {
      return nil
    }
    let words = key.split(separator: " ")
    guard let place = words.indices.dropFirst().first(where: { prepositions.contains(String(words[$0])) }),
      place < words.count - 1, place <= 2, words.count <= 4
    else { return nil }
    let head = words[..<place].joined(separator: " ")
    // "Host in Chief" is no place; whoever is heard from one is a stranger.
    return head.count >= 3 && roles[head] == UInt32(Role.unknown.rawValue) ? head : nil
  }

  private static let prepositions: Set<String> = Set(
    [
      "from", "in", "at", "on", "with", "aus", "im", "mit", "depuis", "au", "desde", "из", "с", "dal", "da", "uit",
    ].map(
      foldedName))

  /// The role of an office behind an article or a title (`The Speaker`, `M. le président`, `La señora PRESIDENTA`): whoever
  /// presides moderates, all others have none.
  private static func office(in key: String) -> Role? {
    guard key.utf8.contains(0x20) else { return nil }
    var words = key.split(separator: " ")[...]
    let count = words.count
    guard count <= 7 else { return nil }
    while let first = words.first, openings.contains(String(first.filter { $0 != "." })), words.count > 1 {
      words.removeFirst()
    }
    // Who presides over something else does not preside here: "O Sr. Presidente da Câmara".
    if words.count < count, (3...5).contains(words.count), !key.utf8.contains(0x28), let head = words.first,
      LabelWords.isOffice(String(head)),
      genitives.contains(String(words[words.startIndex + 1]))
    {
      return .unknown
    }
    guard words.count < count, words.count <= 4, let last = words.last,
      LabelWords.isOffice(String(last)) || last == "tempore",
      words.allSatisfy({ LabelWords.isOffice(String($0)) || ["pro", "tempore", "vice"].contains($0) })
    else { return nil }
    return words.contains { presiding.contains(String($0)) } ? .moderator : .unknown
  }

  /// Folded words before what an office is of.
  private static let genitives: Set<String> = [
    "of", "for", "da", "do", "das", "dos", "de", "del", "della", "dello", "dei", "degli", "du", "des", "der", "van",
  ]

  private static let openings: Set<String> = [
    "the", "mr", "mrs", "ms", "madam", "madame", "m", "mme", "le", "la", "el", "il", "o", "a", "de", "der", "die",
    "senor",
    "señor", "señora", "senora", "sr", "sra", "herr", "frau", "monsieur", "signor", "signora", "heer", "mevrouw",
  ]

  private static let presiding: Set<String> = Set(
    [
      "speaker", "chairman", "chairwoman", "chairperson", "chair", "president", "presidente", "presidenta", "président",
      "présidente", "vicepresidente", "vicepresidenta", "präsident", "präsidentin", "vizepräsident", "vizepräsidentin",
      "voorzitter", "marszałek", "wicemarszałek", "presiding", "court",
    ].map(foldedName))

  /// Whether a point may set the label off: it is a word for question or answer, or for whoever asks or presides.
  static func isPointed(_ label: String) -> Bool {
    if isQuestionOrAnswer(label) { return true }
    guard label.utf8.count > 3, let role = role(of: label) else { return false }
    return role == .moderator || role == .interviewer
  }

  /// Whether a label is one of a pair of question and answer letters or words (`Q`, `A`, `问`, `Respuesta`).
  static func isQuestionOrAnswer(_ label: String) -> Bool {
    let folded = foldedName(label)
    let word = withoutNumber(folded)
    // `P1` and `R2` are participants and respondents.
    return questionWords.contains(word) && (word == folded || !numberedPeople.contains(word))
  }

  /// Letters that stand for people where they have numbers.
  private static let numberedPeople: Set<String> = ["p", "r", "s", "t", "b", "m", "k", "v", "o", "d", "i", "e"]

  /// Whether a label is the question of such a pair.
  static func isQuestion(_ label: String) -> Bool { isQuestionOrAnswer(label) && role(of: label) == .interviewer }

  /// The letters and words with which a short question or answer label makes a pair.
  static func partners(of key: String) -> [String] {
    pairs.filter { $0.contains(withoutNumber(key)) }.flatMap { $0 }.filter { $0 != withoutNumber(key) }
  }

  private static let pairs: [[String]] = [
    ["q", "a"], ["q", "r"], ["f", "a"], ["p", "r"], ["d", "r"], ["v", "a"], ["в", "о"], ["问", "答"], ["問", "答"],
    ["문", "답"], ["i", "r"], ["i", "p"], ["提问", "回答"], ["提問", "回答"], ["问题", "回答"], ["質問", "回答"], ["質問", "答え"],
    ["질문", "답변"], ["질문", "대답"], ["soru", "cevap"], ["س", "ج"], ["ש", "ת"], ["ถาม", "ตอบ"], ["प्र", "उ"],
    [foldedName("Î"), "r"],
  ]

  /// The key without a number at its end or in it, full-width digits included.
  static func withoutNumber(_ key: String) -> String {
    // Most keys end with a letter.
    if let last = key.utf8.last, (97...122).contains(last) { return key }
    let scalars = key.unicodeScalars
    var end = scalars.endIndex
    while end > scalars.startIndex {
      let before = scalars.index(before: end)
      let scalar = scalars[before]
      guard
        scalar.properties.numericType != nil || scalar.properties.isWhitespace
          || "#.º°-–".unicodeScalars.contains(scalar)
      else { break }
      end = before
    }
    return String(scalars[..<end])
  }

  private static let roles = table([
    .interviewer: [
      "q", "question", "questioner", "interviewer", "interview", "int", "i'viewer", "reporter", "journalist", "host",
      "presenter", "anchor", "press", "media", "questions", "asker", "correspondent", "editor",
      "question from audience",
      // French, German, Italian, Spanish, Portuguese, Catalan, Dutch
      "f", "frage", "fragesteller", "interviewerin", "journalistin", "moderateur", "reporterin", "redaktion",
      "animateur", "animatrice", "intervieweur", "intervieweuse", "journaliste", "la redaction", "la rédaction",
      "rédaction", "intervistatore", "intervistatrice", "domanda", "d", "giornalista", "entrevistador",
      "entrevistadora",
      "periodista", "el periodista", "la periodista", "pregunta", "p", "preg", "pergunta", "jornalista", "repórter",
      "entrevistador(a)", "apresentador", "apresentadora", "presentador", "presentadora", "locutor", "locutora",
      "redacción", "redação", "interviewster", "vraag", "v", "pytanie", "dziennikarz", "spørgsmål", "fråga", "soru",
      // Russian, Ukrainian
      "вопрос", "в", "корреспондент", "корр", "корр.", "журналист", "ведущий", "ведущая", "интервьюер", "питання",
      // Chinese, Japanese, Korean
      "问", "問", "提问", "提問", "记者", "記者", "主持人", "主持", "采访者", "採訪者", "访谈者", "訪談者", "编辑", "編輯", "小编",
      "インタビュアー", "聞き手", "聞手", "質問", "質問者", "記者団", "司会", "司会者", "編集部", "질문", "기자", "진행자", "진행", "사회자", "문",
      // Polish, Thai, Romanian
      "redakcja", "programledare", "programleder", "studievært", "ถาม", "คำถาม", "ผู้สัมภาษณ์", "พิธีกร", "întrebare", "î",
      // Arabic, Persian, Hebrew, Hindi, Greek, Czech, Hungarian, Finnish, Indonesian, Vietnamese, Ukrainian
      "س", "سؤال", "السؤال", "المذيع", "المذيعة", "المحاور", "خبرنگار", "مجری", "ש", "שאלה", "מראיין", "מראיינת", "प्रश्न",
      "सवाल",
      "पत्रकार", "ερώτηση", "δημοσιογράφος", "otázka", "redaktor", "redaktorka", "kérdés", "kérdező", "riporter",
      "kysymys",
      "toimittaja", "haastattelija", "juontaja", "novinář", "novinářka", "voditelj", "voditeljka", "novinar",
      "novinarka",
      "водитељ", "водитељка", "ведуча", "ведучий", "водещ", "водеща", "журналистка", "корреспондентка", "παρουσιαστής",
      "παρουσιάστρια", "sunucu", "muhabir", "gazeteci", "مقدم البرنامج", "مقدمة البرنامج", "المقدم", "المقدمة",
      "الصحفي", "الصحفية",
      "گزارشگر", "מנחה", "एंकर", "penanya", "pembawa acara", "presentator", "presentatrice", "người dẫn chương trình",
      "người dẫn", "dziennikarka", "prowadzący", "prowadząca", "műsorvezető", "újságíró", "jurnalist", "jurnalistă",
      "intervjuare", "intervjuer", "verslaggever", "conduttore", "conduttrice", "tanya", "pewawancara", "hỏi", "pv",
      "phóng viên", "журналістка", "журналіст", "кореспондент", "spørsmål", "pertanyaan", "câu hỏi", "pitanje",
      "vprašanje", "въпрос", "питање", "küsimus", "klausimas",
    ],
    .moderator: [
      "moderator", "moderation", "moderatorin", "modérateur", "modératrice", "moderador", "moderadora", "moderatore",
      "chair", "chairman", "chairperson", "chairwoman", "the chair", "mc", "facilitator", "operator", "модератор",
      "модераторка",
      "председатель", "председательствующий", "moderatör", "modera", "moderador(a)", "başkan", "marszałek",
      "wicemarszałek",
      "voorzitter", "presidente", "委員長", "議長", "审判长", "審判長", "裁判長", "主席", "コーディネーター", "モデレーター", "moderátor",
      "moderátorka",
      "moderatorka", "συντονιστής", "συντονίστρια", "מנחה הדיון", "مدير الجلسة", "مديرة الجلسة", "ผู้ดำเนินรายการ", "मॉडरेटर",
      "좌장", "vorsitzende", "vorsitzender",
    ],
    .guest: [
      "楼主", "樓主", "题主", "題主",
      "a", "answer", "answers", "interviewee", "respondent", "participant", "guest", "subject", "informant",
      "candidate",
      "r", "réponse", "reponse", "invité", "invitée", "antwort", "befragter", "befragte", "gast", "risposta",
      "intervistato", "intervistata", "ospite", "respuesta", "resp", "entrevistado", "entrevistada", "invitado",
      "invitada", "resposta", "convidado", "convidada", "antwoord", "odpowiedź", "svar", "cevap", "ответ", "о", "гость",
      "відповідь", "答", "回答", "受访者", "受訪者", "被访者", "嘉宾", "嘉賓", "来宾", "來賓", "回答者", "ゲスト", "話し手", "答え",
      "대답", "답변", "답", "게스트", "ตอบ", "คำตอบ", "răspuns", "gäst", "gjest", "gæst", "vieras", "ج", "جواب", "الجواب", "ת",
      "תשובה", "उत्तर", "जवाब", "απάντηση",
      "válasz",
      "haastateltava", "konuk", "الضيف", "الضيفة", "ضيف", "مهمان", "אורח", "אורחת", "मेहमान", "अतिथि", "narasumber",
      "khách mời",
      "แขกรับเชิญ", "vastaus", "jawab", "jawaban", "đáp", "trả lời", "odpověď", "odpoveď", "odgovor", "отговор",
      "одговор",
      "vastus", "atsakymas",
    ],
    .unknown: [
      "audience", "audience member", "audience question", "from the audience", "member of the audience", "public",
      "attendee", "unknown", "unknown speaker", "unidentified", "unidentified speaker", "unidentified participant",
      "speaker", "male speaker", "female speaker", "male voice", "female voice", "man", "woman", "voice", "voices",
      "all",
      "both", "everyone", "everybody", "crowd", "together", "narrator", "translator", "interpreter", "caller",
      "student",
      "público", "participante", "govorec", "govornik", "publikum", "zuschauer", "sprecher", "sprecherin",
      "spectateur", "salle",
      "interprète", "traducteur", "traductor", "intérprete", "pubblico", "голос из зала", "переводчик", "все",
      "观众", "觀眾", "听众", "聽眾", "众人", "眾人", "全场", "旁白", "翻译", "翻譯", "与会者", "與會者", "会場", "一同", "通訳",
      "auditeur", "auditrice", "oyente", "ouvinte", "hörer", "hörerin", "zuhörer", "zuhörerin", "anrufer", "anruferin",
      "ascoltatore", "ascoltatrice", "luisteraar", "слушатель", "слушательница", "dinleyici", "听友", "聽友", "リスナー",
      "청취자", "lyssnare", "lytter", "kuuntelija", "posluchač", "słuchacz", "słuchaczka", "hon. members",
      "some hon. members", "several hon. members", "noble lords", "members", "witness",
      "the witness", "audience question", "spectatrice", "espectador", "espectadora", "telespectador", "caller",
      "user", "human", "assistant", "chatbot", "you said", "chatgpt said",
      "multiple speakers", "several speakers", "panelist", "panel", "computer", "video", "announcer",
      // Whoever is heard once from a room or a line.
      "boy", "girl", "child", "pupil", "visitor", "reader", "viewer", "listener", "neighbour", "neighbor", "parent",
      "besucher", "besucherin", "leser", "leserin", "zuschauerin", "schüler", "schülerin", "publikumsfrage",
      "frage aus dem publikum", "stimme aus dem publikum", "aus dem publikum", "zwischenruf",
      "lecteur", "lectrice", "question du public", "voix dans la salle", "dans la salle", "le public",
      "asistente", "asistentes", "vecino", "vecina", "lector", "lectora", "voz del público", "del público",
      "ouvinte", "leitor", "leitora", "plateia", "voz da plateia", "da plateia", "morador", "moradora",
      "spettatore", "dal pubblico", "voce dal pubblico", "lettore", "lettrice",
      "toeschouwer", "bezoeker", "bewoner", "bewoonster", "inwoner", "jongen achterin", "vrouw achterin",
      "man achterin", "lezer",
      "penanya", "warga", "publiek", "uit het publiek", "stem uit het publiek",
      "åskådare", "publik", "tittare", "läsare", "tilskuer", "tilhører", "seer", "leser", "salen", "röst från publiken",
      "från publiken", "fra salen", "yleisö", "yleisöstä", "katsoja", "lukija",
      "divák", "divačka", "diváčka", "posluchačka", "čtenář", "čtenářka", "hlas z publika", "dotaz z publika",
      "z publika", "hlas ze sálu", "poslucháč", "poslucháčka", "widz", "widzka", "głos z sali", "głos z widowni",
      "z sali", "czytelnik", "czytelniczka", "uczestnik", "uczestniczka",
      "néző", "hallgató", "közönség", "olvasó", "hang a közönségből", "kérdés a közönségből",
      "spectatoare", "ascultător", "ascultătoare", "cititor", "cititoare", "voce din public", "din public",
      "slušalac", "slušateljica", "slušatelj", "gledalac", "gledatelj", "gledateljica", "glas iz publike", "publika",
      "poslušalec", "poslušalka", "gledalec", "gledalka", "глядач", "глядачка", "слухач", "слухачка", "голос із зали",
      "зритель", "зрительница", "читатель", "читательница", "зал", "вопрос из зала", "реплика из зала", "из зала",
      "зрител", "слушател", "слушалац", "гледалац", "ακροατής", "ακροάτρια", "θεατής", "κοινό", "από το κοινό",
      "seyirci", "izleyici", "okur", "salondan", "katılımcı", "الجمهور", "أحد الحضور", "من الجمهور", "مستمع", "مستمعة",
      "متصل", "متصلة", "مشاهد", "مشاهدة", "تماشاگر", "شنونده", "حضار", "קהל", "מהקהל", "קול מהקהל", "מאזין", "מאזינה",
      "צופה",
      "श्रोता", "दर्शक", "penonton", "hadirin", "pendengar", "peserta", "khán giả", "thính giả", "độc giả", "ผู้ชม", "ผู้ฟัง",
      "관객", "청중", "방청객", "시청자", "독자", "참가자", "観客", "聴衆", "参加者", "来場者", "客席", "読者", "視聴者", "会場から", "生徒", "学生",
      "现场观众", "现场读者", "现场听众", "現場觀眾", "現場聽眾", "读者", "讀者", "网友", "網友", "同学", "同學", "学员", "學員", "家长", "家長",
      "观众提问", "听众提问",
    ],
  ])

  /// Words that are labels only with a number: `Speaker 1`, `SPEAKER_00`, `说话人1`.
  private static let numbered = table([
    .unknown: [
      "speaker", "spk", "spkr", "s", "sprecher", "person", "voice", "participant", "panelist", "panellist", "student",
      "respondent", "juror", "govorec", "govornik", "member", "man", "woman", "male", "female", "guest",
      "locuteur", "intervenant", "hablante",
      "orador", "interlocutor", "participante", "persona", "pessoa", "falante", "спикер", "участник", "говорящий",
      "说话人", "說話人", "发言人", "發言人", "讲者", "講者", "与会者", "话者", "話者", "発言者", "参加者", "화자", "참석자",
      "konuşmacı", "mówca", "parlante", "spreker", "talare", "taler", "puhuja", "řečník", "rečnik", "beszélő",
      "vorbitor",
      "ομιλητής", "мовець", "parlant", "penutur", "người nói",
    ],
    .interviewer: ["q", "i", "int", "interviewer", "question", "moderator", "host", "问", "問", "问题", "記者", "记者"],
    .guest: ["a", "p", "r", "b", "answer", "interviewee", "答", "嘉宾", "嘉賓", "受访者", "受訪者"],
  ])

  private static let questionWords = table([
    .unknown: [
      "q", "a", "question", "answer", "questions", "answers", "f", "frage", "antwort", "p", "r", "d", "pregunta",
      "respuesta", "pergunta", "resposta", "domanda", "risposta", "réponse", "reponse", "вопрос", "ответ", "в", "о",
      "问",
      "問", "答", "提问", "提問", "回答", "質問", "答え", "vraag", "antwoord", "v", "질문", "답변", "답", "대답", "문",
      "pytanie", "odpowiedź", "otázka", "odpověď", "odpoveď", "kérdés", "válasz", "kysymys", "vastaus", "soru", "cevap",
      "fråga", "svar", "spørgsmål", "spørsmål", "întrebare", "răspuns", "питання", "відповідь", "ερώτηση", "απάντηση",
      "سؤال", "السؤال", "جواب", "الجواب", "שאלה", "תשובה", "प्रश्न", "सवाल", "उत्तर", "जवाब", "คำถาม", "คำตอบ", "ถาม", "ตอบ",
      "pertanyaan", "tanya", "jawaban", "jawab", "hỏi", "đáp", "câu hỏi", "trả lời", "pitanje", "odgovor", "vprašanje",
      "въпрос", "отговор", "питање", "одговор", "pregunta", "resposta", "küsimus", "vastus", "klausimas", "atsakymas",
    ]
  ])

  /// The numbers are the raw values of the roles.
  private static func table(_ words: KeyValuePairs<Role, [String]>) -> WordTable {
    var table = WordTable()
    var folder = Folder()
    for (role, words) in words {
      for word in words {
        let bytes = Array(word.utf8)
        table[folder.key(bytes, bytes.indices)] = UInt32(role.rawValue)
      }
    }
    return table
  }
}
