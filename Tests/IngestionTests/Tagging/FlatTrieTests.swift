import Testing

@testable import Ingestion

@Suite struct FlatTrieTests {
  private func nodes(of paths: [String]) -> (trie: FlatTrie<UInt8>, ends: [Int32]) {
    var text: [UInt8] = []
    let ranges = paths.map { path in
      text += path.utf8
      return text.count - path.utf8.count..<text.count
    }
    var ends: [Int32] = []
    return (FlatTrie(text, paths: ranges, ends: &ends), ends)
  }

  private func walk(_ trie: FlatTrie<UInt8>, _ path: String) -> Int32? {
    var node: Int32 = 0
    for byte in path.utf8 {
      node = trie.child(of: node, by: byte)
      if node == 0 { return nil }
    }
    return node
  }

  @Test func everyPathLeadsToItsEnd() {
    let paths = ["bybit", "bit", "b", "", "bitget", "ok", "bit", "okx", "欧易", "欧"]
    let (trie, ends) = nodes(of: paths)
    for (path, end) in zip(paths, ends) { #expect(walk(trie, path) == end, "\(path)") }
    #expect(Set(ends).count == Set(paths).count)
    for path in ["x", "bi t", "bitgets", "okxx", "y"] { #expect(walk(trie, path) == nil, "\(path)") }
    #expect(walk(trie, "by").map { !ends.contains($0) } == true)
  }

  @Test func arraysOfATrieMakeItAgainAndOthersMakeNone() {
    let (trie, _) = nodes(of: ["ab", "ac", "b"])
    #expect(trie.labels == [0] + Array("abbc".utf8))
    #expect(trie.firstChildren == [1, 3, 5, 5, 5, 5])
    #expect(FlatTrie(labels: trie.labels, firstChildren: trie.firstChildren) != nil)
    #expect(FlatTrie(labels: trie.labels, firstChildren: [1, 3, 2, 5, 5, 5]) == nil)
    #expect(FlatTrie(labels: trie.labels, firstChildren: [1, 3, 5, 5, 5, 6]) == nil)
    #expect(FlatTrie<UInt8>(labels: [], firstChildren: []) == nil)
  }

  @Test func nothingMakesARootAlone() {
    let (trie, ends) = nodes(of: [])
    #expect(trie.count == 1 && ends.isEmpty && walk(trie, "a") == nil)
  }
}
