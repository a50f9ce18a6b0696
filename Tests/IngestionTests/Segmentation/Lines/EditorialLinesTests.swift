import CorpusModel
import Testing

@testable import Ingestion

@Suite struct EditorialLinesTests {
  /// The words of all turns, and the kinds of all blocks that are none.
  private func read(_ text: String, as name: String = "test.txt") throws -> (turns: [String], kinds: [BlockKind]) {
    let document = try TestDocuments.segment(text, as: name)
    return (
      document.turns.map { document.words(at: $0.range) }, document.blocks.filter { $0.kind != .turn }.map(\.kind)
    )
  }

  @Test func notesWithATimeAndNumbersOfPagesAreNoWords() throws {
    let head = "THE RIVER ARCHIVE          Interview 12"
    let text = """
      \(head)

      INTERVIEWER: Where did you set your traps?

      FENN: Below the mill. My father had the same places.

      [00:12:03 laughter]

      He never told me, mind.

      - 14 -

      \(head)

      INTERVIEWER: Did you eat them yourself?

      FENN: Never. Would you?

      - 15 -

      \(head)

      INTERVIEWER: How did it end?

      FENN: The river went brown.
      """
    let found = try read(text)
    #expect(
      found.turns == [
        "Where did you set your traps?", "Below the mill. My father had the same places.", "He never told me, mind.",
        "Did you eat them yourself?", "Never. Would you?", "How did it end?", "The river went brown.",
      ])
    #expect(found.kinds.contains(.stage))
  }

  @Test(arguments: [
    ("It is four minutes.[1]", "[1] The ferry was replaced in 2011."),
    ("It is four minutes.1", "1. The ferry was replaced in 2011."),
  ])
  func aFootnoteBelowItsReferenceIsNotSaid(answer: String, note: String) throws {
    let text = """
      Q: How long is the crossing?

      A: \(answer)

      \(note)

      Q: Who crosses still?

      A: The cows do, and I do.
      """
    #expect(
      try read(text).turns == [
        "How long is the crossing?", answer, "Who crosses still?", "The cows do, and I do.",
      ])
  }

  @Test func anItemOfAListIsNoFootnote() throws {
    let text = """
      Q: How do you start?

      A: I do two things.

      1. I look at the water.

      2. I look at the sky.

      Q: And then?

      A: Then I go home.
      """
    #expect(try read(text).turns[1].hasSuffix("2. I look at the sky."))
  }

  @Test func aNoteInItalicsBetweenLabelsIsNotSaid() throws {
    let text = """
      F: Haben Sie das gesagt?

      A: Ja. Ich habe es gesagt.

      *Vorgelegt wird Beilage 7. Der Zeuge betrachtet den Plan.*

      F: Wo verlief der Hag?

      A: Ungefähr hier.

      *Ich sage es nur einmal.*

      F: Wer hat bezahlt?

      A: Das weiss ich nicht.
      """
    let found = try read(text, as: "test.md")
    #expect(found.turns[1] == "Ja. Ich habe es gesagt.")
    #expect(found.turns[3].hasSuffix("*Ich sage es nur einmal.*"))
  }

  @Test func thanksInBoldBehindTheLastAnswerAreOfTheEditors() throws {
    let text = """
      # Four questions for Ernesto Falchi

      **How did you begin?**

      My uncle gave me the horn.

      **What was your first march?**

      I played it in the rain.

      **Your favourite piece?**

      I like the sad one.

      **Thanks to Ernesto from all of us!**
      """
    #expect(try read(text, as: "test.md").turns.last == "I like the sad one.")
  }

  @Test func whoAsksMayTakeLeaveInBold() throws {
    let text = """
      # Interview with Ernesto Falchi

      **How did you begin?**

      My uncle gave me the horn.

      **What was your first march?**

      I played it in the rain.

      **Your favourite piece?**

      I like the sad one.

      **Thank you for your time.**

      I thank you.
      """
    #expect(try read(text, as: "test.md").turns.count == 8)
  }

  @Test func theNumberOfASectionStandsWithItsTitle() throws {
    let text = """
      专访古籍修复师贺兰青

      您为什么让人先洗手？

      一半是规矩，我想让人慢下来。

      02
      等三个晴天

      纸真的有脾气吗？

      有，我摸得出来。

      糨糊也有讲究吗？

      太有讲究了，我师父教的。

      您后悔过吗？

      颈椎疼的时候我后悔。

      — END —

      编辑的话
      """
    let found = try read(text)
    #expect(found.turns[1] == "一半是规矩，我想让人慢下来。")
    #expect(found.turns.last == "颈椎疼的时候我后悔。")
  }
}
