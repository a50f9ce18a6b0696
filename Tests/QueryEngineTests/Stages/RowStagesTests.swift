import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

/// `sort`, `first`, `last`, `sample`, `distinct`, `where`: stages that choose and order rows of either kind.
@Suite struct RowStagesTests {
  let engine = stageEngine(talk())

  private func turns(_ line: String) throws -> [String] { try engine.column("turn", line) }

  @Test func sortsTurnsByFields() throws {
    #expect(try turns("kind:turn | sort len desc") == ["2", "5", "1", "4", "3", "6"])
    #expect(try turns("kind:turn | sort speaker desc, turn desc") == ["5", "4", "2", "6", "3", "1"])
    #expect(try turns("kind:turn | sort affiliation") == ["2", "4", "1", "3", "5", "6"])
  }

  @Test func sortsTablesByColumns() throws {
    #expect(try engine.column("speaker", "kind:turn | count by speaker | sort turns") == ["Dan", "Bob", "Ann"])
    #expect(try engine.column("speaker", "kind:turn | count by speaker | sort speaker desc") == ["Dan", "Bob", "Ann"])
    #expect(engine.failure("kind:turn | count by speaker | sort speeker")?.suggestion == "speaker")
  }

  @Test(arguments: [
    "kind:turn | sort len desc", "kind:turn | sort speaker, turn desc", "kind:all | words", "kind:all | words stop:en",
    "kind:all | ngrams 2", "a OR the OR and OR of | sort relevance", "kind:all | words | sort word",
    "kind:turn | count by speaker | sort turns", "role:guest | keyness min:1", "users | collocates 3 min:1",
  ])
  func theFirstOfAllAreTheFirst(_ line: String) throws {
    let all = try engine.rows(line)
    for wanted in [1, 2, all.count / 5, all.count] {
      #expect(try engine.rows("\(line) | first \(wanted)") == Array(all.prefix(wanted)))
    }
  }

  @Test func keepsTheFirstAndTheLast() throws {
    #expect(try turns("kind:turn | first 2") == ["1", "2"])
    #expect(try turns("kind:turn | last 2") == ["5", "6"])
    #expect(try turns("kind:turn | first") == ["1"])
    #expect(try turns("kind:turn | first 0").isEmpty)
    #expect(try turns("kind:turn | last 99").count == 6)
    #expect(try engine.answer("kind:turn | first 2").notes.contains("the first 2 of 6 turns"))
    #expect(engine.failure("kind:turn | first -1") != nil)
    #expect(engine.failure("kind:turn | first 1.5") != nil)
  }

  @Test func drawsTheSameSampleEachTime() throws {
    let drawn = try turns("kind:turn | sample 3 seed:4")
    #expect(drawn.count == 3)
    #expect(drawn == drawn.sorted())
    #expect(try turns("kind:turn | sample 3 seed:4") == drawn)
    #expect(try turns("kind:turn | sample 99").count == 6)
    #expect(try Set((0..<20).map { try turns("kind:turn | sample 3 seed:\($0)") }).count > 1)
    #expect(engine.failure("kind:turn | sample 3 seed:x") != nil)
  }

  @Test func keepsTheFirstOfEachValue() throws {
    #expect(try turns("kind:turn | distinct speaker") == ["1", "2", "5"])
    #expect(try turns("kind:turn | distinct role, affiliation") == ["1", "2", "5"])
    #expect(try turns("kind:turn | distinct").count == 6)
    #expect(try engine.rows("kind:turn | count by role, speaker | distinct role").count == 2)
    #expect(try engine.answer("kind:turn | distinct speaker").notes.contains("distinct keeps 3 of 6 turns"))
  }

  @Test func narrowsTurnsByAFilter() throws {
    #expect(try turns("kind:turn | where users") == ["1", "2", "5"])
    #expect(try engine.column("hits", "users kind:turn | where find | table hits") == ["2", "4"])
  }

  @Test func narrowsTablesByAnExpression() throws {
    #expect(try engine.column("speaker", "kind:turn | count by speaker | where turns >= 2") == ["Ann", "Bob"])
    #expect(
      try engine.column("speaker", "kind:turn | count by speaker | where turns > 1 AND NOT speaker = \"bob\"") == [
        "Ann"
      ])
    let answer = try engine.answer("kind:turn | count by speaker | where turns > 1")
    #expect(answer.notes.contains("where keeps 2 of 3 rows"))
    // The numbers of the whole stay what they were, as they do before a limit.
    #expect(answer.relation.totals == [Total("turns", .integer(6))])
    #expect(engine.failure("kind:turn | count by speaker | where trns > 1")?.suggestion == "turns")
  }

  @Test func findsDatesInTables() throws {
    #expect(try engine.rows("kind:turn | table turn, date | where date >= 2025-04").count == 6)
    #expect(try engine.rows("kind:turn | table turn, date | where date > 2025-05").isEmpty)
  }
}
