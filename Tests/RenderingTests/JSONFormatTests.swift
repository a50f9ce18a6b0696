import CorpusModel
import Testing

@testable import Rendering

@Suite struct JSONFormatTests {
  private let table = Relation(
    columns: [
      Column("text"), Column("n", .number, isDetail: true), Column("who"), Column("ids", .list, showsID: true),
      Column("d", .date),
    ],
    rows: RowSource([
      [
        .marked(MarkedText("\"a\"\\\n\u{1B}\u{2028}\u{202E}é👍", marks: [1..<2])), .number(0.5),
        .entity(id: "x", name: "Xie"),
        .list([.entity(id: "okx", name: "OKX")]), .date(StatedDate(year: 2025, month: 4)),
      ],
      [.null, .number(.infinity), .truth(true), .list([]), .time(59_000)],
    ]), notes: ["not printed"])

  @Test func writesLines() {
    #expect(
      JSONLinesFormat().rendered(table, options: RenderOptions()) == #"""
        {"text": "\"a\"\\\n\u001b\u2028\u202eé👍", "n": 0.5, "who": "Xie", "ids": ["okx"], "d": "2025-04"}
        {"text": null, "n": null, "who": true, "ids": [], "d": "0:00:59"}

        """#)
  }

  @Test func writesAnArray() {
    let text = JSONFormat().rendered(table, options: RenderOptions())
    #expect(text.hasPrefix("[\n {\"text\"") && text.hasSuffix("}\n]\n"))
    let none = Relation(columns: [Column("a")], rows: RowSource([]))
    #expect(JSONFormat().rendered(none, options: RenderOptions()) == "[]\n")
  }

  @Test func escapesBetweenWordsOfAnyScript() {
    #expect(JSONText.string("") == "\"\"")
    #expect(JSONText.string("a\"b\\c\n\té 币安\u{200B}🙂\u{7F}") == "\"a\\\"b\\\\c\\n\\té 币安\\u200b🙂\\u007f\"")
  }

  @Test func escapesPlanesBeyondTheFirst() { #expect(JSONText.string("\u{E0041}") == "\"\\udb40\\udc41\"") }
}
