import CorpusModel
import Testing

@testable import Ingestion

@Suite struct SalutationsTests {
  @Test(arguments: ["Dear Ann", "Liebe Frau Roe", "Cher Jean", "Querida Ana", "Дорогая Анна", "亲爱的王芳"])
  func aWordForDearBeforeANameSpeaksToSomebody(label: String) {
    #expect(Salutations.open(label))
    #expect(!LabelGroup(printed: label).isPossible)
  }

  @Test(arguments: ["Ann", "Dear", "Cara Roe", "Ann Dear", "Deardre Roe", ""])
  func otherNamesDoNot(label: String) {
    #expect(!Salutations.open(label))
  }

  @Test(arguments: ["Dear Mila", "Liebe Mila", "Querida Mila"])
  func aLetterInAnAnswerIsReadAloud(opening: String) throws {
    let document = try TestDocuments.segment(
      """
      Mila: I like tea, and I always have.
      Oskar: So do I. I wrote her a letter once:
      \(opening): please stop buying tea.
      Mila: I kept that letter.
      Oskar: You did?
      Mila: I have it here.
      """)
    #expect(
      document.dialogue == [
        "Mila: I like tea, and I always have.",
        "Oskar: So do I. I wrote her a letter once:\n\(opening): please stop buying tea.", "Mila: I kept that letter.",
        "Oskar: You did?", "Mila: I have it here.",
      ])
  }
}
