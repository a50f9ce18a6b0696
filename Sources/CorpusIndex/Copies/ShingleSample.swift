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
    for hash in shingles where hash & mask == 0 {
      hashes.append(hash)
      blocks.append(block)
    }
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
  /// The hashes of `sampledLength` neighbouring words each of a leaf that can be a copy; none of any other.
  static func shingles(_ words: ArraySlice<WordKey>, of block: Block) -> [UInt64] {
    guard words.count >= shortest, isText(block.kind) else { return [] }
    // A rolling polynomial (Karp and Rabin 1987), and a mixing of its bits, of which the sample takes the low ones.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var greatest: UInt64 = 1
    for _ in 1..<sampledLength { greatest = greatest &* base }
    var hashes: [UInt64] = []
    hashes.reserveCapacity(words.count - sampledLength + 1)
    var rolling: UInt64 = 0
    for (place, word) in words.enumerated() {
      if place >= sampledLength {
        rolling = rolling &- words[words.startIndex + place - sampledLength].bits &* greatest
      }
      rolling = rolling &* base &+ word.bits
      guard place >= sampledLength - 1 else { continue }
      var hash = (rolling ^ (rolling >> 32)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 31
      hashes.append(hash)
    }
    return hashes
  }
}
