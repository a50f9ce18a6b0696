import CorpusModel
import Testing

@testable import Ingestion

@Suite struct PointedLettersTests {
  @Test func aColonInTheFirstWordsLeavesTheLetterItsTurn() throws {
    let text = """
      D. Chi viene dopo di lei?
      R. Un'erede: Donata Lume, che viene dal coro.
      D. E prima?
      R. Prima c'era mio padre.
      D. Che cosa resta?
      R. La buca.
      D. E la paga?
      R. Poca.
      """
    let document = try TestDocuments.segment(text, as: "test.txt")
    #expect(document.turns.count == 8)
    #expect(document.turns.map(\.label) == (0..<8).map { $0 % 2 == 0 ? "D" : "R" })
  }
}
