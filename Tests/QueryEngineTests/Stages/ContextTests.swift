import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct ContextTests {
  let engine = stageEngine(talk())

  private func shown(_ line: String) throws -> [String] {
    let answer = try engine.answer(line)
    return answer.relation.cells.enumerated().map { place, row in
      let isContext = answer.relation.isContext?(place) ?? false
      return (isContext ? "(\(row[3].shown))" : row[3].shown)
    }
  }

  @Test func addsTheTurnsAround() throws {
    #expect(try shown("prices speaker:ann | context") == ["(2)", "3", "(4)"])
    #expect(try shown("prices speaker:ann | context 2") == ["(1)", "(2)", "3", "(4)", "(5)"])
    #expect(try shown("prices speaker:ann | context 0") == ["3"])
    #expect(try shown("prices speaker:ann | context 1000000") == ["(1)", "(2)", "3", "(4)", "(5)", "(6)"])
  }

  @Test func showsNeighboursOnce() throws {
    #expect(try shown("prices kind:turn | context") == ["(2)", "3", "4", "(5)"])
  }

  @Test func showsTheTextAroundAQuotation() throws {
    #expect(try engine.column("kind", "kind:quote | context") == ["narration", "quote"])
    #expect(try engine.column("kind", "kind:quote | context 2") == ["narration", "quote", "narration"])
    #expect(try engine.column("kind", "kind:nested | context") == ["turn", "nested"])
  }

  @Test func marksNothingInContext() throws {
    #expect(try engine.column("hits", "users speaker:ann | context | table hits, context") == ["1", "0"])
  }
}
