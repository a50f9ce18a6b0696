import CorpusModel
import Testing

@testable import Ingestion

struct QuotedNarrationTests {
  @Test func aFullNameFurtherDownExplainsTheFamilyNameFurtherUp() {
    #expect(
      found(in: "„Wir fangen morgen an“, sagte Lang.\n\nBürgermeister Peter Lang kam zu Fuß.")
        == ["quote\tPeter Lang\tWir fangen morgen an"])
  }

  @Test func narrationIsReadAndTurnsAreNot() {
    var document = article("Ann Roe nodded. “We leave at dawn tomorrow,” said Ann Roe.\n\n“We leave at dawn tomorrow.”")
    document.blocks[1].kind = .turn
    #expect(found(in: &document, lexicon: Lexicon()).count == 1)
  }
}
