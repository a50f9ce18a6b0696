/// The terms of all leaves in order: a number for each, and where it stands in its document's text.
///
/// After the last token of each leaf stands a boundary, so that neighbours in the stream are neighbours in a block.
package struct TokenStream: Sendable {
  /// The number that ends a leaf.
  package static let boundary = UInt32.max

  /// The numbers of terms by position.
  package struct Terms: RandomAccessCollection, Sendable {
    /// Each number plus one, and 0 for the boundary, which a narrow column can hold.
    fileprivate let column: MappedColumn<UInt32>

    package var startIndex: Int { 0 }
    package var endIndex: Int { column.count }

    package subscript(position: Int) -> UInt32 { column[position] &- 1 }

    /// The numbers at a range of positions, which must be there, decoded at once.
    fileprivate func numbers(_ positions: Range<Int>) -> [UInt32] {
      var numbers = column.numbers(positions)
      for place in numbers.indices { numbers[place] &-= 1 }
      return numbers
    }
  }

  /// What is kept of each token as a number; the raw values are part of the format of corpus files.
  enum Property: Int, CaseIterable, Sendable {
    case term = 0
    /// The first byte in the document's text.
    case start = 1
    /// The number of bytes.
    case length = 2
  }

  /// The terms' numbers in the dictionary, or `boundary`.
  package let terms: Terms
  private let starts: MappedColumn<UInt32>
  private let lengths: MappedColumn<UInt32>

  /// Opens the sections.
  init(_ image: CorpusImage, terms: Int) throws(CorpusFileError) {
    self.terms = Terms(column: try image.column(.tokenColumn, Property.term.rawValue, rule: .below(terms + 1)))
    let count = self.terms.count
    starts = try image.column(.tokenColumn, Property.start.rawValue, count: count)
    lengths = try image.column(.tokenColumn, Property.length.rawValue, count: count)
  }

  /// The number of tokens and boundaries.
  package var count: Int { terms.count }

  /// The terms' numbers at a range of positions, which must be there, decoded at once; `boundary` where a leaf ends.
  package func numbers(_ positions: Range<Int>) -> [UInt32] { terms.numbers(positions) }

  /// The first UTF-8 byte of a token in its document's text.
  package func start(_ position: Int) -> Int { Int(starts[position]) }

  /// The UTF-8 bytes of a token in its document's text; empty for a boundary.
  package func range(_ position: Int) -> Range<Int> {
    let start = start(position)
    return start..<start + Int(lengths[position])
  }

  /// The tokens among `positions` that lie wholly inside a range of bytes, where tokens and bytes are of one document.
  package func positions(inside bytes: Range<Int>, among positions: Range<Int>) -> Range<Int> {
    let first = place(in: positions) { start($0) >= bytes.lowerBound }
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
