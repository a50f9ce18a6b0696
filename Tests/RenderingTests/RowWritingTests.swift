import CorpusModel
import Synchronization
import Testing

@testable import Rendering

/// Rows that threads make come out as one thread writes them.
@Suite struct RowWritingTests {
  private func rows(_ count: Int) -> RowSource {
    RowSource(count: count) { [.integer($0), .text(String(repeating: "ä\t", count: $0 % 17))] }
  }

  @Test(arguments: [0, 1, 255, 256, 257, 2_047, 2_048, 9_999])
  func keepTheirOrder(_ count: Int) {
    let relation = Relation(columns: [Column("n", .number), Column("text")], rows: rows(count))
    var options = RenderOptions()
    options.headers = true
    let lines = TSVFormat().rendered(relation, options: options).split(separator: "\n")
    #expect(lines.count == count + 1)
    #expect(lines.first == "n\ttext")
    for (number, line) in lines.dropFirst().enumerated() {
      guard line == "\(number)\t" + String(repeating: "ä\\t", count: number % 17) else {
        Issue.record("row \(number): \(line)")
        break
      }
    }
  }

  @Test func everyFormatWritesEachRowOnce() {
    let relation = Relation(columns: [Column("n", .number), Column("text")], rows: rows(5_000))
    for format: any Format in [CSVFormat(), JSONLinesFormat(), JSONFormat(), TSVFormat()] {
      let text = format.rendered(relation, options: RenderOptions())
      let few = format.rendered(
        Relation(columns: relation.columns, rows: rows(2_000)), options: RenderOptions())
      // What a thread writes begins as what is written without any.
      #expect(text.utf8.count > 2 * few.utf8.count)
      #expect(text.utf8.starts(with: few.utf8.dropLast(4)))
    }
  }

  @Test func endWhereNobodyWantsMore() {
    let made = Mutex(0)
    let endless = RowSource(count: 100_000_000) { place in
      made.withLock { $0 += 1 }
      return [.text(String(repeating: "x", count: 100) + "\(place)")]
    }
    var pieces = 0
    var out = OutputBuffer { _ in
      pieces += 1
      return pieces < 3
    }
    TSVFormat().render(Relation(columns: [Column("text")], rows: endless), options: RenderOptions(), into: &out)
    #expect(pieces == 3)
    #expect(made.withLock { $0 } < 50_000)
  }
}
