import CorpusModel
import Testing

@testable import Rendering

@Suite struct TextFormatTests {
  private let turns = Relation(
    columns: [
      Column("id"), Column("doc"), Column("turn", .number), Column("kind", isDetail: true), Column("speaker"),
      Column("role", isDetail: true), Column("confidence", isDetail: true), Column("text"),
    ],
    rows: RowSource([
      [
        .text("k3j9abcdef"), .text("d0"), .integer(6), .text("turn"), .entity(id: "xie", name: "Xie Jiayin"),
        .text("guest"),
        .text("sure"), .marked(MarkedText("We respond\nat \u{1B}once.", marks: [3..<10])),
      ],
      [
        .text("aaaaaaaaaa"), .text("d3"), .null, .text("quote"), .null, .text("unknown"), .text("guess"),
        .marked(MarkedText("Ja.")),
      ],
    ]),
    presentation: .turns, notes: ["2 of 5 turns"], isContext: { $0 == 1 })

  @Test func showsTurns() {
    #expect(
      TextFormat().rendered(turns, options: RenderOptions()) == """
        d0 · turn 6 · Xie Jiayin (guest) · k3j9abcdef
          We respond
          at ␛once.

        d3 · quote · aaaaaaaaaa · attribution: guess · context
          Ja.

        2 of 5 turns

        """)
  }

  @Test func numbersRowsWhereTheyCanBeNamed() {
    let text = TextFormat().rendered(turns, options: RenderOptions(numbersRows: true))
    #expect(text.hasPrefix("[1] d0 · turn 6"))
    #expect(text.contains("\n[2] d3 · quote"))
  }

  @Test func wrapsAndPaintsOnATerminalOnly() {
    let options = RenderOptions(width: 20, color: true, isTerminal: true)
    let text = TextFormat().rendered(turns, options: options)
    #expect(text.contains("  We \u{1B}[1mrespond\u{1B}[0m\n"))
    var long = turns
    long.rows = RowSource([Array(repeating: Value.null, count: 7) + [.text(String(repeating: "word ", count: 30))]])
    let widest: (RenderOptions) -> Int = {
      TextFormat().rendered(long, options: $0).split(separator: "\n").map(\.count).max() ?? 0
    }
    #expect(widest(options) <= 20)
    #expect(widest(RenderOptions(width: 20)) == 152)
  }

  @Test(arguments: [
    ("plain", "“We respond\nat once.”\n  — Xie, *T*\n"), ("markdown", "> We respond\n> at once.\n>\n> — Xie, *T*\n"),
    ("org", "#+begin_quote\nWe respond\nat once.\n\n— Xie, *T*\n#+end_quote\n"),
  ])
  func showsQuotations(_ style: String, _ expected: String) {
    let quotes = Relation(
      columns: [Column("text"), Column("citation")],
      rows: RowSource([[.text("We respond\nat once."), .text("Xie, *T*")]]), presentation: .quotes(style: style))
    #expect(TextFormat().rendered(quotes, options: RenderOptions()) == expected)
    #expect(MarkdownFormat().rendered(quotes, options: RenderOptions()).hasPrefix("> We respond"))
  }

  @Test func linesUpConcordances() {
    let lines = Relation(
      columns: [Column("doc"), Column("speaker"), Column("left", alignsRight: true), Column("match"), Column("right")],
      rows: RowSource([
        [.text("d0"), .text("谢家印"), .text("we do"), .text("respond"), .text("at once, always")],
        [.text("d10"), .text("Tina"), .text("我们会"), .text("回"), .text("的")],
      ]), presentation: .concordance)
    #expect(
      TextFormat().rendered(lines, options: RenderOptions()) == """
        d0   谢家印   we do  respond  at once, always
        d10  Tina    我们会  回       的

        """)
    let numbered = TextFormat().rendered(lines, options: RenderOptions(numbersRows: true))
    #expect(numbered.split(separator: "\n").map { $0.prefix(6) } == ["1  d0 ", "2  d10"])
    let narrow = TextFormat().rendered(lines, options: RenderOptions(width: 36, isTerminal: true))
    #expect(narrow.split(separator: "\n").first == "d0   谢家印   we do  respond  at on…")
  }

  @Test func showsPairs() {
    let pairs = Relation(
      columns: [
        Column("doc"), Column("asker"), Column("question"), Column("question_turn", .number), Column("speaker"),
        Column("answer"), Column("answer_turn", .number),
      ],
      rows: RowSource([
        [.text("d0"), .text("Tech"), .text("Why?"), .integer(1), .text("Xie"), .text("So."), .integer(2)],
        [.text("d0"), .text("Tech"), .text("And?"), .integer(3), .null, .null, .null],
      ]), presentation: .pairs)
    #expect(
      TextFormat().rendered(pairs, options: RenderOptions()) == """
        Q · d0 · turn 1 · Tech
          Why?
        A · d0 · turn 2 · Xie
          So.

        Q · d0 · turn 3 · Tech
          And?
        A · d0 · none

        """)
  }

  @Test func showsStatements() {
    let findings = Relation(
      columns: [
        Column("verdict"), Column("text"), Column("differences", .list), Column("doc"), Column("turn", .number),
      ],
      rows: RowSource([[.text("altered"), .text("We do."), .list([.text("'did' is 'do'")]), .text("d0"), .integer(2)]]),
      presentation: .statement)
    #expect(
      TextFormat().rendered(findings, options: RenderOptions()) == """
        altered · d0 · turn 2
          We do.
          - 'did' is 'do'

        """)
  }

  @Test func fallsBackToATableWhereColumnsAreMissing() {
    let other = Relation(columns: [Column("n", .number)], rows: RowSource([[.integer(3)]]), presentation: .turns)
    #expect(TextFormat().rendered(other, options: RenderOptions()) == "n\n-\n3\n")
    #expect(TextFormat().rendered(other, options: RenderOptions(isTerminal: true)).hasPrefix("┌"))
  }
}
