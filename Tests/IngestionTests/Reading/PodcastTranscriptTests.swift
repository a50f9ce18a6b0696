import CorpusModel
import Testing

@testable import Ingestion

struct PodcastTranscriptTests {
  @Test func wordsOfOneSpeakerAreOneTurn() throws {
    let document = try #require(try Reading.documents("podcast-word-per-segment.json").first)
    #expect(document.format == "podcast-json")
    #expect(
      document.script == [
        "Nora Lindqvist: Who paid for the ferry?", "Emeka Obi: “Nobody,” he said & left. So we did.",
        "[stage] (a door)",
      ])
    #expect(document.turns.map(\.time) == [500, 2000])
    #expect(document.turns.map(\.place) == ["segment 1", "segment 5"])
    #expect(document.turns[0].attribution?.method == .format)
  }

  @Test func scriptsWithoutBlanksAreJoinedWithoutThem() throws {
    let document = try #require(try Reading.documents("podcast-chinese-pieces.json").first)
    #expect(document.script == ["林曉青: 今天我們談渡輪。", "何大衛: 渡輪 ABC 很慢。"])
  }
}
