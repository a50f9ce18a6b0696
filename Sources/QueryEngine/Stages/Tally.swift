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
  private var groups: [[Value]: Group] = [:]

  /// What is known of a combination of values while it is counted.
  private struct Group {
    var count = 0
    /// The row that counted last.
    var place = -1
    /// The places of the text that counted, where rows may share them.
    var hits: DistinctHits?
    var positions: [Range<Int>] = []
  }

  /// Counts rows by the values of columns, or all in one where there are no columns; stops where there are more groups
  /// than `most`.
  package init(
    _ unit: Count.Unit, of turns: TurnSet, by columns: [TurnColumn], atMost most: Int = .max, in context: RunContext
  ) throws(Diagnostic) {
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
    if columns.isEmpty { groups[[]] = Group() }
    for place in 0..<turns.count {
      if place % 1_024 == 0 { try context.checkCancelled() }
      try add(place, of: turns, in: context)
      if groups.count > most { break }
    }
    counts = groups.mapValues { group in
      group.positions.isEmpty ? group.count : Self.wordCount(group.positions, in: turns.index)
    }
    groups = [:]
  }

  private mutating func add(_ place: Int, of turns: TurnSet, in context: RunContext) throws(Diagnostic) {
    let matches = areOfHits || unit == .hits ? turns.matches(at: place) : []
    if areOfHits, !matches.isEmpty {
      for match in matches {
        for key in try keys(place, of: turns, hit: match, in: context) {
          count(place, of: turns, hits: [match], under: key)
        }
      }
    } else {
      for key in try keys(place, of: turns, hit: nil, in: context) {
        count(place, of: turns, hits: matches, under: key)
      }
    }
    try context.checkHeld(groups.count, Self.heldGroups)
  }

  private static let heldGroups = "groups of values"

  /// Counts a row, or some of its hits, under a key; turns and words count once though several hits bring them.
  private mutating func count(_ place: Int, of turns: TurnSet, hits matches: [Range<Int>], under key: [Value]) {
    let (unit, canShare) = (unit, canShare)
    Self.count(&groups[key, default: Group()], place, of: turns, matches, unit, canShare: canShare)
  }

  private static func count(
    _ group: inout Group, _ place: Int, of turns: TurnSet, _ matches: [Range<Int>], _ unit: Count.Unit, canShare: Bool
  ) {
    defer { group.place = place }
    switch unit {
    case .turns: group.count += group.place == place ? 0 : 1
    case .words where group.place == place: break
    case .words where canShare: group.positions.append(turns.positions(at: place))
    case .words: group.count += turns.wordCount(at: place)
    case .hits:
      guard canShare else {
        group.count += matches.count
        return
      }
      let document = turns.index.document(ofBlock: turns.block(at: place))
      var hits = group.hits.take() ?? DistinctHits(canRepeat: true)
      group.count += matches.count { hits.isNew($0, inDocument: document) }
      group.hits = hits
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
      try context.checkHeld(keys.count * values.count, Self.heldGroups)
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
