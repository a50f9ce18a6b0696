package import CorpusIndex

/// What a session keeps of a query's turns, so that later ones can name them (`@_`, `%N`).
///
/// Turns in the order of the corpus are kept as a set, a bit for each block at most: a session may have thousands of
/// results.
package struct KeptResult: Sendable {
  /// The corpus that the turns are of.
  package let index: CorpusIndex
  /// The number of turns.
  package let count: Int
  let finder: HitFinder
  private let kept: Kept

  private enum Kept {
    case set(BlockSet)
    /// Turns in an order of their own, or parts of turns.
    case turns(TurnSet)
  }

  package init(_ turns: TurnSet) {
    (index, count, finder) = (turns.index, turns.count, turns.finder)
    kept = turns.set.map { .set($0) } ?? .turns(turns)
  }

  /// The turns as they were found.
  package var turns: TurnSet {
    switch kept {
    case .set(let set): TurnSet(set, finder: finder, in: index)
    case .turns(let turns): turns
    }
  }

  /// The blocks that were found.
  var blocks: BlockSet {
    switch kept {
    case .set(let set): set
    case .turns(let turns): turns.blockSet
    }
  }
}
