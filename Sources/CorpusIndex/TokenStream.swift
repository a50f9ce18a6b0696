/// The terms of all leaves in order: a number for each, and where it stands in its document's text.
///
/// After the last token of each leaf stands a boundary, so that neighbours in the stream are neighbours in a block.
package struct TokenStream: Sendable {
  /// The number that ends a leaf.
  package static let boundary = UInt32.max

  /// The terms' numbers in the dictionary, or `boundary`.
  package let terms: [UInt32]
  private let starts: [UInt32]
  private let ends: [UInt32]

  init(terms: [UInt32], starts: [UInt32], ends: [UInt32]) {
    self.terms = terms
    self.starts = starts
    self.ends = ends
  }

  /// The number of tokens and boundaries.
  package var count: Int { terms.count }

  /// The first UTF-8 byte of a token in its document's text.
  package func start(_ position: Int) -> Int { Int(starts[position]) }

  /// The UTF-8 bytes of a token in its document's text; empty for a boundary.
  package func range(_ position: Int) -> Range<Int> { Int(starts[position])..<Int(ends[position]) }

  /// The tokens among `positions` that lie wholly inside a range of bytes, where tokens and bytes are of one document.
  package func positions(inside bytes: Range<Int>, among positions: Range<Int>) -> Range<Int> {
    let first = place(in: positions) { Int(starts[$0]) >= bytes.lowerBound }
    let last = place(in: first..<positions.upperBound) { Int(ends[$0]) > bytes.upperBound }
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
