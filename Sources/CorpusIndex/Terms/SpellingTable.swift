import TextAnalysis

/// How terms are written where folding changed more than capitals of ASCII: `café`, `Ärzte`, `iPhone`.
///
/// A term has the spellings between two ends; which of them a token has is told by its form.
struct SpellingTable: Sendable {
  private let bytes: MappedColumn<UInt8>
  private let ends: MappedColumn<UInt64>
  /// For each term where its spellings end.
  private let termEnds: MappedColumn<UInt32>

  /// Opens the sections.
  init(_ image: CorpusImage, terms: Int) throws(CorpusFileError) {
    bytes = try image.column(.spellingBytes)
    ends = try image.column(.spellingEnds, rule: .rising(to: bytes.count))
    termEnds = try image.column(.termSpellings, count: terms, rule: .rising(to: ends.count))
  }

  /// What reads the table for as long as it is there.
  @unsafe var reader: SpellingReader {
    unsafe SpellingReader(bytes: bytes.reader, ends: ends.reader, termEnds: termEnds.reader)
  }
}

/// Reads a `SpellingTable` in loops.
struct SpellingReader {
  let bytes: NumberReader
  fileprivate let ends: NumberReader
  fileprivate let termEnds: NumberReader

  /// Where the bytes of one of a term's spellings stand; none where the file is damaged there.
  func range(_ spelling: Int, of term: Int) -> Range<Int> {
    let spellings = termEnds.span(endingAt: term)
    guard spelling < spellings.count else {
      termEnds.noteDamage(at: term)
      return 0..<0
    }
    return ends.span(endingAt: spellings.lowerBound + spelling)
  }
}

/// Spellings under construction, numbered in the order of their coming.
struct SpellingCollector: Sendable {
  /// The term of each spelling, by number.
  private(set) var terms: [UInt32] = []
  /// The bytes of all spellings by number, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The number of the spelling with a key.
  private var byKey = WordTable()

  /// The number of spellings.
  var count: Int { terms.count }

  /// The bytes of the spelling with a number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

  /// The number of a spelling of a term, new or known; nil where another has its key by chance.
  mutating func number(of spelling: ArraySlice<UInt8>, term: UInt32) -> UInt32? {
    let key = WordKey(spelling)
    if let known = byKey[key] {
      return self[Int(known)] == spelling && terms[Int(known)] == term ? known : nil
    }
    bytes.append(contentsOf: spelling)
    ends.append(bytes.count)
    terms.append(term)
    byKey[key] = UInt32(terms.count - 1)
    return UInt32(terms.count - 1)
  }

  /// Writes the sections of so many terms, of which `sorted` has the place of each.
  ///
  /// - Parameter isWanted: whether the spelling with a number has a code; others stand with their tokens.
  func write<Sink: ByteSink & ~Copyable>(
    to writer: inout SectionWriter<Sink>, sorted: [UInt32], isWanted: (Int) -> Bool
  ) throws(CorpusFileError) {
    let wanted = (0..<count).filter(isWanted)
    var termEnds = [UInt32](repeating: 0, count: sorted.count)
    for spelling in wanted { termEnds[Int(sorted[Int(terms[spelling])])] += 1 }
    var sum: UInt32 = 0
    for term in termEnds.indices {
      sum += termEnds[term]
      termEnds[term] = sum
    }
    // Those of one term stay in their order: the first has the first code.
    var next = [UInt32](repeating: 0, count: sorted.count)
    for term in 1..<max(sorted.count, 1) { next[term] = termEnds[term - 1] }
    var order = [Int](repeating: 0, count: wanted.count)
    for spelling in wanted {
      let term = Int(sorted[Int(terms[spelling])])
      order[Int(next[term])] = spelling
      next[term] += 1
    }
    var written: [UInt8] = []
    let ends = order.map { spelling in
      written.append(contentsOf: self[spelling])
      return UInt64(written.count)
    }
    try writer.add(.spellingBytes, bytes: written)
    try writer.add(.spellingEnds, numbers: ends)
    try writer.add(.termSpellings, numbers: termEnds)
  }
}
