package import CorpusModel

/// What a citation needs to know of a quoted passage, ready to be spelt in a style.
package struct CitedPassage: Sendable, Equatable {
  /// The speaker's name, else the label; nil where nobody is known to speak.
  package var speaker: String?
  package var role: Role
  /// Whether nothing but how somebody speaks suggests the role.
  package var roleIsGuess = false
  /// Whether the passage holds a question.
  package var asks = true
  package var affiliation: String?
  package var title: String?
  package var source: String?
  package var date: StatedDate?
  package var document: String
  /// The number of the turn, or nil.
  package var turn: Int?
  /// Where in the file: named where there is no turn.
  package var place: String?
  package var id: String
  package var kind: BlockKind
  /// How sure the speaker is; nil where there is none.
  package var confidence: Confidence?
  /// Who speaks the turn that a nested quotation stands in, and its number; nil elsewhere.
  package var host: Host?

  /// The turn in which somebody else is quoted.
  package struct Host: Sendable, Equatable {
    package var speaker: String?
    package var turn: Int?

    package init(speaker: String?, turn: Int?) {
      self.speaker = speaker
      self.turn = turn
    }
  }

  package init(document: String, id: String, kind: BlockKind) {
    self.document = document
    self.id = id
    self.kind = kind
    role = .unknown
  }

  /// What a reader must know before trusting the words: a clause each.
  package var cautions: [String] {
    var cautions: [String] = []
    switch kind {
    case .indirect: cautions.append("not verbatim: reported speech")
    case .nested:
      let turn = host?.turn.map { " in turn \($0)" } ?? ""
      cautions.append(host?.speaker.map { "quoted by \($0)\(turn)" } ?? "quoted inside another's words")
    case .lead: cautions.append("from the introduction")
    case .turn, .quote: break
    case .keypoint: cautions.append("not speech: key point")
    case .narration, .heading, .metadata, .boilerplate, .stage: cautions.append("not speech: \(kind.name)")
    }
    if kind == .turn, let part { cautions.append(part) }
    if let confidence, confidence != .sure { cautions.append("attributed: \(confidence.name)") }
    return cautions
  }

  /// The part of somebody who asks or leads; a part that nothing states is told of questions alone.
  private var part: String? {
    switch role {
    case .interviewer where asks: roleIsGuess ? "question" : "interviewer's question"
    case .interviewer where !roleIsGuess: "interviewer"
    case .moderator where !roleIsGuess: "moderator"
    case .moderator where asks: "question"
    default: nil
    }
  }
}

/// A way to spell citations: its name in queries and what it makes of a passage.
package struct CitationStyle: Sendable {
  package let name: String
  /// Another name of the style: the ending of such files.
  let ending: String?
  /// Sets a title apart, as italics or quotation marks do, and keeps other text from being read as markup.
  private let title: @Sendable (String) -> String
  private let plain: @Sendable (String) -> String
  /// The passage's permanent id.
  private let permalink: @Sendable (String) -> String

  /// The styles by name, the default first.
  package static let all: [CitationStyle] = [
    CitationStyle(name: "plain", ending: nil, title: { "“\($0)”" }, plain: { $0 }, permalink: { $0 }),
    CitationStyle(
      name: "markdown", ending: "md", title: { "*\(escapeMarkdown($0))*" },
      plain: { escapeMarkdown($0) }, permalink: { "`\($0)`" }),
    CitationStyle(
      name: "org", ending: nil, title: { "/\(escapeOrg($0))/" }, plain: { escapeOrg($0) },
      permalink: { "=\($0)=" }),
    CitationStyle(
      name: "latex", ending: "tex", title: { "\\emph{\(escapeLaTeX($0))}" },
      plain: { escapeLaTeX($0) }, permalink: { "\\texttt{\($0)}" }),
    CitationStyle(
      name: "html", ending: nil, title: { "<cite>\(escapeHTML($0))</cite>" },
      plain: { escapeHTML($0) }, permalink: { "<code>\($0)</code>" }),
  ]

  /// Every name of a style, the proper ones first.
  package static var names: [String] { all.map(\.name) + all.compactMap(\.ending) }

  /// The style of a name in small letters.
  static func named(_ name: String) -> CitationStyle? { all.first { $0.name == name || $0.ending == name } }

  /// The source line: speaker, organisation, title, outlet, date (`n.d.` where none is stated), place, cautions.
  package func citation(of passage: CitedPassage) -> String {
    var parts: [String] = []
    if let speaker = passage.speaker {
      let affiliation = passage.affiliation.flatMap { $0 == speaker ? nil : " (\(plain($0)))" } ?? ""
      parts.append(plain(speaker) + affiliation)
    } else if passage.kind == .turn || passage.kind.isOverlay || passage.kind == .lead {
      parts.append("unknown speaker")
    }
    if let text = passage.title { parts.append(title(text)) }
    if let outlet = passage.source { parts.append(plain(outlet)) }
    parts.append(passage.date?.iso ?? "n.d.")
    let place = passage.turn.map { "turn \($0)" } ?? passage.place
    parts.append(plain(passage.document) + (place.map { ", \(plain($0))" } ?? ""))
    parts.append(permalink(passage.id))
    let cautions = passage.cautions.isEmpty ? "" : " [\(passage.cautions.map(plain).joined(separator: "; "))]"
    return parts.joined(separator: ", ") + cautions
  }
}
