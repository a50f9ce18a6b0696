package import CorpusModel

extension Document {
  /// What is unsound about the document, the first thing met; nil where nothing is.
  ///
  /// The text is UTF-8; the leaves follow each other, lie in it and cover all of it but white space; turns and quotations
  /// have words; quotations and mentions lie in the text.
  package var flaw: String? {
    guard String(validating: text, as: UTF8.self) != nil else { return "the text is no UTF-8" }
    var end = 0
    for block in blocks {
      guard block.extent.lowerBound >= 0, block.extent.upperBound <= text.count, !block.extent.isEmpty,
        block.range.lowerBound >= block.extent.lowerBound, block.range.upperBound <= block.extent.upperBound
      else { return "\(block.kind) at \(block.extent) with words at \(block.range) of \(text.count) bytes" }
      if (block.kind == .turn || block.kind.isOverlay) && !isWritten(block.range) {
        return "\(block.kind) without words"
      }
      if block.kind.isOverlay { continue }
      guard block.extent.lowerBound >= end else { return "leaves overlap at \(block.extent)" }
      if isWritten(end..<block.extent.lowerBound) { return "bytes before \(block.extent) are in no leaf" }
      end = block.extent.upperBound
    }
    if isWritten(end..<text.count) { return "bytes behind \(end) are in no leaf" }
    return mentions.first { $0.range.isEmpty || $0.range.lowerBound < 0 || $0.range.upperBound > text.count }
      .map { "mention at \($0.range)" }
  }

  /// Whether a range holds anything but white space, marks of byte order, joints without width and signs of direction.
  private func isWritten(_ range: Range<Int>) -> Bool {
    String(decoding: text[range], as: UTF8.self).unicodeScalars.contains {
      !$0.properties.isWhitespace && !$0.properties.isBidiControl
        && !["\u{FEFF}", "\u{200B}", "\u{2060}"].contains($0)
    }
  }
}
