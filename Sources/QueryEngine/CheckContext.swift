package import CorpusIndex
package import Diagnostics
package import QuerySyntax

/// What a stage may look at while its call is checked.
package struct CheckContext: Sendable {
  /// The corpus.
  package let index: CorpusIndex
  /// The fields of the language, those that the corpus brings included.
  package let fields: FieldTable
  /// `$name` to its value.
  package let variables: [String: String]
  /// The source that ranges count in.
  package let source: SourceText
  /// What comes out of the stage before: turns or a table.
  package let flow: StageSignature.Flow
  /// The sets and results that filters may name.
  let environment: Environment

  /// The context of a stage after one that gives something else.
  func after(_ flow: StageSignature.Flow) -> CheckContext {
    CheckContext(
      index: index, fields: fields, variables: variables, source: source, flow: flow, environment: environment)
  }

  /// The names that the parser knows.
  package var vocabulary: Vocabulary { fields.vocabulary }

  /// The field of a name or alias, or an error with the nearest name.
  package func field(_ name: Located<String>) throws(Diagnostic) -> Field {
    if let field = fields[name.value] { return field }
    throw Diagnostic(
      "unknown field '\(name.value)'", at: name.range, in: source,
      suggestion: nearest(to: name.value, among: fields.names))
  }

  /// The value of a variable, or an error that offers the known ones.
  package func value(ofVariable name: Located<String>) throws(Diagnostic) -> String {
    try Checker.value(ofVariable: name.value, at: name.range, in: self)
  }

  /// A filter, checked.
  ///
  /// Stages that narrow turns pass `.everything`: what flows is visible already.
  package func check(_ filter: Filter, kinds: VisibleKinds = .byDefault) throws(Diagnostic) -> CheckedFilter {
    try Checker(context: self).check(filter, kinds: kinds)
  }

  /// What stands at a range of the source; nothing where there is no such range.
  func written(_ range: SourceRange) -> String {
    let bytes = Array(source.text.utf8)
    guard range.start >= 0, range.start < range.end, range.end <= bytes.count else { return "" }
    return String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// What is wrong with a value, at its place in the query.
  func error(_ problem: FieldProblem, at range: SourceRange) -> Diagnostic {
    let place = problem.offset.map { min(range.start + $0, range.end - 1) }
    return error(
      problem.message, at: place.map { SourceRange($0, $0 + 1) } ?? range, notes: problem.notes,
      suggestion: problem.suggestion)
  }

  /// An error at a place of the query.
  package func error(
    _ message: String, at range: SourceRange, notes: [String] = [], suggestion: String? = nil
  ) -> Diagnostic {
    Diagnostic(message, at: range, in: source, notes: notes, suggestion: suggestion)
  }
}

/// Which blocks a filter sees.
package enum VisibleKinds: Sendable {
  /// Turns, quotes and nested quotes, unless the filter names kinds, ids or sets.
  case byDefault
  /// All blocks.
  case everything
}
