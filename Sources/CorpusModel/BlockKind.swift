/// What a block of a document is: the leaves partition the text, the overlays are quotations that lie over them.
package enum BlockKind: UInt8, Sendable, CaseIterable {
  /// Speech of a dialogue.
  case turn
  /// The interviewee's words in the introduction.
  case lead
  /// An item of a summary.
  case keypoint
  /// Prose of the article.
  case narration
  /// A title of a section, or of the document inside its body.
  case heading
  /// Title, byline, date, outlet.
  case metadata
  /// Disclaimers, site furniture, calls to subscribe.
  case boilerplate
  /// Laughter, applause, notes of the transcriber.
  case stage
  /// Direct speech in prose (overlay).
  case quote
  /// Reported speech, not verbatim (overlay).
  case indirect
  /// A person quoted inside another's turn (overlay).
  case nested

  /// The name in queries and results.
  package var name: String {
    // Spelt out, since interpolating a case goes through reflection.
    switch self {
    case .turn: "turn"
    case .lead: "lead"
    case .keypoint: "keypoint"
    case .narration: "narration"
    case .heading: "heading"
    case .metadata: "metadata"
    case .boilerplate: "boilerplate"
    case .stage: "stage"
    case .quote: "quote"
    case .indirect: "indirect"
    case .nested: "nested"
    }
  }

  /// Whether the kind lies over leaves instead of being one.
  package var isOverlay: Bool {
    switch self {
    case .quote, .indirect, .nested: true
    case .turn, .lead, .keypoint, .narration, .heading, .metadata, .boilerplate, .stage: false
    }
  }

  /// Whether a query without `kind:`, `id:` or a set sees the kind.
  package var isSearchedByDefault: Bool {
    switch self {
    case .turn, .quote, .nested: true
    case .lead, .keypoint, .narration, .heading, .metadata, .boilerplate, .stage, .indirect: false
    }
  }
}
