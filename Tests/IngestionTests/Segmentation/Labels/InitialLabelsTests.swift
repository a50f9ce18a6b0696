import CorpusModel
import Testing

@testable import Ingestion

@Suite struct InitialLabelsTests {
  private func labels(_ text: String) throws -> [String] {
    try TestDocuments.segment(text).turns.map { $0.label ?? "-" }
  }

  @Test func lettersOfTwoWhoTalkAreNoQuestionAndAnswer() throws {
    let text = """
      A: Hello! Where are you going?
      B: To the market. Do you need anything?
      A: Yes, please. Six eggs and some bread.
      B: White or brown?
      A: Brown, if they have it.
      B: All right. See you later!
      """
    #expect(try labels(text) == ["A", "B", "A", "B", "A", "B"])
  }

  @Test func numberedLettersOfAGroupAreItsPeople() throws {
    let text = """
      Mod: Does it not turn up?
      F1: Every day. I have not driven since my hip.
      M1: Twice a week, maybe. It depends if it turns up.
      F2: The one that does, does. You could grow a beard.
      Mod: What would make you use it more?
      M1: Knowing when it is coming.
      F2: It is the dark for me.
      F1: They took the shelter away. Did you see?
      """
    #expect(try labels(text) == ["Mod", "F1", "M1", "F2", "Mod", "M1", "F2", "F1"])
  }

  @Test func lettersOfALanguageWithOtherWordsForQuestionAndAnswer() throws {
    let text = """
      H: Milloin te muutitte tähän taloon?
      V: Viiskytviis. Isä rakensi sen ite.
      H: Muistatteko sen muuton?
      V: No muistan. Kissa karkas.
      H: Löytyikö se?
      V: Se oli vanhalla talolla, totta kai.
      """
    #expect(try labels(text) == ["H", "V", "H", "V", "H", "V"])
  }

  @Test func choicesOfAQuizAreNobody() throws {
    let text = """
      What do you do when the alarm rings?
      A: You call the harbour. B: You run.
      A: I wait for the second bell.
      B: I run to the boat.
      C: I hide below deck.
      What do you do when it stops?
      A: I go back to bed.
      B: I write it down.
      C: I ask the captain.
      """
    #expect(try labels(text).isEmpty)
  }

  @Test func aHeadDefinesInitialsInBrackets() throws {
    let text = """
      HILL FARM RECORDINGS
      Tape 4

      Interviewee: Ada Moss-Field (AMF), b. 1931
      Interviewer: Lena Pratt (LP)
      Place: Mrs Moss-Field's kitchen

      LP: Where were you born?

      AMF: In the next valley. I never left it.

      LP: And your work?

      AMF: Sheep, and then the mill.

      LP: Did you like it?

      AMF: I liked the sheep.
      """
    let document = try TestDocuments.segment(text, as: "test.txt")
    #expect(Set(document.turns.compactMap(document.speakerName)) == ["Lena Pratt", "Ada Moss-Field"])
  }

  @Test func nobodyAnswersThemselves() throws {
    let text = """
      N: Kto zasnął na służbie?
      Nadia: Latarnik, ale ja go rozumiem.
      N: Dlaczego?
      Nadia: Bo był zmęczony. Moja mama też tak ma.
      Tymek: Ja bym nie zasnął.
      N: A ty, Tymku, kiedy śpisz?
      Tymek: Nigdy, proszę pani.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.map { document.speakerName(of: $0) ?? "-" }.filter { $0 == "Nadia" }.count == 2)
  }

  @Test func anOutletIsShortenedToLettersOfItsName() throws {
    let text = """
      The last pipe maker

      FRETBOARD: Is it lonely?

      ROSA ACHTERBERG: It is loud, and I like it.

      FB: How many pipes do you need?

      RA: Three thousand. I have met each of them.

      FB: Who takes over?

      RA: My apprentice, if she wants.

      FB: What is the hardest part?

      RA: Not sneezing. The metal hates me in spring.

      FB: And do you play?

      RA: I never learned.
      """
    let document = try TestDocuments.segment(text)
    #expect(Set(document.turns.compactMap(document.speakerName)) == ["Fretboard", "Rosa Achterberg"])
  }

  @Test func aWordMayStandBetweenTheNameAndItsInitials() throws {
    let text = """
      Narrator: Perpetua "Pet" Olsen (PO)
      Also present: Leland Olsen, her son (LO)
      Interviewer: Sorcha Della-Munn (SD)

      SD: When were you born?

      PO: In the year of the flood.

      LO: She means 1931.

      SD: And you were the eldest?

      PO: I was the only one.
      """
    let document = try TestDocuments.segment(text)
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" } == [
        "Sorcha Della-Munn", "Perpetua Olsen", "Leland Olsen", "Sorcha Della-Munn", "Perpetua Olsen",
      ])
  }
}
