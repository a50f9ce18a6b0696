import CorpusIndex
package import CorpusModel
package import Diagnostics

/// How often each sequence of words stands in turns: words side by side in one leaf, with no symbol between them.
package struct Sequences: Sendable {
  /// One sequence: where it first stands and how often it does.
  private struct Entry: Sendable {
    var first: Int
    var count: Int
  }

  private let index: CorpusIndex
  private let length: Int
  private let entries: [Entry]
  /// All sequences, repeated ones counted as often as they stand.
  private let total: Int

  /// Counts the sequences of `length` words, each place of a text once; those that begin or end with a word of the stop
  /// list are left out.
  package init(
    length: Int, of turns: TurnSet, without stopList: StopList = StopList(), in context: RunContext
  ) throws(Diagnostic) {
    index = turns.index
    self.length = length
    if length == 1 {
      let counts = try TermCounts(turns.distinctPositions, of: turns.index, in: context)
      total = counts.words
      entries = counts.ranked.filter { !stopList.contains($0) }.map {
        Entry(first: counts.first($0), count: counts[$0])
      }
      return
    }
    var counting = SequenceCounting(length: length, of: turns.index, without: stopList)
    try counting.count(turns.distinctPositions, in: context)
    total = counting.total
    entries = try counting.ranked(in: context).map { Entry(first: Int($0.first), count: Int($0.count)) }
  }

  /// The sequences as the first of each is written, in small letters, most frequent first; folded for machines.
  package func relation(headed name: String) -> Relation {
    let (index, length, entries, total) = (index, length, entries, total)
    return Relation(
      columns: [
        Column(name), Column("count", .number), Column("per_million", .number), Column("folded", isDetail: true),
      ],
      rows: RowSource(count: entries.count) { place in
        let entry = entries[place]
        let positions = entry.first..<entry.first + length
        return [
          .text(index.written(positions)), .integer(entry.count), Rate.million.value(entry.count, of: total),
          .text(index.folded(positions)),
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
