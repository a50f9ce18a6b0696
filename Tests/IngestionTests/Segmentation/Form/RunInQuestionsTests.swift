import CorpusModel
import Testing

@testable import Ingestion

@Suite struct RunInQuestionsTests {
  private func turns(_ text: String, as name: String = "test.txt") throws -> [String] {
    let document = try TestDocuments.segment(text, as: name)
    return document.turns.map { "\(document.speakerName(of: $0) ?? $0.label ?? "-"): \(document.words(at: $0.range))" }
  }

  @Test func questionsInBoldAreCutFromTheAnswersBehindThem() throws {
    let text = """
      # Interview with Ada Roe, ferrywoman

      **Can you swim?** No. Who can swim grows careless.

      **Were you ever afraid?** Once, of a priest. He stood up in my boat.

      **What has changed?** The colour. It was green, now it is milk with coffee.
      """
    #expect(
      try turns(text, as: "test.md") == [
        "-: Can you swim?", "Ada Roe: No. Who can swim grows careless.", "-: Were you ever afraid?",
        "Ada Roe: Once, of a priest. He stood up in my boat.", "-: What has changed?",
        "Ada Roe: The colour. It was green, now it is milk with coffee.",
      ])
  }

  @Test func whatIsSetInBoldAtTheHeadOfParagraphsStaysWithThem() throws {
    let text = """
      **Keep it dry.** Moss loves a wet roof.

      **Why slate?** It lasts.

      **Mind the ladder.** Two people, always.

      **Ask first.** The roof may be listed.
      """
    let document = try TestDocuments.segment(text, as: "test.md")
    #expect(document.turns.isEmpty)
    #expect(document.blocks.count == 4)
  }

  @Test func answersOfAHouseToItsCustomersAreNoTurns() throws {
    let text = """
      # Help with your account

      **How do I reset my password?** Go to Settings and press Reset.

      **Can I change my address?** Open the order and press Change.

      **How do I close my account?** Write to us from your address.
      """
    #expect(try turns(text, as: "test.md").isEmpty)
  }
}
