import Diagnostics

extension Parser {
  // test = quotation [ switches ] | regex | "$" name [ switches ] | comparison value | range | "any" | "none" | value [ switches ]
  //      | "-" test | "(" tests ")"
  /// nil where nothing can be read; the reason is reported.
  ///
  /// Ranges are read only for numbers, dates and times; whether a field can be compared is the checker's matter.
  mutating func fieldTest(_ field: FieldSignature) -> FieldTest? {
    let start = lexer.cursor.position
    if lexer.opensQuotation {
      let value = FieldTest.value(lexer.quotation(), quoted: true)
      return switches().map { .switched(value, $0) } ?? value
    }
    if lexer.opensRegex { return lexer.regex().map { .regex($0) } }
    if lexer.cursor.scalar() == "(" { return testGroup(field) }
    if field.kind != .name, lexer.cursor.scalar() == "$", let test = valueRange(in: lexer.word()) {
      lexer.take(lexer.word())
      return test
    }
    if let variable = variable() {
      let switches = field.kind == .name ? switches() : nil
      expectEndOfValue(after: variable)
      return switches.map { .switched(.variable(variable), $0) } ?? .variable(variable)
    }
    if let comparison = comparison() { return comparedValue(comparison, from: start) }
    if field.kind == .name, opensNegation {
      guard deepen(at: lexer.take(1)) else { return nil }
      defer { depth -= 1 }
      return fieldTest(field).map { .not($0) }
    }
    let range = lexer.take(lexer.word())
    guard range.start < range.end else {
      missing(Message.valueMissing(of: field.name, at: SourceRange(start, lexer.cursor.after(start))))
      return nil
    }
    switch lexer.text(range) {
    case "any": return .any
    case "none": return FieldTest.none
    default: break
    }
    if field.kind == .name, let (word, switches) = switches(endOf: range) {
      return .switched(.value(Located(lexer.text(word), at: word), quoted: false), switches)
    }
    if field.kind != .name, let test = valueRange(in: range) { return test }
    return .value(Located(lexer.text(range), at: range), quoted: false)
  }

  // range = value ".." [ value ] | ".." value; `…` stands for `..`. nil where there is no `..`.
  private mutating func valueRange(in range: SourceRange) -> FieldTest? {
    var offset = range.start
    while offset < range.end {
      let next = lexer.cursor.after(offset)
      let isDots = lexer.cursor.scalar(at: offset) == "." && lexer.cursor.scalar(at: next) == "."
      guard isDots || lexer.cursor.scalar(at: offset) == "…" else {
        offset = next
        continue
      }
      let lower = SourceRange(range.start, offset)
      offset = next
      while offset < range.end, lexer.cursor.scalar(at: offset) == "." { offset = lexer.cursor.after(offset) }
      let upper = SourceRange(offset, range.end)
      if lower.start == lower.end, upper.start == upper.end { lexer.report(Message.openRange(at: range)) }
      return .range(end(lower), end(upper))
    }
    return nil
  }

  private func end(_ range: SourceRange) -> Located<String>? {
    range.start == range.end ? nil : Located(lexer.plain(range), at: range)
  }

  // comparison value; the value ends at a blank. A variable stays as written, `$name`.
  private mutating func comparedValue(_ comparison: Located<Comparison>, from start: Int) -> FieldTest? {
    let range = lexer.take(lexer.word())
    guard range.start < range.end else {
      missing(Message.valueMissing(after: comparison.value, at: comparison.range))
      return nil
    }
    return .comparison(comparison.value, Located(lexer.plain(range), at: range))
  }

  // comparison = "=" | "!=" | "<" | "<=" | ">" | ">="; also `≤`, `≥`, `≠`. nil, with nothing read, where none stands.
  mutating func comparison() -> Located<Comparison>? {
    let next = lexer.cursor.scalar(at: lexer.cursor.after(lexer.cursor.position))
    let found: (Comparison, Int)? =
      switch lexer.cursor.scalar() {
      case ">": next == "=" ? (.atLeast, 2) : (.greater, 1)
      case "<": next == "=" ? (.atMost, 2) : next == ">" ? (.unequal, 2) : (.less, 1)
      case "=": (.equal, next == "=" ? 2 : 1)
      case "!": next == "=" ? (.unequal, 2) : nil
      case "≥": (.atLeast, 1)
      case "≤": (.atMost, 1)
      case "≠": (.unequal, 1)
      default: nil
      }
    guard let (comparison, length) = found else { return nil }
    return Located(comparison, at: lexer.take(length))
  }

  private mutating func expectEndOfValue(after variable: Located<String>) {
    guard !lexer.endsWord(at: lexer.cursor.position) else { return }
    let whole = SourceRange(variable.range.start, lexer.word().end)
    lexer.take(lexer.word())
    lexer.report(Message.textAfterVariable(variable.value, written: lexer.text(whole), at: whole))
  }
}

// MARK: Several values

extension Parser {
  // "(" tests ")"
  private mutating func testGroup(_ field: FieldSignature) -> FieldTest? {
    let open = SourceRange(lexer.cursor.position, lexer.cursor.after(lexer.cursor.position))
    guard deepen(at: open) else { return nil }
    defer { depth -= 1 }
    enter()
    let test = tests(field)
    let isClosed = leave(open)
    if test == nil, isClosed { lexer.report(Message.noValues(at: SourceRange(open.start, lexer.cursor.position))) }
    return test
  }

  // tests = testRow { "OR" testRow }
  private mutating func tests(_ field: FieldSignature) -> FieldTest? {
    var branches: [FieldTest] = []
    while true {
      let row = testRow(field)
      if let row { branches.append(row) }
      guard !lexer.isAtStageEnd, lexer.isKeyword("OR") else {
        if row == nil, !branches.isEmpty { lexer.report(Message.valueMissing(beside: "OR", at: lexer.word())) }
        break
      }
      if row == nil { lexer.report(Message.valueMissing(beside: "OR", at: lexer.word())) }
      _ = lexer.take(2)
    }
    var flat: [FieldTest] = []
    for branch in branches { if case .or(let parts) = branch { flat += parts } else { flat.append(branch) } }
    return flat.count > 1 ? .or(flat) : flat.first
  }

  // testRow = testDenied { [ "AND" ] testDenied }
  private mutating func testRow(_ field: FieldSignature) -> FieldTest? {
    var operands: [FieldTest] = []
    var open: SourceRange?
    while true {
      lexer.skipBlanks()
      guard !lexer.isAtStageEnd, lexer.cursor.scalar() != ")", !lexer.isKeyword("OR") else { break }
      if lexer.isKeyword("AND") {
        let keyword = lexer.take(lexer.word())
        if operands.isEmpty || open != nil { lexer.report(Message.valueMissing(beside: "AND", at: keyword)) }
        open = keyword
        continue
      }
      let start = lexer.cursor.position
      if let operand = testDenied(field) { operands.append(operand) }
      open = nil
      if lexer.cursor.position == start { lexer.cursor.advance() }
    }
    if let open { lexer.report(Message.valueMissing(beside: "AND", at: open)) }
    var flat: [FieldTest] = []
    for operand in operands { if case .and(let parts) = operand { flat += parts } else { flat.append(operand) } }
    return flat.count > 1 ? .and(flat) : flat.first
  }

  // testDenied = { "NOT" | "-" } test
  private mutating func testDenied(_ field: FieldSignature) -> FieldTest? {
    var count = 0
    defer { depth -= count }
    while !lexer.isAtStageEnd {
      let isKeyword = lexer.isKeyword("NOT")
      guard isKeyword || opensNegation else { break }
      guard deepen(at: lexer.take(isKeyword ? 3 : 1)) else { return nil }
      count += 1
      if isKeyword { lexer.skipBlanks() }
    }
    if count > 0, lexer.isAtStageEnd || lexer.cursor.scalar() == ")" {
      lexer.report(Message.valueMissing(beside: "NOT", at: lexer.word()))
      return nil
    }
    if let inner = lexer.nameBeforeColon(), names.field(inner.value) != nil {
      lexer.report(Message.fieldInValues(inner.value, outer: field.name, at: inner.range))
    }
    guard var test = fieldTest(field) else { return nil }
    for _ in 0..<count { test = .not(test) }
    return test
  }
}

private enum Message {
  static func valueMissing(of field: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("no value follows '\(field):'", at: range, notes: ["'\(field):any' finds all that have one"])
  }

  static func valueMissing(after comparison: Comparison, at range: SourceRange) -> Diagnostic {
    Diagnostic("no value follows '\(comparison.rawValue)' directly", at: range)
  }

  static func valueMissing(beside keyword: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'\(keyword)' lacks a value beside it", at: range)
  }

  static func noValues(at range: SourceRange) -> Diagnostic {
    Diagnostic("nothing stands between '(' and ')'", at: range)
  }

  static func openRange(at range: SourceRange) -> Diagnostic {
    Diagnostic("a range has at least one end", at: range, notes: ["3..8, 2024.. and ..2025-06 are ranges"])
  }

  static func textAfterVariable(_ name: String, written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "a variable is a value by itself", at: range,
      notes: ["a blank stands after '$\(name)'; as text it stands in quotation marks"], suggestion: quoted(written))
  }

  static func fieldInValues(_ inner: String, outer: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(inner):' stands among the values of '\(outer):'", at: range,
      notes: ["after a field '( … )' holds values: \(outer):(a OR b)"])
  }
}
