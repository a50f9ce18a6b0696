/// What stands around a name in a label and is no part of it: numbers, signs, pictures, how somebody speaks.
extension LabelScanner {
  /// A label's range without blanks, emphasis and what else frames it.
  func withoutMarks(_ range: Range<Int>) -> Range<Int> {
    var label = handle(in: withoutOrdinal(withoutPictures(text.trimmed(range))))
    while let first = label.first, [0x2A, 0x5F].contains(text[first]) {
      label = text.trimmed(first + 1..<label.upperBound)
    }
    // "u/jane_roe" is an account.
    if text.has("u/", at: label.lowerBound, before: label.upperBound), label.count > 4 {
      label = label.lowerBound + 2..<label.upperBound
    }
    while let first = label.first, [0x2A, 0x5F, 0x2D, 0x2C, 0x7C].contains(text[first]) {
      label = text.trimmed(first + 1..<label.upperBound)
    }
    while let last = label.last, [0x2A, 0x5F, 0x2D, 0x2C, 0x7C, 0x28, 0x5B].contains(text[last]) {
      label = text.trimmed(label.lowerBound..<last)
    }
    return withoutQuotationMarks(label)
  }

  /// The name in capitals that opens a label and goes on in small letters, as plays tell how somebody speaks: `ALMA at the
  /// window`; all of any other label.
  func withoutDirection(_ label: Range<Int>) -> Range<Int> {
    guard let first = label.first, (0x41...0x5A).contains(text[first]) || text[first] == 0xC3 || text[first] >= 0xCE
    else {
      return label
    }
    var end = label.lowerBound
    var hasArticle = false
    for word in text[label].split(separator: 0x20) {
      if word.startIndex == label.lowerBound {
        hasArticle = Self.articles.contains(text.string(word.startIndex..<word.endIndex))
      }
      // "LE JUGE, levant son verre", but "M. ROE, rapporteur"
      if hasArticle, word.last == 0x2C, word.endIndex < label.upperBound, isCapital(word.dropLast()),
        Unicode.Scalar(text.scalar(at: word.endIndex + 1).value)?.properties.isLowercase == true
      {
        return label.lowerBound..<word.endIndex - 1
      }
      // "MME ROE, s'appuyant sur son balai. — words", but "JANE ROE, rapporteur. — words"
      if word.last == 0x2C, isCapital(word.dropLast()), isDirection(behind: word.endIndex, in: label) {
        return label.lowerBound..<word.endIndex - 1
      }
      let value = Unicode.Scalar(text.scalar(at: word.startIndex).value)
      if value?.properties.isLowercase == true {
        return end > label.lowerBound && isInCapitals(label.lowerBound..<end) ? label.lowerBound..<end : label
      }
      guard word.count >= 2, isCapital(word) else { return label }
      end = word.endIndex
    }
    return label
  }

  /// Whether three words or more in small letters stand behind the comma of a label that ends with a point, and are no
  /// position that somebody holds.
  private func isDirection(behind comma: Int, in label: Range<Int>) -> Bool {
    guard comma + 1 < label.upperBound, label.upperBound < text.count, text[label.upperBound] == 0x2E,
      Unicode.Scalar(text.scalar(at: comma + 1).value)?.properties.isLowercase == true
    else { return false }
    let words = text.string(comma + 1..<label.upperBound).splitAtBlanks
    return words.count >= 3 && !LabelWords.isPosition(foldedName(words[0])) && RoleWords.role(of: words[0]) == nil
  }

  /// Articles in capitals, behind which a part stands, not a name.
  private static let articles: Set<String> = [
    "LE", "LA", "LES", "THE", "DER", "DIE", "DAS", "EL", "LOS", "LAS", "IL", "LO", "GLI", "O", "A", "OS", "AS", "DE",
    "HET",
  ]

  /// Whether a word has no small letter and no digit.
  private func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = text.string(word.startIndex..<word.endIndex)
    return letters == letters.uppercased() && letters.allSatisfy { $0.isLetter || "-'’.".contains($0) }
  }

  /// A label without the quotation marks around all of it, as papers print their own names: `«Голос»`.
  private func withoutQuotationMarks(_ label: Range<Int>) -> Range<Int> {
    guard label.count > 6, case let (open, length) = text.scalar(at: label.lowerBound),
      let (close, width) = text.scalar(before: label.upperBound, from: label.lowerBound),
      (open, close) == (0xAB, 0xBB) || (open, close) == (0x201C, 0x201D) || (open, close) == (0x201E, 0x201C)
    else { return label }
    return label.lowerBound + length..<label.upperBound - width
  }

  /// A label without the bracket behind it that tells how somebody speaks: `The President (spoke in French)`.
  func withoutManner(_ label: Range<Int>) -> Range<Int> {
    guard let last = label.last, text[last] == 0x29, let open = text[label].lastIndex(of: 0x28),
      open > label.lowerBound, text[open - 1] == 0x20
    else { return label }
    if tellsManner(open + 1..<last, behind: text.trimmed(label.lowerBound..<open)) {
      return text.trimmed(label.lowerBound..<open)
    }
    // One word alone may be an account: "Jane Roe (jroe)".
    let inPlay = isInCapitals(label.lowerBound..<open)
    guard last - open > 4, (0x61...0x7A).contains(text[open + 1]), inPlay || text[open..<last].contains(0x20),
      text[open + 1..<last].allSatisfy({ byte in
        (0x61...0x7A).contains(byte | 0x20) || byte == 0x20 || byte == 0x2D
          || inPlay && (byte >= 0x80 || byte == 0x2C || byte == 0x27)
      })
    else { return label }
    return text.trimmed(label.lowerBound..<open)
  }

  /// Whether a bracket holds words of another script than accounts have, opened by a small letter or behind a word for a
  /// role: `(сміється)`.
  private func tellsManner(_ bracket: Range<Int>, behind head: Range<Int>) -> Bool {
    guard bracket.count <= 80, let first = bracket.first, text[first] >= 0x80 else { return false }
    let letter = Unicode.Scalar(text.scalar(at: first).value)
    if letter?.properties.isCased == false, RoleWords.role(of: text.string(head)) != nil { return true }
    return Unicode.Scalar(text.scalar(at: first).value)?.properties.isLowercase == true
      && !text[bracket].contains { isDigit($0) || $0 == 0x2F }
  }

  /// A label without the emoji and symbols at its ends: `🎙️ Name`.
  private func withoutPictures(_ label: Range<Int>) -> Range<Int> {
    var (start, end) = (label.lowerBound, label.upperBound)
    while start < end, case let (value, length) = text.scalar(at: start), Self.isPicture(value) || isBlank(value) {
      start += length
    }
    while let (value, length) = text.scalar(before: end, from: start), Self.isPicture(value) || isBlank(value) {
      end -= length
    }
    return start..<end
  }

  private static func isPicture(_ value: UInt32) -> Bool {
    (0x1F000...0x1FAFF).contains(value) || (0x2190...0x2BFF).contains(value) || value == 0xFE0F || value == 0x200D
  }

  /// A label without the number of the turn before it: `12. Name`, `12) Name`, `(12) Name`, `Q12 Name`, `Anf. 12 Name`.
  func withoutOrdinal(_ label: Range<Int>) -> Range<Int> {
    var place = label.lowerBound
    if let behind = placeBehindNumberedWord(in: label) { return text.trimmed(behind..<label.upperBound) }
    if place < label.upperBound, text[place] == 0x28 { place += 1 }
    let digits = place
    while place < label.upperBound, place - digits < 4, isDigit(text[place]) { place += 1 }
    guard place > digits, place + 1 < label.upperBound, text[place] == 0x2E || text[place] == 0x29,
      text[place + 1] == 0x20
    else { return label }
    return text.trimmed(place + 1..<label.upperBound)
  }

  /// Where the name behind a counted question or speech begins (`Q12 Name`, `Anf. 12 Name`); nil where there is none.
  private func placeBehindNumberedWord(in label: Range<Int>) -> Int? {
    guard let first = label.first, (0x41...0x5A).contains(text[first]) else { return nil }
    var place = first + 1
    while place < label.upperBound, place - first < 4, (0x61...0x7A).contains(text[place]) { place += 1 }
    if place > first + 1 || text[first] != 0x51 {
      guard place > first + 1, place + 1 < label.upperBound, text[place] == 0x2E, text[place + 1] == 0x20 else {
        return nil
      }
      place += 2
    }
    let digits = place
    while place < label.upperBound, place - digits < 4, isDigit(text[place]) { place += 1 }
    guard place > digits, place + 2 < label.upperBound, text[place] == 0x20,
      (0x41...0x5A).contains(text[place + 1]) || text[place + 1] >= 0xC3
    else { return nil }
    return place + 1
  }
}
