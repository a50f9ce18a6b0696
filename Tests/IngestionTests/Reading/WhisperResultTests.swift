import CorpusModel
import Testing

@testable import Ingestion

struct WhisperResultTests {
  @Test func aSegmentIsCutWhereASentenceEndsAndTheWordsChangeSpeaker() throws {
    let document = try #require(try Reading.documents("whisperx-words-change-speaker.json").first)
    #expect(document.format == "whisper-json")
    #expect(document.language == "en")
    #expect(
      document.script == [
        "SPEAKER_00: Are you ready?", "SPEAKER_01: Yes, I am.", "SPEAKER_00: Then pay the 1,200 now.", "-: 40 boats.",
      ])
    #expect(document.turns.map(\.time) == [1000, 2500, 4000, 6000])
    #expect(document.notes.contains { $0.contains("another speaker than the segment") })
  }

  @Test func flatWordsAreJoined() throws {
    let document = try #require(try Reading.documents("whisper-flat-words.json").first)
    #expect(document.script == ["SPEAKER_00: Good morning. 7 boats?", "SPEAKER_01: Eight."])
    #expect(document.language == "en")
    #expect(document.notes.contains { $0.contains("repaired") })
  }

  @Test func withoutSpeakersAPauseStartsATurn() throws {
    let document = try #require(try Reading.documents("whisper-without-speakers.json").first)
    #expect(document.script == ["-: We were late. The boat had left.", "-: Next day we came early."])
    #expect(document.notes.contains("The file names no speakers."))
  }

  @Test func piecesOfWhisperCppKeepTheirWordsWhole() throws {
    let document = try #require(try Reading.documents("whisper-cpp-offsets.json").first)
    #expect(document.script == ["-: Wir kamen zu spät an Bord.", "-: Am nächsten Tag war es anders."])
    #expect(document.turns.map(\.time) == [0, 9000])
  }
}
