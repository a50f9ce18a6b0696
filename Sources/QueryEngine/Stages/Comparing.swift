package import CorpusModel
package import QuerySyntax
import TextAnalysis

extension Comparison {
  /// Whether the comparison holds between two cells.
  ///
  /// Texts are equal when their folded forms are, a thing equals its id and its name, a list equals each of its values,
  /// a date equals what it lies in, as in filters: one of April 2025 equals 2025, one of 2025 is not known to be of
  /// April. What is unknown is neither less nor greater; `!=` is whatever `=` is not.
  package func holds(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: return areEqual(left, right)
    case .unequal: return !areEqual(left, right)
    case .less, .atMost, .greater, .atLeast:
      if case .list(let values) = left { return values.contains { holds($0, right) } }
      if case .list(let values) = right { return values.contains { holds(left, $0) } }
      if let (left, right) = datePair(left, right) { return holdsBetween(left, right) }
      if let (left, right) = numberPair(left, right) { return holds(ordered: left < right, left > right) }
      guard left.quantity == nil, right.quantity == nil, let left = left.words, let right = right.words else {
        return false
      }
      let (first, second) = (Folder.fold(left), Folder.fold(right))
      return holds(ordered: first < second, first > second)
    }
  }

  private func holds(ordered isLess: Bool, _ isGreater: Bool) -> Bool {
    switch self {
    case .less: isLess
    case .atMost: !isGreater
    case .greater: isGreater
    case .atLeast: !isLess
    case .equal: !isLess && !isGreater
    case .unequal: isLess || isGreater
    }
  }

  /// A date is before another when its last possible day is, and at most another when it does not reach past its end.
  private func holdsBetween(_ left: StatedDate, _ right: StatedDate) -> Bool {
    switch self {
    case .less: left.lastDay < right.firstDay
    case .atMost: left.lastDay <= right.lastDay
    case .greater: left.firstDay > right.lastDay
    case .atLeast: left.firstDay >= right.firstDay
    case .equal, .unequal: areEqual(.date(left), .date(right)) == (self == .equal)
    }
  }
}

private func areEqual(_ left: Value, _ right: Value) -> Bool {
  switch (left, right) {
  case (.null, .null): return true
  case (.null, _), (_, .null): return false
  case (.list(let values), .list(let others)):
    return values.count == others.count && zip(values, others).allSatisfy { areEqual($0, $1) }
  case (.list(let values), let value), (let value, .list(let values)):
    return values.contains { areEqual($0, value) }
  case (.entity(let id, _), .entity(let other, _)): return id == other
  default: break
  }
  if let (date, wanted) = datePair(left, right) {
    return if case .date = left { date.lies(in: wanted) } else { wanted.lies(in: date) }
  }
  if let (left, right) = numberPair(left, right) { return left == right }
  guard let first = left.words, let second = right.words else { return false }
  if case .entity(let id, _) = left, id == second { return true }
  if case .entity(let id, _) = right, id == first { return true }
  return Folder.fold(first) == Folder.fold(second)
}

extension StatedDate {
  /// Whether every day that the date can mean is one that the other can.
  fileprivate func lies(in other: StatedDate) -> Bool { firstDay >= other.firstDay && lastDay <= other.lastDay }
}

/// Both as dates, where at least one is a date and the other can be read as one.
private func datePair(_ left: Value, _ right: Value) -> (StatedDate, StatedDate)? {
  switch (left, right) {
  case (.date(let left), .date(let right)): return (left, right)
  case (.date(let left), _): return right.asDate.map { (left, $0) }
  case (_, .date(let right)): return left.asDate.map { ($0, right) }
  default: return nil
  }
}

/// Both as numbers, where at least one is a number and the other is or spells one.
private func numberPair(_ left: Value, _ right: Value) -> (Double, Double)? {
  switch (left.quantity, right.quantity) {
  case (let left?, let right?): return (left, right)
  case (let left?, nil):
    guard case .text(let text) = right, let number = Double(text) else { return nil }
    return (left, number)
  case (nil, let right?):
    guard case .text(let text) = left, let number = Double(text) else { return nil }
    return (number, right)
  case (nil, nil): return nil
  }
}

extension Value {
  /// The number that the value is; milliseconds for a time.
  package var quantity: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .truth(let truth): truth ? 1 : 0
    case .time(let milliseconds): Double(milliseconds)
    case .null, .text, .marked, .entity, .date, .list: nil
    }
  }

  /// The words of a text or the name of a thing.
  package var words: String? {
    switch self {
    case .text(let text): text
    case .marked(let marked): marked.text
    case .entity(_, let name): name
    case .date(let date): date.iso
    case .integer(let number): String(number)
    case .number(let number): "\(number)"
    case .null, .truth, .time, .list: nil
    }
  }

  /// Whether the value counts as yes where an expression asks.
  package var isTrue: Bool {
    switch self {
    case .null: false
    case .truth(let truth): truth
    case .integer(let number): number != 0
    case .number(let number): number != 0
    case .text(let text): !text.isEmpty
    case .marked(let marked): !marked.text.isEmpty
    case .list(let values): !values.isEmpty
    case .entity, .date, .time: true
    }
  }

  /// The date that the value is or spells.
  fileprivate var asDate: StatedDate? {
    switch self {
    case .date(let date): date
    case .text(let text): StatedDate(iso: text)
    case .integer(let year): StatedDate(iso: String(year))
    case .null, .number, .truth, .marked, .entity, .time, .list: nil
    }
  }
}
