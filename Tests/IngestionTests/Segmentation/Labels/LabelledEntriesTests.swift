import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LabelledEntriesTests {
  private func labels(_ text: String) throws -> [String?] { try TestDocuments.segment(text).turns.map(\.label) }

  private func turns(_ text: String) throws -> Int { try TestDocuments.segment(text).turns.count }

  @Test func whoIsOnDutyWhenSaysNothing() throws {
    let roster = """
      Ward 4, Monday

      07:00 Odile: keys to the night guard
      07:40 Tomasz: beds 3 to 9
      08:15 Odile: fridge 4.5 degrees
      09:00 Tomasz: visitors' list copied
      11:20 Odile: linen counted, 40 sheets
      13:05 Tomasz: handover
      """
    #expect(try turns(roster) == 0)
    let deutsch = """
      21:04 Kraus: Weiche 4 geschmiert
      21:30 Lindner: Zug 2031, Ankunft
      21:34 Lindner: Zug 2031, Abfahrt
      22:10 Kraus: Signal 3 geputzt
      23:55 Kraus: Schranke zu
      """
    #expect(try turns(deutsch) == 0)
  }

  @Test(arguments: [
    """
    10:02 佐伯：お疲れさまです
    10:03 三浦：お疲れさまです
    10:04 佐伯：資料を送りました
    10:06 三浦：確認します
    10:09 三浦：明日でいい？
    10:10 佐伯：大丈夫です
    """,
    """
    10:02 anna: hi
    10:03 ben: hey
    10:03 anna: pizza tonight?
    10:04 ben: sure, when
    10:05 anna: at seven, at my place
    10:05 ben: ok, see you
    """,
    """
    10:02 lucía: hola
    10:03 mateo: hola, qué tal?
    10:03 lucía: bien, en el tren
    10:04 mateo: a qué hora llegas?
    10:05 lucía: a las siete
    10:05 mateo: te espero en la puerta
    """,
    """
    14:31 Tower: Cleared to land, runway two four.
    14:31 Kestrel 12: Cleared to land, runway two four.
    14:33 Tower: Wind from the west, eight knots.
    14:34 Kestrel 12: On the ground.
    14:34 Tower: Next left, then ground control.
    14:35 Kestrel 12: Next left.
    """,
  ])
  func chatsAndRadioAreSpeech(chat: String) throws {
    #expect(try turns(chat) == 6)
  }

  @Test func whatHappenedWhenIsNoSpeech() throws {
    let timeline = """
      **13:04** Noor: acknowledges the page.

      **13:09** Vera: declares an incident, opens the bridge.

      **13:15** Noor: rolls back the web, no effect.

      **13:31** Vera: finds that the key ended at one.

      **13:58** Noor: sends the key, the wrong one.

      **14:20** Vera: closes the incident.
      """
    #expect(try TestDocuments.segment(timeline, as: "test.md").turns.isEmpty)
  }

  @Test func worksAndTheirYearsAreNoSpeech() throws {
    let list = """
      OLDACRE, Winifred: The Bells of Fenwick. A Study. Fenwick: Quill, 1962.
      OLDACRE, Winifred: Who Rang Them? In: Bells 4 (1971), p. 12–31.
      PRETORIUS, Jan: What Is a Bell? Cape: Ox Press, 1988.
      STANHOPE, Hugo: Ringing in My Ears. Fenwick: Quill, 2003.
      STANHOPE, Hugo: You and the Bell. Fenwick: Quill, 2009.
      """
    #expect(try turns(list) == 0)
  }

  @Test func valuesAreNoSpeech() throws {
    let results = """
      Varga SE – Tisza 3:1
      Referee: Molnár. Visitors: two hundred.
      Goals: Pető, Lakatos, Pető again.

      Duna – Kertváros 0:0
      Referee: Dr. Balog. Visitors: very few.
      Goals: none, as in spring.

      Hegyalja – Gyár 2:4
      Referee: Homoki. Visitors: many for once.
      Goals: Urbán, Fábri, Fábri, Gál.
      """
    #expect(try turns(results) == 0)
    let play = """
      Ben: The bus is late.
      Anna: As always.
      Ben: Nice weather.
      Anna: Very nice.
      Ben: There is a dog.
      Anna: The dog of Mr Hill.
      """
    #expect(try turns(play) == 6)
  }

  @Test func questionsThatNobodyAnswersAreNoDialogue() throws {
    let open = """
      Dimitra: Where is the receipt for the paint?
      Yusuf: Why was the drawer open on Sunday?
      Dimitra: Who signed for the last sack?
      Yusuf: When was the padlock changed?
      """
    #expect(try turns(open) == 0)
    let exam = (1...6).map { "Question \($0): What did you see on page \($0), and why?" }
    #expect(try turns((["Name: ........"] + exam).joined(separator: "\n")) == 0)
    let choices = "What is the capital?\nA: Here.\nB: There.\nC: Nowhere.\n\nWho am I?\nA: You.\nB: I.\nC: We.\n"
    #expect(try turns(choices) == 0)
  }

  @Test func categoriesOfAQuizAreNobody() throws {
    let quiz = ["Food", "Rivers", "Music", "Birds"].map {
      "Category: \($0)\n1. Which one is the longest of all?\n2. Which one do you like best?\n3. Who has seen it?"
    }
    #expect(try turns(quiz.joined(separator: "\n\n")) == 0)
  }

  @Test func bylinesBelowHeadlinesAreNobody() throws {
    let page = ["Why the pool stays shut", "Two hurt at the fair", "Who wants a third bridge?", "No money for paths"]
    let list = page.enumerated().map {
      "<h2>\($1)</h2><p>By \($0 % 2 == 0 ? "Jutta Oldacre" : "Hugo Stanhope") – 1\($0):30</p>"
        + "<p>The council decides on Tuesday. Three drafts are there.</p>"
    }
    #expect(try TestDocuments.segment("<body>\(list.joined())</body>", as: "test.html").turns.isEmpty)
  }

  @Test func namesThatComeAgainMayGoUpByTheAlphabet() throws {
    let text = ["Why do we meet at night?", "I work all day, and so do you."].map { words in
      ["Anna", "Bert", "Clara", "David"].map { "\($0): \(words)" }.joined(separator: "\n\n")
    }
    #expect(try labels(text.joined(separator: "\n\n")).count == 8)
  }

  @Test func wordsInSmallLettersMayBeSaid() throws {
    let text = """
      [09:01] Anna: can you see the till?
      [09:02] Bert: yes, it asks me for a key.
      [09:03] Anna: have you got one?
      [09:04] Bert: no. you have it.
      [09:05] Anna: then wait for me.
      [09:06] Bert: as ever.
      """
    #expect(try labels(text) == ["Anna", "Bert", "Anna", "Bert", "Anna", "Bert"])
  }

  @Test func participantsWhoSpeakOnceEachAnswerSomebody() throws {
    let text = (1...4).map { "Moderator: What do you think of it, P\($0)?\n\nP\($0): I like it, and I sleep well." }
    #expect(try labels(text.joined(separator: "\n\n")).count == 8)
  }

  @Test func questionsWithAnswersBetweenThemAreAsked() throws {
    let text = (1...4).map { "Question: What do you do in month \($0)?\n\nI sleep, and my dog sleeps with me." }
    #expect(try TestDocuments.segment(text.joined(separator: "\n\n")).turns.count == 8)
  }

  @Test func cellsOfAProgrammeHaveTheirTimesAbove() throws {
    let page = """
      <h1>Days of the kiln</h1><table>
      <tr><td>09:30</td><td><b>Dr. Odile Marsh:</b></td><td>Who owns the fire?</td></tr>
      <tr><td>10:15</td><td><b>Tomasz Reiner:</b></td><td>My father, my clay. May I?</td></tr>
      <tr><td>11:30</td><td><b>Prof. Ruth Alder:</b></td><td>Well, glazes as I see them</td></tr>
      </table>
      """
    #expect(try TestDocuments.segment(page, as: "days.html").turns.isEmpty)
  }

  @Test func aSheetOfQuestionsHasNoAnswers() throws {
    let exam = """
      Part one
      Soru 1: Kuleyi kim yaptı?
      Soru 2: Neden yıkıldı?
      Soru 3: Kim kaçtı?

      Part two
      Soru 4: Sen ne yapardın?
      Soru 5: Köprü nerede?
      Soru 6: Kaç kişi kaldı?
      Kemal: 12
      Nuri: 9
      Kemal: 4
      Nuri: 7
      """
    #expect(try turns(exam) == 0)
  }

  @Test func sharesAreNoAnswers() throws {
    let survey = (1...5).map { "Frage \($0): Kennen Sie den Nachbarn in Haus \($0)?\nJa: 7\($0) %\nNein: 2\($0) %" }
    #expect(try turns(survey.joined(separator: "\n\n")) == 0)
  }
}
