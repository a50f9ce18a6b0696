import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

/// `expect`, `to`, `as`: stages that let all rows go on and say something about the answer.
@Suite struct OutcomeStagesTests {
  let engine = stageEngine(talk())

  private func failure(_ line: String) throws -> String? { try engine.answer(line).expectationFailure?.message }

  @Test func testsTheNumberOfTurns() throws {
    #expect(try failure("kind:turn | expect 6") == nil)
    #expect(try failure("kind:turn | expect >= 6") == nil)
    #expect(try failure("kind:turn | expect != 6") == "expected != 6, found 6 turns")
    #expect(try failure("kind:turn | expect 5") == "expected 5, found 6 turns")
    #expect(try failure("kind:turn | expect empty") == "expected none, found 6 turns")
    #expect(try failure("nowhere | expect empty") == nil)
  }

  @Test func testsRowsOfTablesAndTheOneNumberOfATotal() throws {
    #expect(try failure("kind:turn | count by speaker | expect 3") == nil)
    #expect(try failure("kind:turn | count by speaker | expect 2") == "expected 2, found 3 rows")
    #expect(try failure("kind:turn | count | expect 6") == nil)
    #expect(try failure("kind:turn | count words | expect < 3")?.hasSuffix("words") == true)
  }

  @Test func letsTheRowsGoOn() throws {
    let answer = try engine.answer("kind:turn | expect 1 | first 2")
    #expect(answer.relation.rows.count == 2)
    let failure = try #require(answer.expectationFailure)
    #expect(failure.range.map { failure.source?.slice($0) ?? "" }?.hasPrefix("expect 1") == true)
  }

  @Test func takesNumbersFromVariables() throws {
    #expect(try engine.answer("kind:turn | expect $n", variables: ["n": "6"]).expectationFailure == nil)
    #expect(try engine.answer("kind:turn | first $n", variables: ["n": "2"]).relation.rows.count == 2)
    let drawn = try engine.answer("kind:turn | sample 3 seed:$s", variables: ["s": "4"]).relation
    #expect(drawn.cells == (try engine.rows("kind:turn | sample 3 seed:4")))
    #expect(throws: Diagnostic.self) { try engine.answer("kind:turn | sample 3 seed:$nothing") }
  }

  @Test func namesFormatAndDestination() throws {
    let answer = try engine.answer("users | count by speaker | to counts.csv | as jsonl")
    #expect(answer.destination == "counts.csv")
    #expect(answer.format == "jsonl")
    #expect(try engine.answer("users | jsonl").format == "jsonl")
    #expect(try engine.answer("users | jsonl").relation.presentation == .turns)
    #expect(engine.failure("users | as jsnl")?.suggestion == "jsonl")
  }
}
