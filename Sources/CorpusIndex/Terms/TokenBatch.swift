package import CorpusModel
package import TextAnalysis

/// The words of documents, cut, folded and numbered: made on any thread, before an index takes them in.
package struct TokenBatch: Sendable {
  /// The words of each document, in the order in which they were added.
  private(set) var documents: [DocumentTokens] = []
  /// Numbers what is not cut yet.
  private var book = WordBook()

  package init() {}

  /// Cuts the words of a document's leaves, unless they are `leaves`.
  package mutating func add(_ document: Document, leaves: CutLeaves? = nil) {
    add(document.text, document.orderedBlocks, leaves: leaves)
  }

  /// Cuts the words of leaves; the blocks are in the order of the text.
  mutating func add(_ text: [UInt8], _ blocks: [Block], leaves: CutLeaves? = nil) {
    var (kinds, ranges): ([BlockKind], [Range<Int>]) = ([], [])
    for place in blocks.indices where !blocks[place].kind.isOverlay {
      kinds.append(blocks[place].kind)
      ranges.append(blocks[place].range)
    }
    if let leaves, leaves.ranges == ranges {
      documents.append(DocumentTokens(leaves, kinds: kinds))
      return
    }
    book.turnOver()
    var cut = CutText()
    var found = CutLeaves(register: book.register, byteCount: text.count)
    for range in ranges {
      cut.cut(text, within: range, numbering: &book)
      found.append(cut, of: range)
    }
    documents.append(DocumentTokens(found, kinds: kinds))
  }
}

/// The words of a document: a number for each, and where it stands.
struct DocumentTokens: Sendable {
  /// The words of the leaves.
  private let cut: CutLeaves
  /// For each leaf, where its sample of shingles ends.
  private let shingles: [UInt64]
  private let shingleEnds: [Int]

  /// Takes over cut leaves, of which each is of a kind.
  fileprivate init(_ cut: CutLeaves, kinds: [BlockKind]) {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(cut.tokens.count)
    shingleEnds = zip(cut.positions, kinds).map { positions, kind in
      CopyFinder.addShingles(of: cut.keys[positions], kind, to: &hashes)
      return hashes.count
    }
    shingles = hashes
    var cut = cut
    cut.dropKeys()
    self.cut = cut
  }

  /// What the numbers of words mean.
  var register: WordRegister { cut.register }
  /// The positions of each leaf's tokens, counted from the document's first; a boundary stands behind each.
  var positions: [Range<Int>] { cut.positions }
  /// The tokens of the leaves, with a boundary behind each leaf's.
  var tokens: [CutLeaves.Token] { cut.tokens }

  /// Whether the words are those of the leaves among some blocks, which are in the order of the text.
  func areOf(_ blocks: [Block]) -> Bool {
    var leaf = 0
    for place in blocks.indices where !blocks[place].kind.isOverlay {
      guard leaf < cut.ranges.count, cut.ranges[leaf] == blocks[place].range else { return false }
      leaf += 1
    }
    return leaf == cut.ranges.count
  }

  /// Whether the tokens lie one behind the other in a text of so many bytes, as they do where no leaf lies over another.
  func areInOrder(in byteCount: Int) -> Bool { cut.isInOrder && Int(cut.lastEnd) <= byteCount }

  /// The words among positions of leaves' tokens.
  func wordCount(in positions: Range<Int>) -> Int {
    let first = firstPlace(in: 0..<cut.uncounted.count) { Int(cut.uncounted[$0]) >= positions.lowerBound }
    let end = firstPlace(in: first..<cut.uncounted.count) { Int(cut.uncounted[$0]) >= positions.upperBound }
    return positions.count - (end - first)
  }

  /// The positions of the tokens which lie inside a range of bytes.
  func positions(inside bytes: Range<Int>) -> Range<Int> {
    guard let last = positions.last?.upperBound else { return 0..<0 }
    let first = firstPlace(in: 0..<last) { Int(tokens[$0].start) >= bytes.lowerBound }
    var end = firstPlace(in: first..<last) { Int(tokens[$0].start) >= bytes.upperBound }
    // A token that only begins inside, and boundaries at the end.
    while end > first, Int(tokens[end - 1].end) > bytes.upperBound || tokens[end - 1].word == CutLeaves.boundary {
      end -= 1
    }
    return first..<end
  }

  /// The shingles of the leaf at a place.
  func shingles(ofLeaf leaf: Int) -> ArraySlice<UInt64> {
    shingles[(leaf == 0 ? 0 : shingleEnds[leaf - 1])..<shingleEnds[leaf]]
  }

  private func firstPlace(in positions: Range<Int>, where isPast: (Int) -> Bool) -> Int {
    var (lower, upper) = (positions.lowerBound, positions.upperBound)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isPast(middle) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
