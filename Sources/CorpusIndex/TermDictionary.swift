package import TextAnalysis

/// The folded terms of a corpus, sorted by their UTF-8 bytes, each with its positions in the token stream.
package struct TermDictionary: Sendable {
  private let bytes: [UInt8]
  private let ends: [UInt32]
  private let leafCounts: [UInt32]
  private let postings: [UInt32]
  private let postingEnds: [UInt32]
  private let symbols: [Bool]

  /// The number of different terms.
  package var count: Int { ends.count }

  /// Takes terms in their order, and the stream that counts with their numbers.
  ///
  /// Linear in both (a counting sort).
  init(sortedTerms: [String], symbols: [Bool], stream: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sortedTerms.reduce(0) { $0 + $1.utf8.count })
    ends = sortedTerms.map { term in
      bytes.append(contentsOf: term.utf8)
      return UInt32(bytes.count)
    }
    self.bytes = bytes
    self.symbols = symbols

    var next = [UInt32](repeating: 0, count: sortedTerms.count)
    for term in stream where term != TokenStream.boundary { next[Int(term)] += 1 }
    var total: UInt32 = 0
    for term in next.indices { (next[term], total) = (total, total + next[term]) }
    var postings = [UInt32](repeating: 0, count: Int(total))
    var leafCounts = [UInt32](repeating: 0, count: sortedTerms.count)
    var lastLeaf = [UInt32](repeating: .max, count: sortedTerms.count)
    var leaf: UInt32 = 0
    for (position, number) in stream.enumerated() {
      guard number != TokenStream.boundary else {
        leaf += 1
        continue
      }
      let term = Int(number)
      postings[Int(next[term])] = UInt32(position)
      next[term] += 1
      if lastLeaf[term] != leaf {
        lastLeaf[term] = leaf
        leafCounts[term] += 1
      }
    }
    self.postings = postings
    postingEnds = next
    self.leafCounts = leafCounts
  }

  /// The folded spelling of a term.
  package func spelling(_ term: Int) -> String { String(decoding: utf8(term), as: UTF8.self) }

  /// The bytes of the folded spelling.
  package func utf8(_ term: Int) -> ArraySlice<UInt8> { bytes[start(term)..<Int(ends[term])] }

  /// Whether the term is a symbol, found by queries but not counted as a word.
  package func isSymbol(_ term: Int) -> Bool { symbols[term] }

  /// Where the term stands: positions in the token stream, ascending.
  package func positions(of term: Int) -> ArraySlice<UInt32> { postings[postingRange(term)] }

  /// How often the term stands in the corpus.
  package func frequency(of term: Int) -> Int { postingRange(term).count }

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

  /// The terms that a pattern matches, ascending: the range of its prefix is looked through, no text.
  package func numbers(matching pattern: TermPattern) -> [Int] {
    switch pattern {
    case .literal(let term): number(of: term).map { [$0] } ?? []
    case .wildcard(let wildcard):
      range(ofPrefix: wildcard.literalPrefix).filter { wildcard.matches(spelling($0)) }
    }
  }

  private func start(_ term: Int) -> Int { term == 0 ? 0 : Int(ends[term - 1]) }

  private func postingRange(_ term: Int) -> Range<Int> {
    (term == 0 ? 0 : Int(postingEnds[term - 1]))..<Int(postingEnds[term])
  }

  private func firstPlace(notBefore term: String.UTF8View) -> Int {
    firstPlace(from: 0) { !$0.lexicographicallyPrecedes(term) }
  }

  /// The first place from `lower` on for which a test holds that stays true once it is.
  private func firstPlace(from lower: Int, where isPast: (ArraySlice<UInt8>) -> Bool) -> Int {
    var (lower, upper) = (lower, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isPast(utf8(middle)) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
