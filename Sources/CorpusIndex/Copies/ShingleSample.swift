import CorpusModel
import TextAnalysis

/// A sample of what blocks say, to find those that say the same: hashes of a few neighbouring words each, and of these so
/// many as memory should hold (Broder 1997).
struct ShingleSample {
  /// The hashes that are kept, up to twice as many.
  static let size = 1 << 20

  private(set) var hashes: [UInt64] = []
  /// The block of each hash.
  private(set) var blocks: [UInt32] = []
  /// Hashes that have one of these bits are not kept.
  private var mask: UInt64 = 0

  /// Adds the hashes of a block.
  mutating func append(_ shingles: ArraySlice<UInt64>, block: UInt32) {
    let before = hashes.count
    let mask = mask
    if mask == 0 { hashes += shingles } else { for hash in shingles where hash & mask == 0 { hashes.append(hash) } }
    blocks.append(contentsOf: repeatElement(block, count: hashes.count - before))
    while hashes.count > Self.size * 2 { halve() }
  }

  private mutating func halve() {
    mask = mask << 1 | 1
    var count = 0
    for place in hashes.indices where hashes[place] & mask == 0 {
      (hashes[count], blocks[count]) = (hashes[place], blocks[place])
      count += 1
    }
    hashes.removeLast(hashes.count - count)
    blocks.removeLast(blocks.count - count)
  }
}

extension CopyFinder {
  /// Appends the hashes of `sampledLength` neighbouring words each of a leaf of a kind, where it can be a copy.
  static func addShingles(of words: ArraySlice<WordKey>, _ kind: BlockKind, to hashes: inout [UInt64]) {
    guard words.count >= shortest, isText(kind) else { return }
    // A rolling polynomial (Karp and Rabin 1987), and a mixing of its bits, of which the sample takes the low ones.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var greatest: UInt64 = 1
    for _ in 1..<sampledLength { greatest = greatest &* base }
    var rolling: UInt64 = 0
    unsafe words.withUnsafeBufferPointer { words in
      for place in 0..<sampledLength - 1 { rolling = unsafe rolling &* base &+ words[place].bits }
      for place in sampledLength - 1..<words.count {
        rolling = unsafe rolling &* base &+ words[place].bits
        var hash = (rolling ^ (rolling >> 32)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 31
        hashes.append(hash)
        rolling = unsafe rolling &- words[place &- (sampledLength &- 1)].bits &* greatest
      }
    }
  }
}
