import CorpusIndex
import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

struct NearbyTermsTests {
  @Test(arguments: [0, 1, 2, 3])
  func findsWhatEveryComparisonFinds(edits: Int) {
    var numbers = Dice(seed: 7 + UInt64(edits))
    let letters: [Character] = ["a", "b", "c", "d", "é", "ш", "界", "😀", "1"]
    let words = (0..<600).map { _ in
      String((0...Int.random(in: 0..<6, using: &numbers)).map { _ in letters.randomElement(using: &numbers) ?? "a" })
    }
    let dictionary = Self.index(of: words.joined(separator: " ")).dictionary
    let spellings = (0..<dictionary.count).map { dictionary.spelling($0) }
    for word in words.prefix(120) + ["", "zzzzzzzz", "bacdab"] {
      let wanted = word.unicodeScalars.map(\.value)
      let expected = spellings.indices.filter {
        editDistance(wanted, spellings[$0].unicodeScalars.map(\.value), limit: edits) <= edits
      }
      let near = NearbyTerms(of: word, within: edits, in: dictionary)
      #expect(near.terms.map(Int.init) == expected, "\(word) within \(edits)")
      let least = expected.map { editDistance(wanted, spellings[$0].unicodeScalars.map(\.value), limit: edits) }.min()
      #expect(
        near.nearest.map { editDistance(wanted, spellings[$0].unicodeScalars.map(\.value), limit: edits) } == least)
    }
  }

  @Test func amongEqualsTheMostFrequentIsNearest() throws {
    let dictionary = Self.index(of: "cart card card care").dictionary
    let near = NearbyTerms(of: "carx", within: 1, in: dictionary)
    #expect(near.terms.count == 3)
    #expect(dictionary.spelling(try #require(near.nearest)) == "card")
  }

  private static func index(of text: String) -> CorpusIndex {
    var document = Document(id: "words", path: "words.txt", format: "text", text: Array(text.utf8))
    document.blocks = [Block(kind: .turn, extent: 0..<text.utf8.count, range: 0..<text.utf8.count)]
    var builder = IndexBuilder(
      gazetteers: [], people: Gazetteer(name: "person"), outlets: Gazetteer(name: "outlet"),
      topics: Gazetteer(name: "topic"))
    builder.add(document)
    return builder.finish()
  }
}
