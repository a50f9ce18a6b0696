import CorpusModel
import Testing

@testable import QueryEngine

@Suite struct GroupNumbersTests {
  @Test func piecesKeepTheirNumbersThroughAllGrowth() {
    var numbers = PieceNumbers()
    let pieces = (0..<5_000).map { Array("piece \($0 % 2_500)".utf8) }
    for (place, piece) in pieces.enumerated() { #expect(numbers.number(of: piece[...]) == place % 2_500) }
    #expect(numbers.number(of: []) == 2_500)
    #expect(numbers.number(of: [0]) == 2_501)
    #expect(numbers.count == 2_502)
  }

  @Test func pairsAreNumberedInTheirOrder() {
    var numbers = PairNumbers()
    #expect([(3, 4), (4, 3), (3, 4), (0, 0)].map { numbers.number(of: $0.0, $0.1) } == [0, 1, 0, 2])
    #expect(numbers.pairs.map(\.first) == [3, 4, 0])
  }

  @Test func groupsGiveTheirValuesBack() {
    var groups = GroupNumbers(columns: 3)
    let rows: [[Value]] = [
      [.text("a"), .null, .integer(1)], [.text("b"), .null, .integer(1)], [.text("a"), .null, .integer(1)],
      [.text("a"), .text("x"), .integer(2)],
    ]
    var found: [Int] = []
    for row in rows {
      var values: [Int] = []
      for (column, value) in row.enumerated() { values.append(groups.number(of: value, in: column)) }
      found.append(groups.group(of: values))
    }
    #expect(found == [0, 1, 0, 2])
    #expect(found.map { groups.values(of: $0) } == rows)
    #expect(GroupNumbers(columns: 0).values(of: 0) == [])
  }
}
