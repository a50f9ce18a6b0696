/// What the completer asks the open corpus and the session for.
package protocol CompletionSource {
  /// The values of a field as a query would count them, most frequent first.
  func values(of field: String) -> [FieldValue]
  /// Names of sets, without `@`.
  var sets: [String] { get }
  /// Names of variables, without `$`.
  var variables: [String] { get }
  /// Names of settings, and what each can be set to where that is a choice.
  var settings: [(name: String, choices: [String])] { get }
  /// Entries of the folder that a path begun names, folders with a final `/`.
  func files(startingWith path: String) -> [String]
}

/// A value of a field, as completion offers it.
package struct FieldValue: Equatable, Sendable {
  /// What a query says: an id or a name.
  package var written: String
  /// What the list shows.
  package var name: String
  /// Every spelling under which it can be asked for.
  package var names: [String]
  /// How many turns have it, or nil where nobody counts.
  package var count: Int?

  package init(_ written: String, name: String? = nil, names: [String] = [], count: Int? = nil) {
    self.written = written
    self.name = name ?? written
    self.names = names
    self.count = count
  }
}
