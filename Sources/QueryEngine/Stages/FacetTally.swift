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
    let sizes = dimensions.map(\.size)
    let values = dimensions.map { $0.facet.values(ofBlocks: turns.blockNumbers) }
    // The numbers of a row's combinations, each made longer by a value of the next column.
    var keys: [Int] = []
    var longer: [Int] = []
    for place in 0..<turns.count {
      if place % 65_536 == 0 { try context.checkCancelled() }
      keys.removeAll(keepingCapacity: true)
      keys.append(0)
      for number in sizes.indices {
        let size = sizes[number]
        let first = place == 0 ? 0 : Int(values[number].ends[place - 1])
        let end = Int(values[number].ends[place])
        if end - first <= 1 {
          let value = first < end ? Int(values[number].values[first]) : size - 1
          for key in keys.indices { keys[key] = keys[key] * size + value }
        } else {
          multiple.insert(number)
          try context.checkHeld(keys.count * (end - first), "groups of values")
          longer.removeAll(keepingCapacity: true)
          for key in keys {
            for value in first..<end { longer.append(key * size + Int(values[number].values[value])) }
          }
          swap(&keys, &longer)
        }
      }
      for key in keys { found[key] += 1 }
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
