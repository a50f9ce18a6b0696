import Testing

@testable import Ingestion

struct GivenNamesTests {
  @Test func namesTellAGenderWhereTheyDo() {
    #expect(GivenNames.gender(of: "onno") == .male)
    #expect(GivenNames.gender(of: "swantje") == .female)
    #expect(GivenNames.isGivenName("robin"))
    #expect(GivenNames.gender(of: "robin") == nil)
  }

  /// Words that open sentences, places and firms, whatever parents choose.
  @Test(arguments: [
    "urban", "paz", "cruz", "meta", "into", "tor", "lage", "asia", "santa", "washington",
  ])
  func wordsAreNoNames(_ word: String) { #expect(!GivenNames.isGivenName(word)) }

  @Test func eachSectionOfTheListIsRead() {
    for section in ["men", "women", "either"] { #expect(ShippedData.givenNames(section).splitAtBlanks.count > 50) }
    #expect(ShippedData.givenNames("nobody").isEmpty)
  }
}
