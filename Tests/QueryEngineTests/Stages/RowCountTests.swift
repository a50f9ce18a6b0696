import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

/// `count` of the rows of tables.
@Suite struct RowCountTests {
  let engine = stageEngine(talk())

  private func shown(_ line: String) throws -> [String] {
    try engine.rows(line).map { $0.map(\.shown).joined(separator: " ") }
  }

  @Test func countsRows() throws {
    #expect(try shown("users | kwic | count") == ["6"])
    #expect(try engine.answer("users | kwic | count").relation.columns.map(\.name) == ["rows"])
    #expect(try shown("nowhere | kwic | count by speaker") == [])
  }

  @Test func groupsThemByTheirColumns() throws {
    #expect(try shown("users | kwic | count by speaker") == ["Bob 3", "Ann 1", "Dan 1", "Zeh 1"])
    #expect(try shown("users | kwic | count by doc, match") == ["alpha users 4", "alpha Users 1", "beta users 1"])
    #expect(
      try shown("* | words | count by count | first 1")
        == shown("* | words | where count = 1 | table count | count by count"))
    #expect(try engine.answer("users | kwic | count by speaker").relation.totals == [Total("rows", .integer(6))])
  }

  @Test func spreadsAColumnOverOthers() throws {
    let relation = try engine.answer("users | kwic | count by doc across turn").relation
    #expect(relation.columns.map(\.name) == ["doc", "1", "2", "5", "none", "rows"])
    #expect(
      relation.cells.map { $0.map(\.shown) } == [
        ["alpha", "1", "3", "1", "0", "5"], ["beta", "0", "0", "0", "1", "1"],
      ])
    #expect(try shown("users | kwic | count across doc") == ["5 1 6"])
  }

  @Test func aRowCountsUnderEachValueOfAList() throws {
    let answer = try engine.answer("kind:turn | table id, exchange | count by exchange")
    #expect(answer.relation.cells.map { $0.map(\.shown) } == [["Bybit", "2"], ["OKX", "1"]])
    #expect(answer.relation.totals == [Total("rows", .integer(6))])
    #expect(answer.notes.contains("a row with several values of exchange is counted under each"))
    #expect(answer.notes.contains("left out: 4 rows with no exchange"))
  }

  @Test func aGroupWithoutAValueIsMarkedAsOne() throws {
    let relation = try engine.answer("users | kwic | count by turn").relation
    #expect(relation.columns.map(\.isGroup) == [true, false])
    #expect(relation.cells.contains { $0[0] == .null })
    #expect(try engine.answer("users | kwic").relation.columns.allSatisfy { !$0.isGroup })
  }

  @Test func refusesWhatRowsHaveNot() throws {
    #expect(engine.failure("users | kwic | count hits")?.message.contains("neither turns nor hits") == true)
    #expect(engine.failure("users | kwic | count by doc per 100 words") != nil)
    #expect(engine.failure("users | kwic | count by speeker")?.suggestion == "speaker")
  }
}
