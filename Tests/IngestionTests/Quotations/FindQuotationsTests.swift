import CorpusModel
import Testing

@testable import Ingestion

struct FindQuotationsTests {
  @Test(arguments: QuotationFixture.all())
  func findsWhatTheFixtureHolds(_ name: String) throws {
    let fixture = try QuotationFixture(name)
    let lines = found(in: fixture.text, lexicon: try Lexicon.shipped())
    let missing = fixture.gold.filter { !lines.contains($0) }
    let invented = lines.filter { !fixture.gold.contains($0) }
    #expect(missing == [])
    #expect(invented == [])
    #expect(lines.count == fixture.gold.count)
  }

  @Test(arguments: QuotationFixture.all())
  func rangesAreVerbatimAndWithoutTheirMarks(_ name: String) throws {
    let fixture = try QuotationFixture(name)
    var document = article(fixture.text)
    _ = found(in: &document, lexicon: try Lexicon.shipped())
    let leaves = document.blocks.filter { !$0.kind.isOverlay }
    for overlay in document.blocks where overlay.kind.isOverlay {
      #expect(
        overlay.extent.lowerBound <= overlay.range.lowerBound && overlay.range.upperBound <= overlay.extent.upperBound)
      #expect(!overlay.range.isEmpty)
      #expect(
        leaves.contains {
          $0.extent.lowerBound <= overlay.extent.lowerBound && overlay.extent.upperBound <= $0.extent.upperBound
        })
      let words = document.words(at: overlay.range)
      #expect(words.first?.isWhitespace == false && words.last?.isWhitespace == false)
      if overlay.kind == .quote {
        #expect(QuotationMark.at(overlay.extent.lowerBound, in: document.text, until: document.text.count) != nil)
      }
    }
  }

  @Test func aKindOfBodyIsNoOrganisation() {
    for (text, expected) in [
      ("Company spokeswoman Dana Pell said: “We do not discuss it.”", nil),
      ("Binford spokeswoman Dana Pell said: “We do not discuss it.”", "Binford"),
    ] as [(String, String?)] {
      var document = article(text)
      _ = found(in: &document, lexicon: Lexicon())
      #expect(document.blocks.last?.affiliation == expected)
    }
  }
}
