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
}

/// Reads one statement. It never throws and never reads unknown syntax as text.
package func parse(_ source: SourceText, vocabulary: Vocabulary) -> Parsed {
  Parsed(statement: .empty, diagnostics: [], isIncomplete: false)
}
