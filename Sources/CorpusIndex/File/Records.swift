/// Writes values of many shapes one behind the other: numbers in groups of seven bits, strings with their lengths.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number from 0.
  mutating func add(_ number: Int) {
    VariableBytes.append(UInt64(max(0, number)), to: &bytes)
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a string or none.
  mutating func add(optional text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  mutating func add<Element>(_ list: [Element], _ body: (inout RecordWriter, Element) -> Void) {
    add(list.count)
    for element in list { body(&self, element) }
  }
}

/// Reads what a `RecordWriter` wrote; throws `CorpusFileError.damaged` where it did not.
struct RecordReader {
  private let bytes: [UInt8]
  private var place = 0
  private let kind: SectionKind

  /// Reads bytes of a section of a kind.
  init(_ bytes: [UInt8], of kind: SectionKind) {
    self.bytes = bytes
    self.kind = kind
  }

  mutating func number() throws(CorpusFileError) -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while place < bytes.count, shift < 63 {
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(clamping: number) }
      shift += 7
    }
    throw .damaged(byte: place, part: kind.name)
  }

  mutating func string() throws(CorpusFileError) -> String { string(at: try passString()) }

  mutating func optionalString() throws(CorpusFileError) -> String? { try number() == 0 ? nil : try string() }

  /// Passes over a string; where its bytes are.
  mutating func passString() throws(CorpusFileError) -> Range<Int> {
    let count = try number()
    guard count <= bytes.count - place else { throw .damaged(byte: place, part: kind.name) }
    defer { place += count }
    return place..<place + count
  }

  /// A string that was passed over.
  func string(at range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Calls `body` with the bytes of a string that was passed over.
  func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe bytes[range].withUnsafeBytes { unsafe body($0) }
  }

  /// Passes over a list, whose elements `pass` passes over.
  mutating func passList(
    _ pass: (inout RecordReader) throws(CorpusFileError) -> Void
  ) throws(CorpusFileError) {
    let count = try number()
    guard count <= bytes.count - place else { throw .damaged(byte: place, part: kind.name) }
    for _ in 0..<count { try pass(&self) }
  }

  /// Reads a list; `body` must read a byte at least for each element.
  mutating func list<Element>(
    _ body: (inout RecordReader) throws(CorpusFileError) -> Element
  ) throws(CorpusFileError) -> [Element] {
    let count = try number()
    guard count <= bytes.count - place else { throw .damaged(byte: place, part: kind.name) }
    var list: [Element] = []
    for _ in 0..<count { list.append(try body(&self)) }
    return list
  }
}
