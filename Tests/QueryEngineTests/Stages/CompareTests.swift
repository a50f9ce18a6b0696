import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct CompareTests {
  private let engine = stageEngine(talk())

  private func pair(_ aspect: String, _ value: String, _ line: String) throws -> [String]? {
    try engine.rows(line).first { $0[0].shown == aspect && $0[1].shown == value }.map { $0.suffix(2).map(\.shown) }
  }

  @Test func setsSizesSideBySide() throws {
    let line = "speaker:ann | compare speaker:(ann OR bob) kind:turn"
    #expect(try pair("size", "turns", line) == ["3", "5"])
    #expect(try pair("size", "turns of both", line) == ["3", "3"])
    #expect(try pair("size", "documents", line) == ["1", "1"])
    #expect(try pair("size", "words", "speaker:dan | compare speaker:ann") == ["6", "9"])
  }

  @Test func setsWhoAndWhatSideBySide() throws {
    let line = "kind:turn | compare kind:nested"
    #expect(try pair("speaker", "Ann", line) == ["3", "0"])
    #expect(try pair("speaker", "Cleo", line) == ["0", "1"])
    #expect(try pair("topic", "Pay", line) == ["2", "0"])
  }

  @Test func namesTheWordsThatTellThemApart() throws {
    var writer = DocumentWriter("waves")
    writer.turn("ann", .guest, "sea sea sea sun")
    writer.turn("bob", .guest, "moon moon sun")
    let rows = try stageEngine([writer.document]).rows("speaker:ann | compare speaker:bob")
    #expect(
      rows.filter { $0[0].shown == "key word" }.map { $0.dropFirst().map(\.shown) } == [
        ["sea", "3", "0"], ["moon", "0", "2"],
      ])
  }

  @Test func standsEmptySides() throws {
    #expect(try pair("size", "words", "nowhere | compare nothing") == ["0", "0"])
  }

  @Test func needsAFilter() {
    #expect(engine.failure("users | compare")?.message == "'compare' lacks a filter")
  }
}
