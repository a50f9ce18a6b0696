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

  /// As many rows as are decoded at once.
  private static let stretch = 4_096

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
    var grid = Grid(sizes: dimensions.map(\.size))
    var values = dimensions.map { _ in Facet.ManyValues() }
    var start = 0
    while start < turns.count {
      try context.checkCancelled()
      let blocks = turns.blockNumbers[start..<min(start + Self.stretch, turns.count)]
      for (number, dimension) in dimensions.enumerated() {
        dimension.facet.read(valuesOf: blocks, into: &values[number])
      }
      for place in 0..<blocks.count {
        let several = grid.add(values, at: place)
        try context.checkHeld(several, "groups of values")
      }
      start += blocks.count
    }
    multiple = grid.multiple
    for (key, count) in grid.counts.enumerated() where count > 0 {
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

/// How often combinations of values were met, a number for each.
private struct Grid {
  private let sizes: [Int]
  private(set) var counts: [Int]
  /// The dimensions of which a row had several values.
  private(set) var multiple: Set<Int> = []
  // The numbers of a row's combinations, each made longer by a value of the next dimension.
  private var keys: [Int] = []
  private var longer: [Int] = []

  /// As many dimensions, with as many values each; the last of them stands for none.
  init(sizes: [Int]) {
    self.sizes = sizes
    counts = [Int](repeating: 0, count: sizes.reduce(1, *))
  }

  /// Counts every combination of the values that a row has; gives their number.
  mutating func add(_ values: [Facet.ManyValues], at place: Int) -> Int {
    var single = 0
    for number in sizes.indices {
      let span = values[number].span(place)
      guard span.count <= 1 else { return addSeveral(values, at: place) }
      single = single * sizes[number] + (span.isEmpty ? sizes[number] - 1 : Int(values[number].values[span.lowerBound]))
    }
    counts[single] += 1
    return 1
  }

  private mutating func addSeveral(_ values: [Facet.ManyValues], at place: Int) -> Int {
    keys.removeAll(keepingCapacity: true)
    keys.append(0)
    for number in sizes.indices {
      let size = sizes[number]
      let span = values[number].span(place)
      if span.count > 1, multiple.count < sizes.count { multiple.insert(number) }
      longer.removeAll(keepingCapacity: true)
      for key in keys {
        if span.isEmpty { longer.append(key * size + size - 1) }
        for value in span { longer.append(key * size + Int(values[number].values[value])) }
      }
      swap(&keys, &longer)
    }
    for key in keys { counts[key] += 1 }
    return keys.count
  }
}
