import CorpusModel
import Testing

@testable import Ingestion

struct QuotedInTurnsTests {
  @Test func whomATurnQuotesIsNested() {
    var document = article("Then Jane Roe told me: “We leave at dawn tomorrow.” So we went.", kind: .turn)
    #expect(found(in: &document, lexicon: Lexicon()) == ["nested\tJane Roe\tWe leave at dawn tomorrow."])
  }

  @Test func whatSpeakersSayOfThemselvesIsNotNested() {
    var document = article("Then I said, “We leave at dawn tomorrow,” and went.", kind: .turn)
    #expect(found(in: &document, lexicon: Lexicon()) == [])
  }
}
