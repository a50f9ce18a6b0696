/// Folded words and beginnings of words (`word*`), byte by byte: one walk over a term finds the word that it is and
/// every beginning that it has.
struct SpellingTrie: Sendable {
  private var edges: TransitionTable
  /// By node: the number of the word that ends here, and of the beginning; 0 for none.
  private var words: [Int32] = [0]
  private var beginnings: [Int32] = [0]

  /// An empty trie with room for so many bytes of words before it grows.
  init(minimumCapacity: Int = 0) { edges = TransitionTable(minimumCapacity: minimumCapacity) }

  /// Whether nothing was added.
  var isEmpty: Bool { words.count == 1 }

  /// The number of a word or beginning: the one it has, else `number`, which it gets.
  ///
  /// Numbers count from 1.
  mutating func insert(_ bytes: some Sequence<UInt8>, isBeginning: Bool, number: Int32) -> Int32 {
    var node: Int32 = 0
    for byte in bytes {
      var next = edges.target(from: node, by: Int32(byte))
      if next == 0 {
        next = Int32(words.count)
        edges.insert(from: node, by: Int32(byte), to: next)
        words.append(0)
        beginnings.append(0)
      }
      node = next
    }
    let place = Int(node)
    if isBeginning {
      if beginnings[place] == 0 { beginnings[place] = number }
      return beginnings[place]
    }
    if words[place] == 0 { words[place] = number }
    return words[place]
  }

  /// Calls `found` with the number of each beginning of the bytes, and with that of the word, which comes last.
  @inline(__always)
  func forEachMatch(of bytes: some Sequence<UInt8>, _ found: (Int32) -> Void) {
    var node: Int32 = 0
    for byte in bytes {
      node = edges.target(from: node, by: Int32(byte))
      if node == 0 { return }
      if beginnings[Int(node)] != 0 { found(beginnings[Int(node)]) }
    }
    if words[Int(node)] != 0 { found(words[Int(node)]) }
  }
}
