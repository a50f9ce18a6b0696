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
        "alpha", "Ann", "And prices?", "3", "Dan", "Not for all users at Bybit.", "5", "6",
      ])
  }

  @Test func setsEachQuestionBesideItsAnswers() throws {
    #expect(try shown("speaker:ann | pairs") == ["1>2", "3>4", "3>5", "6>–"])
  }

  @Test func givesEachPairOnce() throws {
    #expect(try shown("kind:turn | pairs") == ["1>2", "3>4", "3>5", "6>–"])
  }

  /// Somebody asks twice in a row, is asked back, and speaks again.
  private static func talkOfFour() -> Document {
    var writer = DocumentWriter("four")
    for (speaker, words) in [
      ("ann", "What time is there?"), ("bob", "Eight?"), ("cleo", "Nine it is."), ("ann", "I see."), ("bob", "Well."),
    ] { writer.turn(speaker, .unknown, words) }
    return writer.document
  }

  @Test func givesNobodyAnAnswerOfHisOwn() throws {
    let engine = stageEngine([Self.talkOfFour()])
    let relation = try engine.answer("* | pairs").relation
    let places = try ["asker", "speaker", "answer_turn", "answer_words"].map { try #require(relation.place(of: $0)) }
    #expect(
      relation.cells.map { row in places.map { row[$0].shown }.joined(separator: " ") } == [
        "Ann Bob 2 1", "Bob Cleo 3 3", "Bob Ann 4 2", "– Bob 5 1",
      ])
    #expect(try engine.column("turn", "asked:(speaker:ann) | table turn") == ["2"])
    #expect(try engine.column("turn", "asked:any | table turn") == ["2", "3", "4"])
    #expect(try engine.column("turn", "asked:none | table turn") == ["1", "5"])
  }

  @Test func setsAnAnswerOnceBesideWhatWasAskedInARow() throws {
    var writer = DocumentWriter("twice")
    writer.turn("ann", .interviewer, "Is it down?")
    writer.turn("ann", .interviewer, "Hello?")
    writer.turn("bob", .guest, "No.")
    let engine = stageEngine([writer.document])
    for query in ["* | pairs", "hello | pairs", "speaker:bob | pairs"] {
      #expect(try engine.column("question", query) == ["Is it down?\nHello?"])
      #expect(try engine.column("answer", query) == ["No."])
    }
    let relation = try engine.answer("hello | pairs").relation
    let place = try #require(relation.place(of: "question"))
    #expect(relation.rows[0][place] == .marked(MarkedText("Is it down?\nHello?", marks: [12..<17])))
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
