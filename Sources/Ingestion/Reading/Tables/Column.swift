/// What a named column of a table, or key of a record, can hold.
enum Column: Int, CaseIterable, Sendable {
  case text, speaker, document, turn, affiliation, role, language, date, start, end, title, source, section, kind
  case exchanges, topics

  /// The names under which it is found, the best first.
  var names: [String] {
    switch self {
    case .text:
      ["text", "utterance", "content", "body", "message", "words", "transcript", "speech", "utterance_text", "msg"]
    case .speaker:
      [
        "speaker", "speaker_name", "name", "author", "user", "from", "sender", "username", "user_name", "nick",
        "participant", "speaker_id", "author_name", "display_name",
      ]
    case .document:
      [
        "doc", "document", "conversation", "conversation_id", "file", "episode", "doc_id", "document_id", "file_id",
        "filename", "file_name", "episode_id", "interview", "interview_id", "dialogue_id", "dialog_id", "meeting",
        "meeting_id", "session", "session_id", "thread", "thread_id", "transcript_id", "root", "chat", "chat_id",
      ]
    case .turn:
      ["turn", "turn_id", "turn_number", "turn_index", "utterance_index", "utterance_number", "index", "position"]
    case .affiliation: ["affil", "affiliation", "organisation", "organization", "org", "company", "party", "employer"]
    case .role: ["role", "speaker_role"]
    case .language: ["lang", "language"]
    case .date: ["date", "created_at", "timestamp", "datetime", "published", "sent_at", "published_at", "day"]
    case .start: ["start", "start_time", "time", "begin", "offset", "start_seconds"]
    case .end: ["end", "end_time", "stop", "end_seconds"]
    case .title: ["title", "headline", "episode_title", "document_title", "doc_title"]
    case .source: ["source", "outlet", "publication", "publisher", "site", "podcast", "show"]
    case .section: ["section", "heading", "chapter"]
    case .kind: ["kind"]
    case .exchanges: ["exchanges", "exchange"]
    case .topics: ["topics", "topic"]
    }
  }

  /// The column that a name means, and how good the name is for it, 0 the best; nil for unknown names.
  static func named(_ name: String) -> (column: Column, rank: Int)? { table[key(of: name)] }

  /// A name without case, blanks, hyphens and underscores: `Start Time`, `startTime` and `start_time` are one.
  private static func key(of name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The gazetteer whose entries a column lists; nil for columns of one value.
  var gazetteer: String? {
    switch self {
    case .exchanges: "exchange"
    case .topics: "topic"
    default: nil
    }
  }

  /// The rank of names in languages other than English, which are worse than any in English.
  static let rankOfOtherLanguages = 100

  /// Names in other languages, and names that stand above tables on pages.
  var namesElsewhere: [String] {
    switch self {
    case .text:
      [
        "dialogue", "remark", "statement", "wortlaut", "äußerung", "aussage", "redebeitrag", "beitrag", "wortbeitrag",
        "inhalt", "nachricht",
        "texte", "contenu", "propos", "énoncé", "parole", "paroles", "texto", "contenido", "mensaje", "intervención",
        "conteúdo", "mensagem", "fala", "intervenção", "testo", "contenuto", "messaggio", "intervento", "tekst",
        "inhoud",
        "bericht", "文本", "内容", "內容", "发言", "發言", "正文", "テキスト", "発言", "本文", "текст", "реплика",
        "высказывание", "сообщение", "텍스트", "내용", "발언",
      ]
    case .speaker:
      [
        "sprecher", "sprecherin", "redner", "rednerin", "locuteur", "locutrice", "intervenant", "intervenante",
        "orateur", "hablante", "orador", "oradora", "interlocutor", "falante", "parlante", "oratore", "relatore",
        "spreker", "发言人", "發言人", "发言者", "發言者", "说话人", "說話人", "讲者", "講者", "話者", "発言者", "話し手", "говорящий",
        "спикер", "оратор", "화자", "발언자",
      ]
    case .affiliation:
      [
        "firma", "unternehmen", "partei", "entreprise", "société", "parti", "empresa", "organización", "partido",
        "organização", "azienda", "partito", "organisatie", "组织", "機構", "机构", "公司", "所属", "организация", "компания",
      ]
    case .role: ["rolle", "rôle", "papel", "ruolo", "rol", "роль"]
    case .language: ["sprache", "langue", "idioma", "lingua", "taal", "语言", "語言", "言語", "язык"]
    case .date: ["datum", "fecha", "日期", "日付", "дата"]
    case .start:
      [
        "timecode", "zeit", "heure", "début", "hora", "tiempo", "inicio", "tempo", "início", "ora", "inizio", "tijd",
        "时间", "時間", "时刻", "время", "начало", "시간",
      ]
    case .end: ["ende", "fin", "fim", "einde", "конец", "结束", "結束"]
    case .title: ["titel", "titre", "título", "titolo", "标题", "標題", "タイトル", "заголовок"]
    case .source:
      ["quelle", "medium", "média", "fuente", "medio", "fonte", "testata", "来源", "來源", "媒体", "媒體", "источник"]
    case .section: ["kapitel", "abschnitt", "chapitre", "capítulo", "capitolo", "hoofdstuk", "章节", "章節", "глава"]
    case .document, .turn, .kind, .exchanges, .topics: []
    }
  }

  private static let table: [String: (column: Column, rank: Int)] = {
    var table: [String: (column: Column, rank: Int)] = [:]
    for column in allCases {
      for (rank, name) in column.names.enumerated() { table[key(of: name)] = (column, rank) }
      for (rank, name) in column.namesElsewhere.enumerated() {
        table[key(of: name)] = (column, rankOfOtherLanguages + rank)
      }
    }
    return table
  }()
}

/// Columns, a bit each.
struct ColumnSet: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ column: Column) { rawValue = 1 << UInt32(column.rawValue) }

  func contains(_ column: Column) -> Bool { contains(ColumnSet(column)) }

  mutating func insert(_ column: Column) { formUnion(ColumnSet(column)) }
}
