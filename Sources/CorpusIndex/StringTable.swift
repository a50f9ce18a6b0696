/// Strings by number in one run of bytes: labels, places, sections, cues.
struct StringTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// The number that stands for no string.
  static let none = UInt32.max

  /// The number of strings.
  var count: Int { ends.count }

  /// The string of a number, or nil for `none`.
  subscript(number: UInt32) -> String? {
    guard number != Self.none else { return nil }
    return String(decoding: self.utf8(Int(number)), as: UTF8.self)
  }

  /// The bytes of the string of a number.
  func utf8(_ number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// Adds a string, also one that is there already.
  @discardableResult
  mutating func append(_ text: String) -> UInt32 {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
    return UInt32(ends.count - 1)
  }

  /// Gives back the room that growing took.
  mutating func trim() {
    bytes = Array(bytes[...])
    ends = Array(ends[...])
  }
}

/// A string table under construction, that keeps each string once.
struct StringCollector {
  private(set) var table = StringTable()
  private var numbers: [String: UInt32] = [:]

  /// The number of a string, new or known; nil gives `none`.
  mutating func number(of text: String?) -> UInt32 {
    guard let text else { return StringTable.none }
    if let known = numbers[text] { return known }
    let new = table.append(text)
    numbers[text] = new
    return new
  }
}
