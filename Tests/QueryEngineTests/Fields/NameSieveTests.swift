import Testing

@testable import QueryEngine

@Suite struct NameSieveTests {
  private func passes(_ terms: [String], _ spelling: String) -> Bool {
    var spelling = spelling
    return spelling.withUTF8 { unsafe NameSieve(terms).passes(UnsafeRawBufferPointer($0)) }
  }

  @Test(arguments: [
    (["noah", "chen"], "Noah Chen", true), (["chen"], "CHEN, Noah", true), (["chen"], "Cohen", false),
    (["obrien"], "O'Brien", true), (["jose"], "José", true), (["jose"], "Joseph", true), (["jose"], "Jo", false),
    (["x2"], "x-2", true), ([], "anybody", true), (["é"], "anybody", true), (["a"], "", false),
  ])
  func keepsOutWhatLacksATerm(terms: [String], spelling: String, passes: Bool) {
    #expect(self.passes(terms, spelling) == passes)
  }
}
