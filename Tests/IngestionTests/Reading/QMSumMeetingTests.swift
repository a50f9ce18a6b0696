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
}
