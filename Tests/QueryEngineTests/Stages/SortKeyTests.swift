import CorpusModel
import Diagnostics
import Testing

@testable import QueryEngine

@Suite struct SortKeyTests {
  /// The values in sorted order.
  private func sorted(_ values: [Value], descending: Bool = false) -> [Value] {
    stableOrder(rows: values.count, keys: [values.map { SortKey($0) }], descending: [descending]).map { values[$0] }
  }

  @Test func ordersNumbersBySize() {
    #expect(sorted([.integer(10), .integer(9), .number(9.5)]) == [.integer(9), .number(9.5), .integer(10)])
  }

  @Test func ordersTextByFoldedFormThenBytes() {
    let values: [Value] = [.text("zebra"), .text("Émile"), .text("eva"), .text("Zebra"), .text("emile")]
    #expect(sorted(values) == [.text("emile"), .text("Émile"), .text("eva"), .text("Zebra"), .text("zebra")])
  }

  @Test func keepsTheUnknownLastInBothDirections() {
    let values: [Value] = [.null, .integer(1), .list([]), .integer(2), .text("")]
    #expect(sorted(values) == [.integer(1), .integer(2), .null, .list([]), .text("")])
    #expect(sorted(values, descending: true) == [.integer(2), .integer(1), .null, .list([]), .text("")])
  }

  @Test func ordersDatesByTheirFirstDayThenTheirLast() {
    let dates = [StatedDate(year: 2025, month: 4, day: 1), StatedDate(year: 2025, month: 4), StatedDate(year: 2025)]
    #expect(sorted(dates.map { .date($0) }) == [dates[2], dates[0], dates[1]].map { .date($0) })
  }

  @Test func leavesEqualRowsInTheirOrder() {
    var generator = SplitMix(seed: 3)
    let numbers = (0..<500).map { _ in generator.next(below: 7) }
    let order = stableOrder(
      rows: numbers.count, keys: [numbers.map { .number(Double($0)) }], descending: [true])
    #expect(order.sorted() == Array(0..<500))
    for (left, right) in zip(order, order.dropFirst()) {
      #expect(numbers[left] > numbers[right] || (numbers[left] == numbers[right] && left < right))
    }
  }

  @Test func tellsThingsOfOneNameApartByTheirIDs() {
    let values: [Value] = [.entity(id: "b", name: "John"), .entity(id: "a", name: "John")]
    #expect(sorted(values) == [values[1], values[0]])
  }
}
