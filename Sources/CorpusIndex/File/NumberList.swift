/// Ascending numbers of a corpus below a bound: which blocks hold a term, which have a value.
///
/// They are kept in one of two ways and decoded when they are asked for: as what each has more than the one
/// before (`RisingCode`), or, where enough of all numbers are there, as a bit for each number below the bound.
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

  /// Whether they are kept as bits, which are taken up 64 at a time.
  package var isDense: Bool { Self.isDense(count, bound: bound) }

  /// Whether so many numbers below a bound are kept as bits: from an eighth on these take fewer bytes; of long lists from a
  /// twentieth on they take a tenth of the time, and such lists are too few to make a file much longer.
  static func isDense(_ count: Int, bound: Int) -> Bool {
    count > 0 && (bound + 7) / 8 <= count || count >= 1_024 && (bound + 19) / 20 <= count
  }

  /// Appends numbers, each greater than the one before and below the bound.
  static func encode(_ numbers: ArraySlice<UInt32>, bound: Int, into bytes: inout [UInt8]) {
    guard isDense(numbers.count, bound: bound) else { return RisingCode.encode(numbers, into: &bytes) }
    let first = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: (bound + 7) / 8))
    for number in numbers { bytes[first + Int(number / 8)] |= 1 << UInt8(number % 8) }
  }

  /// All of them in memory; none where the file is damaged there.
  package var numbers: [UInt32] {
    guard isDense else {
      let found = unsafe bytes.withBytes(range) { unsafe RisingCode.decode($0, count: count, bound: bound) }
      if found == nil { bytes.noteDamage(at: range.lowerBound) }
      return found ?? []
    }
    guard let words = bits else { return [] }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(UInt32(truncatingIfNeeded: place * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return numbers
  }

  package func makeIterator() -> IndexingIterator<[UInt32]> { numbers.makeIterator() }

  /// Sets the bit of each number in a set of 64 numbers a word; those behind the last bit are passed over.
  package func mark(in words: inout [UInt64]) {
    guard !isDense else { return markBits(in: &words) }
    let isWhole = unsafe words.withUnsafeMutableBufferPointer { words in
      unsafe bytes.withBytes(range) { bytes in
        unsafe RisingCode.forEach(bytes, count: count, bound: bound) { number in
          let word = Int(number / 64)
          if word < words.count { unsafe words[word] |= 1 << UInt64(number % 64) }
        }
      }
    }
    if !isWhole { bytes.noteDamage(at: range.lowerBound) }
  }

  /// Takes over what is kept as bits, all of them at a time; how many they are, nobody asks here.
  private func markBits(in words: inout [UInt64]) {
    guard range.count == (bound + 7) / 8 else { return bytes.noteDamage(at: range.lowerBound) }
    let isInside = unsafe words.withUnsafeMutableBufferPointer { words in
      unsafe bytes.withBytes(range) { bytes in
        let whole = Swift.min(bytes.count / 8, words.count)
        for place in 0..<whole {
          unsafe words[place] |= UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
        }
        var last: UInt64 = 0
        for place in bytes.count / 8 * 8..<bytes.count { last |= unsafe UInt64(bytes[place]) << UInt64(place % 8 * 8) }
        if whole < words.count { unsafe words[whole] |= last }
        // No word may have a bit behind the bound, whoever wrote it.
        guard bound % 64 != 0, bound / 64 < words.count else { return true }
        let behind = UInt64.max << UInt64(bound % 64)
        defer { unsafe words[bound / 64] &= ~behind }
        return unsafe words[bound / 64] & behind == 0
      }
    }
    if !isInside { bytes.noteDamage(at: range.lowerBound) }
  }

  /// What is kept as bits, 64 in a word; nil where the file is damaged there: other bytes than the bound wants, other bits
  /// than are counted, or bits behind the bound.
  private var bits: [UInt64]? {
    guard range.count == (bound + 7) / 8 else {
      bytes.noteDamage(at: range.lowerBound)
      return nil
    }
    var found = 0
    let words = unsafe bytes.withBytes(range) { bytes in
      unsafe [UInt64](unsafeUninitializedCapacity: (bound + 63) / 64) { words, filled in
        filled = words.count
        for place in 0..<bytes.count / 8 {
          let word = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
          found += word.nonzeroBitCount
          unsafe words.initializeElement(at: place, to: word)
        }
        guard bytes.count / 8 < filled else { return }
        var last: UInt64 = 0
        for place in bytes.count / 8 * 8..<bytes.count { last |= unsafe UInt64(bytes[place]) << UInt64(place % 8 * 8) }
        found += last.nonzeroBitCount
        unsafe words.initializeElement(at: filled - 1, to: last)
      }
    }
    let isInside = bound % 64 == 0 || (words.last ?? 0) >> UInt64(bound % 64) == 0
    guard found == count, isInside else {
      bytes.noteDamage(at: range.lowerBound)
      return nil
    }
    return words
  }
}
