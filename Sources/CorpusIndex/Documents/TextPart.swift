/// A copy of a part of a document's text, addressed by byte offsets of the whole.
package struct TextPart: Sendable {
  /// The bytes of the part alone.
  package let bytes: [UInt8]
  /// Where they stand in the document.
  package let range: Range<Int>

  /// The byte at an offset of the document, which must lie in the part.
  package subscript(offset: Int) -> UInt8 { bytes[offset - range.lowerBound] }

  /// The bytes at a range of the document, cut to the part; indices are those of `bytes`.
  package subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[inside(range)] }

  /// What work on bytes finds in a range of the document, as ranges of the document.
  package func ranges(in range: Range<Int>, _ find: ([UInt8], Range<Int>) -> [Range<Int>]) -> [Range<Int>] {
    let start = self.range.lowerBound
    return find(bytes, inside(range)).map { $0.lowerBound + start..<$0.upperBound + start }
  }

  /// A range of the document as one of `bytes`, cut to it.
  package func inside(_ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: self.range)
    return range.lowerBound - self.range.lowerBound..<range.upperBound - self.range.lowerBound
  }
}
