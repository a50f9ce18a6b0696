import CorpusIndex

/// Counts each place of a document once, though a turn and a quotation inside it both bring it.
package struct DistinctHits: Sendable {
  private struct Place: Hashable {
    var document: Int
    var start: Int
    var end: Int
  }

  private var seen: Set<Place> = []
  private let canRepeat: Bool

  /// Rows of leaves alone cannot repeat a place; `canRepeat` says whether there are others.
  package init(canRepeat: Bool) { self.canRepeat = canRepeat }

  /// Whether a place is met for the first time.
  package mutating func isNew(_ range: Range<Int>, inDocument document: Int) -> Bool {
    !canRepeat || seen.insert(Place(document: document, start: range.lowerBound, end: range.upperBound)).inserted
  }
}
