// The grammar. Where a blank may stand it is not written; words in capitals are keywords only in capitals. Each
// production is quoted by the function that reads it.
//
//     statement   = [ command | assignment | query ] [ ";" ]                          Parser.swift
//     command     = "." name { any }                                                  CommandParsing.swift
//     assignment  = "@" name "=" query
//     query       = [ filter ] { "|" stage }              without a filter it is @_
//
//     filter      = conjunction { "OR" conjunction }                                  FilterParsing.swift
//     conjunction = negation { [ "AND" ] negation }
//     negation    = { "NOT" | "-" } term
//     term        = "(" filter ")" | quotation [ "~" digits ] | regex | prefixed
//                 | "*" | "@" name | "@_" | "%" digits | "$" name | word [ "~" [ digit ] ]
//
//     prefixed    = "within:" unit "(" filter ")" | "asked:" ( "any" | "none" | term )   PrefixParsing.swift
//                 | "cql:" balanced | "stem:" text | "exact:" text | field ":" test
//     test        = quotation | regex | "$" name | comparison value | range           FieldParsing.swift
//                 | "any" | "none" | value | "-" test | "(" tests ")"
//     tests       = testRow { "OR" testRow }
//     testRow     = testDenied { [ "AND" ] testDenied }
//     testDenied  = { "NOT" | "-" } test
//     comparison  = "=" | "!=" | "<" | "<=" | ">" | ">="
//     range       = value ".." [ value ] | ".." value
//
//     stage       = name { parameter | option } { clause | option }                   StageParsing.swift
//                 | format
//     clause      = keyword { parameter }
//     option      = name ":" value { "," value }
//     parameter   = number | keyword | path | quotation | "$" name                    ParameterParsing.swift
//                 | names | orders | expressions | filter | expectation
//     names       = name { "," name }
//     orders      = name [ "desc" | "asc" ] { "," name [ "desc" | "asc" ] }
//     expressions = expression { "," expression }
//     expectation = "empty" | [ comparison ] number
//
//     expression  = conjoined { "OR" conjoined }                                      ExpressionParsing.swift
//     conjoined   = denied { "AND" denied }
//     denied      = { "NOT" } compared
//     compared    = sum [ comparison sum ]
//     sum         = product { ( "+" | "-" ) product }
//     product     = signed { ( "*" | "/" ) signed }
//     signed      = { "-" } ( name | number | quotation | "$" name | "(" expression ")" )
//
//     quotation, regex, word, name, path, blanks, comments: Quotation.swift, RegexReading.swift, Lexer.swift
//
// A line's end ends a statement, but inside parentheses and quotations, after an operator, a comma, a `|` or a
// backslash, and before a line that starts with `|`.

package import Diagnostics

/// What reading a line gave: always a tree, with every diagnostic that was met; an error among them means that the tree
/// must not run.
package struct Parsed: Sendable {
  package var statement: Statement
  package var diagnostics: [Diagnostic]
  /// Whether the line is only begun: an open quotation, parenthesis or comment, a trailing operator or `|`.
  package var isIncomplete: Bool

  package init(statement: Statement, diagnostics: [Diagnostic], isIncomplete: Bool) {
    self.statement = statement
    self.diagnostics = diagnostics
    self.isIncomplete = isIncomplete
  }

  /// The first error, for which the tree must not run; nil where only notes were met.
  package var firstError: Diagnostic? { diagnostics.first { $0.severity == .error } }
}

/// Reads one statement.
///
/// It never throws and never reads unknown syntax as text.
///
/// A second statement after it is an error; `StatementReader` reads several.
package func parse(_ source: SourceText, vocabulary: Vocabulary) -> Parsed {
  var reader = StatementReader(source)
  guard var parsed = reader.next(vocabulary: vocabulary)?.parsed else {
    return Parsed(statement: .empty, diagnostics: reader.remarks, isIncomplete: false)
  }
  if !parsed.isIncomplete, let second = reader.next(vocabulary: vocabulary) {
    var surplus = Message.secondStatement(at: SourceRange(second.range.start, second.range.start + 1))
    surplus.source = source
    parsed.diagnostics.append(surplus)
  }
  return parsed
}

/// Reads the statements of a text one after the other, in one pass.
package struct StatementReader: Sendable {
  /// A statement with its place.
  package struct Item: Sendable {
    package var parsed: Parsed
    /// From its first character to its end, a final `;` included.
    package var range: SourceRange
  }

  private var lexer: Lexer

  /// Reads a text from a UTF-8 byte offset on, where a statement begins.
  package init(_ source: SourceText, from offset: Int = 0) {
    lexer = Lexer(source)
    lexer.cursor.position = offset
  }

  /// Whether nothing but blanks and comments is left.
  package mutating func isAtEnd() -> Bool {
    lexer.skipBlanks(acrossLines: true)
    return lexer.isAtEndOfText
  }

  /// The next statement that is not empty; nil at the end.
  ///
  /// The vocabulary may change between statements.
  package mutating func next(vocabulary: Vocabulary) -> Item? {
    while true {
      lexer.skipBlanks(acrossLines: true)
      if lexer.isAtEndOfText { return nil }
      let start = lexer.cursor.position
      if lexer.cursor.skip(";") {
        if lexer.endsStatement(at: start) { continue }
        lexer.cursor.position = start
      }
      var parser = Parser(lexer: lexer, names: vocabulary.names)
      let statement = parser.statement()
      lexer = parser.lexer
      let end = lexer.cursor.position
      let isIncomplete = lexer.isIncomplete
      let parsed = Parsed(statement: statement, diagnostics: lexer.takeDiagnostics(), isIncomplete: isIncomplete)
      return Item(parsed: parsed, range: SourceRange(start, end))
    }
  }

  /// What is left to say after the last statement.
  var remarks: [Diagnostic] { lexer.diagnostics }
}

/// The state of reading one statement; the productions are in the files named above.
struct Parser: Sendable {
  var lexer: Lexer
  let names: KnownNames
  /// How many parentheses and negations are open.
  var depth = 0
  /// How many negations are around the term.
  var negations = 0
  /// Operators met in the expression.
  var operators = 0
  /// Whether a small `and`, `or` or `not` has been remarked on.
  var hasNotedOperator = false
  /// Whether something that another language would read otherwise has been remarked on.
  var hasNotedHabit = false
  /// What comes out of the last stage read.
  var flow: StageSignature.Flow = .turns

  /// More open parentheses and negations than this are refused, so that no input can exhaust the stack.
  static let depthLimit = 200
  /// More operators in one expression than this are refused, for the same reason: each deepens its tree.
  static let operatorLimit = 1000

  init(lexer: Lexer, names: KnownNames) {
    self.lexer = lexer
    self.names = names
  }

  // statement = [ command | assignment | query ] [ ";" ]
  mutating func statement() -> Statement {
    if opensCommand { return .command(command()) }
    if lexer.startsLine(lexer.cursor.position), lexer.cursor.scalar() == "#" { noteHash() }
    let statement: Statement
    if let name = assignedName() {
      lexer.skipBlanks(acrossLines: true)
      if lexer.isAtEndOfText {
        missing(Message.queryMissing(after: name.value, at: name.range))
        return .empty
      }
      statement = .assignment(name: name, query())
    } else {
      statement = .query(query())
    }
    _ = lexer.cursor.skip(";")
    return statement
  }

  // assignment = "@" name "=" query; reads up to the `=`. nil, with nothing read, where none starts here.
  private mutating func assignedName() -> Located<String>? {
    let start = lexer.cursor.position
    guard lexer.cursor.skip("@") else { return nil }
    let nameRange = lexer.name(hyphens: true)
    lexer.take(nameRange)
    lexer.skipBlanks()
    guard nameRange.start < nameRange.end, lexer.cursor.skip("=") else {
      lexer.cursor.position = start
      return nil
    }
    let name = lexer.plain(nameRange)
    let range = SourceRange(start, nameRange.end)
    if name == "_" { lexer.report(Message.reservedName(at: range)) }
    return Located(name, at: range)
  }

  // query = [ filter ] { "|" stage }
  mutating func query() -> Query {
    let start = lexer.cursor.position
    var query = Query(filter: Located(.set(.last), at: SourceRange(start, start)))
    if lexer.cursor.scalar() != "|" {
      query.filter = wholeFilter() ?? Located(.everything, at: SourceRange(start, start))
    }
    flow = .turns
    lexer.skipBlanks()
    while lexer.cursor.scalar() == "|", !lexer.isAtEnd {
      let pipe = lexer.take(1)
      lexer.skipBlanks(acrossLines: true)
      if lexer.isAtEnd {
        missing(Message.stageMissing(at: pipe))
      } else if lexer.cursor.scalar() == "|" {
        lexer.report(Message.emptyStage(at: pipe))
      } else if let stage = stage() {
        query.stages.append(stage)
      }
      lexer.skipBlanks()
    }
    return query
  }

  /// Reports that something is missing; at the end of the text it can still come.
  mutating func missing(_ diagnostic: Diagnostic) {
    lexer.report(diagnostic)
    if lexer.isAtEndOfText, !lexer.hasGivenUp { lexer.isIncomplete = true }
  }

  /// Whether one more level may open; reports and gives the rest up where not.
  mutating func deepen(by levels: Int = 1, at range: SourceRange) -> Bool {
    guard depth + levels <= Self.depthLimit else {
      lexer.report(Message.tooDeep(at: range))
      lexer.giveUp()
      return false
    }
    depth += levels
    return true
  }

  private mutating func noteHash() {
    lexer.report(Message.hashIsText(at: lexer.word(), text: lexer.text(lexer.word())))
  }
}

private enum Message {
  static func secondStatement(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "a second statement starts here", at: range,
      notes: [
        "one statement a line; a line that goes on with the one before starts with '|', or that one ends with '\\'"
      ])
  }

  static func reservedName(at range: SourceRange) -> Diagnostic {
    Diagnostic("'@_' is the last result and cannot be set", at: range, notes: ["give the set a name of its own"])
  }

  static func queryMissing(after name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("'@\(name) =' has no query", at: range)
  }

  static func stageMissing(at range: SourceRange) -> Diagnostic {
    Diagnostic("no stage follows '|'", at: range, notes: ["stages are show, quote, count … (.help stages)"])
  }

  static func emptyStage(at range: SourceRange) -> Diagnostic {
    Diagnostic("nothing stands between '|' and '|'", at: range, notes: ["OR joins alternatives: a OR b"])
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "more than \(Parser.depthLimit) parentheses and negations are open", at: range,
      notes: ["a named set (@name = …) can stand for a part of the query"])
  }

  static func hashIsText(at range: SourceRange, text: String) -> Diagnostic {
    Diagnostic(
      "'\(text)' is read as text", at: range, severity: .note, notes: ["a comment has a blank after its '#'"])
  }
}
