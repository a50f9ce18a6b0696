extension StageCall {
  /// The stage in canonical spelling, without its `|`.
  package var canonical: String {
    var parts = [name.value]
    if !arguments.isEmpty { parts.append(arguments.canonical) }
    parts += options.map(\.canonical)
    for clause in clauses {
      parts.append(clause.keyword.value)
      if !clause.arguments.isEmpty { parts.append(clause.arguments.canonical) }
    }
    return parts.joined(separator: " ")
  }
}

extension StageOption {
  fileprivate var canonical: String {
    let isPlain = value.value.unicodeScalars.allSatisfy { $0.isNamePart || [",", "-", ".", "$", "+"].contains($0) }
    return "\(name.value):\(isPlain && !value.value.isEmpty ? value.value : quoted(value.value))"
  }
}

extension [StageArgument] {
  /// The arguments with commas between the items of a list and blanks elsewhere.
  fileprivate var canonical: String {
    var text = ""
    for (place, argument) in enumerated() {
      if place > 0 { text += argument.isListed(after: self[place - 1]) ? ", " : " " }
      text += argument.canonical
    }
    return text
  }
}

extension StageArgument {
  /// Whether a comma parts it from what stands before it: both are items of a list, of which one may be a variable.
  fileprivate func isListed(after other: StageArgument) -> Bool {
    switch (self, other) {
    case (.named, _), (_, .named): true
    case (.name, .name), (.order, .order), (.expression, .expression): true
    case (.variable, .name), (.variable, .order), (.variable, .expression), (.variable, .variable): true
    case (.name, .variable), (.order, .variable), (.expression, .variable): true
    default: false
    }
  }

  fileprivate var canonical: String {
    switch self {
    case .word(let word): word.value
    case .string(let text): quoted(text.value)
    case .number(let number): numeral(number.value)
    case .name(let name): name.value
    case .comparison(let comparison): comparison.value.rawValue
    case .filter(let filter): filter.canonical
    case .expression(let expression): expression.canonical
    case .named(let expression, let name):
      "\(expression.canonical) as \(Parser.isName(name.value) ? name.value : quoted(name.value))"
    case .order(let name, let descending): descending ? "\(name.value) desc" : name.value
    case .variable(let name): "$\(name.value)"
    }
  }
}

extension Located where Wrapped == ExpressionNode {
  /// The expression in canonical spelling, with the parentheses that it needs.
  package var canonical: String { text(above: 0) }

  /// The expression as an operand of an operator: in parentheses where it binds less tightly.
  private func text(above level: Int) -> String {
    let text =
      switch value {
      case .column(let name): name
      case .number(let number): numeral(number)
      case .string(let text): quoted(text)
      case .variable(let name): "$\(name)"
      case .negated(let inner): "-" + inner.text(above: 7)
      case .not(let inner): "NOT " + inner.text(above: 3)
      case .arithmetic(let sign, let left, let right):
        "\(left.text(above: value.level)) \(sign.rawValue) \(right.text(above: value.level + 1))"
      case .compared(let comparison, let left, let right):
        "\(left.text(above: 5)) \(comparison.rawValue) \(right.text(above: 5))"
      case .matched(let operand, let pattern, let isDenied):
        "\(operand.text(above: 5)) \(isDenied ? "!=" : "=") \(pattern.value.canonical)"
      case .and(let left, let right): "\(left.text(above: 2)) AND \(right.text(above: 3))"
      case .or(let left, let right): "\(left.text(above: 1)) OR \(right.text(above: 2))"
      }
    return value.level < level ? "(\(text))" : text
  }
}

extension ExpressionNode {
  /// How tightly it binds: 1 OR, 2 AND, 3 NOT, 4 comparison, 5 sum, 6 product, 7 sign, 8 value.
  fileprivate var level: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .not: 3
    case .compared, .matched: 4
    case .arithmetic(.plus, _, _), .arithmetic(.minus, _, _): 5
    case .arithmetic(.times, _, _), .arithmetic(.divided, _, _): 6
    case .negated: 7
    case .column, .number, .string, .variable: 8
    }
  }
}

/// A number as it is read, without a needless fraction and without an exponent: `3`, `2.5`, `0.00001`.
private func numeral(_ number: Double) -> String {
  if let whole = Int(exactly: number) { return String(whole) }
  let parts = String(number.magnitude).split(separator: "e")
  guard parts.count == 2, let exponent = Int(parts[1]), exponent < 0 else { return String(number) }
  let digits = parts[0].filter { $0 != "." }
  return (number < 0 ? "-" : "") + "0." + String(repeating: "0", count: -exponent - 1) + digits
}
