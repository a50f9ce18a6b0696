/// The words of the leaves of a document, numbered and with their places, one leaf behind the other: what was cut for tagging
/// need not be cut again for the index.
package struct CutLeaves: Sendable {
  /// A word where it stands, or the boundary behind a leaf.
  package struct Token: Sendable {
    /// The number of the word in the register, or `boundary`.
    package var word: UInt32
    /// The first byte in the document's text and the byte behind the last.
    package var start: UInt32
    package var end: UInt32
  }

  /// Stands behind the tokens of each leaf, so that neighbours are neighbours in a leaf.
  package static let boundary = UInt32.max

  /// What the numbers of words mean.
  package let register: WordRegister
  /// The UTF-8 bytes of each leaf's words.
  package private(set) var ranges: [Range<Int>] = []
  /// The positions of each leaf's tokens; a boundary stands behind each.
  package private(set) var positions: [Range<Int>] = []
  package private(set) var tokens: [Token] = []
  /// The key of each token's folded spelling; those of boundaries say nothing.
  package private(set) var keys: [WordKey] = []
  /// The positions of what counts as no word: symbols and boundaries, ascending.
  package private(set) var uncounted: [UInt32] = []
  /// Whether each token lies behind the one before, as they do where no leaf lies over another.
  package private(set) var isInOrder = true
  /// Where the last token ends.
  package private(set) var lastEnd: UInt32 = 0

  /// Begins empty, with room for the terms of so many bytes of text.
  package init(register: WordRegister, byteCount: Int = 0) {
    self.register = register
    // Growing bit by bit would copy all again and again.
    tokens.reserveCapacity(byteCount / Self.bytesOfTerm)
    keys.reserveCapacity(byteCount / Self.bytesOfTerm)
  }

  /// The bytes that a term takes with what stands before it, in texts that have many.
  private static let bytesOfTerm = 4

  /// Adds the next leaf, which was cut with a book of the register.
  package mutating func append(_ cut: CutText, of range: Range<Int>) {
    precondition(cut.register === register, "words are numbered by one book")
    let first = tokens.count
    isInOrder = isInOrder && cut.tokens.first?.start ?? lastEnd >= lastEnd
    lastEnd = cut.tokens.last?.end ?? lastEnd
    for place in cut.symbols { uncounted.append(UInt32(first + place)) }
    tokens += cut.tokens
    keys += cut.keys
    keys.append(WordKey())
    ranges.append(range)
    positions.append(first..<tokens.count)
    uncounted.append(UInt32(tokens.count))
    let end = UInt32(range.upperBound)
    tokens.append(Token(word: Self.boundary, start: end, end: end))
  }

  /// Forgets the keys, which nobody asks for any more.
  package mutating func dropKeys() { keys = [] }
}
