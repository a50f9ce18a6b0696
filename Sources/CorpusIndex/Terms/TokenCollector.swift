/// The token stream under construction: terms are numbered as they come, and sorted at the end.
struct TokenCollector {
  private var vocabulary = Vocabulary()
  /// The number here of each term of the batch that is being taken in.
  private var numbers: [UInt32] = []
  private let stream: Spool<UInt32>
  private var places: TokenPlaceCollector

  /// The positions that are put in order at a time: 256 MiB of them.
  private static var greatestPass: Int { 1 << 26 }

  init(folder: String?) {
    stream = Spool(folder: folder)
    places = TokenPlaceCollector(folder: folder)
  }

  /// The number of tokens and boundaries.
  var count: Int { stream.count }

  /// Begins with the documents of a batch.
  mutating func begin(_ batch: TokenBatch) {
    numbers = (0..<batch.vocabulary.count).map { vocabulary.number(of: batch.vocabulary, $0) }
  }

  /// Adds the tokens of the next document, which is one of the batch that was begun last.
  mutating func append(_ tokens: DocumentTokens) {
    var terms = tokens.terms
    for place in terms.indices where terms[place] != TokenStream.boundary { terms[place] = numbers[Int(terms[place])] }
    stream.append(contentsOf: terms)
    places.append(tokens)
  }

  /// The terms at positions, for what looks at them before they are sorted; `TokenStream.boundary` ends a leaf.
  func terms(_ positions: Range<Int>) throws(CorpusFileError) -> [UInt32] { try stream.elements(positions) }

  /// Writes the sections of the dictionary and of the stream.
  consuming func write<Sink: ByteSink & ~Copyable>(to writer: inout SectionWriter<Sink>) throws(CorpusFileError) {
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
    let frequencies = try writeTerms(sorted, to: &writer)
    try places.write(to: &writer)
    try writePostings(sorted, frequencies, to: &writer)
  }

  /// Writes the numbers of the sorted dictionary plus one, and 0 for boundaries; gives how often each term stands.
  private func writeTerms<Sink: ByteSink & ~Copyable>(
    _ sorted: [UInt32], to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) -> [UInt32] {
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
    return frequencies
  }

  /// Writes where each term stands: by counting sorts of as many terms at a time as memory should hold.
  private func writePostings<Sink: ByteSink & ~Copyable>(
    _ sorted: [UInt32], _ frequencies: [UInt32], to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    var ends: [UInt64] = []
    ends.reserveCapacity(frequencies.count)
    var size: UInt64 = 0
    try writer.begin(.postings, greatest: 0)
    var first = 0
    while first < frequencies.count {
      var total = 0
      var last = first
      while last < frequencies.count, last == first || total + Int(frequencies[last]) <= Self.greatestPass {
        total += Int(frequencies[last])
        last += 1
      }
      let positions = try self.positions(of: first..<last, total: total, sorted, frequencies)
      var bytes: [UInt8] = []
      var start = 0
      for term in first..<last {
        let end = start + Int(frequencies[term])
        let before = bytes.count
        RisingCode.encode(positions[start..<end], into: &bytes)
        size += UInt64(bytes.count - before)
        ends.append(size)
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
  }

  /// The positions of neighbours in the dictionary, one term after the other.
  private func positions(
    of terms: Range<Int>, total: Int, _ sorted: [UInt32], _ frequencies: [UInt32]
  ) throws(CorpusFileError) -> [UInt32] {
    var next = [Int](repeating: 0, count: terms.count)
    var start = 0
    for term in terms {
      next[term - terms.lowerBound] = start
      start += Int(frequencies[term])
    }
    var positions = [UInt32](repeating: 0, count: total)
    var position: UInt32 = 0
    try stream.forEachPiece { (piece) throws(CorpusFileError) in
      for number in piece {
        if number != TokenStream.boundary {
          let term = Int(sorted[Int(number)])
          if terms.contains(term) {
            positions[next[term - terms.lowerBound]] = position
            next[term - terms.lowerBound] += 1
          }
        }
        position += 1
      }
    }
    return positions
  }
}
