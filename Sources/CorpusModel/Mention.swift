/// A place where a document names an entry of a gazetteer or a cue of a topic.
package struct Mention: Sendable, Equatable {
  /// The gazetteer's name (`exchange`, `topic`, `party` …).
  package var field: String
  /// The entry's id.
  package var entry: String
  /// UTF-8 byte offsets into the document's text.
  package var range: Range<Int>
  /// The alias or cue that matched, as the gazetteer spells it.
  package var alias: String
  /// For topics: a strong cue counts alone; a weak one was counted because others stand near.
  package var isWeak: Bool

  package init(field: String, entry: String, range: Range<Int>, alias: String, isWeak: Bool = false) {
    self.field = field
    self.entry = entry
    self.range = range
    self.alias = alias
    self.isWeak = isWeak
  }
}
