package import CorpusIndex
package import Diagnostics

/// How often terms stand at positions: two arrays by the number of a term, and the terms that were met.
///
/// Symbols and the boundaries of leaves are passed over: what is counted are words.
package struct TermCounts: Sendable {
  /// The terms that were met, each once, in the order in which they were.
  package private(set) var terms: [UInt32] = []
  /// All words that were counted.
  package private(set) var words = 0
  private var counts: [UInt32]
  /// The position at which each term was met first.
  private var firsts: [UInt32]

  /// As many tokens as are decoded at once.
  private static let stretch = 1 << 14

  /// Counts the words at ranges of positions that rise and do not overlap.
  package init(_ ranges: [Range<Int>], of index: CorpusIndex, in context: RunContext) throws(Diagnostic) {
    counts = [UInt32](repeating: 0, count: index.dictionary.count)
    firsts = counts
    var place = 0
    while place < ranges.count {
      let start = ranges[place].lowerBound
      var end = ranges[place].upperBound
      place += 1
      // What only the end of a leaf parts is decoded together.
      while place < ranges.count, end - start < Self.stretch, ranges[place].lowerBound == end + 1,
        index.isBoundary(at: end)
      {
        end = ranges[place].upperBound
        place += 1
      }
      var next = start
      while next < end {
        try context.checkCancelled()
        let stop = min(end, next + Self.stretch)
        count(index.tokens.numbers(next..<stop), from: next)
        next = stop
      }
    }
    terms.removeAll { index.dictionary.isSymbol(Int($0)) }
    words = terms.reduce(0) { $0 + Int(counts[Int($1)]) }
  }

  private mutating func count(_ numbers: [UInt32], from start: Int) {
    for (offset, term) in numbers.enumerated() where term < UInt32(counts.count) {
      if counts[Int(term)] == 0 {
        terms.append(term)
        firsts[Int(term)] = UInt32(start + offset)
      }
      counts[Int(term)] += 1
    }
  }

  /// How often a term was met; a symbol counts here though it is no word.
  package subscript(term: UInt32) -> Int { Int(counts[Int(term)]) }

  /// The position at which a term of `terms` was met first.
  package func first(_ term: UInt32) -> Int { Int(firsts[Int(term)]) }

  /// The terms by falling counts; equal ones by their folded spelling.
  package var ranked: [UInt32] {
    terms.sorted { left, right in
      let (first, second) = (counts[Int(left)], counts[Int(right)])
      return first != second ? first > second : left < right
    }
  }
}
