/// The names in words that stand before an age.
enum AgedNames {
  /// The name of two or three words in front of an age: `Fenna Roe (34)`, `Fenna Roe, 34, `.
  static func pairs(in text: String) -> [String] {
    guard text.utf8.contains(where: { ("0"..."9").contains(Unicode.Scalar($0)) || $0 >= 0xD9 }) else { return [] }
    var found: [String] = []
    var words: [Substring] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      // Most words have no digit, which a look at their bytes tells.
      let digits = word.utf8.contains { (0x30...0x39).contains($0) || $0 >= 0xC2 } ? word.filter(\.isNumber) : ""
      let isAge =
        digits.count == 2 && (word.first == "(" || words.last?.last == ",") && !word.contains(where: \.isLetter)
        && word.dropFirst(word.first == "(" ? 3 : 2).first.map { "),;".contains($0) } == true
      if isAge {
        var name = words.reversed().prefix { isNamePart(withoutComma($0)) && $0.first?.isLetter == true }.prefix(5)
          .reversed().map(withoutComma)
        while let first = name.first, first.first?.isUppercase != true { name.removeFirst() }
        // At the start of a line or a sentence a word with a capital may be a position.
        let before = words.dropLast(name.count).last
        if name.count >= 3, before?.last.map({ ".!?…".contains($0) }) != false,
          !GivenNames.isGivenName(foldedName(name[0])),
          !PersonName.isParticle(foldedName(name[1]))
        {
          name.removeFirst()
        }
        let printed = name.joined(separator: " ")
        if (2...3).contains(name.count { !PersonName.isParticle(foldedName($0)) }),
          LabelShape(printed, name: PersonName(printed)).quality == .person
        {
          found.append(printed)
        }
      }
      words.append(word)
    }
    return found + pairsBeforeYears(words.map(String.init))
  }

  /// The words with capitals that stand alone before an age in brackets, as family names do: `says Roe (34)`.
  static func families(in text: String) -> [String] {
    guard text.contains("(") else { return [] }
    let words = text.split(whereSeparator: \.isWhitespace)
    return zip(words, words.dropFirst()).compactMap { word, age in
      let isAge =
        age.count <= 5 && age.first == "(" && age.dropFirst(3).first == ")"
        && age.dropFirst().prefix(2).allSatisfy(\.isNumber)
      return isAge && word.count > 2 && word.first?.isUppercase == true && word.allSatisfy(\.isLetter)
        ? String(word) : nil
    }
  }

  /// Whether titles have a name behind three words or more of a part with no mark, the last one no word for "with".
  static func isInsideSentence(_ name: String, _ titles: [String]) -> Bool {
    let holding = titles.flatMap { IntroducedGuest.parts(of: $0) }.filter { $0.contains(name) }
    return !holding.isEmpty
      && holding.allSatisfy { part in
        let before = part.split(whereSeparator: \.isWhitespace).map(String.init).prefix { !name.hasPrefix($0) }
        return before.count >= 3
          && !before.suffix(2).contains { IntroducedGuest.withWords.contains(foldedName($0)) }
      }
  }

  /// The name that a comma or a verb parts from an age in words: `Ferran Roe, miller, 29 years old`, `Ana de Roe is 29 years old`.
  private static func pairsBeforeYears(_ words: [String]) -> [String] {
    words.indices.dropLast().compactMap { place in
      guard words[place].count == 2, words[place].allSatisfy(\.isNumber),
        wordsOfYears.contains(foldedName(words[place + 1].filter(\.isLetter)))
      else { return nil }
      return endsOfNames(before: place, words).lazy.compactMap { name(endingAt: $0, words) }.first
    }
  }

  /// Where a name can end before an age: at the commas, the last one first, or at the word before a verb.
  private static func endsOfNames(before age: Int, _ words: [String]) -> [Int] {
    let commas = (max(0, age - 5)..<age).reversed().filter { words[$0].last == "," }
    return commas.isEmpty && age >= 3 && words[age - 1].allSatisfy(\.isLowercase) ? [age - 2] : commas
  }

  /// The two to four words with capitals, and the particles between them, that end at a place.
  private static func name(endingAt end: Int, _ words: [String]) -> String? {
    var start = end + 1
    while start > 0, end - start < 4, start > end || words[start - 1].last != ",", mayBeOfName(words[start - 1]) {
      start -= 1
    }
    let name = words[start..<end + 1].map { withoutComma($0[...]) }.drop { $0.first?.isUppercase != true }
    let printed = name.joined(separator: " ")
    let isName =
      (2...4).contains(name.count { $0.first?.isUppercase == true }) && !name.contains(where: isOfFirmOrPlace)
    return isName && LabelShape(printed, name: PersonName(printed)).quality == .person ? printed : nil
  }

  private static func mayBeOfName(_ word: String) -> Bool {
    isNamePart(withoutComma(word[...])) && (word.first?.isUppercase == true || PersonName.isParticle(foldedName(word)))
  }

  private static func isOfFirmOrPlace(_ word: String) -> Bool {
    NotNames.isPlace(foldedName(word)) || NotNames.isOfOrganisations(foldedName(word))
  }

  private static let wordsOfYears: Set<String> = [
    "years", "year", "jahre", "ans", "anos", "anni", "anys", "jaar", "ar", "лет", "года", "lat", "let", "yasındaki",
    "tuoi", "tahun", "eves", "χρονων", "ετων", "χρονια", "рокив", "рокiв", "річна", "річний", "rokov", "godina", "ani",
  ]

  private static func withoutComma(_ word: Substring) -> String {
    String(word.last == "," ? word.dropLast() : word)
  }

  private static func isNamePart(_ word: String) -> Bool {
    TitleGuest.isNamePart(word) && (word.last != "." || word.count < 5 || PersonName.isHonorific(word))
  }
}
