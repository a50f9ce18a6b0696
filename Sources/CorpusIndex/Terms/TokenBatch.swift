package import CorpusModel
package import TextAnalysis

/// The words of documents, cut, folded and numbered in the order of their coming: made on any thread, before an index
/// takes them in.
package struct TokenBatch: Sendable {
  /// The words of each document, in the order in which they were added.
  private(set) var documents: [DocumentTokens] = []
  /// What the numbers of the documents' terms mean.
  private(set) var vocabulary = Vocabulary()
  /// How the documents write terms where that is more than capitals.
  private(set) var spellings = SpellingCollector()
  private var cut = CutText()

  package init() {}

  /// Cuts the words of a document's leaves, where they are not among `leaves`.
  package mutating func add(_ document: Document, leaves: CutLeaves? = nil) {
    add(document.text, document.orderedBlocks, leaves: leaves)
  }

  /// Cuts the words of leaves; the blocks are in the order of the text.
  mutating func add(_ text: [UInt8], _ blocks: [Block], leaves: CutLeaves? = nil) {
    var tokens = DocumentTokens(capacity: leaves.map { $0.count + blocks.count } ?? 0)
    var known = leaves.map { CutLeaves.Reader($0) }
    for place in blocks.indices where !blocks[place].kind.isOverlay {
      let range = blocks[place].range
      let leaf = known?.terms(of: range)
      if leaf == nil { cut.cut(text, within: range) }
      let (terms, keys) = leaf ?? (cut.terms[...], cut.keys[...])
      let first = tokens.tokens.count
      for (term, key) in zip(terms, keys) {
        let (number, letters) = vocabulary.number(of: term, key, in: text)
        tokens.append(number, term, letters.map { .letters($0) } ?? word(of: number, text[term.range]))
      }
      tokens.endLeaf(range, first: first, shingles: CopyFinder.shingles(keys, of: blocks[place]))
    }
    documents.append(tokens)
  }

  /// How a term is written otherwise.
  private mutating func word(of term: UInt32, _ written: ArraySlice<UInt8>) -> CutToken.Word {
    spellings.number(of: written, term: term).map { .spelling($0) } ?? .rare
  }
}

/// A token of a document, or the boundary behind a leaf.
struct CutToken: Sendable {
  /// The number of the term in the vocabulary, or `TokenStream.boundary`.
  var term: UInt32
  /// The first byte of the token and the byte behind it.
  var start: UInt32
  var end: UInt32
  /// The words before it in the document, symbols not counted.
  var wordsBefore: UInt32
  /// How its text writes it.
  var word: Word

  /// How a token is written: by how its letters differ from the folded term's, or as a spelling of the batch.
  enum Word: Sendable {
    case letters(TokenForm.Letters)
    case spelling(UInt32)
    /// In a way that has no number.
    case rare
  }
}

/// The words of a document: a number for each, and where it stands.
struct DocumentTokens: Sendable {
  /// The bytes of the leaves' words, in the order of the text.
  private(set) var leaves: [Range<Int>] = []
  /// The positions of each leaf's tokens, counted from the document's first; a boundary stands behind each.
  private(set) var positions: [Range<Int>] = []
  /// The tokens of the leaves, with a boundary behind each leaf's.
  private(set) var tokens: [CutToken] = []
  /// For each leaf, where its sample of shingles ends.
  private(set) var shingles: [UInt64] = []
  private(set) var shingleEnds: [Int] = []
  private var wordCount: UInt32 = 0

  /// Begins empty, with room for so many tokens and boundaries.
  fileprivate init(capacity: Int) { tokens.reserveCapacity(capacity) }

  fileprivate mutating func append(_ number: UInt32, _ term: Term, _ word: CutToken.Word) {
    tokens.append(
      CutToken(
        term: number, start: UInt32(term.range.lowerBound), end: UInt32(term.range.upperBound), wordsBefore: wordCount,
        word: word))
    wordCount += term.isSymbol ? 0 : 1
  }

  fileprivate mutating func endLeaf(_ range: Range<Int>, first: Int, shingles: [UInt64]) {
    leaves.append(range)
    positions.append(first..<tokens.count)
    let end = Term(range: range.upperBound..<range.upperBound, isSymbol: true)
    append(TokenStream.boundary, end, .letters(.folded))
    self.shingles.append(contentsOf: shingles)
    shingleEnds.append(self.shingles.count)
  }

  /// Whether the tokens lie one behind the other in a text of so many bytes, as they do where no leaf lies over another.
  func areInOrder(in byteCount: Int) -> Bool {
    var end: UInt32 = 0
    for token in tokens where token.term != TokenStream.boundary {
      guard token.start >= end, token.end >= token.start else { return false }
      end = token.end
    }
    return Int(end) <= byteCount
  }

  /// The words among positions of leaves' tokens.
  func wordCount(in positions: Range<Int>) -> Int {
    // A boundary at least stands behind all tokens.
    positions.isEmpty ? 0 : Int(tokens[positions.upperBound].wordsBefore - tokens[positions.lowerBound].wordsBefore)
  }

  /// The positions of the tokens which lie inside a range of bytes.
  func positions(inside bytes: Range<Int>) -> Range<Int> {
    guard let last = positions.last?.upperBound else { return 0..<0 }
    let first = firstPlace(in: 0..<last) { Int(tokens[$0].start) >= bytes.lowerBound }
    var end = firstPlace(in: first..<last) { Int(tokens[$0].start) >= bytes.upperBound }
    // A token that only begins inside, and boundaries at the end.
    while end > first, Int(tokens[end - 1].end) > bytes.upperBound || tokens[end - 1].term == TokenStream.boundary {
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
