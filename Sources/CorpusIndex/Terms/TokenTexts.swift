/// The texts of the documents, told by their tokens: each has its folded term, how that is written, and what stands before it.
///
/// So a text takes a byte a token beside its terms, and the places of tokens come with it. Every 32 tokens there is an anchor
/// to count from.
struct TokenTexts: Sendable {
  /// The positions between two anchors, as a power of two.
  static let shift = 5

  private let tokens: TokenStream.Terms
  private let terms: FoldedTerms
  private let spellings: SpellingTable
  /// A `TokenForm` for each position.
  private let forms: MappedColumn<UInt8>
  /// As `PackedGap`, by number.
  private let gaps: MappedColumn<UInt64>
  /// What has no code, in the order of the tokens.
  private let rarities: MappedColumn<UInt8>
  /// For every anchor the end of the token before it in its document, and where its rarities begin.
  private let anchors: MappedColumn<UInt32>
  private let anchorRarities: MappedColumn<UInt64>
  /// For each document the position behind its last token.
  private let documentEnds: MappedColumn<UInt32>
  /// What stands behind the last token of each document; all of its text where tokens cannot tell it.
  private let tails: MappedColumn<UInt8>
  private let tailEnds: MappedColumn<UInt64>

  /// Opens the sections.
  init(
    _ image: CorpusImage, tokens: TokenStream.Terms, terms: FoldedTerms, documents: Int
  ) throws(CorpusFileError) {
    (self.tokens, self.terms) = (tokens, terms)
    spellings = try SpellingTable(image, terms: terms.count)
    forms = try image.column(.tokenForms, count: tokens.count)
    gaps = try image.column(.gaps)
    rarities = try image.column(.tokenRarities)
    let anchorCount = (tokens.count + (1 << Self.shift) - 1) >> Self.shift
    anchors = try image.column(.tokenAnchors, 0, count: anchorCount)
    anchorRarities = try image.column(.tokenAnchors, 1, count: anchorCount, rule: .rising(to: rarities.count))
    documentEnds = try image.column(.documentTokenEnds, count: documents, rule: .rising(to: tokens.count))
    tails = try image.column(.textTails)
    tailEnds = try image.column(.textTailEnds, count: documents, rule: .rising(to: tails.count))
  }

  /// The UTF-8 bytes of the token at a position; empty for a boundary.
  func range(_ position: Int) -> Range<Int> {
    precondition(position >= 0 && position < forms.count, "a position outside the stream")
    return withColumns { columns in
      var walk = TokenWalk(to: position, columns, anchorAt: anchor)
      return walk.pass(columns)
    }
  }

  /// The same of two tokens, the second of which comes behind the first: one walk where they are near.
  func ranges(_ first: Int, _ second: Int) -> (Range<Int>, Range<Int>) {
    precondition(first >= 0 && first < second && second < forms.count, "positions outside the stream")
    guard second - first < 1 << Self.shift else { return (range(first), range(second)) }
    return withColumns { columns in
      var walk = TokenWalk(to: first, columns, anchorAt: anchor)
      let range = walk.pass(columns)
      walk.pass(to: second, columns)
      return (range, walk.pass(columns))
    }
  }

  /// The first position for which a test of the token's bytes holds that stays true once it is, among neighbours of one
  /// document; their end where there is none.
  func firstPosition(in positions: Range<Int>, where isPast: (Range<Int>) -> Bool) -> Int {
    var (lower, upper) = (positions.lowerBound, positions.upperBound)
    // To look at one costs as much as to pass over some.
    while upper - lower > 2 << Self.shift {
      let middle = (lower + upper) / 2
      if isPast(range(middle)) { upper = middle } else { lower = middle + 1 }
    }
    guard lower < upper else { return upper }
    return withColumns { columns in
      var walk = TokenWalk(to: lower, columns, anchorAt: anchor)
      while walk.position < upper {
        if isPast(walk.pass(columns)) { return walk.position - 1 }
      }
      return upper
    }
  }

  /// The bytes of the token at a position as its text has them; empty for a boundary.
  func word(_ position: Int) -> [UInt8] {
    precondition(position >= 0 && position < forms.count, "a position outside the stream")
    return withColumns { columns in
      // Only what is rare must be counted to.
      var walk = columns.isRare(position) ? TokenWalk(to: position, columns, anchorAt: anchor) : TokenWalk(at: position)
      var word: [UInt8]?
      let range = walk.pass(columns) { piece in if piece.isWord { word = piece.bytes } }
      return word ?? (range.isEmpty ? [] : keptBytes(range, ofTokenAt: position))
    }
  }

  /// The positions of tokens that may be written otherwise than their folded term, ascending; `heedsCapitals` says whether by
  /// capitals of ASCII alone, too.
  func respelt(_ positions: Range<Int>, heedsCapitals: Bool) -> [Int] {
    let least = heedsCapitals ? TokenForm.Letters.capital.rawValue : TokenForm.firstSpelling
    return unsafe forms.withBytes(positions) { forms in
      positions.filter { position in
        let form = unsafe forms[position - positions.lowerBound]
        // What stands behind a rare gap may be kept as it is written.
        return form & 15 >= least || form >> 4 >= TokenForm.rareGap
      }
    }
  }

  /// Bytes of the document with a token, whose text is kept as it is.
  private func keptBytes(_ range: Range<Int>, ofTokenAt position: Int) -> [UInt8] {
    let document = documentEnds.firstPlace { Int($0) > position }
    guard document < documentEnds.count else { return [] }
    let tail = tailEnds.span(endingAt: document)
    return range.upperBound <= tail.count
      ? tails.bytes(tail.lowerBound + range.lowerBound..<tail.lowerBound + range.upperBound) : []
  }

  /// The bytes at a range of a document's text of `size` bytes, inside which it must lie; zeros where the file is damaged
  /// there.
  func bytes(ofDocument document: Int, size: Int, _ range: Range<Int>) -> [UInt8] {
    let tail = tailEnds.span(endingAt: document)
    if tail.count == size {
      return tails.bytes(tail.lowerBound + range.lowerBound..<tail.lowerBound + range.upperBound)
    }
    let positions = documentEnds.span(endingAt: document)
    return withColumns { columns in
      let walk = positions.isEmpty ? nil : start(before: range.lowerBound, among: positions, columns)
      return written(range, by: walk, upTo: positions.upperBound, tail: tail, columns)
    }
  }

  /// Where tokens of a document of `size` bytes stand, and the bytes at a range of its text that they decide: one walk over
  /// all between them.
  ///
  /// - Parameters:
  ///   - positions: of one token at least, rising, all of the document.
  ///   - range: the range by the tokens' bytes; inside the text.
  func bytes(
    ofDocument document: Int, size: Int, around positions: [Int], _ range: ([Range<Int>]) -> Range<Int>
  ) -> (tokens: [Range<Int>], range: Range<Int>, bytes: [UInt8]) {
    precondition(positions.allSatisfy { $0 >= 0 && $0 < forms.count }, "positions outside the stream")
    let tail = tailEnds.span(endingAt: document)
    return withColumns { columns in
      let first = TokenWalk(to: positions[0], columns, anchorAt: anchor)
      var walk = first
      let tokens = positions.map { position in
        walk.pass(to: position, columns)
        return walk.pass(columns)
      }
      let range = range(tokens)
      // A walk that must turn back, and a text that tokens cannot tell.
      guard tail.count < size, first.end <= range.lowerBound else {
        return (tokens, range, bytes(ofDocument: document, size: size, range))
      }
      let end = documentEnds.span(endingAt: document).upperBound
      return (tokens, range, written(range, by: first, upTo: end, tail: tail, columns))
    }
  }

  /// The bytes at a range of a text by a walk from a token before it to the document's end; zeros where that does not tell
  /// all.
  ///
  /// - Parameter tail: what stands behind the document's last token, among `tails`.
  private func written(
    _ range: Range<Int>, by walk: TokenWalk?, upTo end: Int, tail: Range<Int>, _ columns: TokenColumns
  ) -> [UInt8] {
    var written = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      var filler = unsafe TextFiller(buffer, from: range.lowerBound)
      defer { count = filler.count }
      guard var walk else { return }
      walk.skip(to: end, through: range.lowerBound, columns)
      walk.pass(to: end, before: range.upperBound, columns, &filler)
      if walk.end < range.upperBound { unsafe filler.take(TextPiece(tails.reader, tail, at: walk.end, nil)) }
    }
    if written.count < range.count {
      forms.noteDamage(at: max(0, end - 1))
      written.append(contentsOf: repeatElement(0, count: range.count - written.count))
    }
    return written
  }

  /// A walk that begins before a byte of the document with tokens at `positions`, as near as there is an anchor.
  private func start(before byte: Int, among positions: Range<Int>, _ columns: TokenColumns) -> TokenWalk {
    // An anchor at the first token counts from the document before.
    let first = positions.lowerBound >> Self.shift + 1
    var (lower, upper) = (first, (positions.upperBound - 1) >> Self.shift + 1)
    while lower < upper {
      let middle = (lower + upper) / 2
      if Int(anchors[middle]) > byte { upper = middle } else { lower = middle + 1 }
    }
    if lower > first { return anchor((lower - 1) << Self.shift) }
    var walk = TokenWalk(to: positions.lowerBound, columns, anchorAt: anchor)
    walk.end = 0
    return walk
  }

  /// The walk that begins at the anchor which a position counts from.
  private func anchor(_ position: Int) -> TokenWalk {
    let anchor = position >> Self.shift
    return TokenWalk(
      at: anchor << Self.shift, end: Int(anchors[anchor]),
      rarity: Int(truncatingIfNeeded: anchorRarities[anchor]))
  }

  /// Lends the columns that a walk looks at.
  @inline(__always)
  private func withColumns<Result>(_ body: (TokenColumns) -> Result) -> Result {
    withExtendedLifetime(self) {
      unsafe body(
        TokenColumns(
          tokens: tokens.column, forms: forms, terms: terms, spellings: spellings, rarities: rarities, gaps: gaps))
    }
  }
}
