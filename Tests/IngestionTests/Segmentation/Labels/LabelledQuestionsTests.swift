import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LabelledQuestionsTests {
  @Test func oneNameAndAHyphenTellTheQuestions() throws {
    let text = """
      Noor Vale: 'The kiln decides'

      Noor Vale fires pots in an old bakery and sells them on Sundays.

      The Lantern - Why a bakery?

      Because it was warm. I had no money for wood.

      The Lantern - People say that you never smile.

      I smile at the pots.

      My mother never did either.

      The Lantern - Who taught you?

      My aunt - a hard woman - did, and I thank her.

      The Lantern - What will you do now?

      Nothing. I am tired.
      """
    let document = try TestDocuments.segment(text, as: "test.txt")
    #expect(document.turns.count == 8)
    #expect(document.turns.map(\.label) == (0..<8).map { $0 % 2 == 0 ? "The Lantern" : nil })
    #expect(document.turns.map(\.role) == (0..<8).map { $0 % 2 == 0 ? .interviewer : .guest })
  }

  @Test func itemsBehindHyphensAreNoQuestions() throws {
    let text = """
      Prices of the week

      Apples - What they cost in town.

      They are dear this year.

      Pears - What they cost in town.

      They are cheap.

      Plums - Who buys them?

      Nobody does.

      Apples - Who grows them?

      My uncle.
      """
    #expect(try TestDocuments.segment(text, as: "test.txt").turns.isEmpty)
  }

  private static let dashes = """
    ”Isen lyssnar”

    Maj Ström kör båt i skärgården hela vintern. Möt kvinnan som kan varje sten.

    Text: Nils Ek

    Varför just båt?
    – Därför att den flyter. Vad annars?

    Vad gör du när det blåser?
    – Väntar.

    – Ibland länge. Förra vintern väntade jag i tre dygn.

    Har du varit rädd?
    – En gång.

    Hur länge till kör du?
    – Tills jag slutar.
    """

  @Test func dashesOfAnswersTellTheQuestions() throws {
    let document = try TestDocuments.segment(Self.dashes, as: "test.txt")
    #expect(document.turns.count(where: { $0.role == .interviewer }) == 4)
    #expect(document.turns.first { $0.role == .interviewer }.flatMap(document.speakerName) == "Nils Ek")
  }

  @Test func aReportWithDashesIsNoInterview() throws {
    let text = """
      Båten i hamnen

      Hon ser ut över viken. Vad väntar hon på?
      – Vinden, säger hon.

      Det blir tyst. Sedan går hon ner till bryggan och lossar linan.

      Vem bestämmer här?
      – Inte jag, säger hamnvakten.

      Han pekar mot kontoret. Där lyser en lampa.

      Vad kostar det?
      – För mycket.

      Ingen svarar mer. Klockan slår fyra.

      Vem betalar?
      – Vi alla.
      """
    #expect(try TestDocuments.segment(text, as: "test.txt").turns.allSatisfy { $0.role != .interviewer })
  }

  @Test func answersBehindDashesMayHaveSeveralParagraphs() throws {
    let text = """
      Jäänmurtajan kokki Seppo Myllykangas

      Mitä merellä syödään?

      – Kaikkea, mikä pysyy lautasella.

      Entä kovalla kelillä?

      – Silloin keitän keittoa.

      Kerran kattila lähti kävelemään.

      Kapteeni luuli, että olimme karilla.

      Kerro pahimmasta joulusta.

      – Kinkku putosi mereen.

      Kuka perii esiliinasi?

      – Perämies on jo kysynyt.

      Mitä syöt kotona?

      – Mitä vaimo laittaa.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 10)
    #expect(document.turns[3].range.count > 80)
  }

  @Test func aSentenceRightAboveADashIsSaidByWhoeverAsks() throws {
    let asked = [
      "Hur känns det i dag?", "Förr fanns det fler bagare här.", "Vad är svårast?", "Vem tar över?",
      "Sover du bra?", "Vad gör du i morgon?",
    ]
    let text =
      "Bagaren: \"Degen ljuger aldrig\"\n\n"
      + asked.map { "\($0)\n– Jag vet inte riktigt. Jag bakar som far gjorde.\n– Och mor." }.joined(separator: "\n\n")
      + "\n\nHan ställer undan plåten. Ute är det mörkt."
    let document = try TestDocuments.segment(text)
    #expect(document.turns.filter { $0.role == .interviewer }.map { document.words(at: $0.range) } == asked)
  }

  @Test func labelsBeforeEveryQuotationAreNoTitles() throws {
    let asked = [
      "Waarom staat u zo vroeg op?", "Dat is een dure hobby.", "En dat helpt?", "Wat levert het op?",
      "Hebt u spijt gehad?",
    ]
    let text =
      "‘Een oven slaapt niet’\n\nBakker Wiebe Tolsma uit Oldeholt bakt weer met hout.\n\n"
      + "Volgens Tolsma (49) is dat geen toeval.\n\n"
      + asked.enumerated().map { "\($1)\n\nTolsma: ‘Omdat ik toch \($0) uur wakker ben. Ik hoor de oven.’" }
      .joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == asked.count * 2)
    #expect(document.turns.filter { $0.label == nil }.map { document.words(at: $0.range) } == asked)
    #expect(document.turns.filter { $0.label == nil }.allSatisfy { document.speakerName(of: $0) != "Wiebe Tolsma" })
  }
}
