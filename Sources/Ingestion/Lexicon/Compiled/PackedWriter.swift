/// Writes numbers, texts and arrays one after the other, to be read back by `PackedReader` in the same order.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a number that is not negative: seven bits a byte, the lowest first, the high bit where more follow.
  mutating func write(_ number: Int) {
    var rest = UInt(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a text: its length in UTF-8, then its bytes.
  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes what another writer wrote.
  mutating func append(_ other: PackedWriter) { bytes += other.bytes }

  /// Writes the number of elements, then each by `body`.
  mutating func write<Element>(_ elements: [Element], _ body: (inout PackedWriter, Element) -> Void) {
    write(elements.count)
    for element in elements { body(&self, element) }
  }

  /// Writes an array of numbers as they lie in memory, the lowest byte of each first.
  mutating func write<Number: FixedWidthInteger>(flat numbers: [Number]) {
    write(numbers.count)
    for number in numbers {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
  }
}
