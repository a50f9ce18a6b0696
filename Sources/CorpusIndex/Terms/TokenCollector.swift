import TextAnalysis

/// The token stream under construction: terms are numbered as they come, and sorted at the end.
struct TokenCollector {
  private var vocabulary = Vocabulary()
  /// The numbers here of the words that documents come with.
  private var numberings = WordNumberings()
  /// The terms of all tokens by their numbers here, `TokenStream.boundary` behind each leaf: for what looks at them before
  /// they are sorted.
  let stream: Spool<UInt32>
  private var texts: TokenTextCollector

  init(folder: String?) {
    stream = Spool(folder: folder)
    texts = TokenTextCollector(folder: folder)
  }

  /// The number of tokens and boundaries.
  var count: Int { stream.count }

  /// Adds the tokens of the next document and its text.
  mutating func append(_ tokens: DocumentTokens, of text: [UInt8]) {
    let place = numberings.place(of: tokens.register, &vocabulary)
    let terms = numberings[place].terms
    stream.append(
      contentsOf: tokens.tokens.map { $0.word == CutLeaves.boundary ? TokenStream.boundary : terms[Int($0.word)] })
    texts.append(tokens, of: text, &numberings[place])
  }

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
    numberings = WordNumberings()
    try writeTerms(sorted, to: &writer)
    let postings = try PostingSorter(stream, of: blocks, places: sorted)
    let counts = postings.counts
    try writer.add(.termColumn, TermDictionary.Property.leafCount.rawValue, numbers: counts.leaves)
    try writer.add(.termColumn, TermDictionary.Property.frequency.rawValue, numbers: counts.tokens)
    try texts.write(to: &writer, sorted: sorted)
    try postings.write(counts.blocks, to: &writer)
  }

  /// Writes the numbers of the sorted dictionary plus one, and 0 for boundaries.
  private func writeTerms<Sink: ByteSink & ~Copyable>(
    _ sorted: [UInt32], to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    try writer.begin(.tokenTerms, greatest: UInt64(sorted.count))
    for first in stride(from: 0, to: stream.count, by: 1 << 16) {
      let terms = try stream.elements(first..<min(first + 1 << 16, stream.count))
      try writer.append(numbers: terms.map { $0 == TokenStream.boundary ? 0 : sorted[Int($0)] + 1 })
    }
    try writer.end()
  }
}
