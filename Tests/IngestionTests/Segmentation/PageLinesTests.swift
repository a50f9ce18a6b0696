import Testing

@testable import Ingestion

@Suite struct PageLinesTests {
  /// A wrapped note can leave its bracket alone on a line.
  @Test(arguments: ["（", "【", "）", "（）", "(", "[", "（\u{3000}", "【（"]) func aBracketAloneIsALine(_ bracket: String)
    throws
  {
    let text = "王小明：渡轮是谁的？\n李四：是城镇的。\n\(bracket)\n王小明：从什么时候开始？\n李四：一直如此。\n\(bracket)"
    let turns = try TestDocuments.segment(text).dialogue
    #expect(turns.count == 4)
    #expect(turns[0] == "王小明: 渡轮是谁的？")
  }
}
