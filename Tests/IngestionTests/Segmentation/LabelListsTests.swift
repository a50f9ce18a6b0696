import CorpusModel
import Testing

@testable import Ingestion

@Suite struct LabelListsTests {
  private func labels(_ text: String) throws -> [String?] { try TestDocuments.segment(text).turns.map(\.label) }

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
}
