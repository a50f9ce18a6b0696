/// The token stream under construction: terms are numbered as they come, and sorted at the end.
struct TokenCollector {
  private var vocabulary = Vocabulary()
  /// The number here of each term of the batch that is being taken in.
  private var numbers: [UInt32] = []
  private let stream: Spool<UInt32>
  private var texts: TokenTextCollector

  /// The postings that are put in order at a time: 128 MiB of blocks and how often each has the term.
  private static var greatestPass: Int { 1 << 24 }

  init(folder: String?) {
    stream = Spool(folder: folder)
    texts = TokenTextCollector(folder: folder)
  }

  /// The number of tokens and boundaries.
  var count: Int { stream.count }

  /// Begins with the documents of a batch.
  mutating func begin(_ batch: TokenBatch) {
    numbers = (0..<batch.vocabulary.count).map { vocabulary.number(of: batch.vocabulary, $0) }
    texts.begin(batch, terms: numbers)
  }

  /// Adds the tokens of the next document, which is one of the batch that was begun last, and its text.
  mutating func append(_ tokens: DocumentTokens, of text: [UInt8]) {
    stream.append(
      contentsOf: tokens.tokens.map { $0.term == TokenStream.boundary ? $0.term : numbers[Int($0.term)] })
    texts.append(tokens, of: text)
  }

  /// The terms at positions, for what looks at them before they are sorted; `TokenStream.boundary` ends a leaf.
  func terms(_ positions: Range<Int>) throws(CorpusFileError) -> [UInt32] { try stream.elements(positions) }

  /// Writes the sections of the dictionary and of the stream, whose positions are those of `blocks`.
  consuming func write<Sink: ByteSink & ~Copyable>(
    to writer: inout SectionWriter<Sink>, blocks: BlockCollector
  ) throws(CorpusFileError) {
    let order = vocabulary.sorted
    var bytes: [UInt8] = []
    try writer.add(
      .termEnds,
      numbers: order.map {
        bytes.append(contentsOf: vocabulary[Int($0)])
        return UInt32(bytes.count)
      })
    try writer.add(.termBytes, bytes: bytes)
    try writer.add(
      .termColumn, TermDictionary.Property.symbol.rawValue,
      numbers: order.map { vocabulary.symbols[Int($0)] ? 1 : 0 as UInt8 })
    var sorted = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { sorted[Int(number)] = UInt32(place) }
    vocabulary = Vocabulary()
    try writeTerms(sorted, to: &writer)
    try texts.write(to: &writer, sorted: sorted)
    try writePostings(sorted, blocks, to: &writer)
  }

  /// Writes the numbers of the sorted dictionary plus one, and 0 for boundaries; and how often each term stands.
  private func writeTerms<Sink: ByteSink & ~Copyable>(
    _ sorted: [UInt32], to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    var frequencies = [UInt32](repeating: 0, count: sorted.count)
    var leafCounts = frequencies
    var lastLeaf = [UInt32](repeating: .max, count: sorted.count)
    var leaf: UInt32 = 0
    try writer.begin(.tokenTerms, greatest: UInt64(sorted.count))
    for first in stride(from: 0, to: stream.count, by: 1 << 16) {
      var terms = try stream.elements(first..<min(first + 1 << 16, stream.count))
      for place in terms.indices {
        guard terms[place] != TokenStream.boundary else {
          terms[place] = 0
          leaf += 1
          continue
        }
        let term = Int(sorted[Int(terms[place])])
        terms[place] = UInt32(term + 1)
        frequencies[term] += 1
        if lastLeaf[term] != leaf {
          lastLeaf[term] = leaf
          leafCounts[term] += 1
        }
      }
      try writer.append(numbers: terms)
    }
    try writer.end()
    try writer.add(.termColumn, TermDictionary.Property.leafCount.rawValue, numbers: leafCounts)
    try writer.add(.termColumn, TermDictionary.Property.frequency.rawValue, numbers: frequencies)
  }

  /// The blocks of neighbours in the dictionary, one term after the other, and how often each has its term.
  private struct Postings {
    var blocks: [UInt32]
    var frequencies: [UInt32]
  }

  /// Writes which blocks hold each term: by counting sorts of as many terms at a time as memory should hold.
  private func writePostings<Sink: ByteSink & ~Copyable>(
    _ sorted: [UInt32], _ blocks: BlockCollector, to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    var counts = [UInt32](repeating: 0, count: sorted.count)
    try forEachToken(of: blocks, sorted) { term, _, isNew in if isNew { counts[term] += 1 } }
    try writer.add(.termColumn, TermDictionary.Property.blockCount.rawValue, numbers: counts)
    var (ends, repeatEnds): ([UInt64], [UInt64]) = ([], [])
    ends.reserveCapacity(counts.count)
    repeatEnds.reserveCapacity(counts.count)
    var size: UInt64 = 0
    var repeats: [UInt8] = []
    try writer.begin(.postings, greatest: 0)
    var first = 0
    while first < counts.count {
      var total = 0
      var last = first
      while last < counts.count, last == first || total + Int(counts[last]) <= Self.greatestPass {
        total += Int(counts[last])
        last += 1
      }
      let postings = try postings(of: first..<last, total: total, counts, sorted, blocks)
      var bytes: [UInt8] = []
      var start = 0
      for term in first..<last {
        let end = start + Int(counts[term])
        let before = bytes.count
        NumberList.encode(postings.blocks[start..<end], bound: blocks.count, into: &bytes)
        RepeatCode.encode(postings.frequencies[start..<end], into: &repeats)
        size += UInt64(bytes.count - before)
        ends.append(size)
        repeatEnds.append(UInt64(repeats.count))
        start = end
        if bytes.count > 1 << 20 {
          try writer.append(bytes: bytes)
          bytes.removeAll(keepingCapacity: true)
        }
      }
      try writer.append(bytes: bytes)
      first = last
    }
    try writer.end()
    try writer.add(.postingEnds, numbers: ends)
    try writer.add(.postings, 1, bytes: repeats)
    try writer.add(.postingEnds, 1, numbers: repeatEnds)
  }

  private func postings(
    of terms: Range<Int>, total: Int, _ counts: [UInt32], _ sorted: [UInt32], _ blocks: BlockCollector
  ) throws(CorpusFileError) -> Postings {
    var next = [Int](repeating: 0, count: terms.count)
    var start = 0
    for term in terms {
      next[term - terms.lowerBound] = start
      start += Int(counts[term])
    }
    var postings = Postings(
      blocks: [UInt32](repeating: 0, count: total), frequencies: [UInt32](repeating: 1, count: total))
    try forEachToken(of: blocks, sorted) { term, block, isNew in
      guard terms.contains(term) else { return }
      let place = term - terms.lowerBound
      if isNew {
        postings.blocks[next[place]] = block
        next[place] += 1
      } else {
        postings.frequencies[next[place] - 1] += 1
      }
    }
    return postings
  }

  /// Calls `body` with the term of each token of each block, block by block, and whether the block had it not yet; leaves
  /// and the quotations over them alike.
  @inline(__always)
  private func forEachToken(
    of blocks: BlockCollector, _ sorted: [UInt32], _ body: (_ term: Int, _ block: UInt32, _ isNew: Bool) -> Void
  ) throws(CorpusFileError) {
    var lastBlock = [UInt32](repeating: .max, count: sorted.count)
    // What was read last of the stream: blocks are neighbours in it, but for quotations, which go back a little.
    var stretch: [UInt32] = []
    var first = 0
    for block in 0..<blocks.count {
      let positions = blocks.positions(block)
      guard !positions.isEmpty else { continue }
      if positions.lowerBound < first || positions.upperBound > first + stretch.count {
        first = positions.lowerBound
        stretch = try stream.elements(first..<min(max(positions.upperBound, first + 1 << 16), stream.count))
      }
      for place in positions.lowerBound - first..<positions.upperBound - first {
        let number = stretch[place]
        guard number != TokenStream.boundary else { continue }
        let term = Int(number)
        let isNew = lastBlock[term] != UInt32(block)
        lastBlock[term] = UInt32(block)
        body(Int(sorted[term]), UInt32(block), isNew)
      }
    }
  }
}
