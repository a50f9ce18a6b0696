/// A place in a text of UTF-8, with what stands there as the syntax sees it: width variants (`：`, `（`, `ｌｅｎ`) by
/// their ASCII forms.
struct Cursor: Sendable {
  /// The whole text; valid UTF-8, since it comes from a `String`.
  let bytes: [UInt8]
  /// Byte offset of the next scalar; `bytes.count` at the end.
  var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// A scalar by its ASCII form where it is a width variant, and its length in bytes; nil at the end of the text.
  func look(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    guard offset < bytes.count else { return nil }
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else { return ("\u{FFFD}", bytes.count - offset) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for place in 1..<length { value = value << 6 | UInt32(bytes[offset + place] & 0x3F) }
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar at an offset, or at the cursor.
  func scalar(at offset: Int? = nil) -> Unicode.Scalar? { look(at: offset ?? position)?.scalar }

  /// The offset after the scalar at an offset.
  func after(_ offset: Int) -> Int { offset + (look(at: offset)?.length ?? 0) }

  /// Steps over the next scalar.
  mutating func advance() { position = after(position) }

  /// Steps over the next scalar if it is this one.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard self.scalar() == scalar else { return false }
    advance()
    return true
  }

  /// The text between two offsets as written.
  func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<max(start, end)], as: UTF8.self) }

  /// The text between two offsets with width variants by their ASCII forms: for names, numbers and keywords.
  func plain(_ start: Int, _ end: Int) -> String {
    var text = String.UnicodeScalarView()
    var offset = start
    while offset < end, let (scalar, length) = look(at: offset) {
      text.append(scalar)
      offset += length
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether it parts words: every blank of Unicode that has a width and the byte order mark, but not the line feed.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0D: true
    case 0..<0x85: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether it can stand in a name: letters of any script with their marks, digits and `_`.
  var isNamePart: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return true
    case 0..<0x80: return false
    default: break
    }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Whether it is a letter or `_`: what a variable's or a command's name starts with.
  var isNameStart: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: true
    case 0..<0x80: false
    default: properties.isAlphabetic
    }
  }

  /// Whether it is one of the ten digits.
  var isDigit: Bool { (0x30...0x39).contains(value) }
}
