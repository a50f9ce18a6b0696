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

  /// Calls `body` with each of them, which come straight from the file; none after what is damaged.
  ///
  /// A number that is damaged may be beyond the bound: the check of the whole comes last.
  @inline(__always)
  func forEach(_ body: (UInt32) -> Void) {
    let isWhole = unsafe bytes.withBytes(range) { unsafe RisingCode.forEach($0, count: count, bound: bound, body) }
    if !isWhole { bytes.noteDamage(at: range.lowerBound) }
  }

  /// Keeps of rising numbers those which, moved by a distance, are among these.
  package func keep(in numbers: inout [UInt32], movedBy distance: Int) {
    var (next, kept) = (0, 0)
    let all = numbers.count
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      forEach { own in
        let wanted = Int(own) - distance
        while next < all, unsafe Int(numbers[next]) < wanted { next += 1 }
        if next < all, unsafe Int(numbers[next]) == wanted {
          unsafe numbers[kept] = numbers[next]
          (kept, next) = (kept + 1, next + 1)
        }
      }
    }
    numbers.removeLast(all - kept)
  }

  package func makeIterator() -> IndexingIterator<[UInt32]> { numbers.makeIterator() }

  /// Sets the bit of each number; those behind the last bit are passed over.
  package func mark(in words: inout [UInt64]) {
    unsafe words.withUnsafeMutableBufferPointer { words in
      forEach { number in
        let word = Int(number / 64)
        if word < words.count { unsafe words[word] |= 1 << UInt64(number % 64) }
      }
    }
  }
}
