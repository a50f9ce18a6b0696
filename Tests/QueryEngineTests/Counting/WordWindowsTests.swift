import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct WordWindowsTests {
  @Test func joinsWhatOverlaps() {
    #expect(WordWindows.joined([5..<9, 0..<3, 2..<4, 9..<10]) == [0..<4, 5..<9, 9..<10])
    #expect(WordWindows.joined([]) == [])
  }

  @Test func takesOutWhatOthersHold() {
    #expect(WordWindows.without([2..<3, 5..<7], [0..<4, 6..<9]) == [0..<2, 3..<4, 7..<9])
    #expect(WordWindows.without([0..<9], [2..<4]) == [])
    #expect(WordWindows.without([], [2..<4]) == [2..<4])
    #expect(WordWindows.without([1..<2], [0..<1, 2..<3]) == [0..<1, 2..<3])
  }
}
