import CorpusModel
import Testing
import TextAnalysis

@testable import Ingestion

@Suite struct BlockTaggerTests {
  /// A dialogue large enough to be shared out among threads.
  private static let text: [UInt8] = {
    let sentences = [
      "We moved from Binance to OKX in April 2024.", "Is the volume above $10 million a day?",
      "Nous ne sommes pas à Paris.",
      "Wir haben damit nichts zu tun.", "Bybit and Kraken list it, so does Gate.", "Mehr als 20 % sagen das.",
    ]
    var text = ""
    for turn in 0..<6000 {
      text += turn.isMultiple(of: 2) ? "Anna Roe: " : "Ben Doe: "
      text += "\(sentences[turn % sentences.count]) And \(sentences[turn * 7 % sentences.count])\n\n"
    }
    return Array(text.utf8)
  }()

  @Test func aLargeDocumentIsTaggedAsItsBlocksOneAfterTheOther() throws {
    let lexicon = try Lexicon.shipped()
    #expect(Self.text.count > 1 << 18)
    let document = try Ingestor(lexicon: lexicon).read(Self.text, path: "a.txt", id: "a")
    #expect(document.blocks.count == 6000)
    let jobs = document.blocks.map { BlockTagger.Job(range: $0.range, language: nil, isLeaf: true) }
    #expect(Parts.of(jobs.map(\.range.count), count: 3).count == 3)
    var finder = MentionFinder(lexicon.matcher)
    var scanner = NameScanner(lexicon.matcher)
    let tagger = BlockTagger(text: Self.text, language: document.language)
    var (book, leaves): (WordBook, CutLeaves?) = (WordBook(), nil)
    let tags = tagger.tags(of: jobs[...], &finder, &scanner, &book, &leaves)
    #expect(tags.map(\.language) == document.blocks.map(\.language))
    #expect(tags.map(\.features) == document.blocks.map(\.features))
    #expect(Set(tags.map(\.language)).count > 1)
    #expect(finder.mentions() == document.mentions)
    #expect(document.mentions.count > 6000)
    #expect(leaves == nil)
  }

  @Test func theTermsOfLeavesAreKept() throws {
    let text = Array("Anna Roe: Who trusts 中文?\n\nBen Doe: “Nobody,” she said.\n\nAnna Roe: I do.\n".utf8)
    let read = try #require(
      Ingestor(lexicon: Lexicon.shipped()).ingest(text, file: SourceFile(path: "a.txt"), id: "a").first)
    let leaves = try #require(read.leaves)
    let ranges = read.document.blocks.filter { !$0.kind.isOverlay }.map(\.range)
    #expect(ranges.count > 2)
    #expect(leaves.ranges == ranges)
    for (range, positions) in zip(ranges, leaves.positions) {
      let cut = CutText(text, within: range)
      #expect(leaves.tokens[positions].map { Int($0.start)..<Int($0.end) } == cut.terms.map(\.range))
      #expect(Array(leaves.keys[positions]) == cut.keys)
    }
  }
}
