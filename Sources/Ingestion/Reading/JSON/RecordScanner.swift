import TextAnalysis

/// Walks over the members of an object of JSON without making anything of them.
struct RecordScanner {
  enum Value {
    /// The bytes between the quotation marks.
    case text(Range<Int>, hasEscapes: Bool)
    /// A number or a word.
    case plain(Range<Int>)
    case nested

    func isNull(in bytes: [UInt8]) -> Bool {
      switch self {
      case .plain(let range): bytes[range].elementsEqual("null".utf8)
      case .text(let range, let hasEscapes): !hasEscapes && bytes.trimmed(range).isEmpty
      case .nested: false
      }
    }
  }

  private let bytes: [UInt8]
  private let end: Int
  private var place: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (place, end) = (range.lowerBound, range.upperBound)
  }

  /// Whether an object begins.
  mutating func begin() -> Bool {
    skipBlanks()
    // A mark of the order of bytes may stand before the first record.
    if place + 2 < end, bytes[place] == 0xEF { place += 3 }
    guard place < end, bytes[place] == UInt8(ascii: "{") else { return false }
    place += 1
    return true
  }

  /// The bytes of the next key, behind whose colon the scanner stands; nil where the object ends or breaks.
  mutating func key() -> Range<Int>? {
    skipBlanks()
    if place < end, bytes[place] == UInt8(ascii: ",") {
      place += 1
      skipBlanks()
    }
    guard place < end, bytes[place] == 0x22, let (range, _) = text() else { return nil }
    skipBlanks()
    guard place < end, bytes[place] == UInt8(ascii: ":") else { return nil }
    place += 1
    return range
  }

  /// The next value; nil where it breaks off.
  mutating func value() -> Value? {
    skipBlanks()
    guard place < end else { return nil }
    switch bytes[place] {
    case 0x22: return text().map { .text($0.range, hasEscapes: $0.hasEscapes) }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      var depth = 0
      while place < end {
        switch bytes[place] {
        case 0x22:
          guard text() != nil else { return nil }
          continue
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        place += 1
        if depth == 0 { return .nested }
      }
      return nil
    default:
      let start = place
      while place < end, !Self.endsWord(bytes[place]) { place += 1 }
      return .plain(start..<place)
    }
  }

  /// The text that begins with the quotation mark here.
  private mutating func text() -> (range: Range<Int>, hasEscapes: Bool)? {
    let start = place + 1
    var hasEscapes = false
    place = start
    while true {
      place = Self.textSigns.firstPlace(in: bytes, min(place, end)..<end)
      guard place < end else { return nil }
      if bytes[place] == 0x22 {
        place += 1
        return (start..<place - 1, hasEscapes)
      }
      hasEscapes = true
      place += 2
    }
  }

  /// What a text ends with, and what makes the next sign no end.
  private static let textSigns = ByteSet([0x22, 0x5C])

  private mutating func skipBlanks() {
    while place < end, Self.isBlank(bytes[place]) { place += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

  private static func endsWord(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }
}
