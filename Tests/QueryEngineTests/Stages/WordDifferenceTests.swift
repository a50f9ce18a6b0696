import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct WordDifferenceTests {
  @Test func namesEachRunOfDifferences() {
    let clauses = WordDifference.clauses(
      [
        .same, .replaced(word: 1, position: 11), .replaced(word: 2, position: 12), .same, .added(word: 4), .same,
        .missing(position: 15), .missing(position: 16), .same,
      ],
      quoted: { "q\($0.lowerBound)-\($0.upperBound)" }, standing: { "t\($0.lowerBound)-\($0.upperBound)" })
    #expect(clauses == ["“q1-3” instead of “t11-13”", "“q4-5” added", "“t15-17” left out"])
  }

  @Test func saysNothingWhereNothingDiffers() {
    #expect(WordDifference.clauses([.same, .same], quoted: { _ in "" }, standing: { _ in "" }).isEmpty)
  }
}
