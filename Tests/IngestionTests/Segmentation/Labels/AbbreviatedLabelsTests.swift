import CorpusModel
import Testing

@testable import Ingestion

@Suite struct AbbreviatedLabelsTests {
  private func roles(_ text: String) throws -> [Role] { try TestDocuments.segment(text).turns.map(\.role) }

  @Test(arguments: [["Reporter", "Rep.", "Rep.", "Rep."], ["Redakcja", "R.", "R.", "R."]])
  func aRoleIsSpeltOutOnce(labels: [String]) throws {
    let text = labels.map { "\($0): Who taught you to sew?\nAurica Roe: My mother did, in the dark." }
    #expect(try roles(text.joined(separator: "\n")) == (0..<8).map { $0 % 2 == 0 ? .interviewer : .guest })
  }

  @Test func aRoleDefinesItsLettersInBrackets() throws {
    let text =
      "Reporter (RP): Why?\nVera Lind: I like it.\nRP: And then?\nVera Lind: I slept.\nRP: Why?\nVera Lind: So."
    let document = try TestDocuments.segment("Text: Theo Marchbanks\n\n" + text)
    #expect(Set(document.turns.filter { $0.role == .interviewer }.compactMap(document.speakerName)).count == 1)
    #expect(document.turns.filter { $0.role == .interviewer }.count == 3)
  }

  @Test func lettersOfAPairStayApart() throws {
    let text = "Pregunta: ¿Por qué?\nRespuesta: No lo sé.\nP.: ¿Y quién?\nR.: Mi tía.\nP.: ¿Y cuándo?\nR.: Ayer."
    #expect(try roles(text) == [.interviewer, .guest, .interviewer, .guest, .interviewer, .guest])
  }
}
