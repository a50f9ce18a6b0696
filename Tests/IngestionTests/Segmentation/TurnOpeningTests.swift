import CorpusModel
import Testing

@testable import Ingestion

@Suite struct TurnOpeningTests {
  /// Questions without labels between answers with them.
  private func interview(_ remark: String) -> String {
    """
    Herr Pohl, wie viele Orgeln haben Sie gebaut?

    Ludger Pohl: Siebzehn neue und ungefähr zweihundert halbe.

    Was macht man am häufigsten falsch?

    Pohl: Man spart am Wind. Eine Orgel hat eine Lunge.

    \(remark)

    Pohl: Ja. Das ist der Witz daran.

    Finden Sie einen Nachfolger?

    Pohl: Ich habe eine Gesellin, die hört besser als ich.

    Was sagen Sie ihr?

    Pohl: Dass es dort auch Kirchen gibt.
    """
  }

  @Test func aRemarkAboveALabelThatComesAgainIsSaidByWhoeverAsks() throws {
    let document = try TestDocuments.segment(interview("Sie selbst haben Asthma."))
    #expect(document.turns.count == 10)
    #expect(document.words(at: document.turns[4].range) == "Sie selbst haben Asthma.")
    #expect(document.speakerName(of: document.turns[4]) == nil)
    #expect(document.words(at: document.turns[3].range) == "Man spart am Wind. Eine Orgel hat eine Lunge.")
  }

  @Test func aLongParagraphAboveItBelongsToTheAnswer() throws {
    let long = (0..<12).map { _ in "Der Wind kam immer von Westen, und wir warteten." }.joined(separator: " ")
    #expect(try TestDocuments.segment(interview(long)).turns.count == 9)
  }

  @Test func aLabelOnTheFirstLineHasNoRemarkAbove() throws {
    let text = """
      Theo Marchetti
        9:14 AM
      is it down for anyone else?
      :eyes: 3

      Uma Deol
        9:15 AM
      yes, I think it is the certificate
      2 replies

      Theo Marchetti
        9:17 AM
      who renews it?

      Uma Deol
        9:18 AM
      me, apparently
      """
    let document = try TestDocuments.segment(text)
    #expect(
      document.turns.map { document.words(at: $0.range) } == [
        "is it down for anyone else?", "yes, I think it is the certificate", "who renews it?", "me, apparently",
      ])
  }

  @Test func timesMayStandBehindLabels() throws {
    let text = (0..<4).map { "\($0 % 2 == 0 ? "Anna Berg" : "Boris Kahn"):  \($0 + 8):12 Why not? I do.\n" }.joined()
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.words(at: $0.range) } == Array(repeating: "Why not? I do.", count: 4))
    #expect(document.turns.map(\.time) == [492_000, 552_000, 612_000, 672_000])
    let late = text.replacing("9:12", with: "").replacing("10:12", with: "")
    #expect(try TestDocuments.segment(late).turns.allSatisfy { $0.time == nil })
  }

  @Test func whatReadersWriteBelowIsNoTurn() throws {
    let text = """
      Jane Roe: How was the winter?

      Tom Lee: It was long. I slept a lot, and you?

      Jane Roe: I wrote. What do you do now?

      Tom Lee: I mend nets.

      Jane Roe: And then?

      Tom Lee: Then I go out and I fish.

      Most read
      Ten ways to dry a boot

      kite_77: I love this man!

      Berta: Where can I buy a net?
      """
    let document = try TestDocuments.segment(text)
    #expect(Set(document.turns.map { document.speakerName(of: $0) }) == ["Jane Roe", "Tom Lee"])
  }

  @Test func theOnlyLabelWithoutAStopIsOfTheHead() throws {
    let talk = (1...4).map { "Chair: Who is next, please? Number \($0).\n\nMs Lindner: I have a question. Why so?" }
    let document = try TestDocuments.segment(
      "Chair: Berta Kuhl    Minutes: Tom Reyes\n\n" + talk.joined(separator: "\n\n"))
    #expect(document.turns.count == 8)
  }

  @Test func numbersBeforeUnlabelledQuestionsAreNoWords() throws {
    let text = (1...4).map { "\($0). What do you do in month \($0)?\nAnswer: I wait for rain, as I always do.\n" }
    let document = try TestDocuments.segment("Interview with Anna Lindner\n\n" + text.joined())
    let questions = document.turns.filter { $0.role == .interviewer }
    #expect(questions.count == 4)
    #expect(questions.allSatisfy { document.words(at: $0.range).hasPrefix("What") })
  }

  @Test func notesOnLivesBelowADialogueAreNoTurns() throws {
    let text = """
      対談　佐伯徹（花火師）×三津谷はるか（気象予報士）

      ──おふたりの出会いは。

      佐伯　川原です。雨でした。

      三津谷　私は傘がなくて。

      ──どんな話を。

      三津谷　風の話です。

      佐伯　花火の話もしました。

      ──最後に、今夜の空を教えてください。

      佐伯　晴れます。

      三津谷　雲は出ません。

      さえき・とおる　1966年、新潟県生まれ。
      みつや・はるか　1984年、青森県生まれ。
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 9)
    #expect(document.turns.count { $0.role == .interviewer } == 3)
  }

  @Test func aRequestBetweenLabelledAnswersIsAsked() throws {
    let pairs = [
      ("Why two?", "Ada", "One of us rows, the other one sleeps."),
      ("Tell us about a guest.", "Eve", "He came for the bread and stayed a week."),
      ("Who bakes?", "Ada", "She does, and I carry the flour."),
      ("Do you quarrel?", "Eve", "On Mondays, and never about the bread."),
    ]
    let text =
      "The bakery\n\n"
      + pairs.map { "\($0)\n\n\($1): \($2)\n\n\($1 == "Ada" ? "Eve" : "Ada"): Yes, and we like it that way." }.joined(
        separator: "\n\n")
    #expect(try TestDocuments.segment(text).turns.count == 12)
  }
}
