import Testing

@testable import CorpusModel

@Suite struct StatedDateTests {
  @Test(arguments: ["2025", "2025-04", "2025-04-02", "2024-02-29"])
  func roundTrips(_ text: String) {
    #expect(StatedDate(iso: text)?.iso == text)
  }

  @Test(arguments: ["", "25", "2025-13", "2025-4", "2025-02-29", "2025-04-31", "2025-04-02-01", "abcd"])
  func refuses(_ text: String) {
    #expect(StatedDate(iso: text) == nil)
  }

  @Test func partsOpenARange() {
    let month = StatedDate(year: 2024, month: 2)
    #expect(month.firstDay == 20_240_201)
    #expect(month.lastDay == 20_240_229)
    #expect(StatedDate(year: 2024).lastDay == 20_241_231)
  }
}
