import CorpusIndex
import Diagnostics

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How well rows answer what was looked for in them: BM25 (Robertson, Walker, Jones, Hancock-Beaulieu and Gatford 1994) with
/// k1 = 1.2 and b = 0.75, and the inverse frequency log(1 + (N − n + 0.5) / (n + 0.5)), which is never negative.
///
/// A word, a phrase, a pattern of the query is a term each; N counts the leaves of the corpus, n those with the term.
struct Relevance {
  /// The score of each row, 0 where it has no hit.
  private(set) var scores: [Double]

  private static let saturation = 1.2
  private static let lengthShare = 0.75

  /// Scores rows; nil where nothing was looked for in texts.
  init?(of turns: TurnSet, cancellation: CancelToken) throws(Diagnostic) {
    let terms = turns.finder.texts
    guard !terms.isEmpty else { return nil }
    let index = turns.index
    scores = [Double](repeating: 0, count: turns.count)
    let leaves = Double(max(1, index.leafCount))
    let meanLength = max(1, Double(index.tokens.count - index.leafCount) / leaves)
    let norms = index.wordCounts(ofBlocks: turns.blockNumbers).map { words in
      Self.saturation * (1 - Self.lengthShare + Self.lengthShare * (Double(words) / meanLength))
    }
    for term in terms {
      let found = try Self.frequencies(of: term, in: turns, cancellation: cancellation)
      let weight = log(1 + (leaves - found.leaves + 0.5) / (found.leaves + 0.5))
      for (row, frequency) in found.rows.enumerated() where frequency > 0 {
        let frequency = Double(frequency)
        scores[row] += weight * frequency * (Self.saturation + 1) / (frequency + norms[row])
      }
    }
  }

  /// How often each row has a term, and in how many leaves of the corpus it stands.
  private static func frequencies(
    of term: CheckedText.Test, in turns: TurnSet, cancellation: CancelToken
  ) throws(Diagnostic) -> (rows: [UInt32], leaves: Double) {
    let matcher = TextMatcher(index: turns.index)
    guard case .phrase(let slots) = term, !turns.hasCuts else {
      // What the dictionary does not tell is counted in the rows alone.
      var rows = [UInt32](repeating: 0, count: turns.count)
      var holding = 0
      for row in rows.indices {
        if row % 1_024 == 0, cancellation.isCancelled { throw .cancelled }
        let hits = matcher.hits(term, inBlock: turns.block(at: row), range: turns.range(at: row))
        rows[row] = UInt32(hits.count)
        if !hits.isEmpty { holding += 1 }
      }
      return (rows, Double(holding))
    }
    let index = turns.index
    if slots.count == 1 {
      let frequencies = WordFrequencies(of: slots[0].terms, in: index)
      return (frequencies.counts(in: turns.blockNumbers), Double(frequencies.leaves))
    }
    let holding = try matcher.blocks(term, among: nil, cancellation: cancellation)
    let phrase = matcher.search(slots)
    var rows = [UInt32](repeating: 0, count: turns.count)
    for row in rows.indices {
      if row % 1_024 == 0, cancellation.isCancelled { throw .cancelled }
      let block = turns.block(at: row)
      guard holding.contains(block) else { continue }
      rows[row] = UInt32(phrase.count(in: index.termPositions(ofBlock: block), of: index.tokens))
    }
    let leaves = index.hasOverlays ? holding.blocks.count { index.parent(ofBlock: Int($0)) == nil } : holding.count
    return (rows, Double(leaves))
  }
}
