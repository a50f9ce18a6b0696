import CorpusModel
import Testing

@testable import Ingestion

@Suite struct WrappedLinesTests {
  private func paragraphs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let page = PageLines(lines: lines(of: bytes), text: bytes, lexicon: Lexicon())
    return WrappedLines(page: page).joined().map { bytes.string($0.words).replacing("\n", with: " ") }
  }

  @Test func aLineGoesOnWhereTheNextWordHadNoRoom() {
    #expect(
      paragraphs("How did you come to look after such a\nsquare?\nMy husband captained the second eleven.\nThen I did.")
        == ["How did you come to look after such a square?", "My husband captained the second eleven. Then I did."])
  }

  @Test func blankLinesBulletsAndDashesBeginAParagraph() {
    let lines = [
      "The grass is never quite as long as one", "- would like it to be in the month of May", "- or in June",
    ]
    #expect(paragraphs(lines.joined(separator: "\n")).count == 3)
    #expect(paragraphs(lines.joined(separator: "\n\n")).count == 3)
  }

  @Test func aNameInTheMiddleOfASentenceIsNoLabel() throws {
    let document = try TestDocuments.segment(
      """
      Ann Roe: I have a very long thing to say which is broken by the
      mail program at seventy columns, and here is what I said then
      Bob: and I went on, as I always do when nobody listens to me at
      all.
      Bob Poe: I see. My answer is: no. And the reason is
      simple: money.
      Ann Roe: Good.
      Bob Poe: Bye.
      """)
    #expect(document.turns.map(\.label) == ["Ann Roe", "Bob Poe", "Ann Roe", "Bob Poe"])
  }
}
