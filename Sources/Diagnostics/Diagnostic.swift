/// One message for a person: what is wrong, where, what was expected, and the nearest right thing.
package struct Diagnostic: Error, Sendable, Equatable {
  /// How bad it is.
  package enum Severity: Sendable, Equatable { case error, warning, note }

  /// How bad it is.
  package var severity: Severity
  /// What is wrong, as a clause without a final stop: "unknown field 'speeker'".
  package var message: String
  /// Where, in `source`; nil where no place in a query is meant.
  package var range: SourceRange?
  /// The text that `range` counts in.
  package var source: SourceText?
  /// What was expected, or a reason, a sentence each.
  package var notes: [String]
  /// The nearest right thing, a spelling that can be typed in place of the range.
  package var suggestion: String?

  package init(
    _ message: String, at range: SourceRange? = nil, in source: SourceText? = nil, severity: Severity = .error,
    notes: [String] = [], suggestion: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.source = source
    self.notes = notes
    self.suggestion = suggestion
  }
}
