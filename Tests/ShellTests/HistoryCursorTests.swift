import Testing

@testable import Shell

@Suite struct HistoryCursorTests {
  @Test func walksBackAndForthAndComesBackToTheDraft() {
    var cursor = HistoryCursor(entries: ["one", "two"])
    #expect(cursor.older(than: "") == "two")
    #expect(cursor.older(than: "two") == "one")
    #expect(cursor.older(than: "one") == nil)
    #expect(cursor.newer(than: "one") == "two")
    #expect(cursor.newer(than: "two") == "")
    #expect(cursor.newer(than: "") == nil)
  }

  @Test func looksForWhatIsTyped() {
    var cursor = HistoryCursor(entries: ["speaker:a", "topic:b", "speaker:c"])
    #expect(cursor.older(than: "sp") == "speaker:c")
    #expect(cursor.older(than: "speaker:c") == "speaker:a")
    #expect(cursor.newer(than: "speaker:a") == "speaker:c")
    #expect(cursor.newer(than: "speaker:c") == "sp")
  }

  @Test func startsAgainFromALineThatWasChanged() {
    var cursor = HistoryCursor(entries: ["one", "two", "twofold"])
    #expect(cursor.older(than: "") == "twofold")
    #expect(cursor.older(than: "two") == "twofold")
  }

  @Test func keepsAStatementOnce() {
    var cursor = HistoryCursor(entries: ["one", "two"])
    cursor.remember("one")
    #expect(cursor.entries == ["two", "one"])
    #expect(cursor.older(than: "") == "one")
  }
}
