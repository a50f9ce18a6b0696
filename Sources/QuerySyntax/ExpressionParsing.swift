import Diagnostics

extension Parser {
  /// A whole expression on columns; nil where nothing can be read, the reason is reported.
  mutating func expression() -> Expression? {
    operators = 0
    return alternatives()
  }

  // expression = conjoined { "OR" conjoined }
  private mutating func alternatives() -> Expression? {
    guard var left = conjoined() else { return nil }
    while keyword("OR") {
      guard let right = operand({ $0.conjoined() }) else { return left }
      left = Located(.or(left, right), at: left.range.joined(right.range))
    }
    return left
  }

  // conjoined = denied { "AND" denied }
  private mutating func conjoined() -> Expression? {
    guard var left = denied() else { return nil }
    while keyword("AND") {
      guard let right = operand({ $0.denied() }) else { return left }
      left = Located(.and(left, right), at: left.range.joined(right.range))
    }
    return left
  }

  // denied = { "NOT" } compared
  private mutating func denied() -> Expression? {
    var starts: [Int] = []
    defer { depth -= starts.count }
    lexer.skipBlanks()
    while let keyword = denial() {
      lexer.take(keyword)
      guard deepen(at: keyword) else { return nil }
      starts.append(keyword.start)
      lexer.skipBlanks(acrossLines: true)
    }
    guard var inner = compared() else { return nil }
    for start in starts.reversed() { inner = Located(.not(inner), at: SourceRange(start, inner.range.end)) }
    return inner
  }

  // compared = sum [ comparison sum | ( "=" | "!=" ) regex ]
  private mutating func compared() -> Expression? {
    guard let left = sum() else { return nil }
    lexer.skipBlanks()
    guard let comparison = comparison() else { return left }
    if comparison.value == .equal || comparison.value == .unequal, let pattern = pattern() {
      let isDenied = comparison.value == .unequal
      return Located(.matched(left, pattern, isDenied: isDenied), at: left.range.joined(pattern.range))
    }
    guard let right = operand({ $0.sum() }) else { return left }
    return Located(.compared(comparison.value, left, right), at: left.range.joined(right.range))
  }

  /// An expression between slashes, where one follows.
  private mutating func pattern() -> Located<RegexLiteral>? {
    lexer.skipBlanks()
    return lexer.opensRegex ? lexer.regex() : nil
  }

  // sum = product { ( "+" | "-" ) product }
  private mutating func sum() -> Expression? {
    guard var left = product() else { return nil }
    while let sign = sign([.plus, .minus]) {
      guard let right = operand({ $0.product() }) else { return left }
      left = Located(.arithmetic(sign, left, right), at: left.range.joined(right.range))
    }
    return left
  }

  // product = signed { ( "*" | "/" ) signed }
  private mutating func product() -> Expression? {
    guard var left = signed() else { return nil }
    while let sign = sign([.times, .divided]) {
      guard let right = operand({ $0.signed() }) else { return left }
      left = Located(.arithmetic(sign, left, right), at: left.range.joined(right.range))
    }
    return left
  }

  // signed = { "-" } ( name | number | quotation | "$" name | "(" expression ")" )
  private mutating func signed() -> Expression? {
    var starts: [Int] = []
    defer { depth -= starts.count }
    lexer.skipBlanks()
    while lexer.cursor.scalar() == "-" {
      let minus = lexer.take(1)
      guard deepen(at: minus) else { return nil }
      starts.append(minus.start)
      lexer.skipBlanks()
    }
    guard var inner = operandValue() else { return nil }
    for start in starts.reversed() { inner = Located(.negated(inner), at: SourceRange(start, inner.range.end)) }
    return inner
  }

  // name | number | quotation | "$" name | "(" expression ")"
  private mutating func operandValue() -> Expression? {
    let start = lexer.cursor.position
    guard !lexer.isAtStageEnd, let first = lexer.cursor.scalar() else {
      missing(Message.valueMissing(at: SourceRange(max(0, start - 1), start)))
      return nil
    }
    if lexer.opensQuotation {
      let text = lexer.quotation()
      return Located(.string(text.value), at: text.range)
    }
    if let variable = variable() { return Located(.variable(variable.value), at: variable.range) }
    if first == "(" { return parenthesised() }
    if first.isDigit || first == "." { return numeral() }
    let range = lexer.name()
    guard range.start < range.end else {
      lexer.report(Message.noValue(lexer.text(restOfStage()), at: restOfStage()))
      lexer.take(restOfStage())
      return nil
    }
    lexer.take(range)
    if lexer.cursor.scalar() == ":" {
      let whole = SourceRange(range.start, lexer.word().end)
      lexer.report(Message.filterInExpression(lexer.text(whole), at: whole))
      lexer.take(lexer.word())
    }
    return Located(.column(lexer.plain(range)), at: range)
  }

  // "(" expression ")"
  private mutating func parenthesised() -> Expression? {
    let open = SourceRange(lexer.cursor.position, lexer.cursor.after(lexer.cursor.position))
    guard deepen(at: open) else { return nil }
    defer { depth -= 1 }
    enter()
    lexer.skipBlanks()
    let inner = alternatives()
    leave(open)
    return inner.map { Located($0.value, at: SourceRange(open.start, lexer.cursor.position)) }
  }

  private mutating func numeral() -> Expression? {
    let start = lexer.cursor.position
    var end = start
    while let scalar = lexer.cursor.scalar(at: end), scalar.isNamePart || scalar == "." {
      end = lexer.cursor.after(end)
    }
    let range = lexer.take(SourceRange(start, end))
    guard let value = Self.number(lexer.plain(range)) else {
      lexer.report(Message.noNumber(lexer.text(range), at: range))
      return nil
    }
    return Located(.number(value), at: range)
  }
}

// MARK: Operators

extension Parser {
  /// The range of a NOT at the cursor; in small letters it is the name of a column where no value follows.
  private func denial() -> SourceRange? {
    let word = lexer.name()
    guard lexer.plain(word).uppercased() == "NOT", lexer.endsWord(at: word.end) else { return nil }
    if lexer.isKeyword("NOT") { return word }
    var ahead = lexer
    ahead.take(word)
    ahead.skipBlanks()
    let next = ahead.plain(ahead.name()).uppercased()
    if next.isEmpty { return ahead.cursor.scalar() == "(" || ahead.opensQuotation ? word : nil }
    return ["AND", "OR", "AS"].contains(next) ? nil : word
  }

  /// Steps over a keyword in any spelling: between two values nothing else can stand.
  private mutating func keyword(_ keyword: String) -> Bool {
    lexer.skipBlanks()
    guard !lexer.isAtStageEnd else { return false }
    let word = lexer.name()
    guard lexer.plain(word).uppercased() == keyword, lexer.endsWord(at: word.end) else { return false }
    lexer.take(word)
    return true
  }

  private mutating func sign(_ allowed: [Arithmetic]) -> Arithmetic? {
    lexer.skipBlanks()
    guard let scalar = lexer.cursor.scalar(), let sign = Arithmetic(rawValue: String(scalar)), allowed.contains(sign)
    else {
      return nil
    }
    lexer.cursor.advance()
    return sign
  }

  /// What stands right of an operator; counts the operators of the expression.
  private mutating func operand(_ read: (inout Parser) -> Expression?) -> Expression? {
    operators += 1
    guard operators <= Self.operatorLimit else {
      lexer.report(Message.tooLong(at: SourceRange(lexer.cursor.position - 1, lexer.cursor.position)))
      lexer.giveUp()
      return nil
    }
    lexer.skipBlanks(acrossLines: true)
    return read(&self)
  }
}

private enum Message {
  static func valueMissing(at range: SourceRange) -> Diagnostic {
    Diagnostic("a column, a number or a text is missing", at: range)
  }

  static func noValue(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'\(text)' is neither a column nor a number nor a quoted text", at: range)
  }

  static func noNumber(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'\(text)' is no number", at: range)
  }

  static func filterInExpression(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(text)' is a filter on turns, and here a table is filtered", at: range,
      notes: ["on tables conditions are written: column = \"text\", column > 3"])
  }

  static func tooLong(at range: SourceRange) -> Diagnostic {
    Diagnostic("more than \(Parser.operatorLimit) operators in one expression", at: range)
  }
}
