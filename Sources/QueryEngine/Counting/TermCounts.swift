import CorpusIndex
package import Diagnostics

/// How often words stand at positions: two arrays by the number of a word, and the words that were met.
///
/// Words are terms, or terms in a spelling where that counts.
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
  private var numbering: CountedWords

  /// Counts the words at ranges of positions that rise and do not overlap.
  package init(_ ranges: [Range<Int>], in context: RunContext) throws(Diagnostic) {
    numbering = try context.countedWords()
    counts = [UInt32](repeating: 0, count: numbering.count)
    firsts = counts
    var counting = self
    try TokenStretches(words: numbering).forEach(ranges, in: context) { numbers, start in
      counting.count(numbers, from: start)
    }
    self = counting
    terms.removeAll { numbering.isSymbol($0) }
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

  /// The terms that are not on a stop list by falling counts, equal ones by their folded spelling; as many from the start as
  /// the next stage wants.
  package func ranked(without stopList: StopList, in context: RunContext) throws(Diagnostic) -> [UInt32] {
    try context.sorted(terms.filter { !stopList.contains(numbering.term(of: $0)) }, first: context.rowsWanted) {
      left, right in
      let (first, second) = (counts[Int(left)], counts[Int(right)])
      return first != second ? first > second : left < right
    }
  }
}
