import Testing

@testable import Rendering

@Suite struct HangingLinesTests {
  @Test func leavesLinesThatFit() {
    #expect(hanging("one\n  two  three\n\n", width: 20) == "one\n  two  three\n\n")
  }

  @Test func breaksAtWordsAndIndentsWhatGoesOn() {
    #expect(hanging("a line of several words", width: 12) == "a line of\n  several\n  words")
  }

  @Test func standsUnderTheSecondColumn() {
    #expect(hanging("  .mode  the format of answers", width: 20) == "  .mode  the format\n         of answers")
  }

  @Test func aWideFirstColumnIsNoColumn() {
    #expect(
      hanging("kwic [width:N] [sort:x]  lines up", width: 26) == "kwic [width:N] [sort:x]\n  lines up")
  }

  @Test func cutsWhatHasNoBlanks() {
    #expect(hanging("中文中文中文中文", width: 8) == "中文中文\n中文中文")
  }
}
