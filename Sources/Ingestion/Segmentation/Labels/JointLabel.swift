/// A label that names several who speak at once: `Ann & Ben`, `Roe/Lee`, `Ann, Ben und Carla`, `王芳、李强`.
///
/// By its form alone it may as well be a firm or somebody with an organisation; only where each part is a label of its own
/// does it mean several.
struct JointLabel: Sendable, Equatable {
  /// What stands between the joining signs and words, as printed; two at least.
  let parts: [String]
  /// Whether nothing but commas joins the parts, as in names that are turned around.
  let isOnlyListed: Bool

  /// Reads a label; nil where nothing joins parts that could be names.
  init?(_ printed: String) {
    guard printed.utf8.count <= 120, Self.holdsJoin(printed) else { return nil }
    var parts: [String] = []
    var part: [Substring] = []
    var isJoined = false
    func finish() {
      if !part.isEmpty { parts.append(part.joined(separator: " ")) }
      part.removeAll()
    }
    for token in Self.spaced(printed).split(separator: " ") {
      if token == "," {
        finish()
      } else if Self.joints.contains(foldedName(String(token))) || Self.signs.contains(token) {
        finish()
        isJoined = true
      } else {
        part.append(token)
      }
    }
    finish()
    guard (2...6).contains(parts.count), parts.allSatisfy(Self.mayBeName) else { return nil }
    self.parts = parts
    isOnlyListed = !isJoined
  }

  /// Whether a label in UTF-8 may be of this kind, told by its bytes and words alone.
  static func mayStand(in label: Range<Int>, of text: [UInt8]) -> Bool {
    guard label.count <= 120 else { return false }
    let printed = text.string(label)
    return holdsJoin(printed) && JointLabel(printed) != nil
  }

  private static let signs: Set<Substring> = ["+", "&", "＆", "/", "／", "、", "・", "和", "与", "與", "及"]

  /// Folded words that join two names.
  private static let joints: Set<String> = [
    "and", "und", "et", "y", "e", "i", "en", "og", "och", "ja", "ve", "и", "та", "й", "és", "es", "și", "si", "και",
    "dan", "và",
  ]

  private static func holdsJoin(_ printed: String) -> Bool {
    printed.contains { ",，+&＆/／、・和与與及 ".contains($0) }
  }

  /// The label with blanks around its signs, so that each is a token.
  private static func spaced(_ printed: String) -> String {
    var result = ""
    let isIdeographic = printed.unicodeScalars.contains { $0.value >= 0x3040 }
    for character in printed {
      let isSign = ",，+&＆/／".contains(character) || isIdeographic && "、・和与與及".contains(character)
      result += isSign ? " \(character == "，" ? "," : character) " : String(character)
    }
    return result
  }

  private static func mayBeName(_ part: String) -> Bool {
    guard let first = part.unicodeScalars.first, part.split(separator: " ").count <= 4 else { return false }
    return first.properties.isAlphabetic && !first.properties.isLowercase || first == "@"
  }
}

extension [LabelGroup] {
  /// Takes labels that join others of the document for those of several people.
  ///
  /// - Returns: for each label that does not, though its form would have allowed it, the first one that prints the same name.
  mutating func readJoints() -> [Int: Int] {
    guard contains(where: { $0.joint != nil }) else { return [:] }
    var names: Set<String> = []
    var returning: Set<String> = []
    for group in self where group.joint == nil && group.isPossible {
      names.insert(group.key)
      if group.occurrences > 1 { returning.insert(group.key) }
      guard group.role == nil, !group.isTerm else { continue }
      names.formUnion(group.name.givens + group.name.families)
      names.formUnion(Initials.all(of: group.name.text))
    }
    for place in indices {
      guard let joint = self[place].joint else { continue }
      // "Roe, Jane" is one person.
      let known = joint.isOnlyListed ? returning : names
      if joint.parts.allSatisfy({ known.contains(PersonName($0).key) }) { self[place].takeForSeveral() }
    }
    var first: [String: Int] = [:]
    for (place, group) in enumerated() where group.joint == nil && group.isPossible { first[group.key] = place }
    var same: [Int: Int] = [:]
    for (place, group) in enumerated() where group.joint != nil && !group.isJoint && group.isPossible {
      let target = first[group.key] ?? place
      first[group.key] = target
      guard target != place else { continue }
      same[place] = target
      self[target].occurrences += group.occurrences
      self[target].spellings += group.spellings
    }
    return same
  }
}
