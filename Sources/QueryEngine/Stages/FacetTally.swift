import CorpusIndex
import CorpusModel
import Diagnostics

/// Rows counted by columns that are facets: numbers are counted, and become values when all are.
struct FacetTally {
  /// The count of each combination of values; unknown is null.
  private(set) var counts: [[Value]: Int] = [:]
  /// The places of columns of which a row had several values.
  private(set) var multiple: Set<Int> = []

  /// Combinations beyond which they are not numbered.
  private static let mostCombinations = 1 << 20

  /// As many rows as are counted before somebody may stop it.
  private static let stretch = 65_536

  /// Counts rows; nil where a column is no facet, or there are too many combinations.
  init?(of turns: TurnSet, by columns: [TurnColumn], in context: RunContext) throws(Diagnostic) {
    var accesses: [FacetAccess] = []
    var facets: [Facet] = []
    for column in columns {
      guard case .field(let field) = column, let access = field.access as? FacetAccess,
        let facet = turns.index.facet(access.facet)
      else { return nil }
      accesses.append(access)
      facets.append(facet)
    }
    guard var grid = FacetCounts(of: facets, limit: Self.mostCombinations) else { return nil }
    var start = 0
    while start < turns.count {
      try context.checkCancelled()
      let blocks = turns.blockNumbers[start..<min(start + Self.stretch, turns.count)]
      try context.checkHeld(grid.add(blocks), "groups of values")
      start += blocks.count
    }
    multiple = grid.multiple
    for (key, count) in grid.counts.enumerated() where count > 0 {
      var values: [Value] = []
      var rest = key
      for (place, size) in grid.sizes.enumerated().reversed() {
        let number = rest % size
        rest /= size
        values.append(number == size - 1 ? .null : accesses[place].value(number, of: facets[place]))
      }
      // Two values of a facet may be the same to people.
      counts[values.reversed(), default: 0] += count
    }
  }
}
