import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct DispersionTests {
  private let engine: Engine = {
    var first = DocumentWriter("first")
    first.turn("ann", .guest, "sea sea wind wind wind wind wind wind wind sea")
    var second = DocumentWriter("second")
    second.turn("ann", .guest, "wind wind wind wind wind sea")
    second.leaf(.boilerplate, "sea sea sea sea")
    var third = DocumentWriter("third")
    third.turn("ann", .guest, "wind wind wind wind")
    return stageEngine([first.document, second.document, third.document])
  }()

  @Test func countsByDocument() throws {
    let relation = try engine.answer("sea | dispersion").relation
    #expect(
      relation.cells.map { $0.prefix(4).map(\.shown) } == [
        ["first", "3", "10", "300000.0"], ["second", "1", "6", "\(1_000_000.0 / 6)"],
      ])
    #expect(relation.columns.prefix(5).map(\.name) == ["doc", "hits", "words", "per_million", "strip"])
  }

  @Test func cutsEachDocumentIntoStretches() throws {
    let relation = try engine.answer("sea | dispersion").relation
    guard case .list(let strip) = relation.cells[0][4] else {
      Issue.record("no strip")
      return
    }
    #expect(strip.count == Dispersion.stretches)
    #expect(strip.compactMap(\.quantity).reduce(0, +) == 3)
  }

  @Test func measuresTheSpread() throws {
    let totals = try engine.answer("sea | dispersion").relation.totals
    let spread = PartDispersion(hits: [3, 1, 0], sizes: [10, 6, 4])
    #expect(totals.map(\.name) == ["hits", "documents", "range", "juilland_d", "dp", "dp_norm", "rosengren_s"])
    #expect(totals[1].value == .integer(3) && totals[2].value == .integer(2))
    #expect(totals[4].value == spread.deviation.map { .number($0) })
    // Machines find them in each row.
    #expect(try engine.column("range", "sea | dispersion | table range") == ["2", "2"])
  }

  @Test func countsTurnsWhereNoWordIsAsked() throws {
    #expect(try engine.column("turns", "speaker:ann | dispersion") == ["1", "1", "1"])
  }

  @Test func isEmptyWhereNothingIsFound() throws {
    let relation = try engine.answer("nowhere | dispersion").relation
    #expect(relation.rows.count == 0)
    #expect(relation.totals.last?.value == .null)
  }
}
