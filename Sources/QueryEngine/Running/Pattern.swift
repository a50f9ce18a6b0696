/// A compiled regular expression.
///
/// There is none yet: the checker refuses them by name.
enum Pattern: Sendable, Equatable {
  func matches(_ text: String) -> Bool {
    switch self {}
  }

  /// UTF-8 byte offsets into a part of a text.
  func ranges(in text: [UInt8], within range: Range<Int>) -> [Range<Int>] {
    switch self {}
  }
}
