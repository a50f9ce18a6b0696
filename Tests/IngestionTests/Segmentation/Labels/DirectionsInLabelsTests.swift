import CorpusModel
import Testing

@testable import Ingestion

/// How plays tell in labels how somebody speaks.
@Suite struct DirectionsInLabelsTests {
  private func speakers(_ directed: String, _ name: String) throws -> Set<String?> {
    let text = """
      \(name). — Sit down, please. Are you well?

      MADAME FAVROD. — I would rather stand, since you ask me.

      \(directed). — Then I stand as well. Shall we begin?

      MADAME FAVROD. — We shall. You have the key.

      \(name). — I have it. Where is yours?

      MADAME FAVROD. — I lost it, as you know.
      """
    let document = try TestDocuments.segment(text)
    #expect(document.turns.count == 6)
    return Set([0, 2, 4].map { document.turns[$0].speaker })
  }

  @Test func aCommaSetsThemOffBehindAPart() throws {
    #expect(try speakers("LE JUGE DE PAIX, levant son verre", "LE JUGE DE PAIX").count == 1)
    #expect(try speakers("THE JUDGE, rising", "THE JUDGE").count == 1)
  }

  @Test(arguments: ["esita", "dalla porta, con le assi", "più piano", "sottovoce, all'altro"])
  func bracketsSetThemOffBehindCapitals(direction: String) throws {
    let scanner = LabelScanner(Array("DON FULGENZIO (\(direction))".utf8))
    let whole = 0..<scanner.text.count
    #expect(scanner.text.string(scanner.withoutManner(whole)) == "DON FULGENZIO")
  }

  @Test func oneWordMayBeAnAccount() {
    let scanner = LabelScanner(Array("Jane Roe (jroe)".utf8))
    #expect(scanner.withoutManner(0..<15) == 0..<15)
  }

  @Test func aCommaSetsThemOffBehindANameInCapitals() throws {
    let play = """
      MME BRUN. — Le chapeau.

      LISE, assise. — À qui donc ?

      MME BRUN, s’appuyant sur son balai. — C’est le tien.

      LISE. — Ah ?

      M. ROE, rapporteur. — Je n'en sais rien.

      LISE. — Allons donc.
      """
    let document = try TestDocuments.segment(play)
    #expect(document.turns.map { document.words(at: $0.range) }.contains("C’est le tien."))
    #expect(Set(document.turns.compactMap { document.speakerName(of: $0) }).count == 3)
  }
}
