import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct TableTests {
  let engine = stageEngine(talk())

  @Test func makesColumnsOfFieldsAndArithmetic() throws {
    let relation = try engine.answer("users kind:turn | table speaker, hits, words, hits * 100 / words").relation
    #expect(relation.columns.map(\.name) == ["speaker", "hits", "words", "hits * 100 / words"])
    #expect(relation.columns.map(\.kind) == [.text, .number, .number, .number])
    #expect(relation.cells.last == [.entity(id: "dan", name: "Dan"), .integer(1), .integer(6), .number(100.0 / 6)])
  }

  @Test func saysWhereItWouldDivideByNothing() throws {
    let answer = try engine.answer("kind:turn | count by speaker | table speaker, 6 / (turns - 2) as x, turns / 2")
    #expect(answer.relation.cells.map { $0[1] } == [.number(6), .null, .number(-6)])
    #expect(answer.notes == ["x has no value in 1 of 3 rows: it would be divided by 0"])
    #expect(
      try engine.answer("kind:turn | table speaker, words / hits as x").notes
        == ["x has no value in 6 of 6 rows: it would be divided by 0"])
    #expect(
      try engine.answer("kind:turn | count by speaker | where 6 / (turns - 2) > 1").notes
        == ["the expression has no value in 1 of 3 rows: it would be divided by 0", "where keeps 1 of 3 rows"])
  }

  @Test func givesARowForEachHitWhereHitsAreAsked() throws {
    #expect(
      try engine.rows("users speaker:bob | select turn, left, match, right").map { $0[2].shown } == [
        "Users", "users", "users",
      ])
    #expect(try engine.rows("speaker:bob | table match").count == 2)
  }

  @Test func givesEachHitItsOwnPlace() throws {
    let rows = try engine.rows("exchange:okx | table match, start, end")
    let kwic = try engine.answer("exchange:okx | kwic").relation
    let places = try ["match", "start", "end"].map { try #require(kwic.place(of: $0)) }
    #expect(rows == kwic.cells.map { row in places.map { row[$0] } })
    #expect(rows.map { $0[0].shown } == ["OKX", "Okex"])
    let whole = try engine.rows("exchange:okx | table start, end")
    #expect(whole.count == 1 && whole[0] != Array(rows[0][1...]))
    // A turn without a hit stands for itself.
    #expect(
      try engine.rows("speaker:dan | table match, start") == engine.rows("speaker:dan | table affiliation, start"))
  }

  @Test func saysWhichSpellingMatched() throws {
    #expect(try engine.column("alias", "exchange:okx | table alias") == ["OKX+Okex"])
    #expect(try engine.column("alias", "speaker:dan | table alias") == ["Bybit"])
  }

  @Test func worksOnTables() throws {
    let relation = try engine.answer("kind:turn | count by speaker | table turns * 2, speaker").relation
    #expect(relation.columns.map(\.name) == ["turns * 2", "speaker"])
    #expect(relation.cells.first == [.integer(6), .entity(id: "ann", name: "Ann")])
  }

  @Test func namesColumnsThatDoNotExist() throws {
    let onTurns = try #require(engine.failure("users | table speaker, wrods"))
    #expect(onTurns.suggestion == "words")
    #expect(onTurns.range.map { onTurns.source?.slice($0) } == "wrods")
    let onTable = try #require(engine.failure("users | count by speaker | table turn"))
    #expect(onTable.message == "no column 'turn'" && onTable.suggestion == "turns")
    #expect(onTable.range.map { onTable.source?.slice($0) } == "turn")
  }

  @Test func keepsTheNamesOfColumnsApart() throws {
    #expect(try engine.answer("users | table turn, turn").relation.columns.map(\.name) == ["turn", "turn_2"])
  }
}
