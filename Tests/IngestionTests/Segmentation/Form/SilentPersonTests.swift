import CorpusModel
import Testing

@testable import Ingestion

/// Questions and answers that nothing but question marks tells apart, with answers of several paragraphs.
@Suite struct SilentPersonTests {
  private static let pairs = [
    (
      "How do you know when to ring?",
      "I listen to the mud. It ticks before the water comes.\n\nThe gulls hear it, too."
    ),
    ("Did you ever sleep through it?", "Once. I was nine, and nobody drowned."),
    ("Who gets the rope?", "A boy from the school. He has big hands."),
    ("What will you do on Monday?", "I shall lie in bed and listen whether he is late."),
  ]

  private static let life = "Ada Thorne was born at Low Fell in 1951. She keeps bees."

  private func page(
    title: String = "The bell at Low Fell", lead: String = "For forty years Ada Thorne has rung the tide bell.",
    _ pairs: [(String, String)] = SilentPersonTests.pairs, foot: String = "", apart: String = "\n\n"
  ) -> String {
    "\(title)\n\n\(lead)\n\n" + pairs.map { $0 + apart + $1 }.joined(separator: apart) + "\n\n\(foot)"
  }

  private func speakers(_ text: String) throws -> [String] {
    let document = try TestDocuments.segment(text)
    return document.turns.map { turn in
      (turn.role == .interviewer ? "Q " : "A ") + (document.speakerName(of: turn) ?? "-")
    }
  }

  @Test func whomThePagePresentsAndNobodyTellsOfAnswers() throws {
    let turns = try speakers(page(foot: Self.life))
    #expect(turns.count == 8)
    #expect(turns.filter { $0 == "A Ada Thorne" }.count == 4)
  }

  @Test func whoeverIsToldOfDoesNotAnswer() throws {
    var pairs = Self.pairs
    pairs[0].1 += "\n\nAda Thorne shows the rope to whoever asks."
    #expect(try speakers(page(pairs, foot: Self.life)).isEmpty)
  }

  @Test func linesThatNoBlankSetsOffAreNoTalk() throws {
    #expect(try speakers(page(foot: Self.life, apart: "\n")).isEmpty)
  }

  /// Two of five speak in the first person, one question speaks to somebody.
  private static let few = [
    ("Why a bell?", "It was there.\n\nNobody asked the gulls."), ("And in winter?", "In winter I wear two coats."),
    ("Who pays?", "The parish pays in coal."), ("Is it loud?", "The mud ticks before the water comes, they say."),
    ("What will you miss?", "The rope misses nobody."),
  ]

  @Test(arguments: [
    ("", "", 0), ("", "Ada Thorne, for her part, says nothing.", 0), ("", Self.life, 10),
    ("“The mud ticks before the water comes”", "", 10), ("“The mud sings after the water has gone”", "", 0),
  ])
  func headlinesThatAnAnswerSaysAndLinesBelowSpeakForATalk(title: String, foot: String, turns: Int) throws {
    let title = title.isEmpty ? "The bell at Low Fell" : "The bell at Low Fell: how the mud came to ring it\n\n" + title
    #expect(try speakers(page(title: title, Self.few, foot: foot)).count == turns)
  }

  @Test func aSentenceThatNamesWhoLedTheTalkSaysThatItIsOne() throws {
    let pairs = [
      ("Kdo vás to naučil?", "Děda. Já jsem se díval.\n\nPak jsem to zkusil sám."), ("Bolí to?", "Jen v zimě."),
      ("Máte nástupce?", "Nemám. Nikdo nechce."), ("A co vnuk?", "Ten sedí u počítače."),
    ]
    let lead = "Se zvoníkem Otou Pellem rozmlouvala Zdena Vopová."
    #expect(try speakers(page(title: "Zvon nad řekou", lead: lead, pairs)).count == 8)
  }

  @Test func aRequestSpeaksToSomebodyAndNeedsNoMark() throws {
    let pairs = [
      ("Tell me about the rope.", "It is hemp. My aunt made it."), ("Describe your worst day.", "I fell in.\n\nTwice."),
      ("How deep is it?", "I could not stand."), ("Walk us through a tide.", "You listen, and I ring."),
      ("What comes next.", "A boy from the school. I chose him."),
    ]
    #expect(try speakers(page(pairs)).count == 10)
  }

  @Test func aNoteOnALifeMayStandBelowTheName() throws {
    #expect(
      try speakers(page(Self.few, foot: "Ada Thorne\n• Ringer, born at Low Fell in 1951\n• Keeps bees")).count == 10)
  }
}
