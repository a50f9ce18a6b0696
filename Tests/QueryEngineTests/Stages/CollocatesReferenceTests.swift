import CorpusModel
import Testing

@testable import QueryEngine

@Suite struct CollocatesReferenceTests {
  private let engine: Engine = {
    var first = DocumentWriter("first")
    first.turn("ann", .guest, "the sea is blue and the sea is deep")
    first.turn("bob", .guest, "blue blue blue")
    var second = DocumentWriter("second")
    second.turn("ann", .guest, "blue sky")
    return stageEngine([first.document, second.document])
  }()

  /// The frequency of a word beside what it is measured against.
  private func frequency(of word: String, _ line: String) throws -> [String] {
    let relation = try engine.answer(line).relation
    return relation.cells.filter { $0[0].shown == word }.map { $0[2].shown } + relation.totals.map { $0.value.shown }
  }

  @Test func chanceIsReckonedFromAllThatIsSaidOrFromWhatAFilterFinds() throws {
    #expect(try frequency(of: "blue", "sea | collocates 2 min:1") == ["5", "2", "7", "14"])
    #expect(try frequency(of: "blue", "sea | collocates 2 min:1 vs speaker:ann") == ["2", "2", "7", "11"])
    // The turns themselves belong to what they are measured against.
    #expect(try frequency(of: "blue", "sea | collocates 2 min:1 vs speaker:bob") == ["4", "2", "7", "12"])
  }
}
