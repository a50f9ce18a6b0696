import CorpusModel
import Testing

@testable import QueryEngine

/// Groups of turns by their values.
struct GroupsTests {
  private let context = RunContext(
    index: Talk.index, fields: Talk.engine.fields, report: LoadReport(), cancellation: CancelToken())

  private static let counts: [[Value]: Int] = [
    [.text("b"), .integer(2)]: 3, [.text("a"), .integer(10)]: 3, [.text("a"), .integer(9)]: 3, [.text("A"), .null]: 3,
    [.null, .integer(1)]: 7, [.text("c"), .null]: 1, [.text("é"), .integer(4)]: 1,
  ]

  /// Most first, then by the values as they sort; what is unknown is last.
  @Test func standInTheOrderOfTables() throws {
    let ranked = try Groups(Self.counts).ranked(in: context)
    #expect(ranked.map(\.count) == [7, 3, 3, 3, 3, 1, 1])
    #expect(
      ranked.map(\.key) == [
        [.null, .integer(1)], [.text("A"), .null], [.text("a"), .integer(9)], [.text("a"), .integer(10)],
        [.text("b"), .integer(2)], [.text("c"), .null], [.text("é"), .integer(4)],
      ])
  }

  /// Numbers bring groups in the same order as values, in whatever order and however often they come.
  @Test func numberedOnesStandInTheSameOrder() throws {
    var numbered = NumberedGroups(columns: 2)
    for part in [1, 0] {
      for (key, count) in Self.counts.sorted(by: { ($0.value, $0.key.description) < ($1.value, $1.key.description) }) {
        let digits = [numbered.number(of: key[0], in: 0), numbered.number(of: key[1], in: 1)]
        numbered.add(part == 1 ? 1 : count - 1, to: digits)
      }
    }
    let groups = try numbered.ranked(in: context)
    #expect(try groups.ranked(in: context) == Groups(Self.counts).ranked(in: context))
    #expect(groups.byKey == Self.counts)
    #expect(groups.total == 21)
    #expect(groups.count(without: 0) == 7)
    #expect(groups.count(without: 1) == 4)
    #expect(groups.known(in: [0, 1]).count == 4)
  }

  @Test func noColumnsAreOneGroup() throws {
    var numbered = NumberedGroups(columns: 0)
    numbered.add(3, to: [])
    #expect(try numbered.ranked(in: context).byKey == [[]: 3])
    #expect(try NumberedGroups(columns: 2).ranked(in: context).count == 0)
  }
}
