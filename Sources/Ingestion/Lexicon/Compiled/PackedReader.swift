/// Reads what a `PackedWriter` wrote.
///
/// Bytes of any content can be read: what is cut off or out of range throws.
@safe struct PackedReader {
  /// The bytes are not what a writer wrote.
  struct Damage: Error {}

  /// They stay where they are as long as the reader is used.
  private let bytes: UnsafeRawBufferPointer
  private let count: Int
  private var place = 0

  /// Reads bytes that outlive the reader.
  @unsafe init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.bytes = bytes
    count = bytes.count
  }

  /// Whether all was read.
  var isAtEnd: Bool { place == count }

  mutating func number() throws(Damage) -> Int {
    var number = 0
    var shift = 0
    while place < count, shift < 56 {
      let byte = unsafe bytes[place]
      place += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw Damage()
  }

  mutating func text() throws(Damage) -> String {
    let range = try take(try number())
    return unsafe String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// As many elements as the next number says, each read by `element`.
  mutating func array<Element>(_ element: (inout PackedReader) throws(Damage) -> Element) throws(Damage) -> [Element] {
    let count = try number()
    // Every element takes a byte at least.
    guard count <= self.count - place else { throw Damage() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }

  /// An array of numbers as they lie in memory, the lowest byte of each first.
  mutating func flat<Number: FixedWidthInteger>() throws(Damage) -> [Number] {
    let size = Number.bitWidth / 8
    let count = try number()
    guard count <= (self.count - place) / size else { throw Damage() }
    let range = try take(count * size)
    return unsafe [Number](unsafeUninitializedCapacity: count) { numbers, written in
      unsafe UnsafeMutableRawBufferPointer(numbers).copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
      if Number(littleEndian: 1) != 1 { for place in 0..<count { unsafe numbers[place] = numbers[place].byteSwapped } }
      written = count
    }
  }

  private mutating func take(_ count: Int) throws(Damage) -> Range<Int> {
    guard count <= self.count - place else { throw Damage() }
    defer { place += count }
    return place..<place + count
  }
}
