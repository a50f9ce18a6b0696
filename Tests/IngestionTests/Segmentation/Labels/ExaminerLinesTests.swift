import CorpusModel
import Testing

@testable import Ingestion

@Suite struct ExaminerLinesTests {
  @Test func linesSayWhoAsksFromThereOn() throws {
    let text = """
      BY MR. HALE:
      Q.   Where were you in March?
      A.   I was at the elevator.
      Q.   And who asked you to go?
      A.   Nobody did.

      CROSS-EXAMINATION

      BY MS. OYE:
      Q.   You were dismissed, is that correct?
      A.   I was let go.
      Q.   Yes or no?
      A.   Yes.
      """
    let document = try TestDocuments.segment(text)
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" } == ["HALE", "A", "HALE", "A", "OYE", "A", "OYE", "A"])
    #expect(document.turns.map(\.label) == (0..<8).map { $0 % 2 == 0 ? "Q" : "A" })
    #expect(document.words(at: document.turns[3].range) == "Nobody did.")
  }

  @Test func answersAreOfTheWitnessWhoSaidHerName() throws {
    let text = """
      THE CLERK:  State your full name for the record, please.

      THE WITNESS:  Orla Mae Quist.

      BY MR. HALE:

      Q.   Where were you in March?

      A.   I was at the elevator.

      Q.   And who asked you to go?

      A.   Nobody did.

      THE COURT:  Thank you. You may step down.
      """
    let document = try TestDocuments.segment(text)
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" }
        == ["THE CLERK", "Orla Mae Quist", "HALE", "Orla Mae Quist", "HALE", "Orla Mae Quist", "THE COURT"])
  }

  @Test func answersAreOfTheWitnessWhoWasSworn() throws {
    let text = """
      ORLA QUIST-ABEBE, having been first duly sworn, was examined
      and testified as follows:

      BY MR. HALE:
      Q.   Where were you in March?
      A.   I was at the elevator.
      Q.   And who asked you to go?
      A.   Nobody did.
      """
    let document = try TestDocuments.segment(text)
    #expect(
      document.turns.map { document.speakerName(of: $0) ?? "-" } == [
        "HALE", "Orla Quist-Abebe", "HALE", "Orla Quist-Abebe",
      ])
  }
}
