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

  private let rows: [Row]

  package init(_ turns: TurnSet, keepsTurnsWithoutHits: Bool, in context: RunContext) throws(Diagnostic) {
    var distinct = DistinctHits(canRepeat: turns.hasOverlays)
    var rows: [Row] = []
    for place in 0..<turns.count {
      if place % 1_024 == 0 { try context.checkCancelled() }
      let document = turns.index.document(ofBlock: turns.block(at: place))
      let matches = turns.matches(at: place)
      if matches.isEmpty, keepsTurnsWithoutHits { rows.append(Row(place: place, hit: nil)) }
      for match in matches where distinct.isNew(match, inDocument: document) {
        rows.append(Row(place: place, hit: match))
      }
      try context.checkHeld(rows.count, "places that match")
    }
    self.rows = rows
  }

  package var count: Int { rows.count }

  package subscript(row: Int) -> Row { rows[row] }
}
