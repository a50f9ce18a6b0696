/// Strings by number in one run of bytes: labels, places, sections, cues.
///
/// Where strings are named by a number, 0 stands for none and the first string has 1.
struct StringTable: Sendable {
  private let bytes: MappedColumn<UInt8>
  private let ends: MappedColumn<UInt32>

  /// Opens the two sections of a table.
  init(_ image: CorpusImage, _ bytes: SectionKind, _ ends: SectionKind, _ instance: Int = 0) throws(CorpusFileError) {
    self.bytes = try image.column(bytes, instance)
    self.ends = try image.column(ends, instance, rule: .rising(to: self.bytes.count))
  }

  /// The number of strings.
  var count: Int { ends.count }

  /// The string with a number, or nil for 0 and for what is no number of the table.
  subscript(number: UInt32) -> String? {
    guard number > 0, number <= count else { return nil }
    return bytes.string(ends.span(endingAt: Int(number) - 1))
  }

  /// The numbers of the strings from one on whose bytes pass a test, ascending.
  func numbers(from first: UInt32, where test: (UnsafeRawBufferPointer) -> Bool) -> [UInt32] {
    guard first > 0, first <= count else { return [] }
    var found: [UInt32] = []
    let all = bytes.count
    ends.withReader { ends in
      unsafe bytes.withBytes(0..<all) { bytes in
        var start = first == 1 ? 0 : min(Int(ends[Int(first) - 2]), all)
        for number in first...UInt32(count) {
          let end = max(start, min(Int(ends[Int(number) - 1]), all))
          if unsafe test(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) { found.append(number) }
          start = end
        }
      }
    }
    return found
  }

  /// Whether the bytes of the string with a number pass a test; those of what is no number are none.
  func passes(_ number: UInt32, _ test: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    guard number > 0, number <= count else { return unsafe test(UnsafeRawBufferPointer(start: nil, count: 0)) }
    return unsafe bytes.withBytes(ends.span(endingAt: Int(number) - 1), test)
  }

  /// The string with a number; empty for 0.
  func string(_ number: UInt32) -> String { self[number] ?? "" }
}

/// A string table under construction, that keeps each string once.
struct StringCollector {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var numbers: [String: UInt32] = [:]

  /// The number of strings.
  var count: Int { ends.count }

  /// The number of a string, new or known, from 1; nil gives 0.
  mutating func number(of text: String?) -> UInt32 {
    guard let text else { return 0 }
    if let known = numbers[text] { return known }
    let new = append(text)
    numbers[text] = new
    return new
  }

  /// Adds a string, also one that is there already; gives its number.
  @discardableResult
  mutating func append(_ text: String) -> UInt32 {
    bytes.append(contentsOf: text.utf8)
    ends.append(UInt32(bytes.count))
    return UInt32(ends.count)
  }

  /// The string with a number that the collector gave.
  func string(_ number: UInt32) -> String? {
    guard number > 0 else { return nil }
    let place = Int(number) - 1
    return String(decoding: bytes[(place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])], as: UTF8.self)
  }

  /// Writes the two sections of the table.
  func write<Sink: ByteSink & ~Copyable>(
    _ bytesKind: SectionKind, _ endsKind: SectionKind, _ instance: Int = 0, to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    try writer.add(bytesKind, instance, bytes: bytes)
    try writer.add(endsKind, instance, numbers: ends)
  }
}
