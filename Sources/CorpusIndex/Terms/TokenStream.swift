/// The terms of all leaves in order: a number for each, how it is written, and where it stands in its document's text.
///
/// After the last token of each leaf stands a boundary, so that neighbours in the stream are neighbours in a block.
package struct TokenStream: Sendable {
  /// The number that ends a leaf.
  package static let boundary = UInt32.max

  /// The numbers of terms by position.
  package struct Terms: RandomAccessCollection, Sendable {
    /// Each number plus one, and 0 for the boundary, which a narrow column can hold.
    ///
    /// What every query with a word reads has no rule of its own but is looked at as it is used.
    let column: MappedColumn<UInt32>
    /// The number of terms.
    fileprivate let terms: UInt32

    package var startIndex: Int { 0 }
    package var endIndex: Int { column.count }

    package subscript(position: Int) -> UInt32 { term(column[position]) }

    /// The numbers at a range of positions, which must lie inside, decoded at once.
    fileprivate func numbers(_ positions: Range<Int>) -> [UInt32] {
      var numbers = column.numbers(positions)
      for place in numbers.indices { numbers[place] = term(numbers[place]) }
      return numbers
    }

    /// The term that a number stands for; the boundary for what stands for none in a forged file.
    @inline(__always)
    private func term(_ number: UInt32) -> UInt32 { number <= terms ? number &- 1 : TokenStream.boundary }
  }

  /// The terms' numbers in the dictionary, or `boundary`.
  package let terms: Terms
  private let texts: TokenTexts

  /// Opens the sections.
  init(_ image: CorpusImage, _ folded: FoldedTerms, documents: Int) throws(CorpusFileError) {
    terms = Terms(column: try image.column(.tokenTerms), terms: UInt32(clamping: folded.count))
    texts = try TokenTexts(image, tokens: terms, terms: folded, documents: documents)
  }

  /// The number of tokens and boundaries.
  package var count: Int { terms.count }

  /// The terms' numbers at a range of positions, which must lie inside, decoded at once; `boundary` where a leaf ends.
  package func numbers(_ positions: Range<Int>) -> [UInt32] { terms.numbers(positions) }

  /// The UTF-8 bytes of a token in its document's text; empty for a boundary.
  package func range(_ position: Int) -> Range<Int> { texts.range(position) }

  /// The same of two tokens, the second of which comes behind the first.
  package func ranges(_ first: Int, _ second: Int) -> (Range<Int>, Range<Int>) { texts.ranges(first, second) }

  /// The bytes at a range of a document's text of `size` bytes, inside which it must lie.
  func bytes(ofDocument document: Int, size: Int, _ range: Range<Int>) -> [UInt8] {
    texts.bytes(ofDocument: document, size: size, range)
  }

  /// Where tokens of a document of `size` bytes stand, and the bytes at a range of its text that they decide.
  func bytes(
    ofDocument document: Int, size: Int, around positions: [Int], _ range: ([Range<Int>]) -> Range<Int>
  ) -> (tokens: [Range<Int>], range: Range<Int>, bytes: [UInt8]) {
    texts.bytes(ofDocument: document, size: size, around: positions, range)
  }

  /// The bytes of a token as its text has them; empty for a boundary.
  package func word(_ position: Int) -> [UInt8] { texts.word(position) }

  /// The positions of tokens that may be written otherwise than their folded term, ascending; `heedsCapitals` says whether by
  /// capitals of ASCII alone, too.
  package func respelt(_ positions: Range<Int>, heedsCapitals: Bool) -> [Int] {
    texts.respelt(positions, heedsCapitals: heedsCapitals)
  }

  /// The tokens among `positions` that lie wholly inside a range of bytes, where tokens and bytes are of one document.
  package func positions(inside bytes: Range<Int>, among positions: Range<Int>) -> Range<Int> {
    let first = texts.firstPosition(in: positions) { $0.lowerBound >= bytes.lowerBound }
    let last = texts.firstPosition(in: first..<positions.upperBound) { $0.upperBound > bytes.upperBound }
    return first..<last
  }

  /// The tokens among `positions` that share bytes with a range, where tokens and bytes are of one document.
  package func positions(touching bytes: Range<Int>, among positions: Range<Int>) -> Range<Int> {
    let first = texts.firstPosition(in: positions) { $0.upperBound > bytes.lowerBound }
    let last = texts.firstPosition(in: first..<positions.upperBound) { $0.lowerBound >= bytes.upperBound }
    return first..<last
  }
}
