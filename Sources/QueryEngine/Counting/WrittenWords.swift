package import CorpusIndex

extension CorpusIndex {
  /// The folded spellings of terms side by side, a blank between them.
  package func folded(_ positions: Range<Int>) -> String {
    positions.map { term(at: $0) }.joined(separator: " ")
  }

  /// Terms of one leaf as they are written there, in small letters: with a blank between them, or with what stands there
  /// where it holds an apostrophe (`de l’argent`).
  package func written(_ positions: Range<Int>) -> String {
    let document = document(ofBlock: leaf(ofPosition: positions.lowerBound))
    var written = ""
    var end: Int?
    for position in positions {
      let word = termRange(at: position)
      if let end {
        let gap = text(document, end..<max(end, word.lowerBound))
        written += gap.contains("'") || gap.contains("’") ? gap : " "
      }
      written += text(document, word)
      end = word.upperBound
    }
    return written.lowercased()
  }
}
