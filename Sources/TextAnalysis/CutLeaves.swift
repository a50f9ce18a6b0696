/// The terms of parts of a text, one part behind the other, with their keys: what was cut for tagging need not be cut again
/// for the index.
package struct CutLeaves: Sendable {
  /// The UTF-8 bytes of each part.
  private var ranges: [Range<Int>] = []
  /// Where the terms of each part end.
  private var ends: [Int] = []
  private var terms: [Term] = []
  private var keys: [WordKey] = []

  /// Begins empty, with room for the terms of so many bytes of text.
  package init(byteCount: Int = 0) {
    // Growing bit by bit would copy all again and again.
    terms.reserveCapacity(byteCount / Self.bytesOfTerm)
    keys.reserveCapacity(byteCount / Self.bytesOfTerm)
  }

  /// The bytes that a term takes with what stands before it, in texts that have many.
  private static let bytesOfTerm = 4

  /// The number of terms.
  package var count: Int { terms.count }

  /// Keeps the terms of a part, which begins behind all that were added.
  package mutating func append(_ cut: CutText, of range: Range<Int>) {
    terms += cut.terms
    keys += cut.keys
    ranges.append(range)
    ends.append(terms.count)
  }

  /// Walks over the parts in their order.
  package struct Reader {
    private let leaves: CutLeaves
    private var next = 0

    package init(_ leaves: CutLeaves) { self.leaves = leaves }

    /// The terms of a part and their keys; nil where just this part was not added.
    ///
    /// - Parameter range: of UTF-8 bytes, which begins behind those asked for before.
    package mutating func terms(of range: Range<Int>) -> (terms: ArraySlice<Term>, keys: ArraySlice<WordKey>)? {
      while next < leaves.ranges.count, leaves.ranges[next].lowerBound < range.lowerBound { next += 1 }
      guard next < leaves.ranges.count, leaves.ranges[next] == range else { return nil }
      let places = (next == 0 ? 0 : leaves.ends[next - 1])..<leaves.ends[next]
      return (leaves.terms[places], leaves.keys[places])
    }
  }
}
