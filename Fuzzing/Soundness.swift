import CorpusModel

extension Document {
  /// What is unsound about the document, the first thing met; nil where nothing is.
  ///
  /// The leaves follow each other, lie in the text and cover it; quotations and mentions lie in it.
  var flaw: String? {
    guard String(validating: text, as: UTF8.self) != nil else { return "the text is no UTF-8" }
    var end = 0
    for block in blocks {
      guard block.extent.lowerBound >= 0, block.extent.upperBound <= text.count, !block.extent.isEmpty,
        block.range.lowerBound >= block.extent.lowerBound, block.range.upperBound <= block.extent.upperBound
      else { return "\(block.kind) at \(block.extent) with words at \(block.range) of \(text.count) bytes" }
      if (block.kind == .turn || block.kind.isOverlay) && block.range.isEmpty { return "\(block.kind) without words" }
      if block.kind.isOverlay { continue }
      guard block.extent.lowerBound >= end else { return "leaves overlap at \(block.extent)" }
      if isWritten(end..<block.extent.lowerBound) { return "bytes before \(block.extent) are in no leaf" }
      end = block.extent.upperBound
    }
    if isWritten(end..<text.count) { return "bytes behind \(end) are in no leaf" }
    return mentions.first { $0.range.isEmpty || $0.range.lowerBound < 0 || $0.range.upperBound > text.count }
      .map { "mention at \($0.range)" }
  }

  /// Whether a range holds a visible sign of ASCII.
  private func isWritten(_ range: Range<Int>) -> Bool { text[range].contains { (0x21...0x7E).contains($0) } }
}
