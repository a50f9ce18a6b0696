import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct KeynessTests {
  private let engine: Engine = {
    var writer = DocumentWriter("waves")
    writer.turn("ann", .guest, "sea sea sea moon sun")
    writer.turn("bob", .guest, "moon moon sun sun sea")
    writer.turn("cleo", .interviewer, "moon wind")
    return stageEngine([writer.document])
  }()

  private func shown(_ line: String, _ columns: Int = 3) throws -> [String] {
    try engine.rows(line).map { $0.prefix(columns).map(\.shown).joined(separator: " ") }
  }

  @Test func comparesWithTheRest() throws {
    let answer = try engine.answer("speaker:ann | keyness min:1")
    #expect(answer.relation.totals.map(\.value) == [.integer(5), .integer(7)])
    // `sun` is said once of 5 words and twice of 7: it is no key word.
    #expect(try shown("speaker:ann | keyness min:1") == ["sea 3 1"])
    #expect(answer.notes.contains("against all that the corpus says besides"))
  }

  @Test func comparesWithAFilter() throws {
    #expect(try shown("speaker:bob | keyness min:1 vs speaker:ann") == ["moon 2 1", "sun 2 1"])
    #expect(
      try engine.answer("speaker:bob | keyness vs speaker:ann").relation.totals.map(\.value) == [
        .integer(5), .integer(5),
      ])
  }

  @Test func showsEveryMeasure() throws {
    let relation = try engine.answer("speaker:ann | keyness by logratio min:1").relation
    let row = try #require(relation.cells.first)
    let cell = { (name: String) in relation.place(of: name).flatMap { row[$0].quantity } ?? .nan }
    // 3 of 5 against 1 of 7.
    #expect(abs(cell("diff") - 320) < 1e-9)
    #expect(abs(cell("log_ratio") - 2.070_389_327_9) < 1e-9)
    #expect(abs(cell("ll") - 2 * (3 * 0.587_786_665 + -0.847_297_861)) < 1e-6)
    #expect(cell("p") > 0.1 && cell("bic") < 0)
    #expect(cell("log_ratio_low") < cell("log_ratio") && cell("log_ratio") < cell("log_ratio_high"))
    #expect(cell("per_million") == 600_000)
  }

  @Test func hasNoPercentageOfWhatTheReferenceNeverSays() throws {
    let relation = try engine.answer("speaker:cleo | keyness by diff min:1").relation
    let diff = try #require(relation.place(of: "diff"))
    #expect(relation.cells.map { $0[0].shown } == ["wind", "moon"])
    #expect(relation.cells[0][diff] == .null)
  }

  @Test func findsNoKeyWordsBesideNothing() throws {
    for query in ["* | keyness", "speaker:ann | keyness vs nowhere"] {
      let answer = try engine.answer(query)
      #expect(answer.relation.rows.count == 0)
      #expect(answer.notes.contains("there are no words to compare with"))
      #expect(answer.relation.totals.last?.value == .integer(0))
    }
  }

  @Test func saysThatBothSidesShareWords() throws {
    let notes = try engine.answer("speaker:ann | keyness vs *").notes
    #expect(notes.contains("what the filter after vs finds too counts on both sides"))
  }

  @Test func teachesTheOrder() {
    let failure = engine.failure("speaker:ann | keyness vs speaker:bob by ll")
    #expect(failure?.message == "'by' must stand before 'vs', whose filter reaches to the end")
    #expect(engine.failure("speaker:ann | keyness by lll")?.suggestion == "ll")
    #expect(
      engine.failure("speaker:ann | keyness by ll, diff")?.message == "keyness ranks by one measure; all are shown")
  }
}
