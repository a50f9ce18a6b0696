import CorpusIndex
import Diagnostics

/// Reads the tokens at ranges of positions some thousands at a time.
struct TokenStretches {
  let words: CountedWords
  /// How many tokens of the stretch before are read again, where a range goes on: a sequence of one word more than these
  /// lies whole in one stretch.
  var overlap = 0

  /// As many tokens as are decoded at once.
  static let length = 1 << 14

  /// Calls `body` with the numbers of words from a position on; ranges rise and are apart from each other.
  func forEach(
    _ ranges: [Range<Int>], in context: RunContext, _ body: ([UInt32], Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    var place = 0
    while place < ranges.count {
      let start = ranges[place].lowerBound
      var end = ranges[place].upperBound
      place += 1
      // What only the end of a leaf parts is decoded together.
      while place < ranges.count, end - start < Self.length, ranges[place].lowerBound == end + 1,
        words.index.isBoundary(at: end)
      {
        end = ranges[place].upperBound
        place += 1
      }
      var next = start
      while next < end {
        try context.checkCancelled()
        let first = max(start, next - overlap)
        let stop = min(end, next + Self.length)
        try body(words.numbers(first..<stop), first)
        next = stop
      }
    }
  }
}
