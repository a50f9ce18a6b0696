import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LabelEligibilityTests {
  @Test func rulesInCapitalsAreNoSpeakers() throws {
    let rules = [
      "NO BOOTS: Leave them at the door.", "LAUNDRY: Sign the list before you begin.",
      "NO BOOTS: Also not in the yard.",
      "LAUNDRY: You pay two tokens.", "NO BOOTS: We mean it.", "LAUNDRY: Your tokens are at the desk.",
    ].joined(separator: "\n")
    #expect(try TestDocuments.segment(rules).turns.isEmpty)
    #expect(try TestDocuments.segment(rules + "\nNO BOOTS: Whose are these?").turns.count == 7)
  }

  @Test func initialsNeedNobodyInFull() throws {
    let talk = [
      "PM: I thank you for coming to this meeting.", "UI: We have a new design of ours.", "PM: I see.",
      "UI: We like it.",
    ]
    #expect(try TestDocuments.segment((talk + talk).joined(separator: "\n\n")).turns.count == 8)
  }

  @Test func questionsAloneOnTheirLinesStandBesideAName() throws {
    let talk = ["問\n你怎麼看這件事？\n\n唐鳳\n我覺得很好，大家都可以參與。"]
    let text = Array(repeating: talk, count: 3).joined().joined(separator: "\n\n")
    #expect(try TestDocuments.segment(text).turns.map(\.label) == ["問", "唐鳳", "問", "唐鳳", "問", "唐鳳"])
  }

  @Test func firstNamesNeedNotSoundLikeSpeech() throws {
    let talk = [
      "Marta: El agua baja desde enero.", "Carlos: La presa está vacía.", "Marta: El pueblo espera.",
      "Carlos: Llueve en el norte.",
    ]
    #expect(try TestDocuments.segment((talk + talk).joined(separator: "\n\n")).turns.count == 8)
  }

  @Test func aProgrammeHasTimesAndNoSpeakers() throws {
    let programme = """
      10:00 Opening: The mayor
      11:00 Workshop: Paper boats
      13:30 Concert: Trio Alba
      16:30 Workshop: Kites
      18:00 Concert: The Long Sundays
      """
    #expect(try TestDocuments.segment(programme).turns.isEmpty)
  }

  @Test func namesInAngleBracketsChatWithoutSentences() throws {
    let chat = """
      <rowan> anyone else seeing the build fail
      <t_roe> since nine
      <rowan> is it the cache again
      <mibs> a new compiler
      <t_roe> who can pin it
      <mibs> doing it now
      """
    #expect(try TestDocuments.segment(chat).turns.map(\.label) == ["rowan", "t_roe", "rowan", "mibs", "t_roe", "mibs"])
  }

  @Test func namesAloneOnTheirLinesNeedNotSoundLikeSpeech() throws {
    let talk = ["Presidenta", "Marta Gil", "Presidenta", "Carlos Ruiz", "Presidenta", "Marta Gil", "Carlos Ruiz"].map {
      "\($0)\nMuchas gracias, señora.\nSe aprueba la ley de aguas y se cierra el punto."
    }
    #expect(try TestDocuments.segment(talk.joined(separator: "\n\n")).turns.count == 7)
  }

  private func script(_ text: String) throws -> [String] { try TestDocuments.segment(text).dialogue }

  @Test(arguments: [
    "Symptom: The lamp blinks twice.\nRemedy: Switch it off. Is the cover closed? Close it.\n",
    "Nose: cherry, stone.\nPalate: silky. Would we buy it again? We did.\n", "Front: What is this?\nBack: A swan\n",
  ])
  func pairsOfTermsAreNoPeople(pair: String) throws {
    #expect(try script(String(repeating: pair, count: 3)) == [])
  }

  @Test func anAgeBehindANameShowsAPerson() throws {
    let text = """
      Tobi, 31, postman: I would open it again. I walk three miles now.

      Marlene, 67, retired: Tear it down! My husband says so too.

      Selim, 24, student: A cinema would be nice, we drive for each film.
      """
    #expect(try script(text).map { $0.prefix { $0 != ":" } } == ["Tobi", "Marlene", "Selim"])
  }

  @Test func aNumberBehindAWordShowsSomebodyWhoComesBack() throws {
    let text = (0..<3).map { _ in "<Commentator 1> Is the ball in the river?\n<Commentator 2> I think you are right." }
    #expect(try script(text.joined(separator: "\n")).count == 6)
    #expect(try script("Figure 1: The river.\nFigure 2: The bank.\nFigure 3: You are here.") == [])
  }

  @Test func partiesToAContractAreNoSpeakers() throws {
    let text = "Le Bailleur : M. Roe, de Tours.\nLe Locataire : M. Lee, de Tours.\n"
    #expect(try script(text + "Le Bailleur : délivre les lieux.\nLe Locataire : use des lieux.") == [])
  }

  @Test func codesOfParticipantsHaveNumbers() throws {
    let text = (0..<4).map { _ in "Interviewer: Mhm, and on day ten?\nP07: It told me that I had slept badly" }
    #expect(
      try script(text.joined(separator: "\n")).map { $0.prefix(3) }
        == Array(repeating: ["Int", "P07"], count: 4).flatMap { $0 })
  }

  @Test func questionsAloneHaveLettersWithAPoint() throws {
    let text = (0..<3).map { "Q. You stopped speaking in year \($0). Why?\n\nIt was a cold. Nobody minded." }
    #expect(try script(text.joined(separator: "\n\n")).map { $0.last } == Array("?.?.?."))
  }

  @Test func familyNamesMayComeFirst() throws {
    let text = (0..<3).map { "Roe, Jane   0:0\($0)\nShall we start?\n\nBen Lee   0:1\($0)\nWe lost the ring." }
    #expect(
      try script(text.joined(separator: "\n\n")).map { $0.prefix(8) }
        == Array(repeating: ["Jane Roe", "Ben Lee:"], count: 3).flatMap { $0 })
  }

  @Test func postsOfWhichEachHasAHeadingOfItsOwnAreNoTalk() throws {
    let text = (1...4).map {
      "Lot \($0)\nPosted: 12 May 2020, 10:0\($0)\n\nA box of keys. You may try them all, or none?"
    }
    #expect(try script(text.joined(separator: "\n\n")) == [])
  }

  @Test func questionsWithNothingButChoicesAreNoInterview() throws {
    let text = (0..<3).map { "Q. What do you call its people, no. \($0)?\na) Lao\nb) Thai" }
    #expect(try script(text.joined(separator: "\n\n")) == [])
  }

  @Test func outletsMayAskInBold() throws {
    let text = (1...3).map { "**The Harbour Review**\nWhy \($0)?\n**Marit Oakes**\nBecause I like it.\n" }.joined()
    #expect(try TestDocuments.segment(text, as: "test.md").turns.count == 6)
  }

  @Test func aBylineIsNoLabelWhereLabelsAreHeadings() throws {
    let text =
      "# A talk\n\nJane Roe\n\nOn a hill we met a potter.\n\n"
      + (1...3).map { "### Jane Roe\n\nWhy \($0)?\n\n### Tom Lee\n\nBecause I like it.\n\n" }.joined()
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.words(at: document.turns[0].range) == "Why 1?")
  }
}
