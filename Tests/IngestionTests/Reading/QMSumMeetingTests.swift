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

  @Test func ofTopicsThatOverlapTheFirstCounts() throws {
    let turns = (0..<6).map { "{\"speaker\": \"S\($0)\", \"content\": \"Hello.\"}" }.joined(separator: ", ")
    let spans = [("a", 2, 3), ("b", 1, 4), ("a", 5, 5), ("c", 9, 12), ("d", 0, 9), ("e", 0, 5)]
    let topics = spans.map { "{\"topic\": \"\($0)\", \"relevant_text_span\": [[\"\($1)\", \"\($2)\"]]}" }
    let file = "{\"meeting_transcripts\": [\(turns)], \"topic_list\": [\(topics.joined(separator: ", "))]}"
    let document = try #require(try Reading.documents(file, as: "meeting.json").first)
    #expect(document.turns.map(\.section) == ["d", "b", "a", "a", "b", "a"])
  }
}
