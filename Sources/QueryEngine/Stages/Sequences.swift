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

  /// Counts the sequences of `length` words, each place of a text once.
  package init(length: Int, of turns: TurnSet, in context: RunContext) throws(Diagnostic) {
    index = turns.index
    self.length = length
    var entries: [Entry] = []
    var places: [[UInt32]: Int] = [:]
    // Single words are found by their number.
    var wordPlaces = [Int](repeating: -1, count: length == 1 ? turns.index.dictionary.count : 0)
    var total = 0
    let (terms, dictionary) = (turns.index.tokens.terms, turns.index.dictionary)
    for range in turns.distinctPositions {
      try context.checkCancelled()
      var run = 0
      for position in range {
        let term = terms[position]
        run = term != TokenStream.boundary && !dictionary.isSymbol(Int(term)) ? run + 1 : 0
        guard run >= length else { continue }
        total += 1
        let first = position - length + 1
        if length == 1, wordPlaces[Int(term)] >= 0 {
          entries[wordPlaces[Int(term)]].count += 1
          continue
        }
        let sequence = length == 1 ? [] : Array(terms[first...position])
        if length > 1, let place = places[sequence] {
          entries[place].count += 1
          continue
        }
        if length == 1 { wordPlaces[Int(term)] = entries.count } else { places[sequence] = entries.count }
        entries.append(Entry(first: first, count: 1))
      }
    }
    let keys = [
      entries.map { SortKey.number(Double($0.count)) },
      entries.map { SortKey.text(folded: Self.folded($0.first, length, turns.index), written: "") },
    ]
    self.entries = stableOrder(rows: entries.count, keys: keys, descending: [true, false]).map { entries[$0] }
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
        return [
          .text(Self.written(entry.first, length, index)), .integer(entry.count),
          .number(Double(entry.count) * 1_000_000 / Double(total)), .text(Self.folded(entry.first, length, index)),
        ]
      })
  }

  private static func folded(_ first: Int, _ length: Int, _ index: CorpusIndex) -> String {
    (first..<first + length).map { index.term(at: $0) }.joined(separator: " ")
  }

  /// The words with a blank between them, or with what stands there where it holds an apostrophe (`de l’argent`).
  private static func written(_ first: Int, _ length: Int, _ index: CorpusIndex) -> String {
    let document = index.document(ofBlock: index.leaf(index.leafPlace(ofPosition: first)))
    var text = ""
    var end: Int?
    for position in first..<first + length {
      let word = index.termRange(at: position)
      if let end {
        let gap = index.text(document, end..<max(end, word.lowerBound))
        text += gap.contains("'") || gap.contains("’") ? gap : " "
      }
      text += index.text(document, word)
      end = word.upperBound
    }
    return text.lowercased()
  }
}

extension TurnSet {
  /// The positions of the rows' tokens, ascending, each once though rows may share them.
  package var distinctPositions: [Range<Int>] {
    var distinct: [Range<Int>] = []
    for range in (0..<count).map({ positions(at: $0) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = distinct.last, range.lowerBound < last.upperBound {
        distinct[distinct.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else if !range.isEmpty {
        distinct.append(range)
      }
    }
    return distinct
  }
}
