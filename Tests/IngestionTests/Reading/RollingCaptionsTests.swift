import CorpusModel
import Testing

@testable import Ingestion

struct RollingCaptionsTests {
  private func roll(_ cues: [[String]]) -> (lines: [[String]], roll: Bool) {
    let captions = RollingCaptions(cues.map { $0.map { Array($0.utf8) } })
    return (captions.lines.map { $0.map { String(decoding: $0, as: UTF8.self) } }, captions.roll)
  }

  @Test func linesThatComeAgainAreTakenOnce() {
    let found = roll([["a b"], ["a b", "c<00:01> d"], ["c d", "e"], ["c d", "e", "f"]])
    #expect(found.lines == [["a b"], ["c<00:01> d"], ["e"], ["f"]])
    #expect(found.roll)
  }

  @Test func whoSaysAThingTwiceIsBelieved() {
    let cues = [["No."], ["No."], ["No."], ["Why", "not?"], ["not?", "Because."], ["I see."], ["Do you?"], ["Yes."]]
    #expect(roll(cues).lines == cues)
    #expect(!roll([]).roll)
  }

  @Test func captionsOfMachinesAreReadOnce() throws {
    let file = """
      WEBVTT

      00:00:01.000 --> 00:00:02.000
      the ice came

      00:00:02.000 --> 00:00:02.010
      the ice came

      00:00:02.010 --> 00:00:04.000
      the ice came
      late<00:00:03.000><c> in May</c>

      00:00:04.000 --> 00:00:06.000
      late in May
      and then it rained
      """
    let document = try #require(try Reading.documents(file, as: "talk.vtt").first)
    #expect(document.script == ["-: the ice came late in May and then it rained"])
    #expect(document.notes.contains { $0.contains("taken once") })
  }
}
