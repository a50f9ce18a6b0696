import CorpusIndex
import CorpusModel
import Testing

@testable import QueryEngine

/// Starts of phrases, looked for in a few blocks and taken from the postings for many: the same.
@Suite struct PhrasePlacesTests {
  private static let index: CorpusIndex = {
    var builder = IndexBuilder(
      gazetteers: [], people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"),
      topics: Gazetteer(name: "topic"))
    var random = SplitMix(seed: 7)
    for number in 0..<40 {
      let lines = (0..<10).map { _ in
        (0..<Int(random.next() % 12 + 1)).map { _ in ["of", "the", "users"][Int(random.next() % 3)] }
          .joined(separator: " ")
      }
      var document = Document(
        id: "d\(number)", path: "d\(number)", format: "text", text: Array(lines.joined(separator: "\n").utf8))
      var start = 0
      for line in lines {
        let range = start..<start + line.utf8.count
        document.blocks.append(Block(kind: .turn, extent: range, range: range))
        start = range.upperBound + 1
      }
      builder.add(document)
    }
    return builder.finish()
  }()

  private func slots(_ words: [String]) -> [Slot] {
    words.map { word in
      Slot(
        terms: word.split(separator: "|").compactMap { Self.index.dictionary.number(of: String($0)).map { UInt32($0) } }
          .sorted())
    }
  }

  @Test(arguments: [["the"], ["of", "the"], ["the", "the", "users"], ["of|users", "the"], ["of", "the|users"]])
  func areTheSameForFewAndForMany(_ words: [String]) {
    let slots = slots(words)
    let places = PhrasePlaces(slots)
    for block in 0..<Self.index.blockCount {
      let tokens = Self.index.termPositions(ofBlock: block)
      let terms = tokens.map { Self.index.term(at: $0) }
      let expected = (0..<max(0, terms.count - words.count + 1)).filter { start in
        words.indices.allSatisfy { words[$0].split(separator: "|").contains(Substring(terms[start + $0])) }
      }.map { tokens.lowerBound + $0 }
      #expect(places.starts(in: tokens, of: Self.index) == expected)
    }
  }

  @Test func findNothingForNothing() {
    #expect(PhrasePlaces([]).starts(in: 0..<5, of: Self.index) == [])
    #expect(PhrasePlaces(slots(["nowhere"])).starts(in: 0..<5, of: Self.index) == [])
  }
}
