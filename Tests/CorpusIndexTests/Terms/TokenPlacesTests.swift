import CorpusModel
import TextAnalysis
import Testing

@testable import CorpusIndex

@Suite struct TokenPlacesTests {
  /// Pieces of text that make gaps and words of all lengths.
  private static let pieces = [
    "a", "users", " ", " ", ", ", "   ", "\t\t\t\t\t", "—", "«trust»", "信用", "l'été", "10.5 %", "🙂🙂",
    String(repeating: "long", count: 20), "don't", "\n",
  ]

  @Test func everyTokenStandsWhereItsTextSays() {
    for round in 0..<20 {
      let documents = (0..<Int.random(in: 1...12)).map { number in
        document(
          "\(round)-\(number)",
          (0..<Int.random(in: 1...9)).map { _ in
            (0..<Int.random(in: 0...40)).map { _ in Self.pieces.randomElement() ?? "" }.joined()
              .replacing("\n", with: " ")
          })
      }
      let corpus = index(documents)
      for block in 0..<corpus.blockCount {
        let text = documents[corpus.document(ofBlock: block)].text
        let positions = corpus.termPositions(ofBlock: block)
        let expected = terms(in: text, within: corpus.range(ofBlock: block))
        #expect(positions.map { corpus.termRange(at: $0) } == expected.map(\.range))
        #expect(positions.map { corpus.isSymbol(at: $0) } == expected.map(\.isSymbol))
        var folder = Folder()
        #expect(positions.map { corpus.term(at: $0) } == expected.map { folder.fold(text, $0.range) })
        #expect(corpus.isBoundary(at: positions.upperBound))
        #expect(corpus.termRange(at: positions.upperBound).isEmpty)
      }
      for term in 0..<corpus.dictionary.count {
        let positions = corpus.tokens.terms.indices.filter { corpus.tokens.terms[$0] == term }
        #expect(positions.count == corpus.dictionary.frequency(of: term))
        let blocks = (0..<corpus.blockCount).filter { block in
          positions.contains { corpus.termPositions(ofBlock: block).contains($0) }
        }
        #expect(corpus.dictionary.blocks(of: term).map { Int($0) } == blocks)
      }
    }
  }
}
