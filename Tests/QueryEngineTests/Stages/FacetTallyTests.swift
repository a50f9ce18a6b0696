import CorpusIndex
import CorpusModel
import Testing

@testable import QueryEngine

/// Counts by facets that several threads share, beside one thread's.
struct FacetTallyTests {
  @Test(arguments: [
    ["speaker"], ["exchange", "topic"], ["lang", "speaker", "exchange"], ["doc", "date"], ["kind", "title"], ["year"],
    ["month", "topic"], ["day", "lang"],
  ])
  func partsAddUp(_ names: [String]) throws {
    let index = RandomCorpus(seed: 31, documents: 60).index
    let engine = Engine(index: index, report: LoadReport())
    let turns = TurnSet(BlockSet.all(of: index.blockCount), finder: HitFinder(), in: index)
    let context = RunContext(index: index, fields: engine.fields, report: LoadReport(), cancellation: CancelToken())
    let columns = try names.map { name in
      try engine.fields[name].map { .field($0) } ?? TurnColumn.calendar(#require(CalendarUnit(rawValue: name)))
    }
    let alone = try #require(try FacetTally(of: turns, by: columns, in: context))
    let shared = try #require(try FacetTally(of: turns, by: columns, in: context, fewRows: 16))
    #expect(turns.count > 16 * 4)
    #expect(shared.groups.byKey == alone.groups.byKey)
    #expect(shared.multiple == alone.multiple)
    var expected: [[Value]: Int] = [:]
    for place in 0..<turns.count {
      var keys: [[Value]] = [[]]
      for column in columns {
        let values: [Value] =
          switch column.value(at: place, of: turns, hit: nil).unmarked {
          case .list(let several): several.isEmpty ? [.null] : several
          case let single: [single]
          }
        keys = keys.flatMap { key in values.map { key + [$0] } }
      }
      for key in keys { expected[key, default: 0] += 1 }
    }
    #expect(alone.groups.byKey == expected)
    // Told by numbers, the order is that of the values.
    #expect(try alone.groups.ranked(in: context) == Groups(expected).ranked(in: context))
  }
}
