import Diagnostics

extension Parser {
  // parameter = number | keyword | path | quotation | "$" name | names | orders | expressions | filter | expectation
  /// What stands for one parameter, in the forms that its kind allows; empty where an optional one is not there.
  mutating func argument(_ parameter: StageSignature.Parameter, of signature: StageSignature) -> [StageArgument] {
    switch parameter {
    case .number(let optional): number(optional, of: signature).map { [$0] } ?? []
    case .word(let words, let optional): keyword(words, optional, of: signature).map { [$0] } ?? []
    case .string: [string()]
    case .names: list { parser in parser.nameOrVariable() }
    case .orders: orders()
    case .expressions: list { parser in parser.namedExpression() }
    case .filter: wholeFilter().map { [.filter($0)] } ?? []
    case .filterOrExpression: condition()
    case .expectation: expectation(of: signature)
    }
  }

  /// A filter on turns, an expression on a table.
  private mutating func condition() -> [StageArgument] {
    if flow == .table { return expression().map { [.expression($0)] } ?? [] }
    return wholeFilter().map { [.filter($0)] } ?? []
  }

  // number = [ "-" ] digits [ "." digits ] | "$" name
  private mutating func number(_ optional: Bool, of signature: StageSignature) -> StageArgument? {
    if let variable = variable() { return .variable(variable) }
    let range = restOfStage()
    guard let value = Self.number(lexer.plain(range)) else {
      if optional { return nil }
      lexer.report(Message.noNumber(lexer.text(range), of: signature, at: range))
      lexer.take(range)
      return nil
    }
    lexer.take(range)
    return .number(Located(value, at: range))
  }

  /// A decimal number as people write it: no exponent, no infinity, nothing beyond 10¹⁶, from where on whole numbers are
  /// not told apart.
  static func number(_ text: String) -> Double? {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.unicodeScalars.first, first.isDigit || first == ".", digits.utf8.count <= 32,
      digits.unicodeScalars.allSatisfy({ $0.isDigit || $0 == "." }), let value = Double(text), abs(value) <= 1e16
    else { return nil }
    return value
  }

  /// One of a list of words, or any word where the list is empty.
  private mutating func keyword(_ words: [String], _ optional: Bool, of signature: StageSignature) -> StageArgument? {
    if let variable = variable() { return .variable(variable) }
    let range = lexer.word()
    let word = lexer.plain(range).lowercased()
    if range.start < range.end, words.isEmpty || words.contains(word) {
      lexer.take(range)
      return .word(Located(words.isEmpty ? lexer.plain(range) : word, at: range))
    }
    if optional { return nil }
    let wrong = restOfStage()
    lexer.take(wrong)
    lexer.report(Message.notAmong(words, lexer.text(wrong), suggestion: nearest(to: word, among: words), at: wrong))
    return nil
  }

  // path | quotation | "$" name
  private mutating func string() -> StageArgument {
    if lexer.opensQuotation { return .string(lexer.quotation()) }
    if let variable = variable() { return .variable(variable) }
    let range = lexer.take(lexer.path())
    return .string(Located(lexer.text(range), at: range))
  }

  // item { "," item }
  private mutating func list(_ item: (inout Parser) -> StageArgument?) -> [StageArgument] {
    var items: [StageArgument] = []
    while true {
      let start = lexer.cursor.position
      if let read = item(&self) {
        items.append(read)
      }
      lexer.skipBlanks()
      guard lexer.cursor.scalar() == ",", lexer.cursor.position > start else { return items }
      let comma = lexer.take(1)
      lexer.skipBlanks(acrossLines: true)
      if lexer.isAtStageEnd {
        missing(Message.nothingAfterComma(at: comma))
        return items
      }
    }
  }

  private mutating func nameOrVariable() -> StageArgument? {
    if let variable = variable() { return .variable(variable) }
    return columnName().map { .name($0) }
  }

  /// The name of a field or column.
  private mutating func columnName() -> Located<String>? {
    let range = lexer.name(hyphens: true)
    guard range.start < range.end else {
      let wrong = restOfStage()
      lexer.report(Message.noName(lexer.text(wrong), at: wrong))
      lexer.take(wrong)
      return nil
    }
    lexer.take(range)
    return Located(lexer.plain(range), at: range)
  }

  // namedExpression = expression [ "as" name ]
  private mutating func namedExpression() -> StageArgument? {
    guard let expression = expression() else { return nil }
    lexer.skipBlanks()
    let word = lexer.name()
    guard !lexer.isAtStageEnd, lexer.plain(word).lowercased() == "as" else { return .expression(expression) }
    lexer.take(word)
    lexer.skipBlanks()
    if lexer.opensQuotation {
      let name = lexer.quotation()
      if name.value.trimmingBlanks().isEmpty { missing(Message.noColumnName(at: word)) }
      return .named(expression, as: name)
    }
    let name = lexer.name()
    guard name.start < name.end else {
      missing(Message.noColumnName(at: word))
      return .expression(expression)
    }
    lexer.take(name)
    return .named(expression, as: Located(lexer.plain(name), at: name))
  }

  // orders = order { "," order }
  private mutating func orders() -> [StageArgument] {
    noteSuperfluousBy()
    return list { parser in parser.order() }
  }

  /// `sort by len`, as in other languages: the `by` is one word too many.
  private mutating func noteSuperfluousBy() {
    let word = lexer.name()
    guard lexer.plain(word).lowercased() == "by" else { return }
    var ahead = lexer
    ahead.take(word)
    ahead.skipBlanks()
    let next = ahead.name(hyphens: true)
    guard next.start < next.end, !["asc", "desc"].contains(ahead.plain(next).lowercased()) else { return }
    lexer.report(Message.superfluous("by", beside: lexer.text(next), at: word.joined(next)))
    lexer.cursor.position = next.start
  }

  // order = name [ "desc" | "asc" ]
  private mutating func order() -> StageArgument? {
    if let variable = variable() { return .variable(variable) }
    if lexer.cursor.scalar() == "-" {
      let written = restOfStage()
      lexer.report(Message.signedOrder(lexer.text(written), at: lexer.take(written)))
      return nil
    }
    guard let name = columnName() else { return nil }
    lexer.skipBlanks()
    let word = lexer.name()
    var direction = lexer.plain(word).lowercased()
    if let meant = ForeignHabits.clauses[direction], meant == "desc" || meant == "asc" {
      lexer.report(Message.foreignDirection(direction, meant: meant, at: word))
      direction = meant
    }
    guard direction == "desc" || direction == "asc" else { return .order(name, descending: false) }
    lexer.take(word)
    return .order(name, descending: direction == "desc")
  }

  // expectation = "empty" | [ comparison ] number
  private mutating func expectation(of signature: StageSignature) -> [StageArgument] {
    let word = lexer.name()
    if lexer.plain(word).lowercased() == "empty" {
      return [.word(Located("empty", at: lexer.take(word)))]
    }
    var arguments: [StageArgument] = []
    if let comparison = comparison() {
      arguments.append(.comparison(comparison))
      lexer.skipBlanks()
    }
    if lexer.isAtStageEnd {
      missingParameter(.expectation, of: signature)
    } else if let number = number(false, of: signature) {
      arguments.append(number)
    }
    return arguments
  }
}

private enum Message {
  static func noNumber(_ text: String, of signature: StageSignature, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(signature.name)' wants a number, not '\(text)'", at: range, notes: ["it is written: \(signature.synopsis)"])
  }

  static func notAmong(_ words: [String], _ text: String, suggestion: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(text)' cannot stand here", at: range, notes: ["one of \(words.joined(separator: ", "))"],
      suggestion: suggestion)
  }

  static func noColumnName(at range: SourceRange) -> Diagnostic {
    Diagnostic("a name for the column must follow 'as'", at: range)
  }

  static func nothingAfterComma(at range: SourceRange) -> Diagnostic {
    Diagnostic("nothing follows ','", at: range)
  }

  static func superfluous(_ word: String, beside name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'\(word)' is not needed before '\(name)'", at: range, suggestion: name)
  }

  static func foreignDirection(_ written: String, meant: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'\(written)' is no direction", at: range, suggestion: meant)
  }

  static func signedOrder(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(written)' is not the name of a field or column", at: range, notes: ["'desc' behind a name sorts downwards"],
      suggestion: "\(written.drop { $0 == "-" }) desc")
  }

  static func noName(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'\(text)' is not the name of a field or column", at: range)
  }
}
