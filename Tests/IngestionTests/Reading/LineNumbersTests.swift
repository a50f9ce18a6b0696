import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LineNumbersTests {
  private static let lines = [
    "       THE COURT:  Good morning. We are on the record", "in the matter of the ditch. Ms. Ash,",
    "call your witness.",
    "       MS. ASH:  Your Honor, we call", "Walter Brand.", "       THE CLERK:  Please raise your right hand and",
    "state your full name.", "       THE WITNESS:  Walter Brand, with a b.",
    "       MS. ASH:  How long have you ridden the",
    "ditch?", "       THE WITNESS:  Fifty seasons. My father had it", "before me.",
  ]

  private func numbered(_ lines: [String]) -> String {
    lines.enumerated().map { "\($0 < 9 ? " " : "")\($0 + 1)  \($1)" }.joined(separator: "\n")
  }

  @Test func noQuotationHoldsTheNumberOfALine() throws {
    let document = try TestDocuments.segment(
      "IN THE COURT OF ELM COUNTY\n\n" + numbered(Self.lines) + "\n\n   4\n\n" + numbered(Self.lines))
    #expect(document.turns.count == 12)
    #expect(
      document.turns.first.map { document.words(at: $0.range) }
        == "Good morning. We are on the record\nin the matter of the ditch. Ms. Ash,\ncall your witness.")
    #expect(document.turns.first?.place == "line 3")
  }

  @Test func itemsOfAListKeepTheirNumbers() throws {
    let list = numbered((1...20).map { "Apples of sort \($0), red and sweet" })
    let document = try TestDocuments.segment(list)
    #expect(document.blocks.contains { document.words(at: $0.range).contains("12  Apples") })
  }
}
