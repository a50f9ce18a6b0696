import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct CollocatesTests {
  /// Twelve turns; `sea` has `blue` before it three times, `deep` once.
  private let engine: Engine = {
    var writer = DocumentWriter("waves")
    writer.turn("ann", .guest, "the blue sea sings")
    writer.turn("bob", .guest, "a blue, blue sea calls the sea")
    writer.turn("ann", .guest, "blue moon and blue sky; no water")
    writer.turn("bob", .guest, "one deep sea")
    writer.leaf(.boilerplate, "blue blue blue sea sea")
    return stageEngine([writer.document])
  }()

  private func shown(_ line: String, _ columns: Int = 3) throws -> [String] {
    try engine.rows(line).map { $0.prefix(columns).map(\.shown).joined(separator: " ") }
  }

  @Test func countsTheWordsAroundTheHits() throws {
    // Windows: the blue|sings · a blue blue|calls the (once, though two hits see it) · one deep
    #expect(
      try Set(shown("sea | collocates 5 by ll min:1")) == [
        "blue 3 5", "the 2 2", "sings 1 1", "a 1 1", "calls 1 1", "one 1 1", "deep 1 1",
      ])
    #expect(try shown("sea | collocates 5") == ["blue 3 5", "the 2 2"])
  }

  @Test func looksToOneSide() throws {
    #expect(try Set(shown("sea | collocates 1 left min:1")) == ["blue 2 5", "the 1 2", "deep 1 1"])
    #expect(try Set(shown("sea | collocates 1 right min:1")) == ["sings 1 1", "calls 1 1"])
    #expect(try shown("sea | collocates 1 left right min:1") == shown("sea | collocates 1 min:1"))
  }

  @Test func measuresAgainstWhatIsSaid() throws {
    // 21 words are said in all, 4 of them the hits; the boilerplate says nothing.
    let answer = try engine.answer("sea | collocates 5 by mi, dice min:1")
    #expect(answer.relation.totals.map(\.value) == [.integer(4), .integer(10), .integer(21)])
    let blue = try #require(answer.relation.cells.first { $0[0] == .text("blue") })
    // O = 3 of 10 words in windows, 5 of 17 outside the hits.
    let expected = try #require(answer.relation.place(of: "expected"))
    #expect(blue[expected] == .number(50.0 / 17))
    #expect(blue[4] == .number(6.0 / 9))
  }

  @Test func ranksByTheFirstMeasure() throws {
    let relation = try engine.answer("sea | collocates by t, ll min:1").relation
    #expect(relation.columns.prefix(5).map(\.name) == ["word", "count", "frequency", "t", "ll"])
    let scores = relation.cells.map { $0[3].quantity ?? -.infinity }
    #expect(scores == scores.sorted(by: >))
  }

  @Test func leavesOutStopWordsOnRequest() throws {
    let words = try shown("sea | collocates min:1 stop:en", 1)
    #expect(!words.contains("the") && !words.contains("a") && words.contains("blue"))
  }

  @Test func saysWhatItLeftOut() throws {
    #expect(
      try engine.answer("sea | collocates").notes.contains { $0.hasPrefix("5 words that stand there less than 2") })
  }

  @Test func neverCountsTheNode() throws {
    #expect(try !shown("\"blue sea\" OR sea | collocates min:1", 1).contains("sea"))
    // A hit of two words: both are left out, and so is the other hit of `sea` alone nearby.
    #expect(try shown("\"blue sea\" | collocates 1 min:1", 2) == ["calls 1", "sings 1", "the 1", "blue 1"])
  }

  @Test func takesCharactersForWordsWhereNoBlanksAre() throws {
    var writer = DocumentWriter("zh", language: "zh")
    writer.turn("ann", .guest, "我们的用户很好")
    writer.turn("ann", .guest, "用户很多")
    let engine = stageEngine([writer.document])
    let rows = try engine.rows("\"用户\" | collocates 1 right")
    #expect(rows.map { $0.prefix(2).map(\.shown).joined(separator: " ") } == ["很 2"])
  }

  @Test func refusesWhatItCannotMeasure() {
    #expect(engine.failure("speaker:ann | collocates")?.message == "collocates needs a word or phrase to look around")
    let unknown = engine.failure("sea | collocates by lodice")
    #expect(unknown?.message == "unknown measure 'lodice'" && unknown?.suggestion == "logdice")
    #expect(engine.failure("sea | collocates min:none")?.message == "min: must be a whole number of at least 1")
    #expect(engine.failure("sea | collocates 5000")?.message == "collocates takes at most 1000 words a side")
    let list = engine.failure("sea | collocates stop:xx")
    #expect(list?.message == "no stop list for 'xx'")
    #expect(list?.notes.first?.contains("en, es, fr") ?? false)
  }

  @Test func isEmptyWhereNothingIsFound() throws {
    #expect(try engine.rows("nowhere | collocates") == [])
  }
}
