import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct CountTests {
  let engine = stageEngine(talk())

  private func shown(_ line: String) throws -> [String] {
    try engine.rows(line).map { $0.map(\.shown).joined(separator: " ") }
  }

  @Test func countsTurnsHitsAndWords() throws {
    #expect(try shown("users | count") == ["5"])
    #expect(try engine.answer("users | count").relation.columns.map(\.name) == ["turns"])
    #expect(try shown("users | count hits") == ["6"])
    #expect(try shown("speaker:dan | count words") == ["6"])
    #expect(try shown("nowhere | count") == ["0"])
  }

  @Test func countsAPlaceOnceThoughAQuotationRepeatsIt() throws {
    #expect(try shown("users (kind:turn OR kind:nested) | count hits") == ["5"])
    #expect(try shown("speaker:bob OR kind:nested | count words") == shown("speaker:bob | count words"))
    #expect(try shown("users | count hits by speaker") == ["Bob 3", "Ann 1", "Cleo 1", "Dan 1", "Zeh 1"])
  }

  @Test func saysWhatCountsUnderTwoSpeakers() throws {
    let shared = " in a quotation and in the text around it"
    let hits = try engine.answer("users | count hits by speaker")
    #expect(hits.relation.totals.map(\.value) == [.integer(6)])
    #expect(hits.notes.contains("1 hit stands\(shared): it counts under both"))
    let words = try engine.answer("speaker:bob OR kind:nested | count words by speaker")
    #expect(words.notes.contains { $0.hasSuffix("words stand\(shared): they count under both") })
    for query in ["users | count hits", "users | count by speaker", "kind:turn | count words by speaker"] {
      #expect(try engine.answer(query).notes.allSatisfy { !$0.contains(shared) })
    }
  }

  @Test func ordersByCountThenName() throws {
    #expect(try shown("kind:turn | count by speaker") == ["Ann 3", "Bob 2", "Dan 1"])
    #expect(
      try shown("kind:turn | count by role, speaker") == ["interviewer Ann 3", "guest Bob 2", "guest Dan 1"])
  }

  @Test func countsATurnUnderEachOfItsValues() throws {
    let answer = try engine.answer("kind:turn | count by exchange")
    #expect(answer.relation.cells.map { $0.map(\.shown) } == [["Bybit", "2"], ["OKX", "1"]])
    #expect(answer.notes.contains("left out: 4 turns with no exchange"))
    #expect(
      try engine.answer("kind:turn exchange:any | count by exchange").notes.allSatisfy { !$0.hasPrefix("left out") })
    #expect(answer.notes.contains { $0.contains("several values of exchange") })
    #expect(answer.relation.columns.map(\.showsID) == [true, false])
  }

  @Test func countsAMentionUnderWhatItMentions() throws {
    // Bob names OKX twice and Bybit once, Dan names Bybit.
    #expect(try shown("exchange:any | count hits") == ["4"])
    #expect(try shown("exchange:any | count hits by exchange") == ["Bybit 2", "OKX 2"])
    #expect(try shown("exchange:okx | count hits by exchange") == ["OKX 2"])
    #expect(
      try shown("exchange:(okx OR bybit) | count hits by speaker, exchange") == [
        "Bob OKX 2", "Bob Bybit 1", "Dan Bybit 1",
      ])
    #expect(
      try shown("exchange:any | count hits by match across exchange") == [
        "Bybit 2 0 2", "Okex 0 1 1", "OKX 0 1 1",
      ])
    let answer = try engine.answer("exchange:any | count hits by exchange")
    #expect(answer.relation.totals.map(\.value) == [.integer(4)] && answer.notes == [])
  }

  @Test func saysWhereHitsBelongToAllThatTheirTurnNames() throws {
    for query in ["users speaker:bob | count hits by exchange", "topic:any OR users | count hits by exchange"] {
      let notes = try engine.answer(query).notes
      #expect(notes.contains("a hit of a turn with several values of exchange is counted under each"))
    }
  }

  @Test func spreadsAFieldOverColumns() throws {
    let relation = try engine.answer("kind:turn | count by speaker across exchange").relation
    #expect(relation.columns.map(\.name) == ["speaker", "none", "bybit", "okx", "turns"])
    #expect(
      relation.cells.map { $0.map(\.shown) } == [
        ["Ann", "3", "0", "0", "3"], ["Bob", "1", "1", "1", "2"], ["Dan", "0", "1", "0", "1"],
      ])
    #expect(
      try engine.answer("kind:turn | count across role").relation.columns.map(\.name) == [
        "guest", "interviewer", "turns",
      ])
  }

  @Test func countsPerWordsOfTheCorpus() throws {
    let relation = try engine.answer("users | count hits by speaker per 100 words").relation
    #expect(relation.columns.map(\.name) == ["speaker", "hits", "per_100_words"])
    let dan = try #require(relation.cells.first { $0[0].shown == "Dan" })
    #expect(dan[2] == .number(100.0 / 6))
  }

  @Test func countsHitsByTheirForms() throws {
    #expect(try shown("users kind:turn | count hits by match") == ["users 4", "Users 1"])
    #expect(try shown("users kind:turn | count by match") == ["users 3", "Users 1"])
  }

  @Test func refusesWhatItCannotCount() throws {
    #expect(engine.failure("users | count by speeker")?.suggestion == "speaker")
    #expect(engine.failure("users | count by speaker across role, lang") != nil)
    #expect(engine.failure("users | count per 0 words") != nil)
    #expect(engine.failure("users | count by match per 100 words") != nil)
  }

  @Test func refusesTablesThatNobodyCanRead() throws {
    var writer = DocumentWriter("long")
    for number in 0..<(CountTable.mostColumns + 1) { writer.turn("ann", .guest, "Word \(number)") }
    let engine = stageEngine([writer.document])
    #expect(engine.failure("* | count across turn")?.message == "across turn gives more than 1000 columns")
    #expect(try engine.answer("* | where turn:..1000 | count across turn").relation.columns.count == 1_001)
    let few = try engine.answer("* | where turn:8..12 | count across turn").relation
    #expect(few.columns.map(\.name) == ["8", "9", "10", "11", "12", "turns"])
  }

  @Test func saysThatNothingCanBeAHit() throws {
    let answer = try engine.answer("speaker:bob | count hits")
    #expect(answer.relation.cells == [[.integer(0)]])
    #expect(answer.notes.contains { $0.hasPrefix("no hits") })
  }
}
