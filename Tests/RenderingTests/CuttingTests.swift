import TextAnalysis
import Testing

@testable import Rendering

@Suite struct CuttingTests {
  @Test(arguments: [
    ("one two", 7, "one two", "one two"), ("one two", 4, "one…", "…two"), ("中文字符", 6, "中文…", "…字符"),
    ("中文", 1, "…", "…"),
    ("été", 2, "é…", "…é"), ("abc", 0, "", ""),
  ])
  func cutsAtWidths(_ text: String, _ width: Int, _ beginning: String, _ end: String) {
    #expect(cut(text, to: width) == beginning)
    #expect(cutFront(text, to: width) == end)
    #expect(displayWidth(of: cut(text, to: width)) <= width)
  }

  @Test func cutsWithAnotherSign() { #expect(cut("one two", to: 4, sign: "~") == "one~") }
}
