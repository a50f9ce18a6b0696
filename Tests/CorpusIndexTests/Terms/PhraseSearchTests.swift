import CorpusModel
import Testing

@testable import CorpusIndex

/// Phrases looked for in tokens, beside a naive look at every place.
@Suite struct PhraseSearchTests {
  /// Words of which as many differ that numbers of terms take one byte, or two, or three.
  private func corpus(of words: Int, turns: Int) -> CorpusIndex {
    index([
      document("all", [(0..<words).map { "w\($0)" }.joined(separator: " ")]),
      document(
        "some",
        (0..<turns).map { _ in
          (0..<Int.random(in: 0...12)).map { _ in ["of", "the", "users", "usage"].randomElement() ?? "" }
            .joined(separator: " ")
        }, quotes: [(.quote, "the users"), (.quote, "of of")]),
    ])
  }

  private func terms(_ choice: String, in corpus: CorpusIndex) -> [UInt32] {
    if let prefix = choice.split(separator: "*", omittingEmptySubsequences: false).first, choice.hasSuffix("*") {
      return corpus.dictionary.range(ofPrefix: String(prefix)).map { UInt32($0) }
    }
    return choice.split(separator: "|").compactMap { corpus.dictionary.number(of: String($0)).map { UInt32($0) } }
      .sorted()
  }

  @Test(arguments: [200, 700, 70_000])
  func standsWhereANaiveLookFindsIt(_ words: Int) {
    let corpus = corpus(of: words, turns: 60)
    for phrase in [
      ["the"], ["of", "the"], ["the", "the", "users"], ["of|users", "the"], ["of", "the|users"], ["us*"],
      ["of", "us*"],
      ["us*", "the"], ["w1*", "w2"], ["nowhere"], ["of", "nowhere"], ["w0", "w1", "w2", "w3", "w4", "w5", "w6", "w7"],
    ] {
      let choices = phrase.map { terms($0, in: corpus) }
      let search = PhraseSearch(choices, in: corpus.dictionary)
      #expect(search.length == phrase.count)
      var holding: [UInt32] = []
      for block in 0..<corpus.blockCount {
        let tokens = corpus.termPositions(ofBlock: block)
        let written = tokens.map { corpus.tokens.terms[$0] }
        let expected = (0..<max(0, written.count - phrase.count + 1)).filter { start in
          choices.indices.allSatisfy { choices[$0].contains(written[start + $0]) }
        }.map { tokens.lowerBound + $0 }
        #expect(search.starts(in: tokens, of: corpus.tokens) == expected)
        #expect(search.count(in: tokens, of: corpus.tokens) == expected.count)
        if !expected.isEmpty { holding.append(UInt32(block)) }
      }
      #expect(corpus.blocks((0..<UInt32(corpus.blockCount)).map { $0 }[...], holding: search) == holding)
    }
  }

  @Test func findsNothingForNothing() {
    let corpus = corpus(of: 3, turns: 3)
    #expect(PhraseSearch([], in: corpus.dictionary).starts(in: 0..<3, of: corpus.tokens) == [])
    #expect(PhraseSearch([[0]], in: corpus.dictionary).starts(in: 0..<0, of: corpus.tokens) == [])
  }
}
