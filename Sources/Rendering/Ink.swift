/// What a piece of output is to its reader; the only place that knows how a terminal shows it.
enum Ink {
  /// A match in a text.
  case match
  /// A speaker, a column's name, a verdict.
  case strong
  /// What stands around: ids, notes, context, borders.
  case faint
  case error, warning
  /// A place in a query.
  case caret
  /// A suggestion.
  case hint

  /// The parameters of SGR (ECMA-48) that set it.
  private var parameters: String {
    switch self {
    case .match: "1"
    case .strong: "1"
    case .faint: "2"
    case .error: "1;31"
    case .warning: "1;33"
    case .caret: "1;31"
    case .hint: "32"
    }
  }

  /// The text in this ink, or as it is without colour.
  func paint(_ text: String, _ color: Bool) -> String {
    color && !text.isEmpty ? "\u{1B}[\(parameters)m\(text)\u{1B}[0m" : text
  }
}
