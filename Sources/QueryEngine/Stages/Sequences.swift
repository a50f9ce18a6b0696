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

  /// Sequences of which more are not counted: they would not fit into memory beside the corpus.
  package static let mostSequences = 20_000_000

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
    var entries: [Entry] = []
    var places: [[UInt32]: Int] = [:]
    var total = 0
    let dictionary = turns.index.dictionary
    for range in turns.distinctPositions {
      try context.checkCancelled()
      let terms = turns.index.tokens.numbers(range)
      var run = 0
      for (place, term) in terms.enumerated() {
        run = term != TokenStream.boundary && !dictionary.isSymbol(Int(term)) ? run + 1 : 0
        guard run >= length else { continue }
        total += 1
        let sequence = Array(terms[place - length + 1...place])
        if stopList.contains(sequence[0]) || stopList.contains(term) { continue }
        if let known = places[sequence] {
          entries[known].count += 1
          continue
        }
        places[sequence] = entries.count
        entries.append(Entry(first: range.lowerBound + place - length + 1, count: 1))
        guard entries.count <= Self.mostSequences else {
          throw Diagnostic(
            "more than \(Self.mostSequences) different sequences of \(length) words",
            notes: ["a filter that finds fewer turns, or shorter sequences, can be counted"])
        }
      }
    }
    // The numbers of terms rise with their folded spellings.
    let found = entries
    let tokens = turns.index.tokens
    let order = found.indices.sorted { left, right in
      if found[left].count != found[right].count { return found[left].count > found[right].count }
      let (first, second) = (found[left].first, found[right].first)
      return tokens.numbers(first..<first + length).lexicographicallyPrecedes(tokens.numbers(second..<second + length))
    }
    self.entries = order.map { found[$0] }
    self.total = total
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
