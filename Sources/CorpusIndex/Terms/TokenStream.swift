/// The terms of all leaves in order: a number for each, and where it stands in its document's text.
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
  private let places: TokenPlaces

  /// Opens the sections.
  init(_ image: CorpusImage, terms: Int) throws(CorpusFileError) {
    self.terms = Terms(column: try image.column(.tokenTerms), terms: UInt32(clamping: terms))
    places = try TokenPlaces(image, count: self.terms.count)
  }

  /// The number of tokens and boundaries.
  package var count: Int { terms.count }

  /// The terms' numbers at a range of positions, which must lie inside, decoded at once; `boundary` where a leaf ends.
  package func numbers(_ positions: Range<Int>) -> [UInt32] { terms.numbers(positions) }

  /// The UTF-8 bytes of a token in its document's text; empty for a boundary.
  package func range(_ position: Int) -> Range<Int> { places.range(position) }

  /// The tokens among `positions` that lie wholly inside a range of bytes, where tokens and bytes are of one document.
  package func positions(inside bytes: Range<Int>, among positions: Range<Int>) -> Range<Int> {
    let first = place(in: positions) { range($0).lowerBound >= bytes.lowerBound }
    let last = place(in: first..<positions.upperBound) { range($0).upperBound > bytes.upperBound }
    return first..<last
  }

  private func place(in positions: Range<Int>, where isPast: (Int) -> Bool) -> Int {
    var (lower, upper) = (positions.lowerBound, positions.upperBound)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isPast(middle) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
