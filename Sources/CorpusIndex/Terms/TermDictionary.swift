package import TextAnalysis

/// The folded terms of a corpus, sorted by their UTF-8 bytes, each with the blocks that hold it.
package struct TermDictionary: Sendable {
  /// What is kept of each term as a number; the raw values are part of the format of corpus files.
  enum Property: Int, CaseIterable, Sendable {
    /// In how many leaves it stands.
    case leafCount = 0
    /// 1 for a symbol.
    case symbol = 1
    /// How often it stands in the corpus.
    case frequency = 2
    /// How many blocks hold it, quotations over leaves among them.
    case blockCount = 3
  }

  private let folded: FoldedTerms
  private let leafCounts: MappedColumn<UInt32>
  private let symbols: MappedColumn<UInt8>
  private let frequencies: MappedColumn<UInt32>
  /// The blocks of each term, as `NumberList` keeps them.
  private let postings: MappedColumn<UInt8>
  private let postingEnds: MappedColumn<UInt64>
  private let postingCounts: MappedColumn<UInt32>
  /// How often each block of each term has it, as `RepeatCode` writes that.
  private let repeats: MappedColumn<UInt8>
  private let repeatEnds: MappedColumn<UInt64>
  /// The number of blocks of the corpus.
  private let allBlocks: Int

  /// The number of different terms.
  package var count: Int { folded.count }

  private var bytes: MappedColumn<UInt8> { folded.bytes }
  private var ends: MappedColumn<UInt32> { folded.ends }

  /// Opens the sections.
  init(_ image: CorpusImage, _ folded: FoldedTerms, blocks: Int) throws(CorpusFileError) {
    self.folded = folded
    let ends = folded.ends
    leafCounts = try image.column(.termColumn, Property.leafCount.rawValue, count: ends.count)
    symbols = try image.column(.termColumn, Property.symbol.rawValue, count: ends.count)
    frequencies = try image.column(.termColumn, Property.frequency.rawValue, count: ends.count)
    postings = try image.column(.postings)
    allBlocks = blocks
    postingCounts = try image.column(
      .termColumn, Property.blockCount.rawValue, count: ends.count, rule: .below(blocks + 1))
    postingEnds = try image.column(.postingEnds, count: ends.count, rule: .rising(to: postings.count))
    repeats = try image.column(.postings, 1)
    repeatEnds = try image.column(.postingEnds, 1, count: ends.count, rule: .rising(to: repeats.count))
  }

  /// The folded spelling of a term.
  package func spelling(_ term: Int) -> String { bytes.string(ends.span(endingAt: term)) }

  /// The bytes of the folded spelling.
  package func utf8(_ term: Int) -> [UInt8] { bytes.bytes(ends.span(endingAt: term)) }

  /// Whether the term is a symbol, found by queries but not counted as a word.
  package func isSymbol(_ term: Int) -> Bool { symbols[term] != 0 }

  /// The blocks that hold the term among their tokens: leaves, and the quotations over them; ascending.
  package func blocks(of term: Int) -> NumberList {
    NumberList(postings, postingEnds.span(endingAt: term), count: blockCount(of: term), bound: allBlocks)
  }

  /// How often each of the blocks that hold the term has it, in their order; none where the file is damaged there.
  package func frequencies(of term: Int) -> [UInt32] {
    let (range, count) = (repeatEnds.span(endingAt: term), blockCount(of: term))
    let found = unsafe repeats.withBytes(range) { unsafe RepeatCode.decode($0, count: count) }
    if found == nil { repeats.noteDamage(at: range.lowerBound) }
    return found ?? []
  }

  /// How many blocks hold the term.
  package func blockCount(of term: Int) -> Int { Int(postingCounts[term]) }

  /// How often the term stands in the corpus.
  package func frequency(of term: Int) -> Int { Int(frequencies[term]) }

  /// In how many leaf blocks it stands.
  package func leafCount(of term: Int) -> Int { Int(leafCounts[term]) }

  /// The number of a folded term, or nil where the corpus has none.
  package func number(of term: String) -> Int? {
    let place = firstPlace(notBefore: term.utf8)
    guard place < count, utf8(place).elementsEqual(term.utf8) else { return nil }
    return place
  }

  /// The terms that begin with a prefix, by two binary searches.
  package func range(ofPrefix prefix: String) -> Range<Int> {
    let lower = firstPlace(notBefore: prefix.utf8)
    let upper = firstPlace(from: lower) { !$0.starts(with: prefix.utf8) && !$0.lexicographicallyPrecedes(prefix.utf8) }
    return lower..<upper
  }

  /// Hands over every term with the bytes of its folded spelling where they lie, ascending.
  package func forEachSpelling(_ body: (_ term: Int, _ bytes: UnsafeRawBufferPointer) -> Void) {
    let ends = ends.numbers(0..<count)
    unsafe bytes.withBytes(0..<bytes.count) { bytes in
      var start = 0
      for term in ends.indices {
        let end = max(Int(ends[term]), start)
        unsafe body(term, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }

  /// The terms with some bytes inside, ascending; the bytes are one at least.
  package func numbers(containing wanted: [UInt8]) -> [Int] {
    guard let head = wanted.first else { return [] }
    var found: [Int] = []
    let ends = ends.numbers(0..<count)
    var term = 0
    unsafe bytes.withBytes(0..<bytes.count) { bytes in
      var place = 0
      while place + wanted.count <= bytes.count {
        guard unsafe bytes[place] == head, unsafe bytes[place..<place + wanted.count].elementsEqual(wanted) else {
          place += 1
          continue
        }
        while term < ends.count, Int(ends[term]) <= place { term += 1 }
        guard term < ends.count else { return }
        // What begins in one term and ends in the next stands in neither.
        if place + wanted.count <= Int(ends[term]) {
          found.append(term)
          place = Int(ends[term])
        } else {
          place += 1
        }
      }
    }
    return found
  }

  /// The terms that a pattern matches, ascending: the range of its prefix is looked through, no text.
  package func numbers(matching pattern: TermPattern) -> [Int] {
    switch pattern {
    case .literal(let term): number(of: term).map { [$0] } ?? []
    case .wildcard(let wildcard):
      range(ofPrefix: wildcard.literalPrefix).filter { wildcard.matches(spelling($0)) }
    }
  }

  private func firstPlace(notBefore term: String.UTF8View) -> Int {
    firstPlace(from: 0) { !$0.lexicographicallyPrecedes(term) }
  }

  /// The first place from `lower` on for which a test holds that stays true once it is.
  private func firstPlace(from lower: Int, where isPast: ([UInt8]) -> Bool) -> Int {
    var (lower, upper) = (lower, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isPast(utf8(middle)) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
