import CorpusIndex
import CorpusModel
import Diagnostics
import Threads

/// Rows counted by columns whose values the index numbers: numbers are counted, and become values when all are.
struct FacetTally {
  /// The count of each combination of values.
  let groups: Groups
  /// The places of columns of which a row had several values.
  let multiple: Set<Int>

  /// Combinations beyond which they are not numbered.
  private static let mostCombinations = 1 << 20

  /// Combinations whose counts are cheap to add up.
  private static let fewCombinations = 65_536

  /// As many rows as are counted before somebody may stop it.
  private static let stretch = 65_536

  /// Counts rows; nil where the index numbers no values of a column, or there are too many combinations.
  ///
  /// - Parameter fewRows: up to as many a second thread is not worth its start.
  init?(
    of turns: TurnSet, by columns: [TurnColumn], in context: RunContext, fewRows: Int = 32_768
  ) throws(Diagnostic) {
    var numbers: [ValueNumbers] = []
    for column in columns {
      guard let found = column.numbers(in: turns.index) else { return nil }
      numbers.append(found)
    }
    var counting = Counting(groups: NumberedGroups(columns: columns.count), fewRows: fewRows, context: context)
    guard try counting.add(turns.blockNumbers, by: numbers) else { return nil }
    groups = try counting.groups.ranked(in: context)
    multiple = counting.multiple
  }

  /// What is counted so far.
  private struct Counting {
    var groups: NumberedGroups
    var multiple: Set<Int> = []
    let fewRows: Int
    let context: RunContext

    /// Counts blocks; says whether the combinations were few enough.
    mutating func add(_ blocks: [UInt32], by numbers: [ValueNumbers]) throws(Diagnostic) -> Bool {
      guard let nothing = FacetCounts(of: numbers.map(\.source), limit: FacetTally.mostCombinations) else {
        return false
      }
      let grid = try FacetTally.counts(from: nothing, of: blocks, fewRows: fewRows, in: context)
      if let place = numbers.indices.first(where: { !numbers[$0].otherwise.isEmpty }) {
        var (first, others) = (numbers, numbers)
        first[place].otherwise = []
        others[place] = numbers[place].otherwise[0]
        if case .facet(let facet) = numbers[place].source, FacetTally.hasBlocksWithout(place, in: grid) {
          try context.checkCancelled()
          var parts = [[UInt32]](repeating: [], count: 2)
          for block in blocks { parts[facet.values(ofBlock: Int(block)).isEmpty ? 1 : 0].append(block) }
          guard try add(parts[0], by: first) else { return false }
          return try add(parts[1], by: others)
        }
      }
      multiple.formUnion(grid.multiple)
      /// The number among all groups of each value that some block has, by its number in its source.
      var known = grid.sizes.map { [Int?](repeating: nil, count: $0) }
      var digits = [Int](repeating: 0, count: grid.sizes.count)
      for (key, count) in grid.counts.enumerated() where count > 0 {
        var rest = key
        for (place, size) in grid.sizes.enumerated().reversed() {
          let number = rest % size
          rest /= size
          if let known = known[place][number] {
            digits[place] = known
          } else {
            // Two values of a facet may be the same to people.
            let value = number == size - 1 ? .null : numbers[place].value(number)
            digits[place] = groups.number(of: value, in: place)
            known[place][number] = digits[place]
          }
        }
        groups.add(count, to: digits)
      }
      return true
    }
  }

  /// Whether some block has no value of the source at a place.
  private static func hasBlocksWithout(_ place: Int, in grid: FacetCounts) -> Bool {
    let (size, weight) = (grid.sizes[place], grid.sizes[(place + 1)...].reduce(1, *))
    return grid.counts.indices.contains { $0 / weight % size == size - 1 && grid.counts[$0] > 0 }
  }

  /// Counts blocks: on all processors where they are many, and in parts that somebody may stop between.
  private static func counts(
    from nothing: FacetCounts, of blocks: [UInt32], fewRows: Int, in context: RunContext
  ) throws(Diagnostic) -> FacetCounts {
    let isShared = blocks.count > fewRows && nothing.counts.count <= fewCombinations
    let threads = isShared ? Processors.count : 1
    let size = min(stretch, max(fewRows / 2, 1, (blocks.count + threads - 1) / threads))
    let parts = (blocks.count + size - 1) / size
    var all = nothing
    guard parts > 1, threads > 1 else {
      // Without a copy of all counters for each part.
      for part in 0..<parts {
        try context.checkCancelled()
        let most = all.add(blocks[part * size..<min((part + 1) * size, blocks.count)])
        try context.checkHeld(most, groups)
      }
      return all
    }
    var tallies = OrderedProducts(count: parts, threads: threads) { part in
      var counts = nothing
      let most = counts.add(blocks[part * size..<min((part + 1) * size, blocks.count)])
      return (counts: counts, most: most)
    }
    while let (counts, most) = tallies.next() {
      try context.checkCancelled()
      try context.checkHeld(most, groups)
      all.merge(counts)
    }
    return all
  }

  private static let groups = "groups of values"
}
