import CorpusIndex
package import Diagnostics

/// The hits of turns as rows of their own: each place of the text once, a turn without any as one row.
package struct HitRows: Sendable {
  /// A row: the turn's place in its set, and the hit where there is one.
  package struct Row: Sendable, Hashable {
    package var place: Int
    /// UTF-8 bytes in the document's text.
    package var hit: Range<Int>?
  }

  /// Where a hit stands in its text is looked up when its row is asked for.
  enum Found {
    case none
    case bytes(Range<Int>)
    case tokens(Range<Int>)
  }

  private enum Rows {
    case listed([(place: Int, found: Found)])
    /// Rows of a single word, of which the dictionary knows how many there are: the end of each turn's rows, and what looks
    /// for the word in the turns whose rows are asked for.
    case counted(ends: [Int], turns: TurnSet, word: PhraseSearch)
  }

  private let rows: Rows
  private let index: CorpusIndex

  package init(_ turns: TurnSet, keepsTurnsWithoutHits: Bool, in context: RunContext) throws(Diagnostic) {
    index = turns.index
    if let word = turns.finder.onlyWord, turns.areWholeLeaves {
      var end = 0
      let ends = WordFrequencies(of: word.terms, in: index).counts(in: turns.blockNumbers).map { count in
        end += keepsTurnsWithoutHits ? max(1, Int(count)) : Int(count)
        return end
      }
      rows = .counted(ends: ends, turns: turns, word: word.search)
    } else {
      rows = .listed(try Self.listed(turns, keepsTurnsWithoutHits, context))
    }
  }

  private static func listed(
    _ turns: TurnSet, _ keepsTurnsWithoutHits: Bool, _ context: RunContext
  ) throws(Diagnostic) -> [(place: Int, found: Found)] {
    let index = turns.index
    var rows: [(place: Int, found: Found)] = []
    var distinct = DistinctHits(canRepeat: turns.hasOverlays)
    for place in 0..<turns.count {
      if place % 1_024 == 0 { try context.checkCancelled() }
      let before = rows.count
      var isWithout = true
      if let hits = turns.quickTokenHits(at: place) {
        isWithout = hits.isEmpty
        // Positions are of the whole corpus.
        for hit in hits where distinct.isNew(hit, inDocument: 0) { rows.append((place, .tokens(hit))) }
      } else {
        let document = index.document(ofBlock: turns.block(at: place))
        let matches = turns.matches(at: place)
        isWithout = matches.isEmpty
        for match in matches where distinct.isNew(match, inDocument: document) { rows.append((place, .bytes(match))) }
      }
      if isWithout, keepsTurnsWithoutHits { rows.append((place, .none)) }
      if rows.count > before { try context.checkHeld(rows.count, "places that match") }
    }
    return rows
  }

  package var count: Int {
    switch rows {
    case .listed(let rows): rows.count
    case .counted(let ends, turns: _, word: _): ends.last ?? 0
    }
  }

  package subscript(row: Int) -> Row {
    let (place, found) = found(row)
    return switch found {
    case .none: Row(place: place)
    case .bytes(let bytes): Row(place: place, hit: bytes)
    case .tokens(let tokens): Row(place: place, hit: index.byteRange(ofTerms: tokens))
    }
  }

  /// The turn's place in its set, and where the hit is as it is known without a look at the text.
  func found(_ row: Int) -> (place: Int, found: Found) {
    switch rows {
    case .listed(let rows): return rows[row]
    case .counted(let ends, let turns, let word):
      let place = Self.place(of: row, among: ends)
      let starts = word.starts(in: turns.positions(at: place), of: index.tokens)
      let number = row - (place == 0 ? 0 : ends[place - 1])
      return (place, number < starts.count ? .tokens(starts[number]..<starts[number] + 1) : .none)
    }
  }

  /// The place of the turn that has a row.
  private static func place(of row: Int, among ends: [Int]) -> Int {
    var (lower, upper) = (0, ends.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if ends[middle] <= row { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
