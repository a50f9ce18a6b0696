/// A part of a text cut into its terms, with the key of each: cut once for all that look at the words.
package struct CutText {
  /// The terms in the order of the text.
  package private(set) var terms: [Term] = []
  /// The key of each term's folded spelling.
  package private(set) var keys: [WordKey] = []
  /// Each term with the number of its word in the book that the part was cut with; none where it was cut with none.
  package private(set) var tokens: [CutLeaves.Token] = []
  /// What the numbers of words mean; nil where the part was cut with no book.
  package private(set) var register: WordRegister?
  /// What the terms tell of amounts, shares and dates, where the part was cut with a book.
  private(set) var figures = FigurePlaces()
  /// The places of symbols among the terms.
  var symbols: [Int] { figures.symbols }
  private var folder = Folder()

  package init() {}

  package init(_ text: [UInt8], within range: Range<Int>) {
    cut(text, within: range)
  }

  /// Takes the terms of another part; `range` counts UTF-8 bytes and is cut to the text.
  package mutating func cut(_ text: [UInt8], within range: Range<Int>) {
    terms.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    tokens = []
    register = nil
    var cutter = TermCutter(text, within: range)
    unsafe text.withUnsafeBufferPointer { bytes in
      while let term = unsafe cutter.nextTerm(bytes) {
        terms.append(term)
        unsafe keys.append(folder.key(text, bytes, term.range))
      }
    }
  }

  /// Takes the terms of another part, and what a book knows of their words, which it may learn here.
  package mutating func cut(_ text: [UInt8], within range: Range<Int>, numbering book: inout WordBook) {
    figures.removeAll()
    register = book.register
    // No term without a byte: what is written needs no look at the room that is left.
    let most = range.clamped(to: 0..<text.count).count
    unsafe keys = [WordKey](unsafeUninitializedCapacity: most) { keys, count in
      unsafe tokens = [CutLeaves.Token](unsafeUninitializedCapacity: most) { tokens, tokenCount in
        unsafe terms = [Term](unsafeUninitializedCapacity: most) { terms, termCount in
          count = unsafe Self.cut(text, within: range, numbering: &book, &figures, terms, keys, tokens)
          (tokenCount, termCount) = (count, count)
        }
      }
    }
  }

  /// Writes the terms of a part with what a book knows of them, as many as have room; gives their number.
  @unsafe private static func cut(
    _ text: [UInt8], within range: Range<Int>, numbering book: inout WordBook, _ figures: inout FigurePlaces,
    _ terms: UnsafeMutableBufferPointer<Term>, _ keys: UnsafeMutableBufferPointer<WordKey>,
    _ tokens: UnsafeMutableBufferPointer<CutLeaves.Token>
  ) -> Int {
    var cutter = TermCutter(text, within: range)
    var count = 0
    unsafe text.withUnsafeBufferPointer { bytes in
      while count < terms.count, let term = unsafe cutter.nextTerm(bytes) {
        let number = unsafe book.number(of: term, in: bytes)
        let word = book.entry(number)
        if word.figure != .none { figures.append(word.figure, at: count) }
        unsafe terms.initializeElement(at: count, to: term)
        unsafe keys.initializeElement(at: count, to: word.key)
        let (start, end) = (UInt32(term.range.lowerBound), UInt32(term.range.upperBound))
        unsafe tokens.initializeElement(at: count, to: CutLeaves.Token(word: number, start: start, end: end))
        count &+= 1
      }
    }
    return count
  }
}
