import Synchronization
import Testing

@testable import Ingestion

/// What spellings mean, asked again and again.
struct SpellingMemoryTests {
  @Test func asksOnceForWhatItKnows() {
    let memory = SpellingMemory<Int>()
    var asked: [String] = []
    for spelling in ["a", "b", "a", "", "b", ""] {
      #expect(
        memory.meaning(of: spelling) {
          asked.append($0)
          return $0.utf8.count
        } == spelling.utf8.count)
    }
    #expect(asked == ["a", "b", ""])
  }

  /// However many spellings come, and however long they are, each means what it means, and what is held is bounded.
  @Test func forgetsAndFindsAgain() {
    let memory = SpellingMemory<String>()
    var asked = 0
    let long = String(repeating: "x", count: 100)
    for round in 0..<2 {
      for number in 0..<10_000 {
        #expect(
          memory.meaning(of: "\(number)") {
            asked += 1; return $0 + "!"
          } == "\(number)!")
      }
      for _ in 0..<3 {
        #expect(
          memory.meaning(of: long) {
            asked += 1; return $0
          } == long)
      }
      #expect(asked == (round + 1) * 10_003)
    }
  }
}
