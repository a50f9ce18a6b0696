import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct TimelineTests {
  private static func document(_ id: String, _ iso: String?, _ words: String) -> Document {
    var writer = DocumentWriter(id, date: iso.flatMap { StatedDate(iso: $0) })
    writer.turn("ann", .guest, words)
    return writer.document
  }

  private let engine = stageEngine([
    document("a", "2024-11-03", "sea sea wind wind"), document("b", "2025-02", "sea wind"),
    document("c", "2025-02-20", "wind wind"), document("d", nil, "sea sun sun"), document("e", "2025", "wind"),
  ])

  private func shown(_ line: String) throws -> [String] {
    try engine.rows(line).map { $0.map(\.shown).joined(separator: " ") }
  }

  @Test func showsGapsAndWhatHasNoDate() throws {
    #expect(
      try shown("sea | timeline by month per 10 words") == [
        "2024-11 2 4 5.0", "2024-12 0 0 –", "2025-01 0 0 –", "2025-02 1 4 2.5", "– 1 4 2.5",
      ])
    let answer = try engine.answer("sea | timeline by month")
    #expect(answer.notes.contains("1 hit of no stated month stands apart, in the last row"))
    #expect(answer.relation.totals.map(\.value) == [.integer(4), .integer(12), .number(4_000_000.0 / 12)])
  }

  @Test func choosesTheUnitThatAllDatesState() throws {
    #expect(try engine.column("date", "sea | timeline") == ["2024", "2025", "–"])
    #expect(try engine.column("date", "sea | timeline by day").count == 111)
  }

  @Test func countsTurnsWhereNoWordIsAsked() throws {
    #expect(try engine.column("turns", "speaker:ann | timeline by year") == ["1", "3", "1"])
  }

  @Test func standsNoDatesAtAll() throws {
    let engine = stageEngine([Self.document("d", nil, "sea sun")])
    #expect(try engine.column("date", "sea | timeline") == ["–"])
    #expect(try engine.rows("nowhere | timeline by day").map { $0[1] } == [.integer(0)])
  }

  @Test func refusesWhatIsNoTime() {
    #expect(engine.failure("sea | timeline by yaer")?.suggestion == "year")
    let wide = stageEngine([Self.document("a", "0001-01-01", "sea"), Self.document("b", "2025-01-01", "sea")])
    #expect(wide.failure("sea | timeline by day")?.message.hasPrefix("a timeline by day has 739") ?? false)
  }
}
