import CorpusIndex
package import Diagnostics

/// The hits of turns as rows of their own: each place of the text once, a turn without any as one row.
package struct HitRows: Sendable {
  /// A row: the turn's place in its set, and the hit where there is one.
  package struct Row: Sendable, Hashable {
    package var place: Int
    /// UTF-8 bytes in the document's text.
    package var hit: Range<Int>?
    /// The positions of the hit's tokens, where they are known.
    package var tokens: Range<Int>?
  }

  /// Where a hit stands in its text is looked up when its row is asked for.
  private enum Found {
    case none
    case bytes(Range<Int>)
    case tokens(Range<Int>)
  }

  private var rows: [(place: Int, found: Found)] = []
  private let index: CorpusIndex

  package init(_ turns: TurnSet, keepsTurnsWithoutHits: Bool, in context: RunContext) throws(Diagnostic) {
    index = turns.index
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
  }

  package var count: Int { rows.count }

  package subscript(row: Int) -> Row {
    let (place, found) = rows[row]
    return switch found {
    case .none: Row(place: place)
    case .bytes(let bytes): Row(place: place, hit: bytes)
    case .tokens(let tokens): Row(place: place, hit: index.byteRange(ofTerms: tokens), tokens: tokens)
    }
  }
}
