import CorpusModel
import Testing

@testable import Ingestion

@Suite struct SidedNamesTests {
  private static let rule = String(repeating: ".", count: 60)
  private static let call = """
    QUESTION AND ANSWER SECTION

    \(rule)
    Orla Quist
    Analyst, Redfern Securities Ltd.  Q
    Good morning. How did the kelp do in the quarter?
    \(rule)
    Ben Oyono
    Chief Executive Officer, Norrvik AB  A
    Hi, Orla. It did well, and we sold it all.

    The last third is the weather.
    \(rule)
    Orla Quist
    Analyst, Redfern Securities Ltd.  Q
    And the price?
    \(rule)
    Unidentified Analyst  Q
    Hello? Can you hear me?
    \(rule)
    Ben Oyono
    Chief Executive Officer, Norrvik AB  A
    We can.
    \(rule)
    """

  @Test func whoAsksAndWhoAnswersStandAboveTheirSides() throws {
    let document = try TestDocuments.segment(Self.call)
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? $0.label } == [
        "Orla Quist", "Ben Oyono", "Orla Quist", "Unidentified Analyst", "Ben Oyono",
      ])
    #expect(
      document.turns.first.map { document.words(at: $0.range) } == "Good morning. How did the kelp do in the quarter?")
    #expect(
      document.turns.dropFirst().first.map { document.words(at: $0.range) }
        == "Hi, Orla. It did well, and we sold it all.\n\nThe last third is the weather.")
  }

  @Test func oneSideAloneIsNoCall() throws {
    let marks = (1...4).map { "Sheet \($0)\nBest of class  A\nThe pupil writes well." }
    #expect(try TestDocuments.segment(marks.joined(separator: "\n\n")).turns.isEmpty)
  }
}
