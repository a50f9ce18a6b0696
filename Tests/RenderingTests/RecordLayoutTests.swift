import CorpusModel
import Testing

@testable import Rendering

@Suite struct RecordLayoutTests {
  @Test func aTableThatDoesNotFitBecomesRecords() {
    let columns = (1...9).map { Column("column\($0)") }
    let row = (1...9).map { Value.text($0 == 3 ? "" : "a rather long value number \($0)") }
    let relation = Relation(columns: columns, rows: RowSource([row, row]))
    let text = BoxFormat().rendered(relation, options: RenderOptions(width: 60, isTerminal: true))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "column1  a rather long value number 1")
    #expect(!lines.contains { $0.hasPrefix("column3") })
    #expect(lines.filter { $0.isEmpty }.count == 2)
    #expect(lines.allSatisfy { $0.count <= 60 })
  }
}
