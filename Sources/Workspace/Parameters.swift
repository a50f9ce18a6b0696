package import Diagnostics
import QuerySyntax

/// The variables of a session: `$name` in queries.
///
/// A script declares its parameters with defaults; values given from outside (`--set`) win over them, so that the same
/// script answers for other names without being touched.
package struct Parameters: Sendable {
  /// `name` to the value that `$name` stands for.
  package private(set) var values: [String: String] = [:]
  private var outside: Set<String> = []
  private var declared: Set<String> = []

  package init() {}

  /// Gives a variable a value: `.set` of a variable, or a script's own computation.
  package mutating func set(_ name: String, to value: String) throws(Diagnostic) {
    try check(name)
    values[name] = value
  }

  /// Gives a parameter a value that no default replaces: `--set name=value`.
  package mutating func setFromOutside(_ name: String, to value: String) throws(Diagnostic) {
    try set(name, to: value)
    outside.insert(name)
  }

  /// Declares a parameter, with the value that it has where none comes from outside; without one it must come.
  package mutating func declare(_ name: String, default value: String?) throws(Diagnostic) {
    try check(name)
    declared.insert(name)
    if outside.contains(name) { return }
    if let value {
      values[name] = value
    } else if values[name] == nil {
      throw Diagnostic(
        "the parameter '\(name)' has no value",
        notes: ["it is given with '--set \(name)=VALUE' or '.set $\(name) VALUE'"])
    }
  }

  /// The values from outside that nothing declared: slips of the caller's, most likely.
  ///
  /// Sorted.
  package var undeclared: [String] { outside.subtracting(declared).sorted() }

  /// The names that were declared, sorted.
  package var declaredNames: [String] { declared.sorted() }

  private func check(_ name: String) throws(Diagnostic) {
    guard isVariableName(name) else {
      throw Diagnostic(
        "'\(name)' cannot be the name of a variable", notes: ["names have letters, digits and '_', a letter first"])
    }
  }
}
