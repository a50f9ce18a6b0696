/// Which blocks have sampled shingles in common, and how many.
struct SharedSamples {
  private struct Sample {
    var hash: UInt64
    var block: UInt32
  }

  private let blocks: CopyBlocks
  private let samples: ShingleSample
  private var shared = PairCounts()
  /// The blocks that have the shingle at hand, the fullest documents first.
  private var sorted: [UInt32] = []
  /// Of these the few that the others are paired with.
  private var full: [UInt32] = []

  init(_ samples: ShingleSample, of blocks: CopyBlocks) {
    self.samples = samples
    self.blocks = blocks
  }

  /// Calls `body` with each pair of blocks of different documents that share as much of the first one's samples as
  /// `share` says, at least; the second block is the fuller one.
  mutating func forEachPair(sharing share: Double, _ body: (_ copy: UInt32, _ fuller: UInt32) -> Void) {
    countPairs()
    var counts = [UInt32](repeating: 0, count: blocks.count)
    for block in samples.blocks { counts[Int(block)] += 1 }
    shared.forEach { copy, fuller, count in
      if Double(count) >= share * Double(counts[Int(copy)]) { body(copy, fuller) }
    }
  }

  private mutating func countPairs() {
    let samples = repeatedSamples()
    var start = 0
    while start < samples.count {
      var end = start + 1
      while end < samples.count, samples[end].hash == samples[start].hash { end += 1 }
      if end - start > 1 { countPairs(samples, start..<end) }
      start = end
    }
  }

  /// The samples without most of those that occur once, as nearly all do (nobody has the same few bits of the hash), in the
  /// order of their hashes.
  private func repeatedSamples() -> [Sample] {
    let hashes = samples.hashes
    var size = 64
    while size < hashes.count * 8 { size *= 2 }
    var seen = [UInt64](repeating: 0, count: size / 64)
    var seenAgain = seen
    // The low bits decided on the sample, and are alike.
    func word(_ hash: UInt64) -> Int { Int(hash >> 30) & (size / 64 - 1) }
    func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 24 & 63) }
    for hash in hashes {
      if seen[word(hash)] & bit(hash) != 0 { seenAgain[word(hash)] |= bit(hash) }
      seen[word(hash)] |= bit(hash)
    }
    var repeated: [Sample] = []
    for (place, hash) in hashes.enumerated() where seenAgain[word(hash)] & bit(hash) != 0 {
      repeated.append(Sample(hash: hash, block: samples.blocks[place]))
    }
    repeated.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.block < $1.block }
    return repeated
  }

  /// Counts a shingle for pairs of the blocks that have it.
  ///
  /// All of them are paired with those of the few fullest documents only, so that a phrase of ten thousand documents costs
  /// ten thousand pairs and not their square.
  private mutating func countPairs(_ samples: [Sample], _ places: Range<Int>) {
    sorted.removeAll(keepingCapacity: true)
    for place in places { sorted.append(samples[place].block) }
    let blocks = blocks
    sorted.sort { (blocks.rank($0), $0) < (blocks.rank($1), $1) }
    collectFull(atMost: sorted.count > 64 ? 4 : 12)
    for fuller in full {
      for block in sorted where blocks.rank(block) != blocks.rank(fuller) {
        let isOrdered = blocks.precedes(fuller, block)
        // A pair of two full documents comes twice.
        if !isOrdered, full.contains(block) { continue }
        let (copy, original) = isOrdered ? (block, fuller) : (fuller, block)
        if blocks.areOfOneSort(copy, original) { shared.count(copy, original) }
      }
    }
  }

  /// Takes the first of the sorted blocks, two of a document at most: a phrase that it repeats would add nothing.
  private mutating func collectFull(atMost most: Int) {
    full.removeAll(keepingCapacity: true)
    for block in sorted {
      if full.count > 1, blocks.rank(full[full.count - 2]) == blocks.rank(block) { continue }
      full.append(block)
      if full.count == most { return }
    }
  }
}

/// How often pairs of blocks were met: a table with open places, since a corpus of reposts has millions of them.
struct PairCounts {
  /// The first block in the upper half, the second in the lower; 0 where there is none, since no block is its own pair.
  private var keys = [UInt64](repeating: 0, count: 1 << 10)
  private var counts = [UInt32](repeating: 0, count: 1 << 10)
  private var filled = 0

  /// Counts a pair of two different blocks once more.
  mutating func count(_ first: UInt32, _ second: UInt32) {
    if (filled + 1) * 2 > keys.count { grow() }
    let key = UInt64(first) << 32 | UInt64(second)
    let place = place(of: key)
    if keys[place] == 0 {
      keys[place] = key
      filled += 1
    }
    counts[place] += 1
  }

  /// Calls `body` with each pair and its count, in no certain order.
  func forEach(_ body: (_ first: UInt32, _ second: UInt32, _ count: UInt32) -> Void) {
    for (place, key) in keys.enumerated() where key != 0 {
      body(UInt32(key >> 32), UInt32(truncatingIfNeeded: key), counts[place])
    }
  }

  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    counts = [UInt32](repeating: 0, count: oldKeys.count * 2)
    for (old, key) in oldKeys.enumerated() where key != 0 {
      let place = place(of: key)
      (keys[place], counts[place]) = (key, oldCounts[old])
    }
  }
}
