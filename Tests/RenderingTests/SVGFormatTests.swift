import CorpusModel
import Testing

@testable import Rendering

@Suite struct SVGFormatTests {
  private func plot(_ shape: Chart.Shape, _ rows: [[Value]], values: [Int] = [1]) -> String {
    let chart = Chart(shape: shape, labels: [0], values: values, title: "hits & words", query: "a < b | plot")
    return SVGFormat().rendered(
      Relation(
        columns: [Column("who"), Column("hits", .number), Column("words", .number), Column("strip", .strip)],
        rows: RowSource(rows), presentation: .plot(chart)), options: RenderOptions())
  }

  private let rows: [[Value]] = [
    [.text("<Ann> & \"co\""), .integer(3), .number(1.5), .list([.integer(0), .integer(2)])],
    [.text("谢家印"), .null, .integer(-4), .list([])],
  ]

  @Test(arguments: Chart.Shape.allCases) func isWellFormed(shape: Chart.Shape) {
    for values in [[1], [1, 2], [3]] {
      for rows in [rows, [], [rows[1]]] {
        let svg = plot(shape, rows, values: values)
        #expect(svg.hasPrefix("<svg xmlns=") && svg.hasSuffix("</svg>\n"))
        #expect(!svg.contains("nan") && !svg.contains("inf"))
        // Every < opens an element and every & a reference: texts are escaped.
        #expect(svg.split(separator: "<").allSatisfy { $0.filter { $0 == ">" }.count == 1 })
        let references = svg.split(separator: "&").dropFirst().map { $0.prefix { $0 != ";" } }
        #expect(references.allSatisfy { ["amp", "lt", "gt", "quot", "#39"].contains($0) })
      }
    }
  }

  @Test func bearsTitleUnitsAndQuery() {
    let svg = plot(.bar, rows)
    #expect(svg.contains(">hits &amp; words</text>"))
    #expect(svg.contains(">a &lt; b | plot</text>"))
    #expect(svg.contains(">hits</text>"))
    #expect(svg.contains("&lt;Ann&gt; &amp; &quot;co&quot;"))
  }

  @Test func isTheSameTwice() { #expect(plot(.line, rows, values: [1, 2]) == plot(.line, rows, values: [1, 2])) }

  @Test func drawsNoTable() {
    let table = Relation(columns: [Column("a")], rows: RowSource([[.integer(1)]]))
    #expect(!table.isDrawable)
    #expect(SVGFormat().rendered(table, options: RenderOptions()).isEmpty)
  }
}
