/// What the accepted labels of a document have in common: a stray candidate must share it.
struct LayoutHabits: Sendable {
  /// Whether labels carry times.
  let isTimed: Bool
  /// Labels as a share of the lines between the first and the last of them.
  let density: Double
  /// Whether labels are set in bold or italics.
  let areEmphasised: Bool
  private let followBlanks: Bool
  /// Whether labels are headings.
  let areHeadings: Bool
  private let isBulleted: Bool
  /// Whether some label stands alone on its line.
  private let standAlone: Bool
  /// Whether all labels are alone on lines that are set in, as in scripts.
  let isSetIn: Bool
  /// Whether all labels are alone on their lines with words right below, no blank line between.
  let areJoined: Bool

  init(_ labels: [LabelCandidate], lines: [Line]) {
    let count = max(1, labels.count)
    isTimed = labels.count { $0.isTimed } * 5 >= count * 4
    areEmphasised = labels.count { $0.isEmphasised } * 5 >= count * 4
    isBulleted = labels.count { lines[$0.line].isBullet } * 5 >= count * 4
    standAlone = labels.contains { $0.isAlone }
    areJoined = labels.count > 4 && labels.allSatisfy { $0.isAlone && Self.isJoined($0, lines) }
    isSetIn = !labels.isEmpty && labels.allSatisfy { $0.isAlone && lines[$0.line].marks.contains(.indented) }
    areHeadings = labels.count { lines[$0.line].isHeading } * 5 >= count * 4
    followBlanks = labels.count { lines[$0.line].followsBlank } * 10 >= count * 9
    // A label alone on its line and the line of words below are one paragraph.
    let own = labels.count { $0.isAlone }
    if let first = labels.first, let last = labels.last {
      let span = max(1, last.line - first.line + 1 - own)
      density = min(1, Double(count) / Double(span))
    } else {
      density = 0
    }
  }

  private static func isJoined(_ candidate: LabelCandidate, _ lines: [Line]) -> Bool {
    candidate.line + 1 < lines.count && !lines[candidate.line + 1].followsBlank
  }

  /// Whether a candidate looks like the labels.
  func fits(_ candidate: LabelCandidate, lines: [Line]) -> Bool {
    let line = lines[candidate.line]
    if areEmphasised != candidate.isEmphasised, !candidate.isTimed { return false }
    if followBlanks, !line.followsBlank { return false }
    // "Length: 54:08" above a transcript.
    if candidate.isAlone, candidate.isTimed, !standAlone { return false }
    if isSetIn, !line.marks.contains(.indented) { return false }
    if areJoined, candidate.isAlone, !Self.isJoined(candidate, lines) { return false }
    if areHeadings != line.isHeading { return false }
    return isBulleted == line.isBullet
  }
}

/// Finds labels that are a part of a full name: its given name, family name or initials.
struct NameJoins: Sendable {
  /// The groups that have a part, by the part.
  private var owners: [String: [Int]] = [:]
  /// What labels print in full.
  private var wholes: Set<String> = []

  init(_ groups: [LabelGroup]) {
    for (place, group) in groups.enumerated()
    where group.role == nil && group.isPossible && !group.isTerm && !group.isJoint {
      owners[group.key, default: []].append(place)
      wholes.insert(group.key)
      guard !group.name.isMononym, !group.shape.isInitials else { continue }
      for part in Set(group.name.givens + group.name.families).union(Initials.all(of: group.name.text))
      where part != group.key {
        owners[part, default: []].append(place)
      }
    }
  }

  /// Whether a label is the part of exactly one name, or holds one.
  func hasPart(_ group: LabelGroup) -> Bool {
    guard group.role == nil, !group.isJoint else { return false }
    if owners[group.shape.isInitials ? Initials.letters(of: group.key) : group.key]?.count == 1 { return true }
    guard group.shape.quality >= .phrase, group.shape.quality != .name else { return false }
    // "Jane Roe (JR)" opens the text, "JR" the turns after it.
    return wholes.contains(group.name.given) || owners[group.name.given]?.count == 1
      || Initials.all(of: group.name.text).contains { owners[$0]?.count == 1 }
      || group.name.families.contains { owners[$0]?.count == 1 }
  }

  /// The evidence of each group with that of the other labels that can only mean the same person.
  func joined(_ evidence: [Int: LabelEvidence], _ groups: [LabelGroup]) -> [Int: LabelEvidence] {
    var whole = evidence
    for (place, own) in evidence
    where groups[place].role == nil && groups[place].shape.quality == .name && !groups[place].isJoint {
      let group = groups[place]
      let names = owners[group.shape.isInitials ? Initials.letters(of: group.key) : group.key] ?? []
      let full = names.filter { $0 != place && evidence[$0] != nil }
      guard full.count == 1, let owner = full.first, let other = evidence[owner], groups[owner].shape.quality == .person
      else {
        continue
      }
      whole[owner, default: LabelEvidence()].add(own)
      whole[place, default: LabelEvidence()].add(other)
    }
    return whole
  }
}

/// The initials of names.
enum Initials {
  /// The folded first letters of the words of a name: `fb` of "Fiorella Bourgeois".
  static func of(_ name: String) -> String {
    foldedName(String(name.split { $0.isWhitespace || $0 == "-" }.compactMap(\.first)))
  }

  /// All initials that may stand for a name: those of all words, without its particles, of the first and last word.
  static func all(of name: String) -> Set<String> {
    let words = name.split { $0.isWhitespace || $0 == "-" }
    let heavy = words.enumerated().filter { $0.offset == 0 || !PersonName.isParticle(foldedName(String($0.element))) }
    var all: Set<String> = [of(name), letters(heavy.map(\.element))]
    if let first = words.first, let last = words.last, words.count > 2 { all.insert(letters([first, last])) }
    // "Saoirse Roe-Munn" is also SR.
    let whole = name.split(whereSeparator: \.isWhitespace)
    if whole.count > 1, whole.count < words.count { all.insert(letters(whole)) }
    // "Jane d'Orcival" is also JO.
    let bare = heavy.map {
      PersonName.isElided($0.element) ? $0.element.drop { !"'’".contains($0) }.dropFirst() : $0.element
    }
    all.insert(letters(bare))
    return all
  }

  private static func letters(_ words: [Substring]) -> String { foldedName(String(words.compactMap(\.first))) }

  /// The letters of initials printed with points: `fb` of `F.B.`, `jo` of `J. d'O.`.
  static func letters(of label: String) -> String {
    let words = label.split(whereSeparator: \.isWhitespace).map { word in
      word.firstIndex { "'’".contains($0) }.map { word[$0...] } ?? word
    }
    return foldedName(String(words.joined().filter(\.isLetter)))
  }

  /// Whether letters open a name and follow each other in it, as `wp` do in `Waypointer`.
  static func abbreviate(_ letters: String, _ name: String) -> Bool {
    var rest = letters[...]
    guard rest.count > 1, name.first == rest.first else { return false }
    for letter in name where letter == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
