import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct PlotTests {
  private let engine = stageEngine(talk())

  private func chart(_ line: String) throws -> Chart? {
    if case .plot(let chart) = try engine.answer(line).relation.presentation { chart } else { nil }
  }

  @Test func choosesShapeAndColumns() throws {
    let bars = try chart("kind:turn | count by speaker | plot")
    #expect(
      bars
        == Chart(
          shape: .bar, labels: [0], values: [1], title: "turns by speaker", query: "kind:turn | count by speaker | plot"
        ))
    let times = try chart("users | timeline by year | plot")
    #expect(times?.shape == .line && times?.values == [3] && times?.title == "per million by date")
    #expect(try chart("users | dispersion | plot")?.shape == .strip)
    #expect(try chart("users | dispersion | plot bar of words")?.values == [2])
  }

  @Test func spreadsOneMeasureOverColumns() throws {
    let heat = try chart("kind:turn | count by speaker across exchange | plot heat")
    // The total of the rows is no part of the field.
    #expect(heat?.values == [1, 2, 3] && heat?.title == "turns by speaker")
    #expect(try chart("kind:turn | count by speaker across exchange | plot line")?.values == [1, 2, 3])
  }

  @Test func letsTheRowsGoOn() throws {
    #expect(try engine.rows("kind:turn | count by speaker | plot | where turns > 2").count == 1)
  }

  @Test func drawsNoMoreThanPeopleSee() throws {
    var writer = DocumentWriter("long")
    for number in 0..<600 { writer.turn("ann", .guest, "Word \(number)") }
    let answer = try stageEngine([writer.document]).answer("* | count by turn | plot")
    #expect(answer.relation.rows.count == 500)
    #expect(answer.notes.contains("the first 500 of 600 rows are drawn"))
  }

  @Test func refusesWhatCannotBeDrawn() {
    #expect(engine.failure("users | plot")?.message == "'plot' takes a table, but the filter gives turns")
    #expect(engine.failure("users | count by speaker | plot bra")?.suggestion == "bar")
    #expect(engine.failure("users | table speaker | plot")?.message == "plot finds no column of numbers")
    let text = engine.failure("users | count by speaker | plot of speaker")
    #expect(text?.message == "'speaker' holds no numbers to draw" && text?.suggestion == "turns")
  }
}
