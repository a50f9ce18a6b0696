import CorpusModel
import Testing

@testable import Ingestion

@Suite struct TurnEndsTests {
  private func lastWords(_ tail: String, turns: Int = 6) throws -> String? {
    let text =
      (0..<turns).map { "Ada: Is it number \($0)?\n\nBorin: It is number \($0), I think." }.joined(separator: "\n\n")
      + tail
    let document = try TestDocuments.segment(text)
    return document.turns.last.map { String(document.words(at: $0.range).suffix(24)) }
  }

  @Test func notesOfThoseWhoWroteItDownEndADialogue() throws {
    #expect(
      try lastWords("\n\n[End of the fragment. Minute 31:20]\nWritten down by the field team.")
        == "It is number 5, I think.")
    #expect(try lastWords("\n*** Chat ended by visitor ***\nRate this conversation: 5/5") == "It is number 5, I think.")
    #expect(try lastWords("\n\nAda at her desk. Photo: Lenny Rud\nFees are due in May.") == "It is number 5, I think.")
  }

  @Test func captionsBetweenTurnsAreNoSpeech() throws {
    let document = try TestDocuments.segment(
      """
      Ada: Is it late?

      Borin: It is, I think.

      Borin at the forge. Photo: Lenny Rud

      Ada: And do you sleep?

      Borin: I never do.

      Ada: Why?

      Borin: I forge.
      """)
    #expect(document.words(at: document.turns[1].range) == "It is, I think.")
    #expect(document.turns.count == 6)
  }
}
