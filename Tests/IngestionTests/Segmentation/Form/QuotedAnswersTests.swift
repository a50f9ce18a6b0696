import CorpusModel
import Testing

@testable import Ingestion

@Suite struct QuotedAnswersTests {
  private static let text = """
    The seven years of Gomer Van Winter

    HERALD You gave your cup back last year. Who does that?

    VAN WINTER «My dove was second. The clock of the first one stood still.»

    HERALD And what did they say?

    «That there was no form for it. Now there is one.»

    HERALD How does a clerk come to doves?

    VAN WINTER «By a will, what do you think. Nobody wanted them.»

    HERALD Is she the mother of them all?

    «She was called Joan. She never won anything.»

    HERALD What does it cost?

    VAN WINTER «Nobody lives on it. I have no car, and that saves much.»
    """

  @Test func answersWithoutLabelsAreTheirs() throws {
    let document = try TestDocuments.segment(Self.text)
    let turns = document.turns.map { document.speakerName(of: $0)?.lowercased().contains("winter") }
    #expect(turns == [false, true, false, true, false, true, false, true, false, true])
    #expect(document.turns[3].doubts == ["The answer has no label."])
  }

  @Test func whatBothQuoteIsNobodysAlone() throws {
    let text = Self.text.replacing("HERALD And what did they say?", with: "HERALD «And what did they say?»")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 8)
  }
}
