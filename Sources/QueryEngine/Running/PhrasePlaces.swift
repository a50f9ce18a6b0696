import CorpusIndex
import Synchronization

/// Where a phrase starts, for whoever goes through the blocks that have it.
///
/// A few blocks are looked through token by token. Whoever asks for more gets them all from the postings, which is done
/// once.
final class PhrasePlaces: Sendable {
  /// The number of words.
  var length: Int { slots.count }

  private let slots: [Slot]
  private let state = Mutex(State())

  private struct State {
    var asked = 0
    /// All starts in the corpus, ascending.
    var starts: [UInt32]?
  }

  /// As many postings are decoded in the time in which a block is looked through.
  private static let postingsPerBlock = 256
  /// More places than these are not kept: 64 MiB.
  private static let mostKept = 1 << 24

  init(_ slots: [Slot]) { self.slots = slots }

  /// The positions at which the phrase starts and in which it lies wholly, among those of a block, ascending.
  func starts(in tokens: Range<Int>, of index: CorpusIndex) -> [Int] {
    guard !slots.isEmpty, tokens.count >= length else { return [] }
    guard let all = all(of: index) else { return TextMatcher(index: index).starts(of: slots, in: tokens) }
    var (place, upper) = (0, all.count)
    while place < upper {
      let middle = (place + upper) / 2
      if Int(all[middle]) < tokens.lowerBound { place = middle + 1 } else { upper = middle }
    }
    var found: [Int] = []
    while place < all.count, Int(all[place]) + length <= tokens.upperBound {
      found.append(Int(all[place]))
      place += 1
    }
    return found
  }

  private func all(of index: CorpusIndex) -> [UInt32]? {
    state.withLock { state in
      if let starts = state.starts { return starts }
      state.asked += 1
      let matcher = TextMatcher(index: index)
      let postings = slots.map { matcher.frequency($0) }.min() ?? 0
      guard postings <= Self.mostKept, state.asked > 16, state.asked * Self.postingsPerBlock > postings else {
        return nil
      }
      // Nobody holds the token: what it takes is bounded by what was just said.
      state.starts = try? matcher.starts(of: slots, cancellation: CancelToken())
      return state.starts
    }
  }
}
