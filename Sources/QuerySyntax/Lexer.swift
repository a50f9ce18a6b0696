import Diagnostics

/// What the parser reads with: blanks, comments, lines, words and names.
///
/// What a character means depends on where it stands, so there is no list of tokens: the parser asks for what can
/// stand at the cursor.
struct Lexer: Sendable {
  let source: SourceText
  var cursor: Cursor
  /// What was met so far, errors and notes.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the text ends where more must come.
  var isIncomplete = false
  /// The number of `(` around the cursor: inside them a line's end is a blank.
  var openParentheses = 0
  /// The marks that open quotations and that nothing closes from some place on, so that the rest is looked at once.
  var openersWithoutCloser: Set<Unicode.Scalar> = []
  /// Set when the rest is given up, so that one error is not followed by its echoes.
  var hasGivenUp = false
  private var errors = 0
  private var remarks = 0
  /// The last line's end after which no `|` goes on, so that it is looked at once.
  private var finalLineEnd = -1

  /// Errors beyond this number, and notes beyond as many, are not kept: they are echoes or noise.
  private static let limit = 20

  init(_ source: SourceText) {
    self.source = source
    cursor = Cursor(source.text)
  }

  /// Keeps a diagnostic.
  mutating func report(_ diagnostic: Diagnostic) {
    let isError = diagnostic.severity == .error
    guard !hasGivenUp, (isError ? errors : remarks) < Self.limit else { return }
    if isError { errors += 1 } else { remarks += 1 }
    var diagnostic = diagnostic
    diagnostic.source = source
    diagnostics.append(diagnostic)
  }

  /// Hands over what was met and starts anew, for the next statement.
  mutating func takeDiagnostics() -> [Diagnostic] {
    defer { (diagnostics, errors, remarks, isIncomplete, hasGivenUp, openParentheses) = ([], 0, 0, false, false, 0) }
    return diagnostics
  }

  /// Leaves out the rest of the text, after an error that makes it unreadable.
  mutating func giveUp() {
    hasGivenUp = true
    isIncomplete = false
    cursor.position = cursor.bytes.count
  }
}

// MARK: Blanks, comments, lines

extension Lexer {
  /// Skips blanks, comments and continued lines (a backslash before the line's end).
  ///
  /// A line's end is skipped too inside parentheses, where `acrossLines` says that more must come, and where the next
  /// line starts with `|`.
  mutating func skipBlanks(acrossLines: Bool = false) {
    var afterBlank = cursor.position == 0 || Self.isBlankByte(cursor.bytes[cursor.position - 1])
    while let (scalar, length) = cursor.look(at: cursor.position) {
      // Pasted text may have a blank without a width beside another.
      if scalar.isBlank || scalar == "\u{200B}" {
        cursor.position += length
      } else if scalar == "\n" {
        if openParentheses > 0 || acrossLines {
          cursor.position += 1
        } else if let pipe = pipeOfNextLine() {
          cursor.position = pipe
          return
        } else {
          return
        }
      } else if afterBlank, scalar == "#", isComment(at: cursor.position) {
        skipLine()
        continue
      } else if scalar == "\\", let end = continuedLine(at: cursor.position) {
        if end == cursor.bytes.count { noteOpenLine(at: cursor.position) }
        cursor.position = end
      } else {
        return
      }
      afterBlank = true
    }
  }

  /// Whether a statement ends at the cursor: the text's or the line's end, or a `;` at the end of a line.
  var isAtEnd: Bool {
    guard let scalar = cursor.scalar() else { return true }
    return scalar == "\n" || (scalar == ";" && endsStatement(at: cursor.position))
  }

  /// Whether the whole text ends at the cursor.
  var isAtEndOfText: Bool { cursor.position >= cursor.bytes.count }

  /// Whether a stage ends at the cursor.
  var isAtStageEnd: Bool { isAtEnd || cursor.scalar() == "|" }

  /// Skips what is left of a statement that cannot be read, quotations in one piece, up to the next stage.
  mutating func skipStage() {
    skipBlanks()
    while !isAtStageEnd {
      if opensQuotation { _ = quotation() } else { cursor.advance() }
      skipBlanks()
    }
  }

  /// Moves to the end of the line.
  mutating func skipLine() {
    while cursor.position < cursor.bytes.count, cursor.bytes[cursor.position] != UInt8(ascii: "\n") {
      cursor.position += 1
    }
  }

  /// Whether the `#` at an offset, which stands after a blank or at the start of a line, starts a comment: it must be
  /// alone (`# …`, `## …`); at the start of a line anything but a letter or digit may follow (`#!`, `#---`).
  func isComment(at offset: Int) -> Bool {
    var end = offset
    while cursor.scalar(at: end) == "#" { end = cursor.after(end) }
    guard let next = cursor.scalar(at: end) else { return true }
    if next.isBlank || next == "\n" { return true }
    return startsLine(offset) && !next.isNamePart
  }

  /// Whether an offset is the first of its line.
  func startsLine(_ offset: Int) -> Bool { offset == 0 || cursor.bytes[offset - 1] == UInt8(ascii: "\n") }

  /// The place of the `|` with which the next line that is neither empty nor a comment starts, seen from a line's end.
  private mutating func pipeOfNextLine() -> Int? {
    let lineEnd = cursor.position
    guard lineEnd != finalLineEnd else { return nil }
    var offset = lineEnd
    while let (scalar, length) = cursor.look(at: offset) {
      if scalar == "\n" || scalar.isBlank {
        offset += length
      } else if scalar == "#", isComment(at: offset) {
        while offset < cursor.bytes.count, cursor.bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      } else {
        if scalar == "|" { return offset }
        break
      }
    }
    finalLineEnd = lineEnd
    return nil
  }

  /// Where the text goes on after a backslash at the end of a line; nil where the backslash is a character like others.
  func continuedLine(at offset: Int) -> Int? {
    var end = offset + 1
    while let (scalar, length) = cursor.look(at: end), scalar.isBlank { end += length }
    guard let next = cursor.scalar(at: end) else { return end }
    return next == "\n" ? end + 1 : nil
  }

  /// Whether the `;` at an offset stands at the end of its line.
  func endsStatement(at offset: Int) -> Bool {
    var end = offset + 1
    while let (scalar, length) = cursor.look(at: end), scalar.isBlank { end += length }
    guard let next = cursor.scalar(at: end) else { return true }
    return next == "\n" || (next == "#" && end > offset + 1 && isComment(at: end))
  }

  private mutating func noteOpenLine(at offset: Int) {
    isIncomplete = true
    report(Message.nothingAfterBackslash(at: SourceRange(offset, offset + 1)))
  }

  private static func isBlankByte(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

// MARK: Words and names

extension Lexer {
  /// Whether a word ends at an offset: a blank, a line's end, `|`, a parenthesis, an opening quotation mark.
  func endsWord(at offset: Int) -> Bool {
    guard let scalar = cursor.scalar(at: offset) else { return true }
    switch scalar {
    case "\n", "|", "(", ")": return true
    case ";": return endsStatement(at: offset)
    case "\\": return continuedLine(at: offset) != nil
    default: return scalar.isBlank || QuotationMark.endsWord(scalar)
    }
  }

  // word = all up to where a word ends; may be empty.
  func word() -> SourceRange {
    var end = cursor.position
    while !endsWord(at: end) { end = cursor.after(end) }
    return SourceRange(cursor.position, end)
  }

  // path = all up to a blank, a line's end or `|`; parentheses and marks inside belong to it.
  func path() -> SourceRange {
    var end = cursor.position
    while let scalar = cursor.scalar(at: end), !scalar.isBlank, scalar != "\n", scalar != "|",
      scalar != ";" || !endsStatement(at: end)
    {
      end = cursor.after(end)
    }
    return SourceRange(cursor.position, end)
  }

  // name = letters, digits, `_`, and inside `-` where it is allowed; may be empty.
  func name(hyphens: Bool = false) -> SourceRange {
    var end = cursor.position
    while let scalar = cursor.scalar(at: end), scalar.isNamePart || (hyphens && scalar == "-" && end > cursor.position)
    {
      end = cursor.after(end)
    }
    return SourceRange(cursor.position, end)
  }

  /// The name before a colon at the cursor, its ASCII form in lower case, and what it is as written.
  func nameBeforeColon() -> Located<String>? {
    let range = name(hyphens: true)
    guard range.start < range.end, cursor.scalar(at: range.end) == ":" else { return nil }
    return Located(plain(range).lowercased(), at: range)
  }

  /// Whether `AND`, `OR` or `NOT` stands at the cursor as a word of its own.
  func isKeyword(_ keyword: String) -> Bool {
    var offset = cursor.position
    for scalar in keyword.unicodeScalars {
      guard cursor.scalar(at: offset) == scalar else { return false }
      offset = cursor.after(offset)
    }
    return endsWord(at: offset)
  }

  /// Steps over a range that starts at the cursor and gives it back.
  @discardableResult mutating func take(_ range: SourceRange) -> SourceRange {
    cursor.position = range.end
    return range
  }

  /// Steps over as many scalars and gives their range.
  mutating func take(_ count: Int) -> SourceRange {
    let start = cursor.position
    for _ in 0..<count { cursor.advance() }
    return SourceRange(start, cursor.position)
  }

  /// A range's text as written.
  func text(_ range: SourceRange) -> String { cursor.text(range.start, range.end) }

  /// A range's text with width variants by their ASCII forms.
  func plain(_ range: SourceRange) -> String { cursor.plain(range.start, range.end) }
}

private enum Message {
  static func nothingAfterBackslash(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "no line follows the backslash", at: range, notes: ["a backslash at the end of a line joins the next one"])
  }
}
