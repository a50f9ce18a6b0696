import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct PostingSorterTests {
  /// Leaves with words of a small vocabulary, and quotations over the middle of some of them.
  private struct Sample {
    let stream = Spool<UInt32>(folder: nil)
    var blocks = BlockCollector()
    /// The terms of each block, by their numbers in the stream.
    var terms: [[UInt32]] = []
    var kinds: [BlockKind] = []

    init(leaves: Int, vocabulary: UInt32) {
      for leaf in 0..<leaves {
        let words = (0..<Int.random(in: 0...12)).map { _ in UInt32.random(in: 0..<vocabulary) }
        let start = stream.count
        stream.append(contentsOf: words)
        stream.append(TokenStream.boundary)
        add(.turn, start..<start + words.count, words, parent: nil)
        guard words.count > 6, leaf.isMultiple(of: 3) else { continue }
        add(.quote, start + 2..<start + 5, Array(words[2..<5]), parent: blocks.count - 1)
      }
    }

    private mutating func add(_ kind: BlockKind, _ positions: Range<Int>, _ words: [UInt32], parent: Int?) {
      blocks.append(
        Block(kind: kind, extent: 0..<1, range: 0..<1), id: BlockID(number: UInt64(terms.count)), document: 0,
        parent: parent, positions: positions, words: words.count, question: nil)
      terms.append(words)
      kinds.append(kind)
    }
  }

  @Test(arguments: [1, 3]) func countsWhatALookAtEveryBlockCounts(threads: Int) throws {
    let vocabulary: UInt32 = 50
    // More tokens than are sorted without threads.
    let sample = Sample(leaves: 20_000, vocabulary: vocabulary)
    let places = (0..<vocabulary).shuffled()
    let counts = try PostingSorter(sample.stream, of: sample.blocks, places: places, threads: threads).counts
    var expected = PostingSorter.TermCounts([SIMD4<UInt32>](repeating: .zero, count: Int(vocabulary)))
    for (terms, kind) in zip(sample.terms, sample.kinds) {
      for term in Set(terms) {
        expected.blocks[Int(places[Int(term)])] += 1
        if !kind.isOverlay { expected.leaves[Int(places[Int(term)])] += 1 }
      }
      for term in terms where !kind.isOverlay { expected.tokens[Int(places[Int(term)])] += 1 }
    }
    #expect(counts.tokens == expected.tokens)
    #expect(counts.leaves == expected.leaves)
    #expect(counts.blocks == expected.blocks)
  }

  @Test(arguments: [1, 3]) func writesTheBlocksOfEachTermInTheirOrder(threads: Int) throws {
    let vocabulary: UInt32 = 3_000
    let sample = Sample(leaves: 20_000, vocabulary: vocabulary)
    let places = (0..<vocabulary).shuffled()
    let sorter = try PostingSorter(sample.stream, of: sample.blocks, places: places, threads: threads)
    var writer = try SectionWriter(to: MemorySink(capacity: 1 << 20), isGuarded: false)
    let counts = sorter.counts.blocks
    try sorter.write(counts, to: &writer)
    let image = try CorpusImage(try writer.finish().bytes())
    var holding = [[UInt32]](repeating: [], count: Int(vocabulary))
    for (block, terms) in sample.terms.enumerated() {
      for term in Set(terms) { holding[Int(places[Int(term)])].append(UInt32(block)) }
    }
    let bytes: MappedColumn<UInt8> = try image.column(.postings)
    let ends: MappedColumn<UInt64> = try image.column(.postingEnds)
    var start = 0
    for term in holding.indices {
      let end = Int(ends[term])
      let list = NumberList(bytes, start..<end, count: Int(counts[term]), bound: sample.blocks.count)
      #expect(list.numbers == holding[term])
      start = end
    }
  }
}
