import CorpusModel
import Testing

@testable import Ingestion

@Suite struct OfficeHoldersTests {
  private static let minutes = """
    O Sr. Presidente (Anselmo Prado): — Está aberta a sessão, e peço a vossa atenção.

    A Sr.ª Rosa Lima (MVA): — Sr. Presidente, eu pergunto pelo relógio.

    O Sr. Presidente da Câmara (Duarte Melo): — Eu respondo: a peça chegou.

    O Sr. Presidente: — Tem a palavra a Sr.ª Deputada.

    A Sr.ª Rosa Lima (MVA): — Boa noite a todos. Eu moro ao lado.

    O Sr. Presidente da Câmara: — Registo a sua sugestão.

    O Sr. Presidente: — Está encerrada a sessão.
    """

  @Test func anOfficeMeansWhomALabelNamesBehindIt() throws {
    let document = try TestDocuments.segment(Self.minutes)
    #expect(
      document.turns.map { document.speakerName(of: $0) } == [
        "Anselmo Prado", "Rosa Lima", "Duarte Melo", "Anselmo Prado", "Rosa Lima", "Duarte Melo", "Anselmo Prado",
      ])
  }

  @Test func anOfficeWithTwoHoldersMeansNeither() throws {
    let text = Self.minutes + "\n\nO Sr. Presidente (Berta Reis): — Assumo eu agora.\n\nO Sr. Presidente: — Obrigada."
    let document = try TestDocuments.segment(text)
    #expect(document.turns.last.map { document.speakerName(of: $0) } != "Anselmo Prado")
    #expect(document.turns.last.map { document.speakerName(of: $0) } != "Berta Reis")
  }
}
