/// What the accepted labels of a document have in common: a stray candidate must share it.
struct LayoutHabits: Sendable {
  /// Whether labels carry times.
  let isTimed: Bool
  /// Labels as a share of the lines between the first and the last of them.
  let density: Double
  /// Whether the words behind labels often end without a full stop.
  let isLoose: Bool
  private let isEmphasised: Bool
  private let followBlanks: Bool
  private let isHeading: Bool

  init(_ labels: [LabelCandidate], lines: [Line]) {
    let count = max(1, labels.count)
    isTimed = labels.count { $0.time != nil } * 5 >= count * 4
    isEmphasised = labels.count { $0.isEmphasised } * 5 >= count * 4
    isHeading = labels.count { lines[$0.line].isHeading } * 5 >= count * 4
    followBlanks = labels.count { lines[$0.line].followsBlank } * 10 >= count * 9
    isLoose = false
    // A label alone on its line and the line of words below are one paragraph.
    let own = labels.count { $0.isAlone }
    if let first = labels.first, let last = labels.last {
      let span = max(1, last.line - first.line + 1 - own)
      density = min(1, Double(count) / Double(span))
    } else {
      density = 0
    }
  }

  /// Whether a candidate looks like the labels.
  func fits(_ candidate: LabelCandidate, lines: [Line]) -> Bool {
    let line = lines[candidate.line]
    if isEmphasised != candidate.isEmphasised, candidate.time == nil { return false }
    if followBlanks, !line.followsBlank { return false }
    if isHeading != line.isHeading { return false }
    return !line.isBullet
  }
}

/// Finds labels that are a part of an accepted full name: its given name, family name or initials.
struct NameJoins: Sendable {
  private var parts: [String: Int] = [:]

  init(_ groups: [LabelGroup]) {
    for group in groups where group.role == nil {
      parts[group.key, default: 0] += 1
      guard !group.name.isMononym else { continue }
      for part in Set([group.name.given, Initials.of(group.name.text)] + group.name.families) {
        parts[part, default: 0] += 1
      }
    }
  }

  /// Whether a label is the part of exactly one accepted name, or holds one.
  func hasPart(_ group: LabelGroup) -> Bool {
    guard group.role == nil else { return false }
    if parts[group.key] == 1 { return true }
    guard group.shape.quality == .person else { return false }
    // "Jane Roe (JR)" opens the text, "JR" the turns after it.
    return parts[group.name.given] == 1 || parts[Initials.of(group.name.text)] == 1
      || group.name.families.contains { parts[$0] == 1 }
  }
}

/// The initials of names.
enum Initials {
  /// The folded first letters of the words of a name: `fb` of "Fiorella Bourgeois".
  static func of(_ name: String) -> String {
    foldedName(String(name.split { $0.isWhitespace || $0 == "-" }.compactMap(\.first)))
  }
}
