import CorpusModel
import TextAnalysis
import Testing

@testable import Rendering

@Suite struct PlotLayoutTests {
  private func plot(
    _ shape: Chart.Shape, _ columns: [Column], _ rows: [[Value]], values: [Int] = [1]
  ) -> Relation {
    let chart = Chart(shape: shape, labels: [0], values: values, title: "hits by who", query: "users | plot")
    return Relation(columns: columns, rows: RowSource(rows), presentation: .plot(chart))
  }

  private let count = [Column("who"), Column("hits", .number)]

  @Test func drawsBarsByDisplayWidth() {
    let relation = plot(
      .bar, count, [[.text("谢家印"), .integer(8)], [.text("Ann"), .integer(3)], [.null, .integer(0)]])
    #expect(
      TextFormat().rendered(relation, options: RenderOptions(width: 24)) == """
        hits by who
        谢家印 │█████████████ 8
        Ann    │████▉ 3
        –      │ 0
        users | plot

        """)
  }

  @Test func drawsBarsInASCII() {
    let relation = plot(.bar, count, [[.text("Ann"), .integer(4)], [.text("Bob"), .integer(-2)]])
    #expect(
      TextFormat().rendered(relation, options: RenderOptions(width: 21, isASCII: true))
        == """
        hits by who
        Ann     |######## 4
        Bob ####| -2
        users | plot

        """)
  }

  @Test func drawsLinesWithGaps() {
    let columns = [Column("date", .date), Column("hits", .number)]
    let months: [[Value]] = [("2025-01", 4), ("2025-02", nil), ("2025-03", 8)].map { iso, hits in
      [StatedDate(iso: iso).map { .date($0) } ?? .null, hits.map { .integer($0) } ?? .null]
    }
    let text = TextFormat().rendered(
      plot(.line, columns, months + [[.null, .integer(99)]]), options: RenderOptions(width: 24))
    let lines = text.split(separator: "\n")
    // The row without a date is not on the line: the greatest is 8.
    #expect(lines[1] == "8 ┤            ██████")
    #expect(lines[5] == "  ┤██████      ██████")
    #expect(lines[8] == "0 ┤██████      ██████")
    #expect(lines[9].hasPrefix("   2025-01") && lines[9].hasSuffix("2025-03"))
  }

  @Test func shadesFields() {
    let columns = [Column("who"), Column("en", .number), Column("fr", .number)]
    let text = TextFormat().rendered(
      plot(
        .heat, columns, [[.text("Ann"), .integer(8), .integer(0)], [.text("Bob"), .integer(2), .null]], values: [1, 2]),
      options: RenderOptions(width: 40))
    #expect(
      text == """
        hits by who
              en   fr
        Ann  █ 8    0
        Bob  ░ 2     
        users | plot

        """)
  }

  @Test func fieldsThatDoNotFitStandBelow() {
    let columns = [Column("who")] + (1...12).map { Column("value \($0)", .number) }
    let row: [Value] = [.text("Ann")] + (1...12).map { .integer($0) }
    let text = TextFormat().rendered(
      plot(.heat, columns, [row, row], values: Array(1...12)), options: RenderOptions(width: 40))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { displayWidth(of: String($0)) <= 40 })
    for number in 1...12 { #expect(text.contains("value \(number)")) }
    #expect(lines.count { $0.hasPrefix("Ann") } % 2 == 0)
  }

  @Test func drawsStrips() {
    let columns = [Column("doc"), Column("strip", .strip)]
    let strip: Value = .list([0, 1, 2, 3, 4, 0].map { .integer($0) })
    let relation = plot(.strip, columns, [[.text("a"), strip]])
    #expect(TextFormat().rendered(relation, options: RenderOptions()).contains("a │·▂▄▆█·│ 10\n"))
    #expect(TextFormat().rendered(relation, options: RenderOptions(isASCII: true)).contains("a |.1234.| 10\n"))
  }

  @Test(arguments: Chart.Shape.allCases) func standsNothing(shape: Chart.Shape) {
    let empty = plot(shape, count, [])
    #expect(TextFormat().rendered(empty, options: RenderOptions()).hasPrefix("hits by who\n"))
    let unknown = plot(shape, count, [[.text("a"), .null]])
    #expect(!TextFormat().rendered(unknown, options: RenderOptions(width: 1)).isEmpty)
  }

  @Test(arguments: [20, 31, 80]) func fitsTheTerminal(width: Int) {
    let rows: [[Value]] = (0..<300).map {
      [.text("name \($0) " + String(repeating: "长", count: $0 % 40)), .integer($0)]
    }
    for shape in [Chart.Shape.bar, .line] {
      let text = TextFormat().rendered(plot(shape, count, rows), options: RenderOptions(width: width))
      let lines = text.split(separator: "\n").dropLast(shape == .line ? 2 : 1)
      #expect(lines.allSatisfy { displayWidth(of: String($0)) <= width + 8 })
    }
  }
}
