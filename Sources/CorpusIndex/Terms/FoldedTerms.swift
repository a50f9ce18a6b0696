/// The bytes of the folded terms of a corpus, by number.
struct FoldedTerms: Sendable {
  let bytes: MappedColumn<UInt8>
  let ends: MappedColumn<UInt32>

  /// Opens the sections.
  init(_ image: CorpusImage) throws(CorpusFileError) {
    bytes = try image.column(.termBytes)
    ends = try image.column(.termEnds, rule: .rising(to: bytes.count))
  }

  /// The number of terms.
  var count: Int { ends.count }
}
