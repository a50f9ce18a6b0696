/// A name of which only the initials of one part are printed: `J. Smith`, `J.R. Smith`, `Smith J.`, `А. Б. Громов`.
struct AbbreviatedName: Sendable, Equatable {
  /// The folded initials in their order.
  let initials: [Character]
  /// The folded part that is printed in full; several words for `van Wirdum`.
  let whole: String
  /// Whether the initials stand before it; behind it they may be those of a given or, as in `Anna K.`, of a family name.
  let isInitialsFirst: Bool

  /// Takes a name apart; nil where nothing or all of it is abbreviated, and in scripts without initials.
  init?(_ name: PersonName) {
    guard !name.isMononym, !name.isIdeographic else { return nil }
    let words = name.text.splitAtBlanks
    let leading = words.prefix { Self.isInitial($0) }
    let trailing = words.reversed().prefix { Self.isInitial($0) }.reversed()
    guard leading.isEmpty != trailing.isEmpty else { return nil }
    let abbreviated = leading.isEmpty ? Array(trailing) : Array(leading)
    let rest = leading.isEmpty ? words.dropLast(trailing.count) : words.dropFirst(leading.count)
    guard !rest.isEmpty, rest.allSatisfy({ $0.count > 1 }), abbreviated.count <= 3 else { return nil }
    initials = abbreviated.flatMap { foldedName(String($0)).filter(\.isLetter) }
    whole = foldedName(rest.joined(separator: " "))
    isInitialsFirst = trailing.isEmpty
    guard (1...3).contains(initials.count) else { return nil }
  }

  /// Whether a full name can be the one that is abbreviated: the whole part is the same, and the initials are those of
  /// as many other words as both have.
  func fits(_ name: PersonName) -> Bool {
    guard !name.isMononym, AbbreviatedName(name) == nil else { return false }
    let words = name.text.split(whereSeparator: \.isWhitespace).map { foldedName(String($0)) }
    if name.families.contains(whole), fitsInitials(words.prefix(words.count - wordCount)) { return true }
    // Where the family name comes first in the full name too, or the family name is abbreviated behind the given name.
    guard words.prefix(wordCount).joined(separator: " ") == whole else { return false }
    return fitsInitials(words.dropFirst(wordCount)) && (!isInitialsFirst || words.count == wordCount + 1)
  }

  private var wordCount: Int { whole.split(separator: " ").count }

  private func fitsInitials(_ words: ArraySlice<String>) -> Bool {
    guard !words.isEmpty else { return false }
    // "Jean-Luc" has two initials.
    let first = words.flatMap { $0.split(separator: "-") }.compactMap(\.first)
    let alone = words.compactMap(\.first)
    return [first, Array(alone)].contains { letters in zip(letters, initials).allSatisfy { $0 == $1 } }
  }

  /// One letter with or without a point, or several with a point behind each: `J`, `J.`, `J.R.`, `J.-L.`.
  private static func isInitial(_ word: String) -> Bool {
    // Most words are no initials by their second letter.
    if let second = word.utf8.dropFirst().first, (0x61...0x7A).contains(second) { return false }
    guard let first = word.first, first.isUppercase else { return false }
    if word.count == 1 { return true }
    var mayBeLetter = true
    for character in word {
      if mayBeLetter {
        if character == "-" { continue }
        guard character.isLetter, character.isUppercase else { return false }
      } else if character != "." {
        return false
      }
      mayBeLetter.toggle()
    }
    return mayBeLetter
  }
}
