#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
///
/// Strings are the same where their bytes are: what two files write in different forms of Unicode stays as each wrote it.
struct StringCollector {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// The numbers of strings by their hashes, 0 where there is none, in a table with open places: every block asks for
  /// several, and dictionaries of strings take three times as long.
  private var slots = [UInt32](repeating: 0, count: 64)
  /// The hash of each string, for when the table grows.
  private var hashes: [UInt64] = []
  private var filled = 0

  /// The number of strings.
  var count: Int { ends.count }

  /// The number of a string, new or known, from 1; nil gives 0.
  mutating func number(of text: String?) -> UInt32 {
    guard var text else { return 0 }
    return text.withUTF8 { unsafe number(of: $0) }
  }

  private mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = unsafe xxh3(UnsafeRawBufferPointer(text))
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while case let number = slots[place], number != 0 {
      if hashes[Int(number) &- 1] == hash, unsafe isSame(number, text) { return number }
      place = (place &+ 1) & mask
    }
    let number = unsafe append(text, hash)
    slots[place] = number
    filled += 1
    if filled * 2 > slots.count { grow() }
    return number
  }

  /// Adds a string, also one that is there already; gives its number.
  @discardableResult
  mutating func append(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { unsafe append($0, 0) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
    unsafe bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    return UInt32(ends.count)
  }

  private func isSame(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == text.count, let start = text.baseAddress else { return range.count == text.count }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let own = bytes.baseAddress else { return false }
      return unsafe memcmp(own + range.lowerBound, start, text.count) == 0
    }
  }

  private func range(_ number: UInt32) -> Range<Int> {
    let place = Int(number) - 1
    return (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }

  /// Where a string with a hash is looked for first.
  private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash) & (slots.count - 1) }

  private mutating func grow() {
    let old = slots
    slots = [UInt32](repeating: 0, count: old.count * 2)
    for number in old where number != 0 {
      var place = place(of: hashes[Int(number) - 1])
      while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = number
    }
  }

  /// The string with a number that the collector gave.
  func string(_ number: UInt32) -> String? {
    number > 0 ? String(decoding: bytes[range(number)], as: UTF8.self) : nil
  }

  /// Writes the two sections of the table.
  func write<Sink: ByteSink & ~Copyable>(
    _ bytesKind: SectionKind, _ endsKind: SectionKind, _ instance: Int = 0, to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    try writer.add(bytesKind, instance, bytes: bytes)
    try writer.add(endsKind, instance, numbers: ends)
  }
}
