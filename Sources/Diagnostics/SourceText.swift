/// A text that was typed or read as query language, with the name under which errors cite it.
package struct SourceText: Sendable, Equatable {
  /// What errors call the source: a file's path as the user gave it, or nil for a line typed at the prompt.
  package var name: String?
  /// The whole text.
  package var text: String
  /// The number of the text's first line in the file `name`, counted from 1.
  package var firstLine: Int

  package init(_ text: String, name: String? = nil, firstLine: Int = 1) {
    self.text = text
    self.name = name
    self.firstLine = firstLine
  }
}

/// A half-open range of UTF-8 byte offsets into a `SourceText`.
package struct SourceRange: Sendable, Hashable {
  /// The first byte.
  package var start: Int
  /// The byte after the last.
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The smallest range that holds both.
  package func joined(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}
