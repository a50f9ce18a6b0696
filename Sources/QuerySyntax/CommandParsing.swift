import Diagnostics

extension Parser {
  /// Whether a command starts at the cursor: `.` and a letter, first on its line.
  ///
  /// `.5` and `…` are text.
  var opensCommand: Bool {
    guard lexer.cursor.scalar() == ".",
      let next = lexer.cursor.scalar(at: lexer.cursor.after(lexer.cursor.position))
    else { return false }
    return next.isNameStart && next != "_"
  }

  // command = "." name { any }
  /// Words are parted by blanks; a quotation is one word without its marks, also inside a word (`name="two words"`).
  mutating func command() -> CommandLine {
    let start = lexer.cursor.position
    lexer.cursor.advance()
    let nameRange = lexer.take(lexer.name(hyphens: true))
    let name = Located(lexer.plain(nameRange).lowercased(), at: SourceRange(start, nameRange.end))
    lexer.skipBlanks()
    let restStart = lexer.cursor.position
    var restEnd = restStart
    var arguments: [Located<String>] = []
    while !lexer.isAtEnd {
      arguments.append(commandWord())
      restEnd = lexer.cursor.position
      lexer.skipBlanks()
    }
    _ = lexer.cursor.skip(";")
    let rest = Located(lexer.cursor.text(restStart, restEnd), at: SourceRange(restStart, restEnd))
    return CommandLine(name: name, arguments: arguments, rest: rest)
  }

  private mutating func commandWord() -> Located<String> {
    let start = lexer.cursor.position
    var word = ""
    if lexer.opensQuotation { word = lexer.quotation().value }
    while let scalar = lexer.cursor.scalar(), !scalar.isBlank, scalar != "\n", !(scalar == ";" && lexer.isAtEnd),
      !(scalar == "\\" && lexer.continuedLine(at: lexer.cursor.position) != nil)
    {
      if scalar == "\"" {
        word += lexer.quotation().value
      } else {
        word += lexer.text(lexer.take(1))
      }
    }
    return Located(word, at: SourceRange(start, lexer.cursor.position))
  }
}
