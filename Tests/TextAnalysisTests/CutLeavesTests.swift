import Testing

@testable import TextAnalysis

@Suite struct CutLeavesTests {
  private let text = Array("Who asks? 中文 costs $5. Nobody.".utf8)
  private let ranges = [0..<9, 10..<25, 26..<33]

  private func leaves(_ ranges: [Range<Int>]) -> CutLeaves {
    var book = WordBook()
    var leaves = CutLeaves(register: book.register)
    var cut = CutText()
    for range in ranges {
      cut.cut(text, within: range, numbering: &book)
      leaves.append(cut, of: range)
    }
    return leaves
  }

  @Test func tokensAreThoseOfEachLeafWithABoundaryBehind() {
    let leaves = leaves(ranges)
    #expect(leaves.ranges == ranges)
    for (range, positions) in zip(ranges, leaves.positions) {
      let cut = CutText(text, within: range)
      #expect(leaves.tokens[positions].map { Int($0.start)..<Int($0.end) } == cut.terms.map(\.range))
      #expect(Array(leaves.keys[positions]) == cut.keys)
      #expect(leaves.tokens[positions.upperBound].word == CutLeaves.boundary)
    }
    #expect(leaves.keys.count == leaves.tokens.count)
  }

  @Test func symbolsAndBoundariesAreNoWords() {
    let leaves = leaves(ranges)
    let uncounted = leaves.uncounted.map { leaves.tokens[Int($0)] }
    let written = uncounted.map { token in
      token.word == CutLeaves.boundary ? "|" : String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }
    #expect(written == ["|", "$", "|", "|"])
  }

  @Test func leavesOverEachOtherAreNotInOrder() {
    #expect(leaves(ranges).isInOrder)
    #expect(!leaves([0..<9, 4..<25]).isInOrder)
  }

  @Test func equalWordsHaveOneNumber() {
    let leaves = leaves([0..<3, 0..<3])
    #expect(leaves.tokens[0].word == leaves.tokens[2].word)
  }
}
