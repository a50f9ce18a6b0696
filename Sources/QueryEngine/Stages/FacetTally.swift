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

  private struct Dimension {
    var access: FacetAccess
    var facet: Facet
    /// The values, and one more for none.
    var size: Int
  }

  /// Counts rows; nil where a column is no facet, or there are too many combinations.
  init?(of turns: TurnSet, by columns: [TurnColumn], in context: RunContext) throws(Diagnostic) {
    var dimensions: [Dimension] = []
    var combinations = 1
    for column in columns {
      guard case .field(let field) = column, let access = field.access as? FacetAccess,
        let facet = turns.index.facet(access.facet)
      else { return nil }
      dimensions.append(Dimension(access: access, facet: facet, size: facet.entries.count + 1))
      combinations *= facet.entries.count + 1
      guard combinations <= Self.mostCombinations else { return nil }
    }
    var found = [Int](repeating: 0, count: combinations)
    let values = dimensions.map { $0.facet.values(ofBlocks: turns.blockNumbers) }
    // The number of each row's combination, where it has one value of each.
    var keys = [Int](repeating: 0, count: turns.count)
    for (dimension, values) in zip(dimensions, values) {
      try context.checkCancelled()
      let size = dimension.size
      for (place, value) in values.first.enumerated() {
        keys[place] = keys[place] * size + (value == Facet.ManyValues.none ? size - 1 : Int(value))
      }
    }
    for key in keys { found[key] += 1 }
    try context.checkCancelled()
    for place in Set(values.flatMap { $0.several.keys }) {
      found[keys[place]] -= 1
      var several = [0]
      for (number, (dimension, values)) in zip(dimensions, values).enumerated() {
        let single = values.first[place] == Facet.ManyValues.none ? dimension.size - 1 : Int(values.first[place])
        let own = values.several[place]?.map { Int($0) } ?? [single]
        if own.count > 1 { multiple.insert(number) }
        several = several.flatMap { key in own.map { key * dimension.size + $0 } }
      }
      for key in several { found[key] += 1 }
    }
    for (key, count) in found.enumerated() where count > 0 {
      var values: [Value] = []
      var rest = key
      for dimension in dimensions.reversed() {
        let number = rest % dimension.size
        rest /= dimension.size
        values.append(number == dimension.size - 1 ? .null : dimension.access.value(number, of: dimension.facet))
      }
      // Two values of a facet may be the same to people.
      counts[values.reversed(), default: 0] += count
    }
  }
}
