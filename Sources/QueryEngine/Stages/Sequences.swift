import CorpusIndex
package import CorpusModel
package import Diagnostics

/// How often each sequence of words stands in turns: words side by side in one leaf, with no symbol between them.
package struct Sequences: Sendable {
  /// Where the sequence at a place stands first, and how often it does; most frequent first.
  private let entry: @Sendable (Int) -> (first: Int, count: Int)
  private let count: Int
  private let words: CountedWords
  private let length: Int
  /// All sequences, repeated ones counted as often as they stand.
  private let total: Int

  /// Counts the sequences of `length` words, each place of a text once; those that begin or end with a word of the stop
  /// list are left out.
  package init(
    length: Int, of turns: TurnSet, without stopList: StopList = StopList(), in context: RunContext
  ) throws(Diagnostic) {
    words = try context.countedWords()
    self.length = length
    if length == 1 {
      let counts = try TermCounts(turns.distinctPositions, in: context)
      let ranked = try counts.ranked(without: stopList, in: context)
      (total, count) = (counts.words, ranked.count)
      entry = { (counts.first(ranked[$0]), counts[ranked[$0]]) }
      return
    }
    var counting = SequenceCounting(length: length, of: words, without: stopList)
    try counting.count(turns.distinctPositions, in: context)
    let found = counting.found(in: context)
    (total, count) = (counting.total, found.count)
    entry = { found[$0] }
  }

  /// The columns of the table, the first under a name.
  static func columns(headed name: String) -> [Column] {
    [Column(name), Column("count", .number), Column(Rate.million.name, .number), Column("folded", isDetail: true)]
  }

  /// The sequences as the first of each is written, most frequent first; folded for machines.
  package func relation(headed name: String) -> Relation {
    let (words, length, entry, total) = (words, length, entry, total)
    return Relation(
      columns: Self.columns(headed: name),
      rows: RowSource(count: count) { place in
        let (first, count) = entry(place)
        let positions = first..<first + length
        return [
          .text(words.written(positions)), .integer(count), Rate.million.value(count, of: total),
          .text(words.index.folded(positions)),
        ]
      })
  }
}

extension TurnSet {
  /// The positions of the rows' tokens, ascending, each once though rows may share them.
  package var distinctPositions: [Range<Int>] {
    WordWindows.joined((0..<count).map { positions(at: $0) }.filter { !$0.isEmpty })
  }
}
