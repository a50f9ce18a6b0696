import CorpusModel
import Testing

@testable import Ingestion

struct QMSumMeetingTests {
  @Test func topicsAreTheSectionsOfTheirTurnsOnly() throws {
    let document = try #require(try Reading.documents("qmsum-topics-with-gap.json").first)
    #expect(
      document.script == [
        "Chair Mwangi: Fares first . {vocalsound}", "Rosa Petersen: They are too high .", "Chair Mwangi: Noted .",
        "Rosa Petersen: And at night ?", "Rosa Petersen: No boats at all .",
      ])
    #expect(document.turns.map(\.section) == ["Ferry fares", "Ferry fares", nil, "Night boats", "Night boats"])
    #expect(document.turns.last?.place == "turn 6")
  }

  @Test func aSpanBeyondAllTurnsEndsWithThem() throws {
    let file = """
      {"meeting_transcripts": [{"speaker": "A", "content": "Hello."}, {"speaker": "B", "content": "Hi."}],
      "topic_list": [{"topic": "Greeting", "relevant_text_span": [["0", "9223372036854775807"]]}]}
      """
    let document = try #require(try Reading.documents(file, as: "meeting.json").first)
    #expect(document.turns.map(\.section) == ["Greeting", "Greeting"])
  }
}
