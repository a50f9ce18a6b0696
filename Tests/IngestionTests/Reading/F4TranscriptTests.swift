import CorpusModel
import Testing

@testable import Ingestion

struct F4TranscriptTests {
  private func document(_ text: String) throws -> Document {
    try #require(try Reading.documents(text, as: "talk.txt").first)
  }

  @Test func stampsBehindTheWordsAreTheStartOfTheNext() throws {
    let document = try document(
      """
      Interview with W2

      I: Who built it? #00:00:04-2#
      W2: We did, #1 and all. #00:00:09-8# In May.
      It rained. #00:00:12-0#
      ((telephone))
      I: And then? #00:00:15-5#
      W2: Then: nothing. #00:00:21-0#
      """)
    #expect(document.format == "f4")
    #expect(
      document.script == [
        "[metadata] Interview with W2", "I: Who built it?", "W2: We did, #1 and all. In May.\n\nIt rained.",
        "[stage] ((telephone))", "I: And then?", "W2: Then: nothing.",
      ])
    #expect(document.turns.map(\.time) == [nil, 4200, 12_000, 15_500])
  }

  @Test func stampsBeforeTheWordsAreTheirStart() throws {
    let document = try document("#00:00:01-0# Ana: Is it late?\n#00:00:03-5# Bo: It is.\n#00:00:05-0# Ana: So?\n")
    #expect(document.script == ["Ana: Is it late?", "Bo: It is.", "Ana: So?"])
    #expect(document.turns.map(\.time) == [1000, 3500, 5000])
  }
}
