/// A part of a text cut into its terms, with the key of each: cut once for all that look at the words.
package struct CutText {
  /// The terms in the order of the text.
  package private(set) var terms: [Term] = []
  /// The key of each term's folded spelling.
  package private(set) var keys: [WordKey] = []
  private var folder = Folder()

  package init() {}

  package init(_ text: [UInt8], within range: Range<Int>) {
    cut(text, within: range)
  }

  /// Takes the terms of another part; `range` counts UTF-8 bytes and is cut to the text.
  package mutating func cut(_ text: [UInt8], within range: Range<Int>) {
    terms.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    var cutter = TermCutter(text, within: range)
    unsafe text.withUnsafeBufferPointer { bytes in
      while true {
        if let (word, key) = unsafe cutter.nextPlainWord(bytes) {
          terms.append(word)
          keys.append(key)
        } else if let term = cutter.next() {
          terms.append(term)
          keys.append(folder.key(text, term.range))
        } else {
          return
        }
      }
    }
  }
}
