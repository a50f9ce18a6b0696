extension PersonName {
  /// A name as people write it: words in capitals alone become a capital and small letters, those of Turkish where the text
  /// has its dotless i.
  ///
  /// A word of four letters or fewer by itself may be initials and stays.
  /// Beside other words a family name alone may stand in capitals: `Jane ROE-LEE`.
  ///
  /// - Parameter isDotless: whether the text has a dotless i; asked only where that matters.
  static func inSmallLetters(_ name: String, isDotless: @autoclosure () -> Bool = false) -> String {
    if isInSmallLetters(name.utf8) { return name }
    let words = name.split(separator: " ")
    let letters = name.filter(\.isLetter)
    guard letters.contains(where: \.isUppercase), words.count > 1 || letters.count > 4 else { return name }
    let isWhole = letters.allSatisfy(\.isUppercase)
    guard isWhole || words.contains(where: isInCapitals) else { return name }
    let isTurkish = isWhole && letters.dropFirst().contains { "Iİ".contains($0) } && isDotless()
    return words.map { word in isWhole || isInCapitals(word) ? small(word, isDotless: isTurkish) : String(word) }
      .joined(separator: " ")
  }

  /// Whether a name is ASCII, has small letters, and none of its words is of four capitals or more, as most are.
  private static func isInSmallLetters(_ name: String.UTF8View) -> Bool {
    var (hasSmall, wordHasSmall, capitals) = (false, false, 0)
    for byte in name {
      switch byte {
      case 0x61...0x7A: (hasSmall, wordHasSmall) = (true, true)
      case 0x41...0x5A: capitals += 1
      case 0x20:
        if capitals >= 4, !wordHasSmall { return false }
        (wordHasSmall, capitals) = (false, 0)
      case 0x80...: return false
      default: break
      }
    }
    return hasSmall && (capitals < 4 || wordHasSmall)
  }

  /// Whether a word is of four capitals or more.
  private static func isInCapitals(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count >= 4 && letters.allSatisfy(\.isUppercase)
  }

  private static func small(_ word: Substring, isDotless: Bool) -> String {
    var isStart = true
    return String(
      word.map { character -> Character in
        defer { isStart = !character.isLetter }
        if isStart { return character }
        if isDotless, character == "I" { return "ı" }
        return character == "İ" ? "i" : Character(character.lowercased())
      })
  }
}

extension [UInt8] {
  /// Whether `ı` stands in a text.
  var holdsDotlessI: Bool { zip(self, dropFirst()).contains { $0 == 0xC4 && $1 == 0xB1 } }
}
