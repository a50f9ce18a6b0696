/// The numbers before questions.
extension FormDialogue {
  /// The number that opens a line (`1.`, `2)`, `Q3:`, `四、`, `**5.`, `6 - `) and where the words behind it begin.
  func ordinal(in line: Line) -> (number: Int, wordsStart: Int)? {
    let end = line.extent.upperBound
    var place = line.wordsStart + emphasis(line)
    if place < end, text[place] == 0x28 { place += 1 }
    if place + 1 < end, text[place] == 0x51 || text[place] == 0x71, isDigit(text[place + 1]) { place += 1 }
    var number = 0
    let digitsStart = place
    while place < end, isDigit(text[place]), place - digitsStart < 5 {
      number = number * 10 + Int(text[place] - 48)
      place += 1
    }
    if place == digitsStart, let (value, after) = foreignNumber(at: place, before: end) {
      number = value
      place = after
    } else if place == digitsStart {
      guard let (value, after) = ideographicNumber(at: place, before: end) else { return nil }
      number = value
      place = after
    }
    guard place < end else { return nil }
    if let start = placeBehindDash(at: place, before: end) { return (number, start) }
    let (value, length) = text.scalar(at: place)
    guard [0x2E, 0x29, 0x3A, 0x3001, 0xFF0E, 0xFF1A, 0xFF09].contains(value) else { return nil }
    place += length
    // "3.5 million" is a number, not the third question.
    if value == 0x2E, place < end, isDigit(text[place]) { return nil }
    while place < end, text[place] == 0x2A || text[place] == 0x5F || text[place] == 0x29 { place += 1 }
    return (number, text.skippingBlanks(from: place, to: end))
  }

  /// The number of one or two digits that has a line to itself, behind a blank line and right above words: `01`.
  func bareNumber(at index: Int) -> Int? {
    let words = text[lines[index].words]
    guard lines[index].followsBlank, (1...2).contains(words.count), words.allSatisfy(isDigit), index + 1 < lines.count,
      !lines[index + 1].followsBlank, !lines[index + 1].isHeading
    else { return nil }
    return words.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// Where words begin behind the dash or stroke that stands behind a number: `1 - `, `2 – `, `3/ `.
  private func placeBehindDash(at start: Int, before end: Int) -> Int? {
    let place = text.skippingBlanks(from: start, to: end)
    guard place < end, case let (value, length) = text.scalar(at: place),
      [0x2D, 0x2013, 0x2014].contains(value) && place > start || value == 0x2F,
      case let behind = text.skippingBlanks(from: place + length, to: end), behind > place + length, behind < end
    else { return nil }
    return behind
  }

  /// A number in the digits of Arabic, Persian, Devanagari, Bengali or Thai, or of full width, and the place behind it.
  private func foreignNumber(at start: Int, before end: Int) -> (Int, Int)? {
    var (place, number) = (start, 0)
    while place < end, place - start < 9, case let (value, length) = text.scalar(at: place),
      let zero = Self.zeros.first(where: { ($0..<$0 + 10).contains(value) })
    {
      number = number * 10 + Int(value - zero)
      place += length
    }
    return place == start ? nil : (number, place)
  }

  private static let zeros: [UInt32] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10]

  private func ideographicNumber(at start: Int, before end: Int) -> (Int, Int)? {
    let digits: [UInt32] = [0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D]
    var place = start
    var total = 0
    var current = 0
    var seen = 0
    while place < end, seen < 4 {
      let (value, length) = text.scalar(at: place)
      if value == 0x5341 {
        total += max(1, current) * 10
        current = 0
      } else if let digit = digits.firstIndex(of: value) {
        current = digit + 1
      } else {
        break
      }
      place += length
      seen += 1
    }
    return seen == 0 ? nil : (total + current, place)
  }
}
