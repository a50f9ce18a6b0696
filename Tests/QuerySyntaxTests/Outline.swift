@testable import QuerySyntax

// Trees as s-expressions, for tables of input and tree: texts in single quotation marks, fields and stages by name.

extension Statement {
  var outline: String {
    switch self {
    case .empty: "empty"
    case .query(let query): query.outline
    case .assignment(let name, let query): "(set \(name.value) \(query.outline))"
    case .command(let line):
      "(command \(([line.name.value] + line.arguments.map { "'\($0.value)'" }).joined(separator: " ")))"
    }
  }
}

extension Query {
  var outline: String { ([filter.value.outline] + stages.map(\.outline)).joined(separator: " | ") }
}

extension FilterNode {
  var outline: String {
    switch self {
    case .everything: "*"
    case .text(let pattern): pattern.outline
    case .field(let name, let test): "\(name.value):\(test.outline)"
    case .and(let parts): "(and \(parts.map(\.value.outline).joined(separator: " ")))"
    case .or(let parts): "(or \(parts.map(\.value.outline).joined(separator: " ")))"
    case .not(let part): "(not \(part.value.outline))"
    case .set(.named(let name)): "@\(name)"
    case .set(.last): "@_"
    case .set(.result(let number)): "%\(number)"
    case .within(let unit, let part): "(within \(unit.value) \(part.value.outline))"
    case .asked(let part): "(asked \(part.value.outline))"
    case .cql(let text): "(cql '\(text)')"
    case .variable(let name, let switches): "$\(name)\(switches?.canonical ?? "")"
    }
  }
}

extension TextPattern {
  var outline: String {
    switch self {
    case .word(let word): "'\(word)'"
    case .phrase(let text, let slop): "(phrase '\(text)'\(slop.map { " \($0)" } ?? ""))"
    case .fuzzy(let word, let edits): "(fuzzy '\(word)' \(edits))"
    case .stem(let word): "(stem '\(word)')"
    case .exact(let text): "(exact '\(text)')"
    case .regex(let regex): regex.outline
    case .switched(let pattern, let switches): pattern.outline + switches.canonical
    }
  }
}

extension RegexLiteral {
  var outline: String { "(regex '\(pattern)'\(flags.isEmpty ? "" : " \(flags)"))" }
}

extension FieldTest {
  var outline: String {
    switch self {
    case .value(let text, let isQuoted): isQuoted ? "(quoted '\(text.value)')" : "'\(text.value)'"
    case .switched(let test, let switches): test.outline + switches.canonical
    case .regex(let regex): regex.value.outline
    case .any: "any"
    case .none: "none"
    case .range(let lower, let upper): "(range \(lower?.value ?? "-") \(upper?.value ?? "-"))"
    case .comparison(let comparison, let value): "(\(comparison.rawValue) \(value.value))"
    case .variable(let name): "$\(name.value)"
    case .or(let parts): "(or \(parts.map(\.outline).joined(separator: " ")))"
    case .and(let parts): "(and \(parts.map(\.outline).joined(separator: " ")))"
    case .not(let part): "(not \(part.outline))"
    }
  }
}

extension StageCall {
  var outline: String {
    var parts = [name.value] + arguments.map(\.outline)
    for option in options { parts.append("\(option.name.value):'\(option.value.value)'") }
    for clause in clauses {
      parts.append("(\(([clause.keyword.value] + clause.arguments.map(\.outline)).joined(separator: " ")))")
    }
    return parts.count == 1 ? parts[0] : "(\(parts.joined(separator: " ")))"
  }
}

extension StageArgument {
  var outline: String {
    switch self {
    case .word(let word): word.value
    case .string(let text): "'\(text.value)'"
    case .number(let number): "\(number.value)"
    case .name(let name): name.value
    case .comparison(let comparison): comparison.value.rawValue
    case .filter(let filter): "{\(filter.value.outline)}"
    case .expression(let expression): expression.value.outline
    case .named(let expression, let name): "(as \(name.value) \(expression.value.outline))"
    case .order(let name, let descending): descending ? "(desc \(name.value))" : "(asc \(name.value))"
    case .variable(let name): "$\(name.value)"
    }
  }
}

extension ExpressionNode {
  var outline: String {
    switch self {
    case .column(let name): name
    case .number(let number): "\(number)"
    case .string(let text): "'\(text)'"
    case .variable(let name): "$\(name)"
    case .negated(let inner): "(- \(inner.value.outline))"
    case .not(let inner): "(not \(inner.value.outline))"
    case .arithmetic(let sign, let left, let right):
      "(\(sign.rawValue) \(left.value.outline) \(right.value.outline))"
    case .compared(let comparison, let left, let right):
      "(\(comparison.rawValue) \(left.value.outline) \(right.value.outline))"
    case .matched(let operand, let pattern, let isDenied):
      "(\(isDenied ? "!" : "")match \(operand.value.outline) \(pattern.value.canonical))"
    case .and(let left, let right): "(and \(left.value.outline) \(right.value.outline))"
    case .or(let left, let right): "(or \(left.value.outline) \(right.value.outline))"
    }
  }
}
