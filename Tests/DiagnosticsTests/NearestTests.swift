import Testing

@testable import Diagnostics

@Suite struct NearestTests {
  @Test func swappedNeighboursAreOneEdit() {
    #expect(editDistance(Array("bitgte"), Array("bitget"), limit: 3) == 1)
    #expect(editDistance(Array("speeker"), Array("speaker"), limit: 3) == 1)
    #expect(editDistance(Array("ab"), Array("wxyz"), limit: 1) == 2)
  }

  @Test func suggestsOnlyWhatIsNear() {
    #expect(nearest(to: "speeker", among: ["role", "speaker"]) == "speaker")
    #expect(nearest(to: "xyz", among: ["role", "speaker"]) == nil)
    #expect(nearest(to: "kwik", among: ["quote", "kwic"]) == "kwic")
  }
}
