import CorpusModel
import Diagnostics
import QuerySyntax
import TextAnalysis
import Testing

@testable import QueryEngine

/// Regular expressions and token patterns against matchers that try everything, on made-up corpora.
@Suite struct PatternDifferentialTests {
  /// The blocks that a query sees, in the order of the index, each with its document.
  private func visible(_ corpus: RandomCorpus) -> [(document: Document, block: Block)] {
    let naive = NaiveEvaluator(corpus.documents)
    return naive.places(Located(.everything, at: SourceRange(0, 0))).map {
      (corpus.documents[$0.document], naive.block($0))
    }
  }

  @Test(arguments: 0..<24) func expressionsFindWhatTryingEverythingFinds(seed: Int) throws {
    let corpus = RandomCorpus(seed: UInt64(seed) &* 104_729, documents: 1 + seed % 6)
    let engine = Engine(index: corpus.index, report: LoadReport())
    let blocks = visible(corpus)
    let texts = blocks.map { String(decoding: $0.document.text[$0.block.range], as: UTF8.self) }
    var dice = Dice(seed: UInt64(seed) &+ 31)
    for _ in 0..<60 {
      let expression = RandomExpression(&dice)
      let ignoringCase = dice.chance(40)
      let expected = texts.indices.filter { expression.matches(in: texts[$0], ignoringCase: ignoringCase) }
      let line = "/\(expression.written)/\(ignoringCase ? "i" : "")"
      let turns = try #require(try engine.answer(line).turns)
      let found = (0..<turns.count).map { turns.text(at: $0) }
      #expect(found == expected.map { texts[$0] }, "seed \(seed): \(line)")
    }
  }

  @Test(arguments: 0..<24) func tokenPatternsFindWhatTryingEverythingFinds(seed: Int) throws {
    let corpus = RandomCorpus(seed: UInt64(seed) &* 15_485_863, documents: 1 + seed % 6)
    let engine = Engine(index: corpus.index, report: LoadReport())
    let blocks = visible(corpus)
    var dice = Dice(seed: UInt64(seed) &+ 77)
    for _ in 0..<60 {
      let kept = PartialFolder.Traits(rawValue: dice.chance(50) ? 0 : UInt8(dice.roll(8)))
      let pattern = RandomTokens(&dice, keeping: kept)
      var expected: [[Range<Int>]] = []
      for (document, block) in blocks {
        var matches: [Range<Int>] = []
        for words in segments(of: block, in: document, keeping: kept) {
          for match in pattern.matches(in: words.map(\.word)) {
            matches.append(words[match.lowerBound].range.lowerBound..<words[match.upperBound - 1].range.upperBound)
          }
        }
        if !matches.isEmpty { expected.append(matches) }
      }
      let line = "cql:( \(pattern.written) )"
      let turns = try #require(try engine.answer(line).turns)
      #expect((0..<turns.count).map { turns.matches(at: $0) } == expected, "seed \(seed): \(line)")
    }
  }

  private struct Token {
    var word: String
    var range: Range<Int>
  }

  /// The tokens of a block, symbols too, leaf by leaf.
  private func segments(
    of block: Block, in document: Document, keeping kept: PartialFolder.Traits
  ) -> [[Token]] {
    let leaves =
      block.kind.isOverlay
      ? document.blocks.filter { !$0.kind.isOverlay }.sorted { $0.extent.lowerBound < $1.extent.lowerBound } : [block]
    return leaves.map { leaf in
      terms(in: document.text, within: leaf.range)
        .filter { block.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= block.range.upperBound }
        .map {
          let written = String(decoding: document.text[$0.range], as: UTF8.self)
          return Token(word: PartialFolder(keeping: kept).fold(written), range: $0.range)
        }
    }
  }
}
