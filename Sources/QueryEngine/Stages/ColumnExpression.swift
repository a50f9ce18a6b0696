package import CorpusModel
package import Diagnostics
package import QuerySyntax

/// An expression whose columns are found: data that is computed row by row.
package indirect enum ColumnExpression: Sendable, Equatable {
  /// The column at a place.
  case column(Int)
  case constant(Value)
  case negated(ColumnExpression)
  case not(ColumnExpression)
  case arithmetic(Arithmetic, ColumnExpression, ColumnExpression)
  case compared(Comparison, ColumnExpression, ColumnExpression)
  /// Whether the words of a value have a match, or have none where that is denied.
  case matched(ColumnExpression, Pattern, isDenied: Bool)
  case and(ColumnExpression, ColumnExpression)
  case or(ColumnExpression, ColumnExpression)

  /// The value in one row, whose cells `cell` gives by their places.
  ///
  /// What cannot be computed (a sum with a text, a division by nothing) is unknown.
  package func value(_ cell: (Int) -> Value) -> Value {
    switch self {
    case .column(let place): cell(place)
    case .constant(let value): value
    case .negated(let operand): Arithmetic.minus.applied(.integer(0), operand.value(cell))
    case .not(let operand): .truth(!operand.value(cell).isTrue)
    case .arithmetic(let operation, let left, let right): operation.applied(left.value(cell), right.value(cell))
    case .compared(let comparison, let left, let right): .truth(comparison.holds(left.value(cell), right.value(cell)))
    case .matched(let operand, let pattern, let isDenied):
      .truth(operand.value(cell).hasMatch(of: pattern) != isDenied)
    case .and(let left, let right): .truth(left.value(cell).isTrue && right.value(cell).isTrue)
    case .or(let left, let right): .truth(left.value(cell).isTrue || right.value(cell).isTrue)
    }
  }
}

extension ColumnExpression {
  /// What something is divided by, constants left out.
  var divisors: [ColumnExpression] {
    switch self {
    case .column, .constant: []
    case .negated(let operand), .not(let operand), .matched(let operand, _, isDenied: _): operand.divisors
    case .arithmetic(let operation, let left, let right):
      left.divisors + right.divisors + (operation == .divided && !right.isConstant ? [right] : [])
    case .compared(_, let left, let right), .and(let left, let right), .or(let left, let right):
      left.divisors + right.divisors
    }
  }

  private var isConstant: Bool { if case .constant = self { true } else { false } }

  /// Whether a row has no value for being divided by nothing.
  func dividesByZero(_ cell: (Int) -> Value) -> Bool { divisors.contains { $0.value(cell).quantity == 0 } }
}

extension Value {
  /// Whether an expression has a match in the words of the value, or in those of one that it lists.
  fileprivate func hasMatch(of pattern: Pattern) -> Bool {
    if case .list(let values) = self { return values.contains { $0.hasMatch(of: pattern) } }
    return words.map { pattern.matches($0) } ?? false
  }
}

extension RunContext {
  /// Says of how many rows some expressions have no value because they divide by zero.
  func noteZeroDivisors(
    _ expressions: [(name: String, value: ColumnExpression)], rows: Int, _ cell: (Int, Int) -> Value
  ) throws(Diagnostic) {
    for (name, expression) in expressions where !expression.divisors.isEmpty {
      var count = 0
      for row in 0..<rows {
        if row % 1_024 == 0 { try checkCancelled() }
        if expression.dividesByZero({ cell(row, $0) }) { count += 1 }
      }
      if count > 0 { note("\(name) has no value in \(count) of \(rows) rows: it would be divided by 0") }
    }
  }
}

extension Arithmetic {
  /// The result for two cells: whole numbers stay whole except in a division, and become fractions where they would
  /// not fit; unknown where a side is no number or the divisor is zero.
  package func applied(_ left: Value, _ right: Value) -> Value {
    if case .integer(let left) = left, case .integer(let right) = right, self != .divided {
      let (result, hasOverflown) =
        switch self {
        case .plus: left.addingReportingOverflow(right)
        case .minus: left.subtractingReportingOverflow(right)
        case .times, .divided: left.multipliedReportingOverflow(by: right)
        }
      if !hasOverflown { return .integer(result) }
    }
    guard let left = left.quantity, let right = right.quantity else { return .null }
    let result =
      switch self {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .divided: left / right
      }
    return result.isFinite ? .number(result) : .null
  }
}

/// Finds the columns of expressions and puts in the values of variables.
package struct ExpressionChecker {
  /// Finds a column: its place in the rows and its kind, or an error with the names that there are.
  package typealias Lookup = (Located<String>) throws(Diagnostic) -> (place: Int, kind: Column.Kind)

  private let variables: [String: String]
  private let source: SourceText

  package init(variables: [String: String], source: SourceText) {
    self.variables = variables
    self.source = source
  }

  /// The expression over the columns that `lookup` finds.
  package func check(_ expression: Expression, _ lookup: Lookup) throws(Diagnostic) -> ColumnExpression {
    switch expression.value {
    case .column(let name): return .column(try lookup(Located(name, at: expression.range)).place)
    case .number(let number): return .constant(Self.constant(number))
    case .string(let text): return .constant(.text(text))
    case .variable(let name):
      guard let text = variables[name] else {
        throw Diagnostic(
          "unknown variable '$\(name)'", at: expression.range, in: source,
          suggestion: nearest(to: name, among: variables.keys.sorted()).map { "$\($0)" } ?? "\"$\(name)\"")
      }
      return .constant(Double(text).map(Self.constant) ?? .text(text))
    case .negated(let operand): return .negated(try check(operand, lookup))
    case .not(let operand): return .not(try check(operand, lookup))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, try number(left, lookup), try number(right, lookup))
    case .compared(let comparison, let left, let right):
      return .compared(comparison, try check(left, beside: right, lookup), try check(right, beside: left, lookup))
    case .matched(let operand, let literal, let isDenied):
      let pattern: Pattern
      do {
        pattern = try Pattern(literal.value)
      } catch {
        throw Diagnostic(
          error.message, at: literal.range, in: source, notes: error.notes, suggestion: error.suggestion)
      }
      return .matched(try check(operand, lookup), pattern, isDenied: isDenied)
    case .and(let left, let right): return .and(try check(left, lookup), try check(right, lookup))
    case .or(let left, let right): return .or(try check(left, lookup), try check(right, lookup))
    }
  }

  /// One side of a sum or product, which words are none of.
  private func number(_ side: Expression, _ lookup: Lookup) throws(Diagnostic) -> ColumnExpression {
    let isWords: Bool
    switch side.value {
    case .string: isWords = true
    case .column(let name): isWords = [.text, .list, .strip].contains(try lookup(Located(name, at: side.range)).kind)
    default: isWords = false
    }
    guard !isWords else {
      throw Diagnostic("\(source.slice(side.range)) is no number to reckon with", at: side.range, in: source)
    }
    return try check(side, lookup)
  }

  /// One side of a comparison.
  ///
  /// Beside a column of dates `2025-04` is a date and no subtraction.
  private func check(
    _ side: Expression, beside other: Expression, _ lookup: Lookup
  ) throws(Diagnostic) -> ColumnExpression {
    if case .arithmetic = side.value, case .column(let name) = other.value,
      let date = StatedDate(iso: source.slice(side.range)),
      try lookup(Located(name, at: other.range)).kind == .date
    {
      return .constant(.date(date))
    }
    guard case .column(let name) = side.value else { return try check(side, lookup) }
    do {
      return try check(side, lookup)
    } catch {
      // A word beside a comparison is likelier a text without its quotation marks than a column.
      // As in filters, `none` is what is not there.
      if name.lowercased() == "none" { return .constant(.null) }
      guard error.suggestion == nil else { throw error }
      throw Diagnostic(
        error.message, at: side.range, in: source, notes: error.notes + ["a text stands in quotation marks"],
        suggestion: "\"\(name)\"")
    }
  }

  /// Whole numbers are integers, so that they print as such.
  private static func constant(_ number: Double) -> Value {
    Int(exactly: number).map { .integer($0) } ?? .number(number)
  }
}

extension SourceText {
  /// The text at a range of UTF-8 byte offsets, cut to what there is.
  package func slice(_ range: SourceRange) -> String {
    let bytes = Array(text.utf8)
    let start = min(max(0, range.start), bytes.count)
    return String(decoding: bytes[start..<max(start, min(range.end, bytes.count))], as: UTF8.self)
  }
}
