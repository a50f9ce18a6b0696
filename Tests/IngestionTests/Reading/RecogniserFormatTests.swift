import CorpusModel
import Testing

@testable import Ingestion

struct RecogniserFormatTests {
  @Test func utterancesOfDeepgramAreTurns() throws {
    let document = try #require(try Reading.documents("deepgram-utterances.json").first)
    #expect(document.format == "deepgram-json")
    #expect(document.language == "en")
    #expect(document.script == ["Speaker 0: Is it open?", "Speaker 1: It is. Come in."])
    #expect(document.turns.map(\.time) == [500, 1400])
    #expect(document.turns.map(\.place) == ["utterance 1", "utterance 2"])
  }

  @Test func channelsOfDeepgramAreReadInTheOrderOfTime() throws {
    let document = try #require(try Reading.documents("deepgram-two-channels.json").first)
    #expect(document.script == ["Channel 0: Who is there?", "Channel 1: The plumber.", "Channel 0: Which one?"])
  }

  @Test func wordsOfAmazonFindTheirSpeakersByTime() throws {
    let document = try #require(try Reading.documents("amazon-labels-apart-from-words.json").first)
    #expect(document.format == "amazon-transcribe-json")
    #expect(document.script == ["spk_0: Ready?", "spk_1: Yes, quite."])
    #expect(document.turns.map(\.time) == [0, 1000])
  }

  @Test func lettersOfSpeakersAreNoRoles() throws {
    let document = try #require(try Reading.documents("assemblyai-letters.json").first)
    #expect(
      document.script == ["A: Shall we start?", "B: Yes.", "D: I was late.", "A: So was I."])
    #expect(document.turns.allSatisfy { $0.speaker != nil })
    #expect(Set(document.turns.compactMap(\.speaker)).count == 3)
  }

  @Test func timesBeyondAllBoundsAreNone() throws {
    let file = """
      {"result": {"language": "en"}, "transcription": [
      {"offsets": {"from": 9223372036854775807, "to": -9223372036854775808}, "text": " Who is there?"},
      {"offsets": {"from": 2000, "to": 3000}, "text": " The plumber."}]}
      """
    let document = try #require(try Reading.documents(file, as: "talk.json").first)
    #expect(document.turns.map(\.time).compactMap(\.self).allSatisfy { $0 == 2000 })
    #expect(document.turns.map { document.words(at: $0.range) }.joined(separator: " ") == "Who is there? The plumber.")
  }
}
