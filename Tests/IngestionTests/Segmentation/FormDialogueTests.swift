import CorpusModel
import Testing

@testable import Ingestion

@Suite struct FormDialogueTests {
  @Test func statementsSetLikeQuestionsBelongToTheAsker() throws {
    let text = """
      # Jane Roe: the interview

      Interview: Max Lee

      **Hello, I am glad that you are here.**

      I am glad to be here.

      **Why did you write the book?**

      Because I had to. Would you not have done it?

      **Absolutely.**

      I wrote it in a year.

      **What did your family say? Were they proud of you?**

      My mother was. I never asked the others.

      **And now? What will you do?**

      I shall rest, I think.
      """
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.count == 10)
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" }
        == (0..<10).map { $0 % 2 == 0 ? "Max Lee" : "Jane Roe" })
    #expect(document.turns.map(\.role) == (0..<10).map { $0 % 2 == 0 ? .interviewer : .guest })
    #expect(document.turns.allSatisfy { $0.attribution.map { $0.confidence < .sure } == true })
  }

  @Test func aBoldLeadInOfAnArticleIsNoQuestion() throws {
    let text = """
      # What to do in Rome

      **See the old town.**

      It is a fine place.

      **Eat well. But where?**

      There are many inns.

      **Sleep enough.**

      The nights are warm.
      """
    #expect(try TestDocuments.segment(text, as: "test.md").turns.isEmpty)
  }
}
