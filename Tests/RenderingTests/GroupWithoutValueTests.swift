import CorpusModel
import Testing

@testable import Rendering

/// A group of what has no value has a name where people read, and is nothing where machines do.
@Suite struct GroupWithoutValueTests {
  private let table = Relation(
    columns: [Column("who", isGroup: true), Column("turns", .number), Column("note")],
    rows: RowSource([[.text("Ann"), .integer(3), .null], [.null, .integer(2), .null]]))

  @Test(arguments: ["text", "table", "box", "markdown", "html", "latex", "org", "line"])
  func isNamedForPeople(_ format: String) throws {
    let text = try #require(Formats.format(named: format)).rendered(table, options: RenderOptions())
    // Cells of other columns stay empty.
    #expect(text.split(separator: "(none)", omittingEmptySubsequences: false).count == 2, "\(text)")
  }

  @Test(arguments: [
    ("csv", "who,turns,note\nAnn,3,\n,2,\n"), ("tsv", "who\tturns\tnote\nAnn\t3\t\n\t2\t\n"),
    ("jsonl", "{\"who\": \"Ann\", \"turns\": 3, \"note\": null}\n{\"who\": null, \"turns\": 2, \"note\": null}\n"),
  ])
  func isNothingForMachines(_ format: String, _ expected: String) throws {
    #expect(try #require(Formats.format(named: format)).rendered(table, options: RenderOptions()) == expected)
  }

  @Test func isNamedInPlots() {
    var plot = table
    plot.presentation = .plot(Chart(shape: .bar, labels: [0], values: [1], title: "turns by who", query: ""))
    #expect(TextFormat().rendered(plot, options: RenderOptions()).contains("\n(none) │"))
    #expect(SVGFormat().rendered(plot, options: RenderOptions()).contains(">(none)<"))
  }
}
