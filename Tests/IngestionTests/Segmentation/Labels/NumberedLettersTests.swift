import CorpusModel
import Testing

@testable import Ingestion

@Suite struct NumberedLettersTests {
  private func labels(_ text: String) throws -> [String] {
    let document = try TestDocuments.segment(text)
    return document.turns.map { turn in
      document.speakerName(of: turn).flatMap { $0.first == "P" ? $0 : nil } ?? "-"
    }
  }

  @Test func numbersThatComeAgainAreThoseOfPeople() throws {
    let text = """
      Moderadora: ¿Qué hacen los domingos?

      P1: Yo duermo.

      P2: Yo voy al río con mi hermana.

      P1: Yo iría, si no durmiera.

      Moderadora: ¿Y los lunes?

      P3: Trabajo en la panadería desde las tres.

      P2: Nada, señora.

      P1: Yo duermo también.
      """
    #expect(try labels(text) == ["-", "P1", "P2", "P1", "-", "P3", "P2", "P1"])
  }

  @Test func questionsAreCountedOnce() throws {
    let text = (1...4).map { "P\($0): ¿Duerme usted los domingos?\n\nR\($0): Duermo mal y poco." }
    let document = try TestDocuments.segment(text.joined(separator: "\n\n"))
    #expect(document.turns.count == 8 && document.turns.allSatisfy { $0.speaker == nil })
  }
}
