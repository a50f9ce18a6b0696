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
    for term in terms {
      let found = try Self.frequencies(of: term, in: turns, cancellation: cancellation)
      let weight = log(1 + (leaves - found.leaves + 0.5) / (found.leaves + 0.5))
      for (row, frequency) in found.rows.enumerated() where frequency > 0 {
        let frequency = Double(frequency)
        let length = Double(index.wordCount(ofBlock: turns.block(at: row))) / meanLength
        let norm = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
        scores[row] += weight * frequency * (Self.saturation + 1) / (frequency + norm)
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
    let starts = try matcher.starts(of: slots, cancellation: cancellation)
    let leaves = turns.index.leaves(ofPositions: starts)
    var counts = [UInt32](repeating: 0, count: turns.index.blockCount)
    var holding = 0
    var last: UInt32?
    for (start, leaf) in zip(starts, leaves) {
      counts[Int(leaf)] += 1
      if leaf != last { holding += 1 }
      last = leaf
      guard turns.index.hasOverlays else { continue }
      for overlay in turns.index.overlays(overLeaf: Int(leaf)) {
        let tokens = turns.index.termPositions(ofBlock: Int(overlay))
        if tokens.lowerBound <= Int(start), Int(start) + slots.count <= tokens.upperBound { counts[Int(overlay)] += 1 }
      }
    }
    return ((0..<turns.count).map { counts[turns.block(at: $0)] }, Double(holding))
  }
}
