/// What a named column of a table, or key of a record, can hold.
enum Column: String, CaseIterable, Sendable {
  case text, speaker, document, turn, affiliation, role, language, date, start, title, source, section, kind

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
    case .title: ["title", "headline", "episode_title", "document_title", "doc_title"]
    case .source: ["source", "outlet", "publication", "publisher", "site", "podcast", "show"]
    case .section: ["section", "heading", "chapter"]
    case .kind: ["kind"]
    }
  }

  /// The column that a name means, and how good the name is for it, 0 the best; nil for unknown names.
  static func named(_ name: String) -> (column: Column, rank: Int)? { table[key(of: name)] }

  /// A name without case, blanks, hyphens and underscores: `Start Time`, `startTime` and `start_time` are one.
  private static func key(of name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static let table: [String: (column: Column, rank: Int)] = {
    var table: [String: (column: Column, rank: Int)] = [:]
    for column in allCases {
      for (rank, name) in column.names.enumerated() { table[key(of: name)] = (column, rank) }
    }
    return table
  }()
}
