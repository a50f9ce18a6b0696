import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct FiguresTests {
  private let engine: Engine = {
    var writer = DocumentWriter("money", language: "en")
    writer.turn("ann", .interviewer, "How much?")
    writer.turn("bob", .guest, "We paid about $10 million to 1,700 people, 20% of them in 2 weeks.")
    writer.overlay(.nested, "1,700 people", by: "cleo")
    return stageEngine([writer.document])
  }()

  @Test func listsWhatIsSaid() throws {
    let relation = try engine.answer("* | figures").relation
    let names = ["figure", "kind", "value", "unit", "qualifier", "right"]
    let places = names.compactMap { relation.place(of: $0) }
    #expect(
      relation.cells.map { row in places.map { row[$0].shown }.joined(separator: " | ") } == [
        "about $10 million | money | 10000000 | $ | about | to 1,700 people, 20%",
        "1,700 people | number | 1700 | people | – | , 20% of them in", "20% | percent | 20 | % | – | of them in 2",
        "2 weeks | duration | 2 | week | – | .",
      ])
  }

  @Test func countsAPlaceOnceThoughAQuotationRepeatsIt() throws {
    #expect(try engine.rows("kind:all | figures number").count == 1)
    #expect(try engine.column("speaker", "kind:nested | figures") == ["Cleo"])
  }

  @Test func choosesAKind() throws {
    #expect(try engine.column("figure", "* | figures percent") == ["20%"])
    #expect(
      try engine.column("figure", "* | figures | where value > 1000 and kind = \"money\"") == ["about $10 million"])
    #expect(engine.failure("* | figures mony")?.suggestion == "money")
  }
}
