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
    terms.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe findTerms(of: text, bytes, within: range, book)
      unsafe number(bytes, &book)
    }
  }

  /// Finds the terms of a part, with the head of each word in place of its key; what the book knows of the words is on its way
  /// to the processor meanwhile.
  @unsafe private mutating func findTerms(
    of text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, within range: Range<Int>, _ book: borrowing WordBook
  ) {
    var cutter = TermCutter(text, within: range)
    // No term without a byte.
    let most = range.clamped(to: 0..<text.count).count
    keys.append(addingCapacity: most) { (heads: inout OutputSpan<WordKey>) in
      terms.append(addingCapacity: most) { (terms: inout OutputSpan<Term>) in
        while let term = unsafe cutter.nextTerm(bytes) {
          let head = unsafe WordBytes.head(of: bytes, term.range.lowerBound, term.range.count)
          book.expect(head: head)
          heads.append(WordKey(bits: head))
          terms.append(term)
        }
      }
    }
  }

  /// Takes what the book knows of the words of the terms, whose heads stand in place of their keys.
  @unsafe private mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ book: inout WordBook) {
    unsafe keys.withUnsafeMutableBufferPointer { keys in
      tokens.append(addingCapacity: keys.count) { (tokens: inout OutputSpan<CutLeaves.Token>) in
        for place in keys.indices {
          let term = terms[place]
          let word = unsafe book.entry(of: term, head: keys[place].bits, in: bytes)
          if word.figure != .none { figures.append(word.figure, at: place) }
          unsafe keys[place] = word.key
          let (start, end) = (UInt32(term.range.lowerBound), UInt32(term.range.upperBound))
          tokens.append(CutLeaves.Token(word: word.number, start: start, end: end))
        }
      }
    }
  }
}
