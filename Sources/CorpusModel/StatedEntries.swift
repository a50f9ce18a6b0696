/// Entries of a gazetteer that a file states for a block.
package struct StatedEntries: Sendable, Hashable {
  /// The gazetteer's name (`exchange`, `topic`).
  package var field: String
  /// The entries as the file calls them: ids, names or what no gazetteer knows; none where the file says that there are
  /// none.
  package var names: [String]

  package init(field: String, names: [String]) {
    self.field = field
    self.names = names
  }
}
