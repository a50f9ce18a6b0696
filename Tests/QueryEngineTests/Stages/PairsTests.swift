import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct PairsTests {
  let engine = stageEngine(talk())

  private func shown(_ line: String) throws -> [String] {
    let relation = try engine.answer(line).relation
    let places = try ["question_turn", "answer_turn"].map { try #require(relation.place(of: $0)) }
    return relation.cells.map { row in places.map { row[$0].shown }.joined(separator: ">") }
  }

  @Test func setsEachAnswerBesideItsQuestion() throws {
    #expect(try shown("role:guest | pairs") == ["1>2", "3>4", "3>5"])
    let relation = try engine.answer("speaker:dan | pairs").relation
    #expect(relation.presentation == .pairs)
    #expect(
      relation.cells.first?.map(\.shown).filter { $0.count != 10 } == [
        "alpha", "Ann", "And prices?", "3", "Dan", "Not for all users at Bybit.", "5",
      ])
  }

  @Test func setsEachQuestionBesideItsAnswers() throws {
    #expect(try shown("speaker:ann | pairs") == ["1>2", "3>4", "3>5", "6>–"])
  }

  @Test func givesEachPairOnce() throws {
    #expect(try shown("kind:turn | pairs") == ["1>2", "3>4", "3>5", "6>–"])
  }

  @Test func takesANestedQuotationForItsTurn() throws {
    #expect(try shown("kind:nested | pairs") == ["1>2"])
  }

  @Test func knowsNoQuestionInProse() throws {
    #expect(try shown("kind:quote | pairs") == ["–>–"])
    #expect(try engine.column("speaker", "kind:quote | pairs") == ["Zeh"])
  }

  @Test func marksTheMatches() throws {
    let relation = try engine.answer("prices kind:turn | pairs").relation
    let place = try #require(relation.place(of: "answer"))
    #expect(relation.rows[0][place] == .marked(MarkedText("Prices fell 20 % since 2024.", marks: [0..<6])))
  }
}
