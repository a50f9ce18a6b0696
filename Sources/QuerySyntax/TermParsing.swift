import Diagnostics

extension Parser {
  // term = "(" filter ")" | quotation [ "~" digits ] [ switches ] | regex | prefixed
  //      | "*" | "@" name | "@_" | "%" digits | "$" name [ switches ] | word [ "~" [ digit ] ] [ switches ]
  mutating func term() -> Filter? {
    if lexer.cursor.scalar() == "(" { return group() }
    if lexer.opensQuotation { return phrase() }
    if lexer.opensRegex { return lexer.regex().map { Located(.text(.regex($0.value)), at: $0.range) } }
    if let name = lexer.nameBeforeColon(), case .read(let filter) = prefixed(name) { return filter }
    let range = lexer.word()
    guard range.start < range.end else {
      // A backslash or another mark on which a word cannot start.
      lexer.report(Message.unreadable(at: lexer.take(1)))
      return nil
    }
    noteDash(range)
    lexer.take(range)
    return Located(word(range), at: range)
  }

  // quotation [ "~" digits ] [ switches ]
  private mutating func phrase() -> Filter? {
    let quotation = lexer.quotation()
    var pattern = TextPattern.phrase(quotation.value, slop: nil)
    if lexer.cursor.scalar() == "~" {
      let suffix = lexer.word()
      lexer.cursor.advance()
      let start = lexer.cursor.position
      while lexer.cursor.scalar()?.isDigit == true { lexer.cursor.advance() }
      guard let slop = Int(lexer.cursor.plain(start, lexer.cursor.position)) else {
        lexer.report(Message.distanceMissing(at: lexer.take(suffix)))
        return nil
      }
      pattern = .phrase(quotation.value, slop: slop)
      if let switches = switches() { pattern = .switched(pattern, switches) }
      guard lexer.cursor.position == suffix.end else {
        lexer.report(Message.distanceMissing(at: lexer.take(suffix)))
        return nil
      }
    } else {
      if quotation.value.trimmingBlanks().isEmpty, !lexer.isIncomplete {
        lexer.report(Message.emptyQuotation(at: quotation.range))
      }
      if let switches = switches() { pattern = .switched(pattern, switches) }
    }
    return Located(.text(pattern), at: SourceRange(quotation.range.start, lexer.cursor.position))
  }

  /// What a word without a prefix means, by its first and last characters.
  private mutating func word(_ range: SourceRange) -> FilterNode {
    let plain = lexer.plain(range)
    let scalars = plain.unicodeScalars
    let rest = String(scalars.dropFirst())
    switch scalars.first {
    case "*" where rest.isEmpty:
      return .everything
    case "@" where !rest.isEmpty:
      if rest == "_" { return .set(.last) }
      if !Self.isName(rest, hyphens: true) { lexer.report(Message.noName(rest, of: "set", written: plain, at: range)) }
      return .set(.named(rest))
    case "$" where rest.unicodeScalars.first?.isNameStart == true:
      let (name, switches) = switches(endOf: range).map { ($0.word, $0.switches as MatchSwitches?) } ?? (range, nil)
      let written = String(lexer.plain(name).dropFirst())
      if !Self.isName(written) { lexer.report(Message.noName(rest, of: "variable", written: plain, at: range)) }
      return .variable(written, switches)
    case "%" where !rest.isEmpty && rest.unicodeScalars.allSatisfy(\.isDigit):
      guard let number = Int(rest), number > 0 else {
        lexer.report(Message.noResult(plain, at: range))
        return .everything
      }
      return .set(.result(number))
    default:
      guard let (word, switches) = switches(endOf: range) else { return .text(text(range)) }
      return .text(.switched(text(word), switches))
    }
  }

  /// A word without switches.
  private mutating func text(_ range: SourceRange) -> TextPattern {
    fuzzy(range, lexer.plain(range)) ?? .word(lexer.text(range))
  }

  /// word "~" [ digit ]; nil where the `~` is no suffix of a word.
  private mutating func fuzzy(_ range: SourceRange, _ plain: String) -> TextPattern? {
    let scalars = plain.unicodeScalars
    guard let tilde = scalars.lastIndex(of: "~"), scalars[..<tilde].contains(where: \.isNamePart),
      scalars[scalars.index(after: tilde)...].allSatisfy(\.isDigit)
    else { return nil }
    let digits = String(scalars[scalars.index(after: tilde)...])
    let stem = Array(lexer.text(range).unicodeScalars).dropLast(digits.unicodeScalars.count + 1)
    let written = String(String.UnicodeScalarView(stem))
    guard let edits = digits.isEmpty ? 2 : Int(digits), (1...2).contains(edits) else {
      lexer.report(Message.editsOutOfRange(word: written, at: range))
      return nil
    }
    if stem.contains(where: { $0 == "*" || $0 == "?" }) { lexer.report(Message.wildcardAndEdits(at: range)) }
    return .fuzzy(written, edits: edits)
  }

  /// A dash that looks like a NOT but is none is worth a word: the answer would be the opposite.
  private mutating func noteDash(_ range: SourceRange) {
    guard let first = lexer.cursor.scalar(at: range.start), ["\u{2012}", "\u{2013}", "\u{2212}"].contains(first),
      lexer.cursor.scalar(at: lexer.cursor.after(range.start))?.isNamePart == true
    else { return }
    lexer.report(Message.dashIsText(lexer.text(range), at: range))
  }

  /// Whether a text is a name: letters, digits and `_`, inside it perhaps `-`.
  static func isName(_ text: String, hyphens: Bool = false) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.isNamePart || (hyphens && $0 == "-") }
  }

  // "$" name at the cursor, where a value can start; nil, with nothing read, where it is `$10` or another text.
  mutating func variable() -> Located<String>? {
    guard lexer.cursor.scalar() == "$" else { return nil }
    let start = lexer.cursor.position
    let range = SourceRange(lexer.cursor.after(start), lexer.word().end)
    guard lexer.cursor.scalar(at: range.start)?.isNameStart == true else { return nil }
    var end = range.start
    while end < range.end, let scalar = lexer.cursor.scalar(at: end), scalar.isNamePart {
      end = lexer.cursor.after(end)
    }
    lexer.cursor.position = end
    return Located(lexer.cursor.plain(range.start, end), at: SourceRange(start, end))
  }
}

private enum Message {
  static func unreadable(at range: SourceRange) -> Diagnostic {
    Diagnostic("no term can start here", at: range, notes: ["as text it stands in quotation marks"])
  }

  static func emptyQuotation(at range: SourceRange) -> Diagnostic {
    Diagnostic("the quotation is empty", at: range)
  }

  static func distanceMissing(at range: SourceRange) -> Diagnostic {
    Diagnostic("a number of words must follow '~'", at: range, notes: ["\"users trust\"~5 is within five words"])
  }

  static func noName(_ name: String, of kind: String, written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(name)' cannot be the name of a \(kind)", at: range,
      notes: ["names have letters, digits and '_'; as text it stands in quotation marks"], suggestion: quoted(written))
  }

  static func noResult(_ written: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "'\(written)' is no result", at: range, notes: ["results are counted from %1"], suggestion: quoted(written))
  }

  static func editsOutOfRange(word: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("a word can be one or two edits away", at: range, suggestion: "\(word)~2")
  }

  static func wildcardAndEdits(at range: SourceRange) -> Diagnostic {
    Diagnostic("wildcards and '~' do not go together", at: range)
  }

  static func dashIsText(_ text: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'\(text)' is read as text", at: range, severity: .note, notes: ["NOT is written '-' (hyphen) or NOT"])
  }
}

/// Whether `$name` is a variable: letters, digits and `_`, no digit first.
package func isVariableName(_ name: String) -> Bool {
  Parser.isName(name) && name.unicodeScalars.first?.isNameStart == true
}
