import CorpusModel
import Diagnostics

/// Groups of what has the same values, with their counts.
struct Groups: Sendable {
  /// One group.
  struct Group: Sendable, Equatable {
    /// A value for each column; unknown is null.
    var key: [Value]
    var count: Int
  }

  /// Each key once.
  private let groups: [Group]
  /// Whether they are in the order of tables.
  private let areRanked: Bool

  /// Groups in any order.
  init(_ counts: [[Value]: Int]) {
    groups = counts.map { Group(key: $0.key, count: $0.value) }
    areRanked = false
  }

  /// Groups in the order of tables: most first, then by their values; each key once.
  init(ranked groups: [Group]) {
    self.groups = groups
    areRanked = true
  }

  /// The number of groups.
  var count: Int { groups.count }

  /// The counts of all groups together.
  var total: Int { groups.reduce(0) { $0 + $1.count } }

  /// The counts together of the groups that have no value in a column.
  func count(without column: Int) -> Int { groups.reduce(0) { $0 + ($1.key[column] == .null ? $1.count : 0) } }

  /// The counts by their keys.
  var byKey: [[Value]: Int] {
    Dictionary(groups.map { ($0.key, $0.count) }, uniquingKeysWith: +)
  }

  /// The groups with a value in each of some columns.
  func known(in columns: [Int]) -> Groups {
    if columns.isEmpty { return self }
    return Groups(groups: groups.filter { group in !columns.contains { group.key[$0] == .null } }, areRanked: areRanked)
  }

  private init(groups: [Group], areRanked: Bool) { (self.groups, self.areRanked) = (groups, areRanked) }

  /// The groups most first, then by their values.
  func ranked(in context: RunContext) throws(Diagnostic) -> [Group] {
    if areRanked { return groups }
    let width = groups.first?.key.count ?? 0
    let keys =
      [groups.map { SortKey.number(Double($0.count)) }]
      + (0..<width).map { column in groups.map { SortKey($0.key[column]) } }
    let descending = [true] + Array(repeating: false, count: width)
    return try context.stableOrder(rows: groups.count, keys: keys, descending: descending).map { groups[$0] }
  }
}

/// Groups that are counted by the numbers of their values, and brought in order by these: a value is compared with the
/// others of its column once, however many groups have it.
struct NumberedGroups {
  /// The values of each column by number, each once.
  private var values: [[Value]]
  private var numbers: [[Value: Int]]
  /// The numbers of each group's values, one for each column, group after group.
  private var digits: [Int] = []
  private var counts: [Int] = []

  init(columns: Int) {
    values = Array(repeating: [], count: columns)
    numbers = Array(repeating: [:], count: columns)
  }

  /// The number of a value in a column, new or known.
  mutating func number(of value: Value, in column: Int) -> Int {
    if let number = numbers[column][value] { return number }
    let number = values[column].count
    values[column].append(value)
    numbers[column][value] = number
    return number
  }

  /// Adds to a group's count; the same group may come again.
  mutating func add(_ count: Int, to numbers: [Int]) {
    digits += numbers
    counts.append(count)
  }

  /// The groups in the order of tables.
  func ranked(in context: RunContext) throws(Diagnostic) -> Groups {
    var ranks: [[Int]] = []
    for column in values {
      let order = try context.stableOrder(
        rows: column.count, keys: [column.map { SortKey($0) }], descending: [false])
      var ranksOfColumn = [Int](repeating: 0, count: column.count)
      for (rank, number) in order.enumerated() { ranksOfColumn[number] = rank }
      ranks.append(ranksOfColumn)
    }
    // A group as a number whose digits are ranks: such numbers rise as the groups follow each other.
    let width = values.count
    var packed: [(ranks: Int, group: Int)] = counts.indices.map { group in
      var number = 0
      for column in 0..<width {
        number = number * values[column].count + ranks[column][digits[group * width + column]]
      }
      return (number, group)
    }
    packed = try context.sorted(packed) { $0.ranks < $1.ranks }
    var joined: [(ranks: Int, group: Int, count: Int)] = []
    for (ranks, group) in packed {
      if let last = joined.last, last.ranks == ranks {
        joined[joined.count - 1].count += counts[group]
      } else {
        joined.append((ranks, group, counts[group]))
      }
    }
    joined = try context.sorted(joined) { ($1.count, $0.ranks) < ($0.count, $1.ranks) }
    return Groups(
      ranked: joined.map { entry in
        let key = (0..<width).map { values[$0][digits[entry.group * width + $0]] }
        return Groups.Group(key: key, count: entry.count)
      })
  }
}
