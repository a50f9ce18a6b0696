import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct SortKeyTests {
  /// The values in sorted order.
  private func sorted(_ values: [Value], descending: Bool = false) throws -> [Value] {
    try context.stableOrder(rows: values.count, keys: [values.map { SortKey($0) }], descending: [descending])
      .map { values[$0] }
  }

  private let context = CancelToken().runContext

  @Test func stopsWhereSomebodyAsks() {
    let token = CancelToken()
    token.cancel()
    var numbers = Array(0..<10_000)
    do {
      try token.sort(&numbers) { $0 > $1 }
      Issue.record("sorted to the end")
    } catch {
      #expect(error == .cancelled)
    }
    #expect(numbers.sorted() == Array(0..<10_000))
  }

  @Test(arguments: [0, 1, 2, 7, 100, 1_024, 3_000])
  func ordersTheFirstAlone(_ wanted: Int) throws {
    var generator = SplitMix(seed: 5)
    for most in [3, 50, 100_000] {
      let elements = (0..<5_000).map { (value: generator.next(below: most), place: $0) }
      let all = try context.sorted(elements) { $0 < $1 }
      let first = try context.sorted(elements, first: wanted) { $0 < $1 }
      #expect(first.prefix(wanted).map(\.place) == all.prefix(wanted).map(\.place))
      #expect(first.map(\.place).sorted() == Array(0..<5_000))
      // What is in order, or the other way round, is no harder.
      let backwards = try context.sorted(all.reversed(), first: wanted) { $0 < $1 }
      #expect(backwards.prefix(wanted).map(\.place) == all.prefix(wanted).map(\.place))
    }
  }

  @Test func ordersNumbersBySize() throws {
    #expect(try sorted([.integer(10), .integer(9), .number(9.5)]) == [.integer(9), .number(9.5), .integer(10)])
  }

  @Test func ordersTextByFoldedFormThenBytes() throws {
    let values: [Value] = [.text("zebra"), .text("Émile"), .text("eva"), .text("Zebra"), .text("emile")]
    #expect(try sorted(values) == [.text("emile"), .text("Émile"), .text("eva"), .text("Zebra"), .text("zebra")])
  }

  @Test func keepsTheUnknownLastInBothDirections() throws {
    let values: [Value] = [.null, .integer(1), .list([]), .integer(2), .text("")]
    #expect(try sorted(values) == [.integer(1), .integer(2), .null, .list([]), .text("")])
    #expect(try sorted(values, descending: true) == [.integer(2), .integer(1), .null, .list([]), .text("")])
  }

  @Test func ordersDatesByTheirFirstDayThenTheirLast() throws {
    let dates = [StatedDate(year: 2025, month: 4, day: 1), StatedDate(year: 2025, month: 4), StatedDate(year: 2025)]
    #expect(try sorted(dates.map { .date($0) }) == [dates[2], dates[0], dates[1]].map { .date($0) })
  }

  @Test func leavesEqualRowsInTheirOrder() throws {
    var generator = SplitMix(seed: 3)
    let numbers = (0..<500).map { _ in generator.next(below: 7) }
    let order = try context.stableOrder(
      rows: numbers.count, keys: [numbers.map { .number(Double($0)) }], descending: [true])
    #expect(order.sorted() == Array(0..<500))
    for (left, right) in zip(order, order.dropFirst()) {
      #expect(numbers[left] > numbers[right] || (numbers[left] == numbers[right] && left < right))
    }
  }

  @Test func tellsThingsOfOneNameApartByTheirIDs() throws {
    let values: [Value] = [.entity(id: "b", name: "John"), .entity(id: "a", name: "John")]
    #expect(try sorted(values) == [values[1], values[0]])
  }
}

extension CancelToken {
  /// A context that the token stops.
  fileprivate var runContext: RunContext {
    let engine = stageEngine(talk())
    return RunContext(index: engine.index, fields: engine.fields, report: LoadReport(), cancellation: self)
  }
}
