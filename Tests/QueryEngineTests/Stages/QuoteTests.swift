import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct QuoteTests {
  let engine = stageEngine(talk())

  @Test func givesTheWholeTurnWithItsSource() throws {
    let relation = try engine.answer("speaker:bob users | quote").relation
    #expect(relation.presentation == .quotes(style: "plain"))
    #expect(
      relation.columns.map(\.name) == [
        "text", "speaker", "role", "affiliation", "title", "source", "date", "doc", "turn", "id", "start", "end",
        "kind",
        "confidence", "citation",
      ])
    let row = try #require(relation.cells.first)
    #expect(row[0].shown.hasPrefix("Users find us") && row[0].shown.hasSuffix("know."))
    let citation = row[14].shown
    #expect(citation.hasPrefix("Bob (Acme), “Growing up”, The Daily, 2025-04-02, alpha, turn 2, "))
    #expect(citation.hasSuffix(row[9].shown))
  }

  @Test func saysWhoseWordsANestedQuotationIsIn() throws {
    #expect(
      try engine.column("citation", "kind:nested | quote")[0].contains("[quoted by Bob in turn 2; attributed: likely]"))
  }

  @Test func marksQuestionsAndReportedSpeech() throws {
    #expect(try engine.column("citation", "speaker:ann users | quote")[0].contains("interviewer's question"))
    let reported = try engine.column("citation", "kind:indirect | quote")[0]
    #expect(reported.contains("not verbatim") && reported.contains("n.d.") && reported.contains("line 1"))
  }

  @Test func quotesWhatIsLeftOfACutTurn() throws {
    #expect(
      try engine.column("text", "speaker:bob answer | sentences | quote") == [
        "We answer users"
      ])
  }

  @Test func refusesStylesThatItDoesNotHave() throws {
    #expect(engine.failure("users | quote markdwn")?.message != nil)
    #expect(try engine.answer("users | quote markdown").relation.presentation == .quotes(style: "markdown"))
  }
}
