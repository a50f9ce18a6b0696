import CorpusIndex
import Diagnostics

/// Where hits stand, each place of the text once; where a query looks for no words, where its turns begin.
struct HitPlaces: Sendable {
  /// One place.
  struct Place: Sendable {
    var document: Int
    /// The block that the row is of.
    var block: Int
    /// The first UTF-8 byte in the document's text.
    var start: Int
  }

  /// The places in the order of the rows.
  let all: [Place]
  /// What they are: `hits` or `turns`.
  let unit: String

  init(_ turns: TurnSet, in context: RunContext) throws(Diagnostic) {
    let index = turns.index
    let rows = try HitRows(turns, keepsTurnsWithoutHits: false, in: context)
    if rows.count == 0 {
      unit = "turns"
      all = (0..<turns.count).filter { !turns.isContext(at: $0) }.map { place in
        let block = turns.block(at: place)
        return Place(document: index.document(ofBlock: block), block: block, start: turns.range(at: place).lowerBound)
      }
      return
    }
    unit = "hits"
    all = try (0..<rows.count).map { number throws(Diagnostic) in
      if number % 4_096 == 0 { try context.checkCancelled() }
      let row = rows[number]
      let block = turns.block(at: row.place)
      return Place(
        document: index.document(ofBlock: block), block: block,
        start: row.hit?.lowerBound ?? turns.range(at: row.place).lowerBound)
    }
  }
}
