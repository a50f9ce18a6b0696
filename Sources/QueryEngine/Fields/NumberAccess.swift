import CorpusIndex
import CorpusModel
import QuerySyntax

/// A field that is a number: `turn`, `len`, `time`.
struct NumberAccess: FieldAccess {
  let column: NumberColumn

  func value(ofBlock block: Int, in index: CorpusIndex) -> Value {
    guard let number = column.value(ofBlock: block, in: index) else { return .null }
    return column == .time ? .time(number) : .integer(number)
  }

  func resolve(_ test: PlainTest, in index: CorpusIndex) throws(FieldProblem) -> Resolution {
    switch test {
    case .any: return Resolution(.number(column, [0...Int.max]))
    case .value(let value, _, _): return Resolution(.number(column, [try number(value)]))
    case .regex: throw FieldProblem(message: "a number cannot be matched by a regular expression", notes: [usage])
    case .range(let lower, let upper):
      let lowest = if let lower { try number(lower).lowerBound } else { 0 }
      let highest = if let upper { try number(upper).upperBound } else { Int.max }
      return Resolution(lowest <= highest ? .number(column, [lowest...highest]) : .nothing)
    case .comparison(let comparison, let value):
      return Resolution(.number(column, ranges(comparison, try number(value))))
    }
  }

  /// How a value is written.
  private var usage: String { "write " + (column == .time ? "90, 1:30, 1:02:03, 1.5h" : "3, 3..8, >50") + " or any" }

  func completions(in index: CorpusIndex) -> [Completion] { [] }

  private func ranges(_ comparison: Comparison, _ value: ClosedRange<Int>) -> [ClosedRange<Int>] {
    let below = value.lowerBound > 0 ? [0...value.lowerBound - 1] : []
    let above = value.upperBound < Int.max ? [value.upperBound + 1...Int.max] : []
    switch comparison {
    case .equal: return [value]
    case .unequal: return below + above
    case .less: return below
    case .atMost: return [0...value.upperBound]
    case .greater: return above
    case .atLeast: return [value.lowerBound...Int.max]
    }
  }

  /// A number, or the milliseconds of a second written as 90, 1:30, 1:02:03 or 1.5h.
  private func number(_ written: String) throws(FieldProblem) -> ClosedRange<Int> {
    guard column == .time else {
      if let number = Int(written), number >= 0 { return number...number }
      let least = written.last == "+" ? Int(written.dropLast()) : nil
      throw FieldProblem(
        message: "'\(written)' is no number", notes: [usage],
        suggestion: least.map { ">=\($0)" })
    }
    if written.last?.isLetter ?? false, let start = TimeSpan.milliseconds(written) { return start...start + 999 }
    var seconds = 0
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    for part in parts {
      guard let number = Int(part), number >= 0, number < 1_000_000_000, parts.count <= 3 else {
        throw FieldProblem(message: "'\(written)' is no time", notes: [usage])
      }
      seconds = seconds * 60 + number
    }
    return seconds * 1000...seconds * 1000 + 999
  }
}

extension NumberColumn {
  /// The number of a block, or nil.
  func value(ofBlock block: Int, in index: CorpusIndex) -> Int? {
    switch self {
    case .turn: index.turn(ofBlock: block)
    case .words: index.wordCount(ofBlock: block)
    case .time: index.time(ofBlock: block)
    }
  }
}
