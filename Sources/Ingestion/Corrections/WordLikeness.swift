import TextAnalysis

/// How much of some words stands in a text, in the order in which they stand: what finds a block again whose text, and
/// with it its id, has changed.
package struct WordLikeness: Sendable {
  private let pairs: Set<[String]>

  /// The least share of the words from which on a text is worth suggesting.
  package static let threshold = 0.6

  /// Takes the words that are looked for.
  package init(_ words: String) { pairs = Self.pairs(of: words) }

  /// The share of the words' neighbours that are neighbours in a text as well, from 0 to 1.
  package func share(in text: String) -> Double {
    guard !pairs.isEmpty else { return 0 }
    return Double(pairs.intersection(Self.pairs(of: text)).count) / Double(pairs.count)
  }

  /// Neighbouring words, folded; characters where words are not cut by blanks.
  private static func pairs(of text: String) -> Set<[String]> {
    var words: [String] = []
    for run in Folder.fold(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if let scalar = run.unicodeScalars.first, (0x2E80...0x9FFF).contains(scalar.value) {
        words += run.map { String($0) }
      } else {
        words.append(String(run))
      }
    }
    if words.count == 1 { return [words] }
    return Set(zip(words, words.dropFirst()).map { [$0, $1] })
  }
}
