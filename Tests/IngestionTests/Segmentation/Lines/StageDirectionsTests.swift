import CorpusModel
import Testing

@testable import Ingestion

@Suite struct StageDirectionsTests {
  private let play = """
    OTTAVIO. (entering, wet) May I? Is anybody there?

    NINA. (behind the curtain) We are closed.

    OTTAVIO. But the light is on.

    Silence.

    NINA. The light is on because I cannot find the switch. (She sits.) Come in.

    OTTAVIO. (getting up) Was that the train?

    NINA. You ask too much.
    """

  @Test func bracketsBehindNamesTellHowSomebodySpeaks() throws {
    let document = try TestDocuments.segment(play)
    #expect(
      document.turns.map { document.words(at: $0.range) } == [
        "May I? Is anybody there?", "We are closed.", "But the light is on.",
        "The light is on because I cannot find the switch. (She sits.) Come in.", "Was that the train?",
        "You ask too much.",
      ])
    #expect(document.blocks.contains { $0.kind == .stage && document.words(at: $0.range) == "Silence." })
  }

  @Test func whereNamesAreNotInCapitalsBracketsAreKept() throws {
    let text = play.replacing("OTTAVIO.", with: "Ottavio Roe:").replacing("NINA.", with: "Nina Lee:")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.first.map { document.words(at: $0.range) } == "(entering, wet) May I? Is anybody there?")
  }
}
