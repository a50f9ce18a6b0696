import Testing

@testable import Ingestion

@Suite struct MisspellingTests {
  @Test(arguments: [
    ("pryia", "priya", true), ("rihcard roe", "richard roe", true), ("adurey tang", "audrey tang", true),
    ("jonh smith", "john smith", true), ("maria", "marie", false), ("daniela", "daniel", false),
    ("karl weber", "paul weber", false), ("anna", "anna roe", false),
  ])
  func tellsSlipsFromOtherNames(written: String, name: String, isSlip: Bool) {
    #expect(Misspelling.isSlip(Array(written), of: Array(name)) == isSlip)
  }
}
