import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `dispersion`: where in the documents the hits stand, and how evenly they are spread.
package struct Dispersion: Stage {
  package static let signature = StageSignature(
    name: "dispersion", takes: .turns, gives: .table, synopsis: "dispersion",
    summary: "Shows where in each document the hits stand; range, Juilland's D, Gries' DP and Rosengren's S under it.",
    example: "exchange:okx | dispersion",
    columns: ["doc", "hits|turns", "words", "per_million", "strip"] + measures)

  /// What tells how evenly the hits are spread, in every row.
  private static let measures = ["range", "juilland_d", "dp", "dp_norm", "rosengren_s"]

  /// The stretches of equal length that a document is cut into for its strip.
  package static let stretches = 40

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {}

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "dispersion")
    let index = turns.index
    let places = try HitPlaces(turns, in: context)
    var hits = [Int](repeating: 0, count: index.documentCount)
    var strips: [Int: [Int]] = [:]
    for (number, place) in places.all.enumerated() {
      if number % 4_096 == 0 { try context.checkCancelled() }
      hits[place.document] += 1
      let stretch = place.start * Self.stretches / max(1, index.byteCount(ofDocument: place.document))
      strips[place.document, default: [Int](repeating: 0, count: Self.stretches)][min(stretch, Self.stretches - 1)] += 1
    }
    let population = try Population(measuring: turns, in: context)
    var words = [Int](repeating: 0, count: index.documentCount)
    for place in population.blocks.indices {
      if place % 4_096 == 0 { try context.checkCancelled() }
      words[index.document(ofBlock: Int(population.blocks[place]))] += population.words(at: place)
    }
    let listed = hits.indices.filter { hits[$0] > 0 }
    let spoken = words.count { $0 > 0 }
    let others = spoken - listed.count
    if others > 0 {
      context.note(
        others == 1 ? "1 document without any is not listed" : "\(others) documents without any are not listed")
    }
    let spread = PartDispersion(hits: hits, sizes: words)
    let measured: [Value] = [
      .integer(spread.range), Value(spread.juillandD), Value(spread.deviation), Value(spread.normalisedDeviation),
      Value(spread.rosengrenS),
    ]
    let (counts, sizes, drawn) = (hits, words, strips)
    let rows = RowSource(count: listed.count) { place in
      let document = listed[place]
      return [
        .text(index.document(document).id), .integer(counts[document]), .integer(sizes[document]),
        Rate.million.value(counts[document], of: sizes[document]),
        .list((drawn[document] ?? []).map { .integer($0) }),
      ] + measured
    }
    let total = hits.reduce(0, +)
    var relation = Relation(
      columns: [
        Column("doc"), Column(places.unit, .number), Column("words", .number), Column(Rate.million.name, .number),
        Column("strip", .strip),
      ] + Self.measures.map { Column($0, .number, isDetail: true) },
      rows: rows,
      totals: [Total(places.unit, .integer(total)), Total("documents", .integer(spread.sizes.count))]
        + zip(Self.measures, measured).map { Total($0, $1) })
    relation.measure = places.unit
    return .table(relation)
  }
}
