import CorpusModel
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

  @Test func theMenuOfASiteIsNoTitle() throws {
    let document = try TestDocuments.segment(
      """
      Menu
      Home | Politics | Business | Culture | Sport | Subscribe
      Sign in

      "We lost the river twice": a conversation with Dr. Helena Marsh

      By Tom Ferris

      Tom Ferris: You said that the river was dead. Was it?
      Helena Marsh: No. I said that it was dying.
      Tom Ferris: Who paid for the weirs?
      Helena Marsh: The council did.
      """)
    #expect(document.title?.hasPrefix("\"We lost the river twice\"") == true)
  }
}
