package import CorpusIndex

extension CorpusIndex {
  /// The folded spellings of terms side by side, a blank between them.
  package func folded(_ positions: Range<Int>) -> String {
    if positions.count == 1 { return term(at: positions.lowerBound) }
    return positions.map { term(at: $0) }.joined(separator: " ")
  }

  /// Terms of one leaf as they are written there, in small letters unless case is kept: with a blank between them, or with what stands there
  /// where it holds an apostrophe (`de l’argent`).
  func written(_ positions: Range<Int>, keepingCase: Bool = false) -> String {
    var written = tokens.word(positions.lowerBound)
    if positions.count > 1 {
      let document = document(ofBlock: leaf(ofPosition: positions.lowerBound))
      var end = termRange(at: positions.lowerBound).upperBound
      for position in positions.dropFirst() {
        let word = termRange(at: position)
        let gap = part(document, end..<max(end, word.lowerBound)).bytes
        if Self.holdsApostrophe(gap) { written += gap } else { written.append(0x20) }
        written += tokens.word(position)
        end = word.upperBound
      }
    }
    if keepingCase { return String(decoding: written, as: UTF8.self) }
    guard written.allSatisfy({ $0 < 0x80 }) else { return String(decoding: written, as: UTF8.self).lowercased() }
    for place in written.indices where (0x41...0x5A).contains(written[place]) { written[place] |= 0x20 }
    return String(decoding: written, as: UTF8.self)
  }

  /// Whether UTF-8 has `'` or `’` inside.
  private static func holdsApostrophe(_ bytes: [UInt8]) -> Bool {
    bytes.indices.contains { place in
      bytes[place] == 0x27
        || (bytes[place] == 0xE2 && place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99)
    }
  }
}
