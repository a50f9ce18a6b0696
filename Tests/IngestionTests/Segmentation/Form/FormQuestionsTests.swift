import CorpusModel
import Testing

@testable import Ingestion

@Suite struct FormQuestionsTests {
  @Test(arguments: ["\"He sai\n*", "“He said.\n_", "Who?\n\"I\n**"])
  func aSignAloneMayEndTheText(text: String) throws {
    #expect(try TestDocuments.segment(text).turns.isEmpty)
  }

  @Test func titlesInListsAskNobody() throws {
    let asked = ["Why do you row?", "Who taught you?", "Do you win?", "Where will you row next?"].map {
      $0 + "\n\nI row as I am."
    }
    let text =
      "Interview with Ann Roe\n\n" + asked[..<2].joined(separator: "\n\n") + "\n\n• Why do gulls shout?\n\n"
      + asked[2...].joined(separator: "\n\n")
    #expect(try TestDocuments.segment(text).turns.count == 8)
  }

  @Test func howAnInterviewWasMadeAsksNobody() throws {
    let asked = ["Why do you row?", "Who taught you?", "Do you win?"].map { "**\($0)**\n\nI row as I am." }
    let text = "# Interview with Ann Roe\n\n\(asked.joined(separator: "\n\n"))\n\n*This interview took place in May.*"
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.count == 6)
    #expect(document.turns.last.map { document.words(at: $0.range) } == "I row as I am.")
  }

  /// The turns as their roles' first letters and their first words.
  private func turns(_ text: String, as name: String = "test.txt") throws -> [String] {
    let document = try TestDocuments.segment(text, as: name)
    return document.turns.map { turn in
      (turn.role == .interviewer ? "Q " : turn.role == .guest ? "A " : "? ") + document.words(at: turn.range).prefix(9)
    }
  }

  @Test func questionsBehindABullet() throws {
    let text = """
      Röportaj

      Fırıncı yetmiş yaşında.

      ● Ne zaman başladınız?

      Çocukken. Babam da fırıncıydı.

      ● Kaç ekmek yapıyorsunuz?

      Üç yüz.

      ● Yorulmuyor musunuz?

      Bazen.
      """
    #expect(
      try turns(text) == ["Q Ne zaman ", "A Çocukken.", "Q Kaç ekmek", "A Üç yüz.", "Q Yorulmuyo", "A Bazen."])
  }

  @Test func japaneseDashesAskWithoutAMark() throws {
    let text = """
      インタビュー

      ――いつ始めましたか。

      「二十歳のときです」

      ――お弟子さんは。

      「一人います」

      ――これからの夢は。

      「眠ることです」
      """
    #expect(
      try turns(text) == [
        "Q いつ始めましたか。", "A 「二十歳のときです", "Q お弟子さんは。", "A 「一人います」", "Q これからの夢は。", "A 「眠ることです」",
      ])
  }

  @Test func answersInQuotationMarks() throws {
    let text = """
      L'intervista

      Il fornaio ci riceve alle quattro. «Entrate», dice.

      Quando ha cominciato?

      «Da bambino. Mio padre faceva il pane».

      Lei è l'ultimo della strada.

      «L'ultimo che accende il forno a legna. Gli altri hanno chiuso».

      Che cosa farà domani?

      «Il pane».
      """
    #expect(
      try turns(text) == ["Q Quando ha", "A «Da bambi", "Q Lei è l'u", "A «L'ultimo", "Q Che cosa ", "A «Il pane»"])
  }

  @Test func aReportThatQuotesIsNoInterview() throws {
    let text = """
      Il fornaio apre alle quattro.

      Chi compra il pane a quell'ora?

      «I tassisti e chi torna dal ballo».

      La via è vuota da anni, e le vetrine sono coperte di carta.

      Il comune promette aiuti.

      «Li abbiamo chiesti tre volte».

      Nessuno ha risposto finora alle lettere del quartiere.
      """
    #expect(try turns(text).isEmpty)
  }

  /// An interview whose bold type was lost.
  private static let plain = """
    Home > People

    The baker of Mill Street

    This interview has been edited for length.

    You came to this late. What did you do before?

    I drove a bus. I was good at it.

    And one day I was not.

    Who taught you?

    My aunt, who hated bread.

    Tell us about the oven.

    It is older than I am. My aunt bought it from a school.

    Is there a loaf that you regret?

    One. I made it for a prize.

    What comes next?

    Sleep, I hope.
    """

  @Test func questionsAndAnswersAlone() throws {
    #expect(
      try turns(Self.plain) == [
        "Q You came ", "A I drove a", "Q Who taugh", "A My aunt, ", "Q Tell us a", "A It is old", "Q Is there ",
        "A One. I ma",
        "Q What come", "A Sleep, I ",
      ])
  }

  @Test func whatNobodyCallsAnInterviewIsNone() throws {
    let text = Self.plain.replacing("This interview has been edited for length.", with: "He rises at two.")
    #expect(try turns(text).isEmpty)
  }

  @Test func frequentQuestionsAreNoInterview() throws {
    let text = """
      Frequently asked questions after our interview with the city

      Can I cancel my order?

      You can. We refund you within ten days.

      How do I reach you?

      Write to us, and we answer.

      May I send it back?

      You may, if we have not packed it.

      Where is my parcel?

      You find it in your account.
      """
    #expect(try turns(text).isEmpty)
  }

  @Test func theFirstPairAloneHasNames() throws {
    let text = """
      <html><body><article><h1>The clock in the attic</h1>
      <p><b>He winds it every night, though nobody looks.</b></p>
      <p><b>Jane Miller: How many clocks do you own?</b></p><p><b>Peter Novak:</b> I do not count. Perhaps two hundred.</p>
      <p><b>Are you serious?</b></p><p>I am. My father counted, and they stopped.</p>
      <p><b>Who taught you?</b></p><p>My father until noon, then a neighbour.</p>
      </article></body></html>
      """
    let document = try TestDocuments.segment(text, as: "test.html")
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" }
        == (0..<6).map {
          $0 % 2 == 0 ? "Jane Miller" : "Peter Novak"
        })
    #expect(document.turns.first.map { document.words(at: $0.range) } == "How many clocks do you own?")
  }

  @Test func aRemarkAmongDashesIsTheAskers() throws {
    let text = """
      Entretien avec un passeur

      — Depuis quand ramez-vous ?

      — Depuis mes dix ans.

      — On dit que le pont va rouvrir.

      — On le dit depuis ma naissance.

      — Vous y croyez ?

      — Je crois à ma barque.

      — Et votre fils ?

      — Il a peur de l'eau.

      — Qui prendra la suite ?

      — La rivière.
      """
    #expect(
      try turns(text).map { String($0.prefix(1)) } == ["Q", "A", "Q", "A", "Q", "A", "Q", "A", "Q", "A"])
  }

  @Test func everyOtherDashAsks() throws {
    let text = """
      Interview with a ferryman

      – When did you begin?

      – Late. I was forty.

      And I could not swim.

      – That is no obstacle.

      – It was one for my mother.

      – What did she say?

      – Nothing. Do mothers ever?

      – Would you begin again?

      – Tomorrow, if you lend me a boat.
      """
    #expect(try turns(text).count == 8)
  }

  @Test func sentencesSetOutAreNoAnswers() throws {
    let text = """
      Interview with a potter

      When did you begin?

      I began when I could walk. My mother put me beside the wheel.

      How long does the kiln burn?

      Three days and three nights

      Three days and three nights. We never sleep at once.

      Why no gas?

      Gas makes them all alike. I want none like the other.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.words(at: document.turns[3].range) == "Three days and three nights. We never sleep at once.")
    #expect(try turns(text).count == 6)
  }

  @Test func aRemarkBehindWhatTheSitePutsThereIsAsked() throws {
    let text = """
      Zora Pell: “Wheels do not wait”

      When did you begin?

      I began when I could walk. My mother put me beside the wheel.

      How long does the kiln burn?

      Three days and three nights. We never sleep at once.

      Read also: Ten kilns on the coast

      Some call it a waste of wood.

      They may be right, and I tell them so. I have burned half a forest and planted the other half.

      Why no gas?

      Gas makes them all alike. I want none like the other.

      Do you sleep?

      I never do. The kiln asks for me.
      """
    let found = try turns(text)
    #expect(found.count == 10)
    let document = try TestDocuments.segment(text)
    #expect(document.words(at: document.turns[4].range) == "Some call it a waste of wood.")
  }

  @Test func aNumberedHeadingNeedsNoMark() throws {
    let asked = [
      "1. Why do you row?", "2. Who taught you?", "3. Have you ever thought of sleep", "4. Some advice for us.",
      "5. Do you win?",
    ].map { "### \($0)\n\nI row as I am. And you, do you row?" }
    let text = "# Five questions to Ann Roe\n\n\(asked.joined(separator: "\n\n"))"
    #expect(try turns(text, as: "test.md").map { $0.prefix(1) } == (0..<10).map { $0.isMultiple(of: 2) ? "Q" : "A" })
  }

  @Test func requestsMayStandBehindANameOrAnotherSentence() throws {
    let asked = [
      "Frau Roe, beschreiben Sie bitte Ihren Tag.", "Genau um vier.", "Sie wurden einmal krank. Erklären Sie mir das.",
      "Und der Hund?",
    ].map { "**\($0)**\n\nIch stehe um vier auf und warte." }
    let text = "# Ein Gespräch mit Ute Roe\n\n\(asked.joined(separator: "\n\n"))"
    #expect(try turns(text, as: "test.md").count == 8)
  }

  @Test func answersBehindANameAndADash() throws {
    let asked = [
      "When did you begin?", "Who taught you?", "Do you win?", "So the boat is gone.", "And where is it now?",
    ]
    let text =
      "A talk\n\n" + asked.map { "\($0)\n\nDona Zilda – I row as I am, and I like it." }.joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 10)
    #expect(document.turns.filter { $0.label == "Dona Zilda" }.count == 5)
  }

  @Test func aTitleMayQuoteAndNameWhoAnswers() throws {
    let asked = [
      "How did you begin?", "Who taught you?", "Do you sleep?", "What do your children say?", "Where will you go?",
      "What would you do again?",
    ]
    let answers = asked.map { "\($0)\nI came as I was. My aunt had the keys.\nWe all have such an aunt." }
    let head = "Shore News\n“The pot is our parliament” – grocer Jane Roe keeps a shop open\nShe sells nets.\n"
    #expect(try turns(head + answers.joined(separator: "\n")).count == 12)
    #expect(try turns("Shore News\nThe pot is full\n" + answers.joined(separator: "\n")).isEmpty)
  }

  @Test func titlesBelowATitleAskNobody() throws {
    let asked = ["Why do you row?", "Who taught you?", "Do you win?", "Where will you row next?"].map {
      $0 + "\n\nI row as I am."
    }
    let text =
      "Interview with Ann Roe\n\n" + asked.joined(separator: "\n\n")
      + "\n\nRead next\nThe last road to the shore\nWho owns the smell of a mill?\n\nGet our mail on Saturday."
    let all = try turns(text)
    #expect(all.count == 8)
  }

  @Test func whatASiteAsksItsReadersIsNoQuestion() throws {
    let asked = ["Why do you row?", "Who taught you?", "Do you win?"].map { "**\($0)**\n\nI row as I am." }
    let text =
      "# Interview with Ann Roe\n\n\(asked[..<2].joined(separator: "\n\n"))\n\n**Ready to see your boat?**\n\n"
      + "Talk to a builder today.\n\n\(asked[2])\n\n**Ready for more?**\n\nType your mail"
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.count == 6)
    #expect(document.turns.allSatisfy { !document.words(at: $0.range).contains("builder") })
    #expect(document.turns.last.map { document.words(at: $0.range) } == "I row as I am.")
  }

  @Test func hyphensWithoutABlankAskBesideAListWithBlanks() throws {
    let asked = ["언제 시작했나", "누가 가르쳐 줬나", "배운 게 있다면", "요즘은 어떤가"].map { "-\($0).\n\n“바람이 불 때지요.”" }
    let text = "[사람] “바람은 기다리지 않아요” 연 만드는 사람\n\n" + asked.joined(separator: "\n\n")
    #expect(try turns(text).count == 8)
    #expect(try turns(text + "\n\n[관련기사]\n- 연날리기 대회 내달 개막\n- 바람개비 축제 연기").count == 8)
  }

  @Test func whatAloneStandsBetweenTwoNumbersAnswers() throws {
    let text = """
      Interview with Ann Roe

      1. Why do you row?

      I row as I am.

      2. Do you win?

      Would you, with such a boat?

      3. Who taught you?

      My aunt did.
      """
    #expect(try turns(text).filter { $0.hasPrefix("A") } == ["A I row as ", "A Would you", "A My aunt d"])
  }

  @Test func aCaptionInItalicsBelowAPictureAsksNothing() throws {
    let asked = ["Why do you row?", "Who taught you?", "Do you win?"].map { "*\($0)*\n\nI row as I am." }
    let text =
      "# Interview with Ann Roe\n\n" + asked.joined(separator: "\n\n")
      + "\n\n![](boat.png)\n\n*The boat. My own picture.*\n\n*Tell me about the boat.*\n\nI built it."
    #expect(try turns(text, as: "test.md").suffix(2) == ["Q Tell me a", "A I built i"])
  }
}
