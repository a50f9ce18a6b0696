import Diagnostics

extension Parser {
  /// A filter up to the next stage or the end, with a complaint about what is left over.
  mutating func wholeFilter() -> Filter? {
    var filter = self.filter()
    lexer.skipBlanks()
    while !lexer.isAtStageEnd {
      // Only a `)` that nothing opened stops a filter early.
      lexer.report(Message.unopened(at: lexer.take(1)))
      let more = self.filter()
      filter = filter ?? more
      lexer.skipBlanks()
    }
    return filter
  }

  // filter = conjunction { "OR" conjunction }
  /// nil where nothing can be read; the reason is reported.
  mutating func filter() -> Filter? {
    var branches: [Filter] = []
    var hasBareRow = false
    var open: SourceRange?
    lexer.skipBlanks()
    while true {
      let row = conjunction()
      if let row {
        hasBareRow = hasBareRow || row.isBareRow
        branches.append(row.filter)
      } else if let open {
        missing(Message.operandMissing(after: "OR", at: open))
      } else if !lexer.isAtStageEnd, lexer.isKeyword("OR") {
        lexer.report(Message.operandMissing(before: "OR", at: lexer.word()))
      } else {
        return nil
      }
      guard !lexer.isAtStageEnd, lexer.isKeyword("OR") else { break }
      open = lexer.take(2)
      lexer.skipBlanks(acrossLines: true)
    }
    guard let filter = Self.joined(branches, by: FilterNode.or, flattening: \.alternatives) else { return nil }
    if hasBareRow, branches.count > 1, branches.allSatisfy(\.isWordRow) {
      lexer.report(Message.precedence(of: branches, at: filter.range))
    }
    return filter
  }

  // conjunction = negation { [ "AND" ] negation }
  /// `isBareRow` says that it is two or more words with nothing but blanks between them.
  private mutating func conjunction() -> (filter: Filter, isBareRow: Bool)? {
    var operands: [Filter] = []
    var open: SourceRange?
    var isBare = true
    while true {
      lexer.skipBlanks()
      guard !lexer.isAtStageEnd, lexer.cursor.scalar() != ")", !lexer.isKeyword("OR") else { break }
      if lexer.isKeyword("AND") {
        let keyword = lexer.word()
        if let open {
          lexer.report(Message.operandMissing(after: "AND", at: open))
        } else if operands.isEmpty {
          lexer.report(Message.operandMissing(before: "AND", at: keyword))
        }
        open = lexer.take(keyword)
        isBare = false
        lexer.skipBlanks(acrossLines: true)
        continue
      }
      let start = lexer.cursor.position
      if let operand = negation() {
        if case .text(.word(let word)) = operand.value {
          if !operands.isEmpty { noteSmallOperator(word, at: operand.range) }
          noteForeignHabit(operand.range, isFirst: operands.isEmpty && lexer.openParentheses == 0)
        } else {
          isBare = false
        }
        operands.append(operand)
      }
      open = nil
      if lexer.cursor.position == start { lexer.cursor.advance() }
    }
    if let open { missing(Message.operandMissing(after: "AND", at: open)) }
    guard let filter = Self.joined(operands, by: FilterNode.and, flattening: \.conjuncts) else { return nil }
    return (filter, isBare && operands.count > 1)
  }

  /// Says once that a small `and`, `or`, `not` between terms is a word.
  private mutating func noteSmallOperator(_ word: String, at range: SourceRange) {
    guard !hasNotedOperator, ["and", "or", "not"].contains(word) else { return }
    hasNotedOperator = true
    lexer.report(Message.smallOperator(word, at: range))
  }

  // negation = { "NOT" | "-" } term
  private mutating func negation() -> Filter? {
    var starts: [Int] = []
    var keyword: SourceRange?
    defer { (depth, negations) = (depth - starts.count, negations - starts.count) }
    while !lexer.isAtStageEnd {
      let start = lexer.cursor.position
      if opensNegation {
        keyword = lexer.take(1)
      } else if lexer.isKeyword("NOT") {
        keyword = lexer.take(3)
        lexer.skipBlanks(acrossLines: true)
      } else {
        break
      }
      guard let keyword, deepen(at: keyword) else { return nil }
      starts.append(start)
      negations += 1
    }
    if let keyword, isAtOperandEnd {
      missing(Message.operandMissing(after: lexer.plain(keyword), at: keyword))
      return nil
    }
    let operand = term()
    guard var filter = operand else { return nil }
    for start in starts.reversed() {
      filter = Located(.not(filter), at: SourceRange(start, filter.range.end))
    }
    return filter
  }

  private var isAtOperandEnd: Bool {
    lexer.isAtStageEnd || lexer.cursor.scalar() == ")" || lexer.isKeyword("AND") || lexer.isKeyword("OR")
  }

  /// Whether the `-` at the cursor denies: it stands directly before a term.
  ///
  /// A lone dash, `--`, `->` are text.
  var opensNegation: Bool {
    guard lexer.cursor.scalar() == "-" else { return false }
    let next = lexer.cursor.after(lexer.cursor.position)
    return lexer.cursor.scalar(at: next).map(canBeDenied) ?? false
  }

  // "(" filter ")"
  mutating func group() -> Filter? {
    let open = SourceRange(lexer.cursor.position, lexer.cursor.after(lexer.cursor.position))
    guard deepen(at: open) else { return nil }
    defer { depth -= 1 }
    enter()
    let inner = filter()
    let isClosed = leave(open)
    guard let inner else {
      if isClosed { lexer.report(Message.emptyGroup(at: SourceRange(open.start, lexer.cursor.position))) }
      return nil
    }
    return Located(inner.value, at: SourceRange(open.start, lexer.cursor.position))
  }

  /// Steps over `(`.
  mutating func enter() {
    lexer.cursor.advance()
    lexer.openParentheses += 1
  }

  /// Steps over the `)` that closes what was opened, or says that it is missing; then what is inside is left out.
  @discardableResult mutating func leave(_ open: SourceRange) -> Bool {
    lexer.skipBlanks()
    lexer.openParentheses -= 1
    if lexer.cursor.skip(")") { return true }
    if lexer.isAtEndOfText {
      missing(Message.unclosed(at: open))
    } else if lexer.cursor.scalar() == "|" {
      lexer.report(Message.pipeInGroup(at: SourceRange(lexer.cursor.position, lexer.cursor.position + 1)))
      skipGroup()
    } else {
      lexer.report(Message.unclosed(at: open))
    }
    return false
  }

  /// Moves behind the `)` that closes the group around the cursor.
  private mutating func skipGroup() {
    var open = 1
    while open > 0, !lexer.isAtEndOfText {
      if lexer.opensQuotation {
        _ = lexer.quotation()
        continue
      }
      if lexer.cursor.scalar() == "(" { open += 1 }
      if lexer.cursor.scalar() == ")" { open -= 1 }
      lexer.cursor.advance()
    }
  }

  /// Several operands as one node, flat; one operand as itself.
  private static func joined(
    _ operands: [Filter], by node: ([Filter]) -> FilterNode, flattening parts: (FilterNode) -> [Filter]?
  ) -> Filter? {
    guard let first = operands.first, let last = operands.last else { return nil }
    if operands.count == 1 { return first }
    var flat: [Filter] = []
    flat.reserveCapacity(operands.count)
    for operand in operands {
      if let inner = parts(operand.value) { flat += inner } else { flat.append(operand) }
    }
    return Located(node(flat), at: first.range.joined(last.range))
  }
}

/// Whether a `-` directly before this character denies what starts with it.
func canBeDenied(_ first: Unicode.Scalar) -> Bool {
  if first.isBlank || first == "\n" { return false }
  switch first {
  case "|", ")", "-", ">", "<", "=", ",", ";", ".", "!", "\\", "~", ":", "+": return false
  default: return true
  }
}

extension FilterNode {
  /// The operands of an `and`.
  var conjuncts: [Filter]? { if case .and(let parts) = self { parts } else { nil } }
  /// The operands of an `or`.
  var alternatives: [Filter]? { if case .or(let parts) = self { parts } else { nil } }
}

extension Filter {
  /// Whether it is a word or several words side by side.
  fileprivate var isWordRow: Bool {
    switch value {
    case .text(.word): true
    case .and(let parts): parts.allSatisfy { if case .text(.word) = $0.value { true } else { false } }
    default: false
    }
  }
}

private enum Message {
  static func unopened(at range: SourceRange) -> Diagnostic {
    Diagnostic("no '(' stands before this ')'", at: range, notes: ["a parenthesis as text stands in quotation marks"])
  }

  static func unclosed(at range: SourceRange) -> Diagnostic {
    Diagnostic("the '(' is not closed", at: range, notes: ["')' closes it"])
  }

  static func pipeInGroup(at range: SourceRange) -> Diagnostic {
    Diagnostic("a '|' stands inside '( … )'", at: range, notes: ["OR joins alternatives; '|' starts a stage"])
  }

  static func emptyGroup(at range: SourceRange) -> Diagnostic {
    Diagnostic("nothing stands between '(' and ')'", at: range)
  }

  static func operandMissing(after keyword: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("nothing follows '\(keyword)'", at: range, notes: asText(keyword))
  }

  static func operandMissing(before keyword: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("nothing stands before '\(keyword)'", at: range, notes: asText(keyword))
  }

  static func smallOperator(_ word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(word)' is read as a word", at: range, severity: .note,
      notes: ["operators are written in capitals: \(word.uppercased())"])
  }

  private static func asText(_ keyword: String) -> [String] {
    keyword == "-" ? [] : ["as a word it stands in quotation marks: \"\(keyword)\""]
  }

  static func precedence(of branches: [Filter], at range: SourceRange) -> Diagnostic {
    let reading = branches.map { branch -> String in
      let text = branch.canonical
      return branch.value.conjuncts == nil ? text : "(\(text))"
    }
    return Diagnostic(
      "words side by side bind tighter than OR", at: range, severity: .note,
      notes: ["read as \(reading.joined(separator: " OR "))"])
  }
}
