import Diagnostics

extension Lexer {
  /// Whether the `/` at the cursor opens a regular expression: neither a blank nor a second `/` follows.
  ///
  /// The caller asks only where a value can start: `24/7`, `and/or` and URLs never come here.
  var opensRegex: Bool {
    guard cursor.scalar() == "/", let next = cursor.scalar(at: cursor.after(cursor.position)) else { return false }
    return !next.isBlank && next != "\n" && next != "/"
  }

  // regex = `/` { any but `/` and a line's end | `\/` } `/` { flag }
  /// `\/` is `/` in the pattern, every other escape stays as written.
  ///
  /// nil where it is not closed or a flag is unknown.
  mutating func regex() -> Located<RegexLiteral>? {
    let start = cursor.position
    cursor.advance()
    var pattern: [UInt8] = []
    while let (scalar, length) = cursor.look(at: cursor.position), scalar != "\n" {
      let written = cursor.bytes[cursor.position..<cursor.position + length]
      cursor.position += length
      if scalar == "/" {
        let flagsRange = take(flags())
        let flags = cursor.plain(flagsRange.start, flagsRange.end)
        let range = SourceRange(start, cursor.position)
        if let bad = flags.unicodeScalars.first(where: { !Self.regexFlags.contains($0) }) {
          report(Message.unknownFlag(bad, of: text(range), at: flagsRange))
          return nil
        }
        return Located(RegexLiteral(pattern: String(decoding: pattern, as: UTF8.self), flags: flags), at: range)
      }
      guard scalar == "\\", let (escaped, escapedLength) = cursor.look(at: cursor.position), escaped != "\n" else {
        pattern += written
        continue
      }
      if escaped != "/" { pattern += written }
      pattern += cursor.bytes[cursor.position..<cursor.position + escapedLength]
      cursor.position += escapedLength
    }
    isIncomplete = isAtEndOfText
    report(Message.unclosed(at: SourceRange(start, start + 1), rest: cursor.text(start, cursor.position)))
    return nil
  }

  /// The rest of the word; a comma parts columns.
  private func flags() -> SourceRange {
    let word = word()
    let comma = cursor.bytes[word.start..<word.end].firstIndex(of: UInt8(ascii: ","))
    return SourceRange(word.start, comma ?? word.end)
  }

  /// `i` folds case, `s` lets the dot match a line's end, `m` is read and changes nothing, since ^ and $ always match at lines, `x` allows blanks.
  private static let regexFlags: [Unicode.Scalar] = ["i", "m", "s", "x"]
}

private enum Message {
  static func unclosed(at range: SourceRange, rest: String) -> Diagnostic {
    Diagnostic(
      "the regular expression that '/' opens is not closed", at: range,
      notes: ["'/' closes it on the same line; a text that starts with '/' stands in quotation marks"],
      suggestion: quoted(rest.trimmingBlanks()))
  }

  static func unknownFlag(_ flag: Unicode.Scalar, of written: String, at range: SourceRange) -> Diagnostic {
    if flag == "%" {
      return Diagnostic(
        "a regular expression takes no %: case and accents count in it", at: range,
        notes: ["the flag i makes case not count: \(written.split(separator: "%").dropLast().joined(separator: "%"))i"])
    }
    return Diagnostic(
      "unknown flag '\(flag)' of a regular expression", at: range,
      notes: ["flags are i, m, s and x; a text with slashes stands in quotation marks: \(quoted(written))"])
  }
}
