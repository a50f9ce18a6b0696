/// Ascending numbers of a corpus: where a term stands, which blocks have a value.
///
/// They are kept in few bytes each and decoded when they are asked for.
package struct NumberList: Sequence, Sendable {
  /// How many there are.
  package let count: Int
  private let bytes: MappedColumn<UInt8>
  private let range: Range<Int>
  private let bound: Int

  /// So many numbers below a bound, in a range of a section's bytes.
  init(_ bytes: MappedColumn<UInt8>, _ range: Range<Int>, count: Int, bound: Int) {
    (self.bytes, self.range, self.count, self.bound) = (bytes, range, count, bound)
  }

  package var isEmpty: Bool { count == 0 }

  /// All of them in memory; none where the file is damaged there.
  package var numbers: [UInt32] {
    let found = unsafe bytes.withBytes(range) { unsafe RisingCode.decode($0, count: count, bound: bound) }
    guard let found else {
      bytes.noteDamage(at: range.lowerBound)
      return []
    }
    return found
  }

  package func makeIterator() -> IndexingIterator<[UInt32]> { numbers.makeIterator() }

  /// Sets the bit of each number; those behind the last bit are passed over.
  package func mark(in words: inout [UInt64]) {
    for number in numbers where Int(number / 64) < words.count { words[Int(number / 64)] |= 1 << UInt64(number % 64) }
  }
}
