import CorpusIndex
import CorpusModel

/// Numbers for groups of rows and hits that have the same values, from 0 in the order in which they come.
struct GroupNumbers {
  /// The values of each column by number.
  private var columns: [ColumnNumbers]
  /// For each column after the first the pairs of what the columns before it make and one of its values.
  private var pairs: [PairNumbers]

  init(columns count: Int) {
    columns = [ColumnNumbers](repeating: ColumnNumbers(), count: count)
    pairs = [PairNumbers](repeating: PairNumbers(), count: max(0, count - 1))
  }

  /// How many groups there are; with no column there is one.
  var count: Int { pairs.last?.pairs.count ?? columns.last?.values.count ?? 1 }

  /// What is held of the groups, as limits count it: each is one, and so is every stretch of a long text.
  var held: Int { count + columns.reduce(0) { $0 + $1.stretches } }

  /// The number of a value of a column.
  mutating func number(of value: Value, in column: Int) -> Int { columns[column].number(of: value) }

  /// The number of the words at a range of a document, which must lie in the part, as a value of a column.
  mutating func number(of words: Range<Int>, of part: TextPart, in column: Int) -> Int {
    columns[column].number(of: words, of: part)
  }

  /// The group of values, by their numbers in each column.
  mutating func group(of values: [Int]) -> Int {
    var group = values.first ?? 0
    for place in pairs.indices { group = pairs[place].number(of: group, values[place + 1]) }
    return group
  }

  /// The values of a group.
  func values(of group: Int) -> [Value] {
    guard !columns.isEmpty else { return [] }
    var (group, values) = (group, [Value]())
    for place in pairs.indices.reversed() {
      let pair = pairs[place].pairs[group]
      values.append(columns[place + 1].values[pair.second])
      group = pair.first
    }
    values.append(columns[0].values[group])
    return values.reversed()
  }
}

extension Value {
  /// How many stretches of sixteen bytes a text fills, which limits count beside the value itself.
  var stretches: Int {
    switch self {
    case .text(let text): text.utf8.count / 16
    case .marked(let marked): marked.text.utf8.count / 16
    case .list(let values): values.reduce(0) { $0 + $1.stretches }
    case .null, .integer, .number, .truth, .entity, .date, .time: 0
    }
  }
}

/// Numbers for the values of a column.
private struct ColumnNumbers {
  /// The values by number.
  private(set) var values: [Value] = []
  /// The stretches of all texts among them.
  private(set) var stretches = 0
  private var numbers: [Value: Int] = [:]
  /// Words as they stand in the text, and the number of the value that each is: several differ in their white space alone.
  private var pieces = PieceNumbers()
  private var valuesOfPieces: [Int] = []

  mutating func number(of value: Value) -> Int {
    if let number = numbers[value] { return number }
    values.append(value)
    stretches += value.stretches
    numbers[value] = values.count - 1
    return values.count - 1
  }

  mutating func number(of words: Range<Int>, of part: TextPart) -> Int {
    let piece = pieces.number(of: part[words])
    if piece == valuesOfPieces.count { valuesOfPieces.append(number(of: .text(singleLine(of: part, words)))) }
    return valuesOfPieces[piece]
  }
}
