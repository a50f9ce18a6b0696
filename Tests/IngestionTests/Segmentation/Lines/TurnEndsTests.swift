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

  @Test func whatMinutesTellBetweenSpeechesIsNoSpeech() throws {
    let said = (0..<8).map {
      "\($0.isMultiple(of: 2) ? "Mayor Roe" : "Ann Lee"):\nI ask you for number \($0), and I wait."
    }
    let text =
      said[..<3].joined(separator: "\n\n") + "\n\nLaughter in the room.\n\n" + said[3..<5].joined(separator: "\n\n")
      + "\n\nIn the vote 11 were for it.\nThe motion was carried.\n\n" + said[5...].joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 8)
    #expect(document.turns.allSatisfy { document.words(at: $0.range).hasSuffix("and I wait.") })
    #expect(document.blocks.count { $0.kind == .stage } >= 2)
  }

  @Test func aSecondParagraphInMinutesIsSpeech() throws {
    let said = (0..<8).map {
      "\($0.isMultiple(of: 2) ? "Mayor Roe" : "Ann Lee"):\nI ask you for number \($0), and I wait."
    }
    let text =
      said[..<3].joined(separator: "\n\n") + "\n\nThe road is closed.\n\n" + said[3..<5].joined(separator: "\n\n")
      + "\n\nWe shall see.\n\n" + said[5...].joined(separator: "\n\n")
    let document = try TestDocuments.segment(text)
    #expect(document.words(at: document.turns[2].range).hasSuffix("The road is closed."))
  }
}
