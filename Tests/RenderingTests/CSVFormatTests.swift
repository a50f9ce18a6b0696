import CorpusModel
import Testing

@testable import Rendering

@Suite struct CSVFormatTests {
  private let table = Relation(
    columns: [Column("a"), Column("b", isDetail: true), Column("list", .list, showsID: true), Column("t", .time)],
    rows: RowSource([
      [
        .text("x,\"y\"\nz"), .text("=1\u{1B}"), .list([.entity(id: "okx", name: "OKX"), .text("q")]), .time(3_723_999),
      ],
      [.text("tab\there"), .null, .entity(id: "b", name: "Bybit"), .number(.nan)],
    ]), notes: ["not printed"])

  @Test func quotesAfterTheStandard() {
    #expect(
      CSVFormat().rendered(table, options: RenderOptions())
        == "a,b,list,t\n\"x,\"\"y\"\"\nz\",=1␛,okx; q,1:02:03.999\ntab\there,,b,\n")
  }

  @Test func guardsFormulasWhereTold() {
    let text = CSVFormat().rendered(table, options: RenderOptions(headers: false, guardsFormulas: true))
    #expect(text.contains(",'=1␛,"))
  }

  @Test func tellsAnEmptyCellFromABlankLine() {
    let one = Relation(columns: [Column("a")], rows: RowSource([[.null]]))
    #expect(CSVFormat().rendered(one, options: RenderOptions()) == "a\n\"\"\n")
  }

  @Test func escapesInTSV() {
    #expect(
      TSVFormat().rendered(table, options: RenderOptions())
        == "a\tb\tlist\tt\nx,\"y\"\\nz\t=1␛\tokx; q\t1:02:03.999\ntab\\there\t\tb\t\n")
  }

  @Test func backslashesStandInTSVAsTheyAre() {
    let one = Relation(columns: [Column("a")], rows: RowSource([[.text("^e \\f & \\n\u{1B}\\")]]))
    #expect(TSVFormat().rendered(one, options: RenderOptions(headers: false)) == "^e \\f & \\n␛\\\n")
  }

  @Test func timesAreToTheMillisecond() {
    let times = [0, 59_000, -1_945, 3_600_040].map { [Value.time($0)] }
    let table = Relation(columns: [Column("t", .time)], rows: RowSource(times))
    #expect(
      CSVFormat().rendered(table, options: RenderOptions(headers: false))
        == "0:00:00\n0:00:59\n-0:00:01.945\n1:00:00.040\n")
  }

  @Test(arguments: ["\u{600}\"x", "\"\u{301}x", "a,\"\u{200D}"]) func everyMarkInsideIsDoubled(_ cell: String) {
    let one = Relation(columns: [Column("a")], rows: RowSource([[.text(cell)]]))
    let text = CSVFormat().rendered(one, options: RenderOptions(headers: false))
    #expect(text.utf8.count { $0 == 0x22 } == 4)
    #expect(text.utf8.first == 0x22)
  }
}
