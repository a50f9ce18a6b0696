import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct KwicTests {
  let engine = stageEngine(talk())

  @Test func givesALineForEachHitOnce() throws {
    let relation = try engine.answer("users | kwic width:2").relation
    #expect(relation.presentation == .concordance)
    #expect(
      relation.columns.map(\.name) == ["doc", "turn", "speaker", "left", "match", "right", "id", "start", "end"])
    #expect(
      relation.cells.map { "\($0[2].shown): \($0[3].shown)[\($0[4].shown)]\($0[5].shown)" } == [
        "Ann: How do[users]find you?", "Bob: [Users]find us", "Bob: We answer[users]within a",
        "Bob: slow for[users]” as Cleo", "Dan: for all[users]at Bybit.", "Zeh: sagen die[users]",
      ])
  }

  @Test func showsTheBytesAtTheOffsets() throws {
    let documents = Dictionary(uniqueKeysWithValues: talk().map { ($0.id, $0) })
    let rows = try engine.rows("users OR (find us) | kwic")
    #expect(rows.count > 6)
    for row in rows {
      guard case .integer(let start) = row[7], case .integer(let end) = row[8] else {
        Issue.record("no offsets")
        continue
      }
      #expect(documents[row[0].shown]?.words(at: start..<end) == row[4].shown)
    }
  }

  @Test func sortsByWordsAndFields() throws {
    #expect(
      try engine.column("right", "users | kwic width:1 sort:right1") == ["” as", "at", "find", "find", "within", ""])
    #expect(try engine.column("left", "users | kwic width:1 sort:left1,speaker").first == "all")
    #expect(try engine.column("speaker", "users | kwic sort:speaker").first == "Ann")
  }

  @Test func namesSortKeysThatDoNotExist() throws {
    let failure = try #require(engine.failure("users | kwic sort:left1,speeker"))
    #expect(failure.suggestion == "speaker")
    #expect(failure.range.map { failure.source?.slice($0) } == "speeker")
  }

  @Test func namesTheSortKeysThatThereAre() throws {
    let failure = try #require(engine.failure("users | kwic sort:foo"))
    #expect(failure.notes.contains { $0.contains("left1") && $0.contains("right1") })
    for key in ["left1", "right2", "speaker"] {
      #expect(engine.failure("users | kwic sort:-\(key)")?.suggestion == key)
    }
  }

  @Test func centresOnMentionsThatAFieldAsksFor() throws {
    #expect(try engine.column("match", "exchange:okx | kwic") == ["OKX", "Okex"])
  }

  @Test func needsSomethingToCentreOn() throws {
    #expect(engine.failure("speaker:bob | kwic")?.message == "kwic needs a word or phrase to centre on")
    #expect(try engine.rows("nowhere | kwic").isEmpty)
  }

  @Test func keepsToTheWidth() throws {
    #expect(try engine.column("left", "minute | kwic width:0") == [""])
    #expect(engine.failure("users | kwic width:-1") != nil)
    #expect(engine.failure("users | kwic width:many") != nil)
  }
}
