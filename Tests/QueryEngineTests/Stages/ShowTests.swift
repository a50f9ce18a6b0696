import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct ShowTests {
  let engine = stageEngine(talk())

  @Test func hasTheColumnsOfTheLanguageInTheirOrder() throws {
    let relation = try engine.answer("users | show").relation
    #expect(
      relation.columns.map(\.name) == [
        "id", "doc", "path", "turn", "kind", "speaker", "label", "role", "affiliation", "lang", "date", "title",
        "source",
        "section", "exchange", "topic", "start", "end", "at", "time", "attribution", "confidence", "text",
      ])
    #expect(relation.columns.filter { !$0.isDetail }.map(\.name) == ["id", "doc", "turn", "speaker", "text"])
    #expect(relation.columns.filter(\.showsID).map(\.name) == ["exchange", "topic"])
    #expect(relation.presentation == .turns)
    for row in relation.cells { #expect(row.count == relation.columns.count) }
  }

  @Test func isWhatHappensWithoutAStage() throws {
    #expect(try engine.rows("users") == engine.rows("users | show"))
  }

  @Test func marksTheMatchesRelativeToTheText() throws {
    for row in try engine.rows("users") {
      guard case .marked(let text) = row[22] else {
        Issue.record("no marked text")
        continue
      }
      #expect(!text.marks.isEmpty)
      for mark in text.marks {
        #expect(String(decoding: Array(text.text.utf8)[mark], as: UTF8.self).lowercased() == "users")
      }
    }
  }

  @Test func givesTheBytesAtItsOffsets() throws {
    let documents = Dictionary(uniqueKeysWithValues: talk().map { ($0.id, $0) })
    for row in try engine.rows("kind:all") {
      guard case .text(let id) = row[1], case .integer(let start) = row[16], case .integer(let end) = row[17],
        case .marked(let text) = row[22]
      else {
        Issue.record("wrong kinds of cells")
        continue
      }
      #expect(documents[id]?.words(at: start..<end) == text.text)
    }
  }

  @Test func leavesTheUnknownUnknown() throws {
    let row = try #require(try engine.rows("kind:quote").first)
    #expect(row[3] == .null && row[10] == .null && row[11] == .null && row[12] == .null)
    #expect(row[14] == .list([]))
    #expect(row[5] == .entity(id: "zeh", name: "Zeh"))
    #expect(row[21] == .text("likely"))
  }

  @Test func listsEachEntryOnce() throws {
    #expect(try engine.column("exchange", "speaker:bob users") == ["OKX+Bybit"])
  }
}
