import CorpusModel
import Testing

@testable import Ingestion

@Suite struct InsertedLinesTests {
  /// Three questions of which the second answer is two paragraphs with lines between them.
  private func answer(around inserted: String) throws -> [String] {
    let document = try TestDocuments.segment(
      """
      # Interview with Jane Roe, potter

      **When did you begin?**

      I began late. My knees did not like it.

      **Who taught you?**

      Nobody. I read a book, and I still have it.

      \(inserted)

      My sister burned the second one.

      **What do you do now?**

      I wait for the frost.
      """, as: "test.md")
    #expect(document.turns.contains { document.words(at: $0.range) == "I wait for the frost." })
    return document.turns.filter { $0.role == .guest }.map { document.words(at: $0.range) }
  }

  @Test(arguments: [
    "Read also: The last cooper of the quay", "Lue myös: Viimeinen tynnyrintekijä", "CITEȘTE ȘI: Cât costă lutul?",
    "Advertisement", "![Jane at the wheel](jane.jpg)\n*Jane Roe in her shed.*",
    "In the photo: the kiln before the flood.",
  ])
  func linesOfThePageAreNoSpeech(inserted: String) throws {
    #expect(
      try answer(around: inserted) == [
        "I began late. My knees did not like it.", "Nobody. I read a book, and I still have it.",
        "My sister burned the second one.", "I wait for the frost.",
      ])
  }

  @Test(arguments: [
    "In the photo you see my mother.", "I read more than I fired.", "She told me: read more, fire less.",
  ])
  func whatSomebodySaysStays(inserted: String) throws {
    #expect(try answer(around: inserted)[1].contains(inserted))
  }
}
