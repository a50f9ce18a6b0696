import CorpusModel
import TextAnalysis
import Synchronization
import Testing

@testable import Rendering

@Suite struct TableFormatTests {
  @Test(arguments: [true, false]) func rowsThatNobodyWantsAreNotMade(isTerminal: Bool) {
    let made = Mutex(0)
    let relation = Relation(
      columns: [Column("n", .number)],
      rows: RowSource(count: 100_000) { place in
        made.withLock { $0 += 1 }
        return [.integer(place)]
      })
    var asked = 0
    var out = OutputBuffer { _ in
      asked += 1
      return asked < 3
    }
    TextFormat().render(relation, options: RenderOptions(width: 40, isTerminal: isTerminal), into: &out)
    #expect(out.isStopped)
    // Threads run ahead of what is asked for, but not far.
    #expect(made.withLock { $0 } < 20_000)
  }

  private let table = Relation(
    columns: [Column("who"), Column("secret", isDetail: true), Column("count", .number), Column("text")],
    rows: RowSource([
      [.entity(id: "x", name: "谢家印"), .text("hidden"), .integer(12), .text("one two three four")],
      [.null, .text("hidden"), .number(0.5), .text("a\nb")],
    ]), notes: ["a note"])

  @Test func linesUpColumns() {
    #expect(
      TableFormat().rendered(table, options: RenderOptions()) == """
        who      count  text
        ------  ------  ------------------
        谢家印      12  one two three four
                0.5000  a␊b

        a note

        """)
  }

  @Test func leavesOutHeadersWhereTold() {
    let text = TableFormat().rendered(table, options: RenderOptions(headers: false))
    #expect(text.hasPrefix("谢家印      12  one two"))
  }

  @Test func drawsBoxesInASCIIWhereTheTerminalKnowsNoMore() {
    let box = BoxFormat().rendered(
      Relation(columns: [Column("n", .number)], rows: RowSource([[.integer(7)]])), options: RenderOptions(isASCII: true)
    )
    #expect(box == "+---+\n| n |\n+---+\n| 7 |\n+---+\n")
  }

  @Test func drawsBoxes() {
    #expect(
      BoxFormat().rendered(table, options: RenderOptions()) == """
        ┌────────┬────────┬────────────────────┐
        │ who    │  count │ text               │
        ├────────┼────────┼────────────────────┤
        │ 谢家印 │     12 │ one two three four │
        ├────────┼────────┼────────────────────┤
        │        │ 0.5000 │ a                  │
        │        │        │ b                  │
        └────────┴────────┴────────────────────┘

        a note

        """)
  }

  @Test(arguments: [20, 24, 31, 40, 80]) func fitsBoxesToATerminal(_ width: Int) {
    let text = BoxFormat().rendered(table, options: RenderOptions(width: width, isTerminal: true))
    let widths = text.split(separator: "\n").filter { !$0.hasPrefix("a") }.map { displayWidth(of: String($0)) }
    #expect(Set(widths).count == 1)
    #expect(widths.allSatisfy { $0 <= width })
    #expect(text.filter { "onetwhrfu".contains($0) }.count >= 15)
  }

  /// Counts are added where a strip has no room, in a box and in records.
  @Test(arguments: [(80, "············▂·▆▂"), (24, "······▂█"), (20, "····█▂")])
  func drawsStripsAsLongAsThereIsRoom(_ width: Int, _ wanted: String) {
    let counts = (0..<16).map { Value.integer([12: 1, 14: 3, 15: 1][$0] ?? 0) }
    let relation = Relation(
      columns: [Column("document"), Column("strip", .strip)], rows: RowSource([[.text("interview"), .list(counts)]]))
    let text = BoxFormat().rendered(relation, options: RenderOptions(width: width, isTerminal: true))
    #expect(text.contains(" \(wanted) "), "\(text)")
  }

  @Test func bearsEmptyRelations() {
    let nothing = Relation(columns: [], rows: RowSource([]))
    for format in Formats.all {
      #expect(format.init().rendered(nothing, options: RenderOptions()).utf8.count <= 4)
    }
  }

  @Test func stopsWhereNothingMoreIsWanted() {
    let many = Relation(columns: [Column("n")], rows: RowSource(count: 200_000) { [.text("row number \($0)")] })
    for format in Formats.all where format.name != "box" {
      var taken = 0
      var out = OutputBuffer { piece in
        taken += piece.count
        return false
      }
      format.init().render(many, options: RenderOptions(), into: &out)
      #expect(taken < 1 << 17)
    }
  }

  @Test func howLongSomethingTakesHasTenthsBelowAMinute() {
    let times = [1_945, 59_940, 59_960, 90_400].map { [Value.time($0), .time($0)] }
    let table = Relation(columns: [Column("at", .time), Column("took", .duration)], rows: RowSource(times))
    let lines = TableFormat().rendered(table, options: RenderOptions(headers: false)).split(separator: "\n")
    #expect(
      lines.map { $0.split(separator: " ").joined(separator: " ") } == [
        "0:00:01 0:00:01.9", "0:00:59 0:00:59.9", "0:00:59 0:00:59", "0:01:30 0:01:30",
      ])
  }
}
