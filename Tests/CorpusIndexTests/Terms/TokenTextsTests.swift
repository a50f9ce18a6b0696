import CorpusModel
import TextAnalysis
import Testing

@testable import CorpusIndex

@Suite struct TokenTextsTests {
  /// Pieces of text that make gaps and words of all lengths.
  private static let pieces = [
    "a", "users", "Users", "USERS", "uSers", "Été", "ÉTÉ", " ", " ", ", ", "   ", "\t\t\t\t\t", "—", "«trust»", "信用，",
    "l'été", "10.5 %", "🙂🙂", String(repeating: "long", count: 20), String(repeating: "… ", count: 90), "don't", "\n",
    "ＡＢＣ", "Москва", "ΣΊΣΥΦΟΣ", "café", "cafe\u{301}",
  ]

  /// A document of some lines of pieces.
  private static func randomDocument(_ id: String) -> Document {
    document(
      id,
      (0..<Int.random(in: 1...9)).map { _ in
        (0..<Int.random(in: 0...40)).map { _ in pieces.randomElement() ?? "" }.joined().replacing("\n", with: " ")
      })
  }

  @Test func everyTokenStandsWhereItsTextSays() {
    for round in 0..<20 {
      let documents = (0..<Int.random(in: 1...12)).map { Self.randomDocument("\(round)-\($0)") }
      let corpus = index(documents)
      for block in 0..<corpus.blockCount {
        let text = documents[corpus.document(ofBlock: block)].text
        let positions = corpus.termPositions(ofBlock: block)
        let expected = terms(in: text, within: corpus.range(ofBlock: block))
        #expect(positions.map { corpus.termRange(at: $0) } == expected.map(\.range))
        #expect(positions.map { corpus.isSymbol(at: $0) } == expected.map(\.isSymbol))
        var folder = Folder()
        #expect(positions.map { corpus.term(at: $0) } == expected.map { folder.fold(text, $0.range) })
        #expect(positions.map { corpus.tokens.word($0) } == expected.map { Array(text[$0.range]) })
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

  @Test func everyRangeHasItsBytes() {
    let documents = (0..<40).map { Self.randomDocument("\($0)") }
    let corpus = index(documents)
    for (number, document) in documents.enumerated() {
      #expect(corpus.wholeDocument(number).text == document.text)
      for _ in 0..<60 {
        let start = Int.random(in: 0...document.text.count)
        let range = start..<Int.random(in: start...min(start + 80, document.text.count))
        #expect(corpus.part(number, range).bytes == Array(document.text[range]))
      }
    }
  }

  @Test func tokensOnTwoSidesOfADistanceStandWhereEachStands() {
    let corpus = index([
      Self.randomDocument("a"), document("b", [String(repeating: "So it goes, they say. ", count: 40)]),
    ])
    let positions = corpus.termPositions(ofBlock: corpus.blockCount - 1)
    for first in positions.dropLast() {
      for second in [first + 1, first + 40] where second < positions.upperBound {
        #expect(corpus.tokens.ranges(first, second) == (corpus.termRange(at: first), corpus.termRange(at: second)))
      }
    }
  }

  @Test func aTermMayHaveMoreSpellingsThanCodes() {
    // Sixty-four ways to write one word.
    let spellings = (0..<64).map { bits in
      String("secure".enumerated().map { bits & (1 << $0) == 0 ? $1 : Character($1.uppercased()) })
    }
    let corpus = index([document("a", [spellings.joined(separator: " ")])])
    #expect(corpus.dictionary.count == 1)
    #expect(
      corpus.termPositions(ofBlock: 0).map { String(decoding: corpus.tokens.word($0), as: UTF8.self) } == spellings)
    #expect(corpus.text(ofBlock: 0) == spellings.joined(separator: " "))
  }

  @Test func gapsWithoutANumberStandWithTheirTokens() {
    let text = (0..<600).map { "<\($0 * 7)>word" }.joined() + String(repeating: "~", count: 300) + "end"
    let corpus = index([document("a", [text])])
    #expect(corpus.text(ofBlock: 0) == text)
  }

  @Test func aDocumentWithoutWordsKeepsItsBytes() {
    let silent = Document(id: "a", path: "a.txt", format: "text", text: [0xFF, 0x20, 0x0A, 0x00])
    let corpus = index([silent, document("b", ["Words."]), silent, document("c", ["…", "?!"])])
    #expect(corpus.part(0, 0..<9).bytes == silent.text)
    #expect(corpus.part(2, 1..<3).bytes == [0x20, 0x0A])
    #expect(corpus.text(3, 0..<9) == "…\n?!")
  }

  @Test func leavesOverLeavesKeepTheTextAsItIs() {
    var strange = document("a", ["One Two three", "four"])
    strange.blocks.append(Block(kind: .turn, extent: 4..<16, range: 4..<16))
    let corpus = index([document("b", ["before"]), strange, document("c", ["after"])])
    #expect(corpus.wholeDocument(1).text == strange.text)
    for block in corpus.blocks(ofDocument: 1) {
      let words = corpus.termPositions(ofBlock: block).map { String(decoding: corpus.tokens.word($0), as: UTF8.self) }
      #expect(words == corpus.text(ofBlock: block).split { !$0.isLetter }.map(String.init))
    }
    #expect(corpus.text(ofBlock: corpus.blockCount - 1) == "after")
  }
}
