import CorpusModel
import Testing

@testable import Ingestion

@Suite struct TurnLayoutTests {
  @Test func timesInBracketsAreNoSpeech() throws {
    let text = """
      **Anna Sol:** Who keeps the light?

      **Ben Orr:** My aunt does, and before her my grandfather.

      **Break:** \\[16:22\\]

      **Anna Sol:** Does she sleep?

      **Break:** [34:12] to [36:18]

      **Ben Orr:** By day. At [10:30] she is up again.
      """
    let document = try #require(try Reading.documents(text, as: "x.md").first)
    #expect(document.turns.map(\.label) == ["Anna Sol", "Ben Orr", "Anna Sol", "Ben Orr"])
    #expect(!document.cast.contains { $0.name == "Break" })
  }

  @Test func whoWritesToWhomIsNoName() throws {
    let text = """
      ## Chat

      15:00:31 From Ana Ruiz to Everyone:
      Two more minutes.

      15:03:05 From keel to Everyone:
      Those talks were better than most.

      15:03:10 From Ana Ruiz to Everyone:
      Did you write them down?

      15:03:40 From keel to Everyone:
      I did. Shall I send them to you?

      15:04:02 From Ola Lind to Everyone:
      Please do, we miss the first half.
      """
    let document = try #require(try Reading.documents(text, as: "x.md").first)
    #expect(document.turns.map(\.label) == ["Ana Ruiz", "keel", "Ana Ruiz", "keel", "Ola Lind"])
  }

  /// A page of a script: names and words set in, what happens at the margin.
  private static let script = """
    INT. FERRY BRIDGE - NIGHT

    Rain on glass. NADIA steers with one hand.

                        TOBIAS
              How long till the harbour?

                        NADIA
                   (not looking)
              It moves around.

                        TOBIAS
              The harbour moves around?

                        NADIA
              In this weather.

    A light swings across the dark.

                        VOICE ON RADIO (V.O.)
              Kestrel, Kestrel, this is Mull
              Coastguard. Are you the ones with
              the piano?

                        NADIA
              Depends who's asking.

                        TOBIAS
              It's moving!
    """

  @Test func whatStandsAtTheMarginOfAScriptIsNoSpeech() throws {
    let document = try TestDocuments.segment(Self.script)
    #expect(
      document.turns.map { $0.label ?? "-" } == [
        "TOBIAS", "NADIA", "TOBIAS", "NADIA", "VOICE ON RADIO (V.O.)", "NADIA", "TOBIAS",
      ])
    #expect(document.words(at: document.turns[3].range) == "In this weather.")
    #expect(document.blocks.contains { $0.kind == .stage && document.words(at: $0.range).hasPrefix("A light") })
  }

  @Test func aHeadingBetweenLabelsIsNoSpeech() throws {
    let text = """
      Howard Finch – Where were you born?
      Estelle Lund – In Floodwood, in the house. My mother kept cows.

      Early years

      Howard Finch – How did you come to teaching?
      Estelle Lund – There was nothing else. I went to the normal school.

      End of recording.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 4)
    #expect(document.blocks.filter { $0.kind == .heading }.map { document.words(at: $0.range) } == ["Early years"])
    #expect(document.words(at: document.turns[3].range).hasSuffix("normal school."))
  }
}
