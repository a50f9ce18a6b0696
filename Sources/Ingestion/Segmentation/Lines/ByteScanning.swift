/// Reading valid UTF-8 scalar by scalar, for code that looks at the edges of lines.
extension [UInt8] {
  /// The scalar value that starts at a place and its length in bytes; a stray byte stands for itself.
  func scalar(at place: Int) -> (value: UInt32, length: Int) {
    let first = self[place]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, place + length <= count else { return (UInt32(first), 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(self[place + offset] & 0x3F) }
    return (value, length)
  }

  /// The scalar value that ends before a place and its length in bytes; nil at `lowerBound`.
  func scalar(before place: Int, from lowerBound: Int) -> (value: UInt32, length: Int)? {
    guard place > lowerBound else { return nil }
    var start = place - 1
    while start > lowerBound, self[start] & 0xC0 == 0x80, place - start < 4 { start -= 1 }
    let found = scalar(at: start)
    return start + found.length == place ? found : (UInt32(self[place - 1]), 1)
  }

  /// How many scalars a range holds.
  func signs(in range: Range<Int>) -> Int { self[range].count { $0 & 0xC0 != 0x80 } }

  /// The range without white space, byte order marks, zero-width blanks and signs of direction at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skippingBlanks(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while let last = scalar(before: end, from: start), isBlank(last.value) { end -= last.length }
    return start..<end
  }

  /// The first place at or after `start` where no white space stands; `end` where there is none.
  func skippingBlanks(from start: Int, to end: Int) -> Int {
    var place = start
    while place < end {
      let (value, length) = scalar(at: place)
      guard isBlank(value) else { break }
      place += length
    }
    return Swift.min(place, end)
  }

  /// The text at a range.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// Whether the bytes of a text stand somewhere: cheaper to ask than to compare characters.
  func has(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, wanted.count <= count else { return wanted.isEmpty }
    return (0...count - wanted.count).contains { start in
      self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// Whether the ASCII text stands at a place, before `end`.
  func has(_ text: StaticString, at place: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place >= 0, place + length <= end else { return false }
    return text.withUTF8Buffer { bytes in
      for offset in 0..<length where unsafe self[place + offset] != bytes[offset] { return false }
      return true
    }
  }
}

/// Whether a scalar is white space, a byte order mark, a blank without width, or a sign of direction as editors put before
/// lines of Hebrew and Arabic.
func isBlank(_ value: UInt32) -> Bool {
  switch value {
  case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF,
    0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
    true
  default: false
  }
}

/// Whether a scalar is Han, kana, bopomofo or Hangul.
func isIdeographic(_ value: UInt32) -> Bool {
  switch value {
  case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x30FF, 0x3105...0x318E, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
    true
  default: false
  }
}

/// Whether a byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
