import QuerySyntax
import Testing

@testable import QueryEngine

@Suite struct MatchingTests {
  @Test func saysWhatCounts() {
    #expect(Matching.aspects([], of: .spelling).sentence == "any case, accents, width")
    #expect(Matching.aspects([.letterCase], of: .spelling).sentence == "case counts; any accents, width")
    #expect(
      Matching.aspects([], of: .spelling, butForSome: true).sentence == "any case, accents, width, but for %")
    #expect(Matching.other("these characters").sentence == "these characters")
    #expect(Matching.none.sentence == nil)
  }
}
