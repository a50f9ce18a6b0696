import CorpusIndex
import Testing
import TextAnalysis

@testable import QueryEngine

@Suite struct WordFrequenciesTests {
  private let index = Talk.index

  /// How often a block has one of some words, token by token.
  private func count(_ words: [String], inBlock block: UInt32) -> UInt32 {
    UInt32(index.termPositions(ofBlock: Int(block)).count { words.contains(index.term(at: $0)) })
  }

  @Test(arguments: [["users"], ["the"], ["we", "the", "to"], ["nobodysaysthis"]])
  func countsWhatTheTokensSay(_ words: [String]) {
    let terms = words.flatMap { index.dictionary.numbers(matching: .literal($0)) }.map { UInt32($0) }
    let frequencies = WordFrequencies(of: terms, in: index)
    let all = (0..<UInt32(index.blockCount)).map { $0 }
    let some = all.filter { $0 % 3 == 1 }
    // Rising, few, falling and in any order.
    for wanted in [all, some, [all[all.count / 2]], all.reversed(), all.shuffled(), []] {
      #expect(frequencies.counts(in: wanted) == wanted.map { count(words, inBlock: $0) })
    }
  }
}
