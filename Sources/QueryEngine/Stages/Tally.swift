import CorpusIndex
package import CorpusModel
package import Diagnostics

/// Turns, hits or words by the values of columns.
///
/// A row counts under each of its values. A place of the text counts once under a value, though a turn and a quotation
/// inside it both bring it.
package struct Tally: Sendable {
  /// The count of each combination of values, one value for each column.
  let groups: Groups
  /// The places of columns of which a row had several values.
  package let multiple: Set<Int>

  /// The counts by the values; unknown is null.
  package var counts: [[Value]: Int] { groups.byKey }

  /// Counts rows by the values of columns, or all in one where there are no columns; stops where there are more groups
  /// than `most`.
  package init(
    _ unit: Count.Unit, of turns: TurnSet, by columns: [TurnColumn], atMost most: Int = .max, in context: RunContext
  ) throws(Diagnostic) {
    if unit == .turns {
      // Neither texts nor values are looked at where numbers can be counted.
      if columns.isEmpty {
        (groups, multiple) = (Groups([[]: turns.count]), [])
        return
      }
      if let tally = try FacetTally(of: turns, by: columns, in: context) {
        (groups, multiple) = (tally.groups, tally.multiple)
        return
      }
    }
    var counting = GroupCounting(unit, of: turns, by: columns)
    for place in 0..<turns.count {
      if place % 1_024 == 0 { try context.checkCancelled() }
      try counting.add(place, in: context)
      if counting.count > most { break }
    }
    (groups, multiple) = (Groups(counting.counts), counting.multiple)
  }
}

/// Rows that are counted one by one, by the numbers of their groups.
private struct GroupCounting {
  private(set) var multiple: Set<Int> = []

  private let unit: Count.Unit
  private let turns: TurnSet
  private let columns: [TurnColumn]
  /// The columns that are of hits, by their places.
  private let ofHits: [(place: Int, property: TurnColumn.HitProperty)]
  /// The columns of fields that the hits are mentions of, by their places: each hit has its own values.
  private let ofMentions: [(place: Int, field: String)]
  /// Whether rows may share places: then these tell what was counted.
  private let canShare: Bool
  private var numbers: GroupNumbers
  /// What is known of each group, by number.
  private var groups: [Group] = []

  /// What is known of a combination of values while it is counted.
  private struct Group {
    var count = 0
    /// The row that counted last.
    var place = -1
    /// The places of the text that counted, where rows may share them.
    var hits: DistinctHits?
    var positions: [Range<Int>] = []
  }

  init(_ unit: Count.Unit, of turns: TurnSet, by columns: [TurnColumn]) {
    (self.unit, self.turns, self.columns) = (unit, turns, columns)
    ofHits = columns.enumerated().compactMap { place, column in
      if case .perHit(let property) = column { (place, property) } else { nil }
    }
    ofMentions = columns.enumerated().compactMap { place, column in
      guard unit == .hits, case .field(let field) = column else { return nil }
      return turns.finder.findsMentions(of: field.name) ? (place, field.name) : nil
    }
    canShare = unit != .turns && turns.hasOverlays
    numbers = GroupNumbers(columns: columns.count)
    if columns.isEmpty { groups = [Group()] }
  }

  /// How many groups there are.
  var count: Int { groups.count }

  /// The count of each combination of values.
  var counts: [[Value]: Int] {
    var counts: [[Value]: Int] = [:]
    for (number, group) in groups.enumerated() {
      counts[numbers.values(of: number)] =
        group.positions.isEmpty ? group.count : Self.wordCount(group.positions, in: turns.index)
    }
    return counts
  }

  /// Counts a row.
  mutating func add(_ place: Int, in context: RunContext) throws(Diagnostic) {
    let matches = !ofHits.isEmpty || unit == .hits ? turns.matches(at: place) : []
    let haveOwn = !matches.isEmpty && !(ofHits.isEmpty && ofMentions.isEmpty)
    let combinations = try combinations(ofRow: place, haveOwn: haveOwn, in: context)
    if haveOwn {
      add(matches, of: place, under: combinations)
    } else {
      for values in combinations { count(place, matches[...], under: values) }
    }
    try context.checkHeld(numbers.held, RunContext.groups)
  }

  /// Counts each hit of a row under the values of the row and its own.
  private mutating func add(_ matches: [Range<Int>], of place: Int, under shared: [[Int]]) {
    let part = ofHits.isEmpty ? nil : turns.part(at: place)
    let named = ofMentions.map { columns[$0.place].value(at: place, of: turns).choices }
    var combinations = shared
    for (number, match) in matches.enumerated() {
      if !ofMentions.isEmpty { combinations = shared }
      if let part {
        for (column, property) in ofHits {
          let words = property.words(ofHit: match, at: place, of: turns)
          combinations.set([numbers.number(of: words, of: part, in: column)], in: column)
        }
      }
      for (values, (column, field)) in zip(named, ofMentions) {
        let entries = turns.entries(of: field, at: match, inRow: place)
        let own = Value.list(values.filter { value in value.entityID.map { entries.contains($0) } ?? false }).choices
        if own.count > 1 { multiple.insert(column) }
        combinations.set(own.map { numbers.number(of: $0, in: column) }, in: column)
      }
      for values in combinations { count(place, matches[number...number], under: values) }
    }
  }

  /// Every combination of a row's values, by their numbers in each column; any number where each hit has its own.
  private mutating func combinations(
    ofRow place: Int, haveOwn: Bool, in context: RunContext
  ) throws(Diagnostic) -> [[Int]] {
    var combinations: [[Int]] = [[]]
    for (number, column) in columns.enumerated() {
      if haveOwn, column.isPerHit || ofMentions.contains(where: { $0.place == number }) {
        combinations = combinations.map { $0 + [0] }
        continue
      }
      let choices = column.value(at: place, of: turns).choices
      if choices.count > 1 { multiple.insert(number) }
      try context.checkHeld(combinations.count * choices.count, RunContext.groups)
      let values = choices.map { numbers.number(of: $0, in: number) }
      combinations = combinations.flatMap { before in values.map { before + [$0] } }
    }
    return combinations
  }

  /// Counts a row, or some of its hits, under values; turns and words count once though several hits bring them.
  private mutating func count(_ place: Int, _ matches: ArraySlice<Range<Int>>, under values: [Int]) {
    let number = numbers.group(of: values)
    if number == groups.count { groups.append(Group()) }
    defer { groups[number].place = place }
    switch unit {
    case .turns: groups[number].count += groups[number].place == place ? 0 : 1
    case .words where groups[number].place == place: break
    case .words where canShare: groups[number].positions.append(turns.positions(at: place))
    case .words: groups[number].count += turns.wordCount(at: place)
    case .hits where canShare:
      let document = turns.index.document(ofBlock: turns.block(at: place))
      var hits = groups[number].hits.take() ?? DistinctHits(canRepeat: true)
      groups[number].count += matches.count { hits.isNew($0, inDocument: document) }
      groups[number].hits = hits
    case .hits: groups[number].count += matches.count
    }
  }

  /// The words at positions, each once.
  private static func wordCount(_ ranges: [Range<Int>], in index: CorpusIndex) -> Int {
    WordWindows.joined(ranges).reduce(0) { count, range in
      count + range.count { index.isWord(at: $0) }
    }
  }
}

extension [[Int]] {
  /// Puts values in the place of a column's, each into a combination of its own.
  fileprivate mutating func set(_ values: [Int], in column: Int) {
    if values.count == 1 {
      for place in indices { self[place][column] = values[0] }
      return
    }
    self = flatMap { before in
      values.map { value in
        var combination = before
        combination[column] = value
        return combination
      }
    }
  }
}

extension TurnSet {
  /// The entries of a list that a hit of a row, in UTF-8 bytes of the document's text, is a mention of.
  fileprivate func entries(of field: String, at hit: Range<Int>, inRow place: Int) -> Set<String> {
    Set(
      finder.mentions(of: field, at: hit, inDocument: index.document(ofBlock: block(at: place)), in: index).map(\.entry)
    )
  }
}

extension Value {
  /// The id of a thing, or nil.
  fileprivate var entityID: String? { if case .entity(let id, _) = self { id } else { nil } }
}
