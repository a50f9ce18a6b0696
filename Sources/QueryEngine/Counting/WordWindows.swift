import CorpusIndex
package import Diagnostics

/// The hits of turns and the words around them, as positions of the token stream.
///
/// A word near two hits counts once, and a word of a hit is in no window.
package struct WordWindows: Sendable {
  /// The hits, each once, in rising order.
  package private(set) var nodes: [Range<Int>] = []
  /// The positions of the windows in rising order, apart from each other, hits left out.
  package private(set) var ranges: [Range<Int>] = []

  /// Finds `left` and `right` words around each hit, inside its row and its leaf.
  package init(_ turns: TurnSet, left: Int, right: Int, in context: RunContext) throws(Diagnostic) {
    let index = turns.index
    var windows: [Range<Int>] = []
    for place in 0..<turns.count {
      if place % 1_024 == 0 { try context.checkCancelled() }
      let hits = turns.tokenHits(at: place)
      guard !hits.isEmpty else { continue }
      try context.checkHeld(nodes.count, "places that match")
      let bounds = turns.positions(at: place)
      for hit in hits where !hit.isEmpty {
        nodes.append(hit)
        var first = hit.lowerBound
        var words = left
        while words > 0, first > bounds.lowerBound, !index.isBoundary(at: first - 1) {
          first -= 1
          if !index.isSymbol(at: first) { words -= 1 }
        }
        var end = hit.upperBound
        words = right
        while words > 0, end < bounds.upperBound, !index.isBoundary(at: end) {
          if !index.isSymbol(at: end) { words -= 1 }
          end += 1
        }
        if first < hit.lowerBound { windows.append(first..<hit.lowerBound) }
        if end > hit.upperBound { windows.append(hit.upperBound..<end) }
      }
    }
    nodes = Self.distinct(nodes)
    ranges = Self.without(Self.joined(nodes), Self.joined(windows))
  }

  /// Ranges in rising order, each once.
  private static func distinct(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var distinct: [Range<Int>] = []
    for range in sorted(ranges) where distinct.last != range { distinct.append(range) }
    return distinct
  }

  /// Ranges in rising order, those that overlap as one.
  static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in sorted(ranges) {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  private static func sorted(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let order: (Range<Int>, Range<Int>) -> Bool = {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    return zip(ranges, ranges.dropFirst()).allSatisfy { !order($1, $0) } ? ranges : ranges.sorted(by: order)
  }

  /// What ranges hold outside others; both rise and are apart from each other.
  static func without(_ others: [Range<Int>], _ ranges: [Range<Int>]) -> [Range<Int>] {
    var left: [Range<Int>] = []
    var next = 0
    for range in ranges {
      var start = range.lowerBound
      while next < others.count, others[next].upperBound <= start { next += 1 }
      var place = next
      while place < others.count, others[place].lowerBound < range.upperBound {
        if others[place].lowerBound > start { left.append(start..<others[place].lowerBound) }
        start = max(start, others[place].upperBound)
        place += 1
      }
      if start < range.upperBound { left.append(start..<range.upperBound) }
    }
    return left
  }
}
