/// Ascending numbers in a part of a column: where a term stands, which blocks have a value.
package struct NumberList: RandomAccessCollection, Sendable {
  package let startIndex: Int
  package let endIndex: Int
  private let column: MappedColumn<UInt32>

  /// The numbers of a column at a range of places.
  init(_ column: MappedColumn<UInt32>, _ range: Range<Int>) {
    self.column = column
    (startIndex, endIndex) = (range.lowerBound, range.upperBound)
  }

  package subscript(place: Int) -> UInt32 { column[place] }

  /// All of them in memory, decoded at once.
  package var numbers: [UInt32] { column.numbers(startIndex..<endIndex) }

  /// Sets the bit of each number; those behind the last bit are passed over.
  package func mark(in words: inout [UInt64]) {
    // A stretch at a time stays in the cache of the processor.
    var place = startIndex
    while place < endIndex {
      let end = Swift.min(place + 1024, endIndex)
      for number in column.numbers(place..<end) where Int(number / 64) < words.count {
        words[Int(number / 64)] |= 1 << UInt64(number % 64)
      }
      place = end
    }
  }
}
