import CorpusIndex

/// How often blocks have a word, or one of several, as the dictionary tells it: no token is looked at.
struct WordFrequencies {
  /// The blocks that have it, ascending, and how often each does.
  private let blocks: [UInt32]
  private let counts: [UInt32]

  /// The number of leaves among the blocks.
  let leaves: Int

  /// Of terms of the dictionary, each given once.
  init(of terms: [UInt32], in index: CorpusIndex) {
    let dictionary = index.dictionary
    if terms.count == 1, let term = terms.first {
      blocks = dictionary.blocks(of: Int(term)).numbers
      let counts = dictionary.frequencies(of: Int(term))
      // In a damaged file the one may be there without the other.
      self.counts = counts.count == blocks.count ? counts : [UInt32](repeating: 1, count: blocks.count)
      leaves = dictionary.leafCount(of: Int(term))
      return
    }
    var sums = [UInt32](repeating: 0, count: index.blockCount)
    for term in terms {
      for (block, count) in zip(dictionary.blocks(of: Int(term)).numbers, dictionary.frequencies(of: Int(term))) {
        sums[Int(block)] += count
      }
    }
    let found = sums.indices.filter { sums[$0] > 0 }
    blocks = found.map { UInt32($0) }
    counts = found.map { sums[$0] }
    leaves = index.hasOverlays ? found.count { index.parent(ofBlock: $0) == nil } : found.count
  }

  /// How often each of some blocks has the word, 0 for those without; quickest where they rise.
  func counts(in wanted: [UInt32]) -> [UInt32] {
    var next = 0
    // Side by side where there is not much to leap over.
    if blocks.count / 4 < wanted.count, Self.isRising(wanted) {
      return unsafe blocks.withUnsafeBufferPointer { blocks in
        wanted.map { block in
          while next < blocks.count, unsafe blocks[next] < block { next &+= 1 }
          guard next < blocks.count, unsafe blocks[next] == block else { return 0 }
          return counts[next]
        }
      }
    }
    return wanted.map { block in
      next = place(notBefore: block, from: next > 0 && blocks[next - 1] >= block ? 0 : next)
      return next < blocks.count && blocks[next] == block ? counts[next] : 0
    }
  }

  private static func isRising(_ blocks: [UInt32]) -> Bool {
    unsafe blocks.withUnsafeBufferPointer { blocks in
      var falls = false
      for place in blocks.indices.dropFirst() { falls = unsafe falls || blocks[place - 1] > blocks[place] }
      return !falls
    }
  }

  /// The first place from another on whose block is not before one (galloping search; Bentley and Yao 1976).
  private func place(notBefore block: UInt32, from first: Int) -> Int {
    var (lower, upper, step) = (first, first, 1)
    while upper < blocks.count, blocks[upper] < block {
      lower = upper + 1
      upper += step
      step *= 2
    }
    upper = min(upper, blocks.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if blocks[middle] < block { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
