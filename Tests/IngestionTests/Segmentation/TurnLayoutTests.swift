import CorpusModel
import Testing

@testable import Ingestion

@Suite struct TurnLayoutTests {
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
