/// A place in a block that a query's text found; a phrase is one.
package struct Hit: Sendable, Hashable {
  /// UTF-8 bytes in the document's text.
  package var bytes: Range<Int>
  /// The tokens that it touches, as positions in the corpus-wide stream.
  package var positions: Range<Int>

  package init(bytes: Range<Int>, positions: Range<Int>) {
    self.bytes = bytes
    self.positions = positions
  }
}
