import CorpusModel
import Testing

@testable import Ingestion

struct LaidQuotationsTests {
  @Test func aQuotationLiesInsideItsLeafWithItsDateAndGround() throws {
    var document = article("„Wir fangen morgen an“, sagte Peter Lang.")
    document.blocks[0].section = "Amt"
    _ = found(in: &document, lexicon: Lexicon())
    let quotation = try #require(document.blocks.first { $0.kind == .quote })
    #expect(document.blocks[0].extent.contains(quotation.extent.lowerBound))
    #expect(quotation.section == "Amt")
    #expect(quotation.role == .quoted)
    #expect(quotation.attribution?.cue == "sagte Peter Lang")
  }

  @Test func aLabelStandsOnlyWhereNobodyIsNamed() throws {
    var document = article("„Wir fangen morgen an“, sagte ein Sprecher. „Es wird auch Zeit“, sagte Peter Lang.")
    _ = found(in: &document, lexicon: Lexicon())
    let quotations = document.blocks.filter { $0.kind == .quote }
    #expect(quotations.map(\.label) == ["ein Sprecher", nil])
    #expect(quotations.map { $0.speaker == nil } == [true, false])
  }
}
