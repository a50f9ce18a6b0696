import CorpusIndex
package import CorpusModel
package import Diagnostics

/// Turns, hits or words by the values of columns.
///
/// A row counts under each of its values. A place of the text counts once under a value, though a turn and a quotation
/// inside it both bring it.
package struct Tally: Sendable {
  /// The count of each combination of values, one value for each column; unknown is null.
  package private(set) var counts: [[Value]: Int] = [:]
  /// The places of columns of which a row had several values.
  package private(set) var multiple: Set<Int> = []

  private let unit: Count.Unit
  private let columns: [TurnColumn]
  private let areOfHits: Bool
  /// Whether rows may share places: then these tell what was counted.
  private let canShare: Bool
  private var hits: [[Value]: DistinctHits] = [:]
  private var positions: [[Value]: [Range<Int>]] = [:]

  /// Counts rows by the values of columns, or all in one where there are no columns.
  package init(_ unit: Count.Unit, of turns: TurnSet, by columns: [TurnColumn], in context: RunContext)
    throws(Diagnostic)
  {
    self.unit = unit
    self.columns = columns
    areOfHits = columns.contains(where: \.isPerHit)
    canShare = unit != .turns && turns.hasOverlays
    if unit == .turns {
      // Neither texts nor values are looked at where numbers can be counted.
      if columns.isEmpty {
        counts[[]] = turns.count
        return
      }
      if let tally = try FacetTally(of: turns, by: columns, in: context) {
        (counts, multiple) = (tally.counts, tally.multiple)
        return
      }
    }
    if columns.isEmpty { counts[[]] = 0 }
    for place in 0..<turns.count {
      if place % 1_024 == 0 { try context.checkCancelled() }
      try add(place, of: turns, in: context)
    }
    for (key, ranges) in positions { counts[key] = Self.wordCount(ranges, in: turns.index) }
    (hits, positions) = ([:], [:])
  }

  private mutating func add(_ place: Int, of turns: TurnSet, in context: RunContext) throws(Diagnostic) {
    let matches = areOfHits || unit == .hits ? turns.matches(at: place) : []
    guard areOfHits, !matches.isEmpty else {
      for key in try keys(place, of: turns, hit: nil, in: context) {
        count(place, of: turns, hits: matches, under: key)
      }
      try context.checkHeld(counts.count + positions.count, Self.groups)
      return
    }
    var hitsByKey: [[Value]: [Range<Int>]] = [:]
    for match in matches {
      for key in try keys(place, of: turns, hit: match, in: context) { hitsByKey[key, default: []].append(match) }
    }
    for (key, hits) in hitsByKey { count(place, of: turns, hits: hits, under: key) }
    try context.checkHeld(counts.count + positions.count, Self.groups)
  }

  private static let groups = "groups of values"

  private mutating func count(_ place: Int, of turns: TurnSet, hits matches: [Range<Int>], under key: [Value]) {
    switch unit {
    case .turns: counts[key, default: 0] += 1
    case .words where canShare: positions[key, default: []].append(turns.positions(at: place))
    case .words: counts[key, default: 0] += turns.wordCount(at: place)
    case .hits:
      let document = turns.index.document(ofBlock: turns.block(at: place))
      let new = matches.count { hits[key, default: DistinctHits(canRepeat: canShare)].isNew($0, inDocument: document) }
      counts[key, default: 0] += new
    }
  }

  /// Every combination of a row's values.
  private mutating func keys(
    _ place: Int, of turns: TurnSet, hit: Range<Int>?, in context: RunContext
  ) throws(Diagnostic) -> [[Value]] {
    var keys: [[Value]] = [[]]
    for (number, column) in columns.enumerated() {
      let values: [Value]
      switch column.value(at: place, of: turns, hit: hit).unmarked {
      case .list(let several):
        values = several.isEmpty ? [.null] : several
        if several.count > 1 { multiple.insert(number) }
      case let single: values = [single]
      }
      try context.checkHeld(keys.count * values.count, Self.groups)
      keys = values.count == 1 ? keys.map { $0 + values } : keys.flatMap { key in values.map { key + [$0] } }
    }
    return keys
  }

  /// The words at positions, each once.
  private static func wordCount(_ ranges: [Range<Int>], in index: CorpusIndex) -> Int {
    var count = 0
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      for position in max(range.lowerBound, end)..<range.upperBound
      where !index.isBoundary(at: position) && !index.isSymbol(at: position) {
        count += 1
      }
      end = range.upperBound
    }
    return count
  }
}
