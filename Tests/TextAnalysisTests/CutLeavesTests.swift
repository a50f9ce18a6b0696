import Testing

@testable import TextAnalysis

@Suite struct CutLeavesTests {
  private let text = Array("Who asks? 中文 answers. Nobody.".utf8)

  @Test func partsAreFoundInTheirOrder() throws {
    let ranges = [0..<9, 10..<25, 26..<33]
    var leaves = CutLeaves()
    for range in ranges { leaves.append(CutText(text, within: range), of: range) }
    var reader = CutLeaves.Reader(leaves)
    for range in ranges {
      let cut = CutText(text, within: range)
      let known = reader.terms(of: range)
      let found = try #require(known)
      #expect(Array(found.terms) == cut.terms)
      #expect(Array(found.keys) == cut.keys)
    }
  }

  @Test func partsThatAreOthersAreNotFound() {
    var leaves = CutLeaves()
    for range in [0..<9, 10..<25, 26..<33] { leaves.append(CutText(text, within: range), of: range) }
    var reader = CutLeaves.Reader(leaves)
    let found = [0..<8, 4..<9, 10..<25, 40..<50].map { reader.terms(of: $0)?.terms.count }
    #expect(found == [nil, nil, 3, nil])
  }
}
