/// Folded words and beginnings of words (`word*`), byte by byte: one walk over a term finds the word that it is and
/// every beginning that it has.
struct SpellingTrie: Sendable {
  /// The bytes of all words and beginnings.
  let nodes: FlatTrie<UInt8>
  /// By node: whether a word ends there, and whether a beginning does.
  let marks: [UInt8]

  private static let word: UInt8 = 1
  private static let beginning: UInt8 = 2

  /// Whether there is nothing in it.
  var isEmpty: Bool { nodes.count == 1 }

  /// Takes what `nodes` and `marks` of a trie were; nil where they do not belong together.
  init?(nodes: FlatTrie<UInt8>, marks: [UInt8]) {
    guard marks.count == nodes.count else { return nil }
    self.nodes = nodes
    self.marks = marks
  }

  /// Builds the trie of spellings, each a range of `bytes` and either a word or a beginning.
  ///
  /// - Parameter numbers: becomes the number of each spelling, above zero; the same for the same.
  init(_ bytes: [UInt8], _ spellings: [(range: Range<Int>, isBeginning: Bool)], numbers: inout [Int32]) {
    nodes = FlatTrie(bytes, paths: spellings.map(\.range), ends: &numbers)
    var marks = [UInt8](repeating: 0, count: nodes.count)
    for (place, spelling) in spellings.enumerated() {
      let node = numbers[place]
      marks[Int(node)] |= spelling.isBeginning ? Self.beginning : Self.word
      numbers[place] = spelling.isBeginning ? Self.numberOfBeginning(node) : Self.numberOfWord(node)
    }
    self.marks = marks
  }

  /// Calls `found` with the number of each beginning of the bytes, and with that of the word, which comes last.
  @inline(__always)
  func forEachMatch(of bytes: some Sequence<UInt8>, _ found: (Int32) -> Void) {
    var node: Int32 = 0
    for byte in bytes {
      node = nodes.child(of: node, by: byte)
      if node == 0 { return }
      if marks[Int(node)] & Self.beginning != 0 { found(Self.numberOfBeginning(node)) }
    }
    if node != 0, marks[Int(node)] & Self.word != 0 { found(Self.numberOfWord(node)) }
  }

  private static func numberOfWord(_ node: Int32) -> Int32 { node << 1 }
  private static func numberOfBeginning(_ node: Int32) -> Int32 { node << 1 | 1 }
}
