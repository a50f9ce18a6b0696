import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LabelScannerTests {
  private func turns(_ text: String, as name: String = "test.txt") throws -> [String] {
    let document = try TestDocuments.segment(text, as: name)
    return document.turns.map { "\(document.speakerName(of: $0) ?? $0.label ?? "-"): \(document.words(at: $0.range))" }
  }

  @Test(arguments: 150..<170)
  func aStrokeMayStandWhereLabelsEnd(length: Int) throws {
    #expect(
      try turns(
        "Roe " + String(repeating: "\u{1F9ED}", count: 8) + String(repeating: "X", count: length - 36) + " | yes") == []
    )
  }

  @Test func accountsHaveUnderscoresBeforeDigits() throws {
    let text =
      "*Speaker_01:* I assume you know. Do you?\n\n*Speaker_02:* I do.\n\n*Speaker_01:* What?\n\n*Speaker_02:* All."
    #expect(
      try turns(text, as: "test.md") == [
        "Speaker_01: I assume you know. Do you?", "Speaker_02: I do.", "Speaker_01: What?", "Speaker_02: All.",
      ])
  }

  @Test func numbersOfQuestionsAndSpeechesAreNoPartOfTheName() throws {
    let text = """
      Q1 Chair: How many lighthouses did you mean to build?
      Sir Amyas Roe: Twelve, Chair.
      Q2 Chair: And how many have you built?
      Sir Amyas Roe: We have built one.
      Q3 Ravi Lee: Where is the one?
      Sir Amyas Roe: It is in the depot. It will be moved.
      """
    #expect(
      try turns(text).map { $0.prefix { $0 != ":" } } == [
        "Chair", "Amyas Roe", "Chair", "Amyas Roe", "Ravi Lee", "Amyas Roe",
      ])
  }

  @Test func howSomebodySpeaksIsNoPartOfTheName() throws {
    let text = """
      The President (spoke in French): I give the floor to the representative of Peru.
      Ms. Roe (Norway): Norway aligns itself with the statement just made.
      Mr. Lee (Peru) (spoke in Spanish): We thank you. Water has a memory, this Council has none.
      The President (spoke in French): I thank you. I have no more names on my list.
      """
    #expect(
      try turns(text).map { $0.prefix { $0 != ":" } } == ["The President", "Roe", "Lee", "The President"])
  }

  @Test func initialsInBracketsAreLabels() throws {
    let text = """
      Participants: June Roe (JR), daughter; Amos Lee (AL), father

      (JR) Dad, what is the first thing you remember?
      (AL) Rain in a bucket. We had one bucket for the roof.
      (JR) You have told me about the bucket.
      (AL) Not this one. (NB: it had a name.)
      (JR) What was it?
      (AL) Senator.
      """
    #expect(try turns(text).map { $0.prefix { $0 != " " } } == ["June", "Amos", "June", "Amos", "June", "Amos"])
  }

  @Test func timesBelowNamesStandBehindAStatusOrAMark() throws {
    let text = """
      Bea Roe
      :palm_tree:  9:41 AM
      is anyone holding the release?
      GitHub
      APP  9:44 AM
      Pull request opened: Retry the migration once
      Bea Roe
      :palm_tree:  9:50 AM
      is retrying really the fix
      Mateo
        9:52 AM
      we are hiding it
      GitHub
      APP  9:55 AM
      Pull request closed: Retry the migration once
      Mateo
        10:02 AM
      done. shall we try again?
      """
    #expect(
      try turns(text).map { $0.prefix { $0 != ":" } } == ["Bea Roe", "GitHub", "Bea Roe", "Mateo", "GitHub", "Mateo"])
  }

  @Test func halvesOfTheDayStandBeforeTheTime() throws {
    let text = """
      [지훈] [오후 8:14] 내일 등산 가는 거 맞지?
      [소연] [오후 8:15] 응 근데 비 온대
      --------------- 2021년 11월 3일 수요일 ---------------
      [지훈] [오전 6:02] 일어났어?
      [소연] [오전 6:40] 지금 일어났어 미안
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map(\.time) == [72_840_000, 72_900_000, 21_720_000, 24_000_000])
    #expect(document.words(at: document.turns[1].range) == "응 근데 비 온대")
  }

  @Test func accountsBehindTimesAndBeforeDashes() throws {
    let text = """
      [12:04:11] kestrel_77 - anyone else lose power on the ridge road?
      [12:04:40] mossback - yes, since ten to twelve
      [12:05:02] dr.pump - a tree - a big one - is across the line
      [12:05:30] kestrel_77 - did someone ring them
      [12:05:51] mossback - i did. two hours, they say
      [12:07:16] dr.pump - they said that last time: it was nine
      """
    #expect(
      try turns(text).map { $0.prefix { $0 != ":" } }
        == ["kestrel_77", "mossback", "dr.pump", "kestrel_77", "mossback", "dr.pump"])
  }

  @Test func twoSidesMayBeSetOffInTwoWays() throws {
    let text = """
      Le Courrier : Combien de parapluies sont passés ici ?
      F. D. – Ma femme tenait un cahier. Quarante mille.
      Le Courrier : Et aujourd’hui ?
      F. D. – Trois cette semaine. Dont le mien.
      Le Courrier : Que ferez-vous lundi ?
      F. D. – Je sortirai sans rien, pour voir.
      """
    #expect(
      try TestDocuments.segment(text).turns.map { $0.label ?? "-" }
        == ["Le Courrier", "F. D.", "Le Courrier", "F. D.", "Le Courrier", "F. D."])
  }

  @Test func questionsBehindDashesBetweenTheAnswersOfOne() throws {
    let text = """
      ——驚きました。
      三好　決めたのは前の日の夜でしたから。
      ——きっかけは何だったのですか。
      三好　薪です。松が手に入らなくなった。
      ——電気窯という選択肢は。
      三好　ありますよ。でも、火の音がしないでしょう。
      """
    #expect(try TestDocuments.segment(text).turns.map { $0.label ?? "-" } == ["-", "三好", "-", "三好", "-", "三好"])
  }

  @Test func dashesRightBehindNamesInCapitalsOrWithTitles() throws {
    let text = """
      Mr HALE—When did the ferry sink?
      Ms DUNN—On Tuesday. I saw it from the pier.
      Mr HALE—Who else saw it?
      Ms DUNN—Nobody. It was raining.
      Mr HALE—I thank the member.
      """
    #expect(try turns(text).map { $0.prefix { $0 != ":" } } == ["HALE", "DUNN", "HALE", "DUNN", "HALE"])
    let news = """
      LONDON—Two ferries sank on Tuesday, the harbour said.
      PARIS—The price of bread rose again.
      OSLO—It snowed.
      """
    #expect(try turns(news).isEmpty)
  }

  @Test func strokesSetNamesOff() throws {
    let text = """
      Host | How did it start?
      Mary | By accident, really. I needed a coat.
      Host | And then?
      Mary | Then the coat needed a shop. I rented one for a week.
      Host | Did it sell?
      Mary | One coat. To my mother.
      """
    #expect(try turns(text).map { $0.prefix { $0 != ":" } } == ["Host", "Mary", "Host", "Mary", "Host", "Mary"])
    let firms = """
      Mary Roe | Acme
      How did it start for the two of you?

      Jan Poe | Harbour Works
      By accident, really. I needed a coat.

      Mary Roe | Acme
      And then you rented a shop?

      Jan Poe | Harbour Works
      Yes, for a week.

      Mary Roe | Acme
      Did it sell what you had made by then?

      Jan Poe | Harbour Works
      One coat. To my mother.

      Mary Roe | Acme
      Why did you stay in the harbour?

      Jan Poe | Harbour Works
      The rent was low, and the light was good.
      """
    #expect(try turns(firms).map { $0.prefix { $0 != ":" } } == (0..<8).map { ["Mary Roe", "Jan Poe"][$0 % 2] })
    let table = """
      Monday | Nine to five
      Tuesday | Closed
      Monday | Nine to five, in winter
      Tuesday | Closed as well
      """
    #expect(try turns(table).isEmpty)
  }

  @Test(arguments: ["|", " |", " »", " ›", " →"])
  func signsBehindNames(sign: String) throws {
    let text = (1...3).map { "Anna Berg\(sign) Why \($0)?\n\nBoris Kahn\(sign) I say: because.\n" }.joined(
      separator: "\n")
    #expect(try turns(text).count == 6)
  }

  @Test func accountsHaveUnderscoresInAnyScript() throws {
    let text = (1...3).map { "*@остап_я*: Чому \($0)?\n\n*@одарка_г*: Бо я так хочу.\n" }.joined(separator: "\n")
    #expect(
      try turns(text, as: "test.md").map { $0.prefix { $0 != ":" } }
        == (0..<6).map { $0 % 2 == 0 ? "остап_я" : "одарка_г" })
  }

  @Test func outletsHaveSmallWordsInTheirNames() throws {
    let text = (1...3).map { "Gazette of the North: Why \($0)?\n\nQuintard: Because I like it.\n" }.joined(
      separator: "\n")
    #expect(try turns(text).count == 6)
  }

  @Test func accountsHaveLettersOfAnyAlphabet() throws {
    let text =
      "rust_bird\n3 days ago\nDoes it float?\n\nKākā_Tam\n2 days ago\nIt does.\n\nrust_bird\n1 day ago\nHow do you know?\n\nKākā_Tam\n2 hours ago\nI tried."
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.speakerName(of: $0) } == ["rust_bird", "Kākā_Tam", "rust_bird", "Kākā_Tam"])
  }

  @Test func convertersEscapeBracketsOfTimes() throws {
    let text = """
      **Odile Marsh** \\[00:00:09\\]

      Hello, and who are you?

      **Tam Birk** \\[00:00:18\\]

      I am the one who stokes.

      **Odile Marsh** \\[00:00:26\\]

      At night?
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.speakerName(of: $0) } == ["Odile Marsh", "Tam Birk", "Odile Marsh"])
    #expect(document.turns.map(\.time) == [9000, 18000, 26000])
  }

  @Test(arguments: ["%s - %e ", "%s – %e ", "%s --> %e ", "[%s - %e] "])
  func aSpanOfTimeMayStandBeforeTheName(form: String) throws {
    let lines = [
      "Ann: When did it start?", "Bob: In May.", "Ann: Who told you?", "Bob: My brother did.", "Ann: Thank you.",
    ]
    let text = lines.enumerated().map { place, line in
      form.replacing("%s", with: "00:01:0\(place)").replacing("%e", with: "00:01:0\(place + 1)") + line
    }.joined(separator: "\n")
    let document = try TestDocuments.segment(text)
    #expect(document.dialogue == lines)
    #expect(document.turns.map(\.time) == [60000, 61000, 62000, 63000, 64000])
  }
}
