import Diagnostics

extension Parser {
  /// What came of a name before a colon.
  enum Prefixed {
    /// A prefix with what follows it; nil inside where that cannot be read and the reason is reported.
    case read(Filter?)
    /// No prefix: the name is part of a word.
    case text
  }

  // prefixed = "within:" unit "(" filter ")" | "asked:" term | "cql:" balanced
  //          | "stem:" text | "exact:" text | field ":" test
  mutating func prefixed(_ name: Located<String>) -> Prefixed {
    let afterColon = lexer.cursor.after(name.range.end)
    let hasValue = !lexer.endsWord(at: afterColon) || startsGroupOrQuotation(at: afterColon)
    if !names.isPrefix(name.value) {
      if hasValue, let right = names.prefix(misspelt: name.value) {
        lexer.report(Message.unknownField(name.value, suggestion: right, at: name.range))
        lexer.cursor.position = afterColon
        _ = fieldTest(FieldSignature(name: right, summary: ""))
        return .read(nil)
      }
      lexer.report(Message.notAField(name, word: lexer.word(), in: lexer))
      return .text
    }
    guard hasValue else {
      lexer.report(Message.valueNotDirectly(after: name.value, at: SourceRange(name.range.start, afterColon)))
      return .text
    }
    lexer.cursor.position = afterColon
    if let field = names.field(name.value) { return .read(fieldTerm(field, name)) }
    switch name.value {
    case "within": return .read(within(name))
    case "asked": return .read(asked(name))
    case "cql": return .read(tokenPattern(name))
    default: return .read(stemOrExact(name))
    }
  }

  private func startsGroupOrQuotation(at offset: Int) -> Bool {
    guard let scalar = lexer.cursor.scalar(at: offset) else { return false }
    return scalar == "(" || QuotationMark.closers(of: scalar) != nil
  }

  // field ":" test
  private mutating func fieldTerm(_ field: FieldSignature, _ name: Located<String>) -> Filter? {
    guard let test = fieldTest(field) else { return nil }
    let range = SourceRange(name.range.start, lexer.cursor.position)
    return Located(.field(name: Located(field.name, at: name.range), test), at: range)
  }

  // "within:" unit "(" filter ")"
  private mutating func within(_ name: Located<String>) -> Filter? {
    let unitRange = lexer.take(lexer.name())
    let unit = lexer.plain(unitRange).lowercased()
    let whole = SourceRange(name.range.start, unitRange.end)
    if !KnownNames.units.contains(unit) {
      lexer.report(Message.unknownUnit(unit, suggestion: nearest(to: unit, among: KnownNames.units), at: unitRange))
    }
    if negations > 0 { lexer.report(Message.deniedUnit(at: whole)) }
    lexer.skipBlanks()
    guard lexer.cursor.scalar() == "(" else {
      missing(Message.groupMissing(after: "within:\(unit)", at: whole))
      return nil
    }
    guard let filter = group() else { return nil }
    return Located(
      .within(Located(unit, at: unitRange), filter), at: SourceRange(name.range.start, lexer.cursor.position))
  }

  // "asked:" ( "any" | "none" | term )
  private mutating func asked(_ name: Located<String>) -> Filter? {
    let word = lexer.word()
    if let isAsked = ["any": true, "none": false][lexer.plain(word).lowercased()] {
      lexer.take(word)
      let range = SourceRange(name.range.start, word.end)
      let all = Located(FilterNode.asked(Located(.everything, at: word)), at: range)
      return isAsked ? all : Located(.not(all), at: range)
    }
    // A question that is denied inside is another question, so a unit there is not denied.
    let outside = negations
    negations = 0
    defer { negations = outside }
    guard deepen(at: name.range) else { return nil }
    defer { depth -= 1 }
    guard let filter = term() else { return nil }
    return Located(.asked(filter), at: SourceRange(name.range.start, filter.range.end))
  }

  // "cql:" balanced = "(" { any but parentheses and `"` | quotation | balanced } ")"
  private mutating func tokenPattern(_ name: Located<String>) -> Filter? {
    let open = SourceRange(lexer.cursor.position, lexer.cursor.after(lexer.cursor.position))
    guard lexer.cursor.skip("(") else {
      lexer.report(Message.groupMissing(after: "cql:", at: name.range))
      lexer.take(lexer.word())
      return nil
    }
    var level = 1
    while let scalar = lexer.cursor.scalar() {
      switch scalar {
      case "\"":
        _ = lexer.quotation()
        continue
      case "(": level += 1
      case ")": level -= 1
      default: break
      }
      lexer.cursor.advance()
      if level == 0 {
        let end = lexer.cursor.position
        let pattern = lexer.cursor.text(open.end, end - 1).trimmingBlanks()
        return Located(.cql(pattern), at: SourceRange(name.range.start, end))
      }
    }
    if !lexer.isIncomplete { missing(Message.unclosedPattern(at: open)) }
    return nil
  }

  // "stem:" text | "exact:" text
  private mutating func stemOrExact(_ name: Located<String>) -> Filter? {
    let text: String
    var hasSwitches = false
    if lexer.opensQuotation {
      text = lexer.quotation().value
      hasSwitches = switches() != nil
    } else {
      let range = lexer.word()
      guard range.start < range.end else {
        lexer.report(Message.textMissing(after: name.value, at: name.range))
        return nil
      }
      let word = name.value == "stem" ? switches(endOf: range)?.word : nil
      text = lexer.text(word ?? range)
      hasSwitches = word != nil
      lexer.take(range)
    }
    let range = SourceRange(name.range.start, lexer.cursor.position)
    if hasSwitches { lexer.report(Message.switches(after: name.value, text, at: range)) }
    if text.isEmpty { lexer.report(Message.textMissing(after: name.value, at: range)) }
    return Located(.text(name.value == "stem" ? .stem(text) : .exact(text)), at: range)
  }
}

private enum Message {
  static func unknownField(_ name: String, suggestion: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("unknown field '\(name)'", at: range, suggestion: suggestion)
  }

  /// Names of other languages and of mail search get the field that is meant.
  static func notAField(_ name: Located<String>, word: SourceRange, in lexer: Lexer) -> Diagnostic {
    // A label in front of words, as documents have it.
    let speaker = word.end == lexer.cursor.after(name.range.end) ? "speaker:\(name.value)" : nil
    var remark = Diagnostic(
      "'\(lexer.text(word))' is read as text: '\(name.value)' is no field", at: name.range, severity: .note,
      suggestion: ForeignHabits.fields[name.value] ?? speaker)
    if let comparison = ForeignHabits.comparedDates[name.value] {
      let value = SourceRange(lexer.cursor.after(name.range.end), word.end)
      (remark.range, remark.suggestion) = (word, "date:" + comparison + lexer.text(value))
    }
    return remark
  }

  static func valueNotDirectly(after name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(name):' is read as text: no value follows it directly", at: range, severity: .note,
      notes: ["between '\(name):' and its value there is no blank"])
  }

  static func unknownUnit(_ unit: String, suggestion: String?, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      unit.isEmpty ? "a unit must follow 'within:'" : "unknown unit '\(unit)'", at: range,
      notes: ["units are \(KnownNames.units.joined(separator: ", "))"], suggestion: suggestion)
  }

  static func deniedUnit(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'within:' cannot be denied", at: range,
      notes: ["what must not stand in the unit is denied inside its parentheses"])
  }

  static func groupMissing(after prefix: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'( … )' must follow '\(prefix)'", at: range,
      notes: ["parentheses hold what belongs together: \(prefix)( … )"])
  }

  static func unclosedPattern(at range: SourceRange) -> Diagnostic {
    Diagnostic("the '(' is not closed", at: range, notes: ["')' closes the pattern"])
  }

  static func switches(after name: String, _ text: String, at range: SourceRange) -> Diagnostic {
    name == "stem"
      ? Diagnostic(
        "'stem:' takes no %: it finds every form of a word, however it is spelled", at: range,
        notes: ["one form, spelled as it is here, is \(text)%CD; forms that begin alike are \(text)*%C"])
      : Diagnostic(
        "'exact:' takes no %: every character counts as it is", at: range,
        notes: ["where only case counts: \(quoted(text))%C"])
  }

  static func textMissing(after name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("a word or a quotation must follow '\(name):'", at: range)
  }
}
