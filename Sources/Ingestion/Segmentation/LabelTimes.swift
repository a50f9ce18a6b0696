/// Times of a recording that are printed with labels.
extension LabelScanner {
  /// A time of a recording at a place: `0:12`, `01:02:03`, `[00:01.250]`, `(1:02)`, `[00:01 --> 00:03]`; with the place
  /// behind it.
  func timestamp(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    guard start < end else { return nil }
    var place = start
    var closing: UInt8?
    if text[place] == 0x5B || text[place] == 0x28 {
      closing = text[place] == 0x5B ? 0x5D : 0x29
      place = text.skippingBlanks(from: place + 1, to: end)
    }
    guard let (time, after) = clock(at: place, before: end) else { return nil }
    place = afterHalfOfDay(after, before: end)
    if let closing {
      if let second = secondOfSpan(at: place, before: end) { place = second }
      place = text.skippingBlanks(from: place, to: end)
      guard place < end, text[place] == closing else { return nil }
      return (time, place + 1)
    }
    // A time that letters touch is no time.
    guard place == end || !isLetterOrDigit(place) else { return nil }
    return (time, place)
  }

  /// The place behind `AM`, `p.m.` or `Uhr` behind a time; the same place where none stands there.
  private func afterHalfOfDay(_ place: Int, before end: Int) -> Int {
    let start = text.skippingBlanks(from: place, to: end)
    for word in ["AM", "PM", "am", "pm", "a.m.", "p.m.", "a. m.", "p. m.", "Uhr"] {
      let bytes = Array(word.utf8)
      let after = start + bytes.count
      guard after <= end, text[start..<after].elementsEqual(bytes) else { continue }
      if after == end || !isLetterOrDigit(after) { return after }
    }
    return place
  }

  private func secondOfSpan(at start: Int, before end: Int) -> Int? {
    var place = text.skippingBlanks(from: start, to: end)
    while place < end, text[place] == 0x2D || text[place] == 0x3E { place += 1 }
    guard let (_, after) = clock(at: text.skippingBlanks(from: place, to: end), before: end) else { return nil }
    return after
  }

  private func isLetterOrDigit(_ place: Int) -> Bool {
    let byte = text[place]
    return isDigit(byte) || (97...122).contains(byte | 0x20) || (byte >= 0x80 && !isBlank(text.scalar(at: place).value))
  }

  private func clock(at start: Int, before end: Int) -> (milliseconds: Int, after: Int)? {
    var place = start
    var parts: [Int] = []
    while parts.count < 3 {
      let digitsStart = place
      var number = 0
      while place < end, isDigit(text[place]), place - digitsStart < 4 {
        number = number * 10 + Int(text[place] - 48)
        place += 1
      }
      let digits = place - digitsStart
      guard digits > 0, parts.isEmpty ? digits < 4 : digits == 2 && number < 60 else { return nil }
      parts.append(number)
      guard place + 1 < end, text[place] == 0x3A, isDigit(text[place + 1]), parts.count < 3 else { break }
      place += 1
    }
    guard parts.count >= 2 else { return nil }
    var milliseconds = parts.reduce(0) { $0 * 60 + $1 } * 1000
    if place + 1 < end, text[place] == 0x2E || text[place] == 0x2C, isDigit(text[place + 1]) {
      place += 1
      var scale = 100
      while place < end, isDigit(text[place]) {
        milliseconds += Int(text[place] - 48) * scale
        scale /= 10
        place += 1
      }
    }
    return (milliseconds, place)
  }
}
