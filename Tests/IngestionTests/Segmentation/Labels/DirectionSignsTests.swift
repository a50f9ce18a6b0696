import CorpusModel
import Testing

@testable import Ingestion

/// Editors put signs of direction before lines of Hebrew and Arabic; they are no part of names.
struct DirectionSignsTests {
  @Test(arguments: ["\u{200F}", "\u{200E}", "\u{202B}", "\u{2067}"])
  func labelsStandBehindThem(sign: String) throws {
    let lines = [
      "מראיין: מתי התחלת לעבוד בנמל?", "נעמה ברק: בשנה שעברה, אחרי החגים.", "מראיין: ומה קרה אז?",
      "נעמה ברק: הגשר נסגר וכולם הלכו.",
    ]
    let text = lines.map { sign + $0 }.joined(separator: "\n")
    let document = try #require(try Reading.documents(text, as: "talk.txt").first)
    #expect(document.turns.map(\.label) == ["מראיין", "נעמה ברק", "מראיין", "נעמה ברק"])
    #expect(document.words(at: document.turns[1].range) == "בשנה שעברה, אחרי החגים.")
  }
}
