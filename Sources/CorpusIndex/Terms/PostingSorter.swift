import CorpusModel
import Threads

/// Brings the tokens of a stream into postings, which blocks hold each term and how often, by counting sorts on all
/// processors.
///
/// Each thread has neighbouring blocks, so that the postings of a term are those of one thread behind those of another. What is
/// asked for each token lies by the terms' numbers in the stream: frequent terms come early, so that theirs stay in the processor's
/// cache, where sorted they would be strewn among all others.
struct PostingSorter: Sendable {
  private let stream: Spool<UInt32>
  private let blocks: BlockCollector
  /// The place in the sorted dictionary of each term, by its number in the stream.
  private let places: [UInt32]
  private let threads: Int
  private let stretches: [Stretch]

  /// Neighbouring blocks, and how many of them hold each term of the dictionary.
  private struct Stretch {
    var blocks: Range<Int>
    var counts: TermCounts
  }

  /// How often the terms of the dictionary stand.
  struct TermCounts {
    /// The tokens of each term; those under quotations count once.
    var tokens: [UInt32]
    /// The leaves that hold each term.
    var leaves: [UInt32]
    /// The blocks that hold each term: leaves, and quotations over them.
    var blocks: [UInt32]

    /// Takes what was counted of each term: tokens, leaves and blocks.
    init(_ counts: [SIMD4<UInt32>]) {
      // By way of key paths it would take a hundred times as long.
      tokens = counts.map { $0.x }
      leaves = counts.map { $0.y }
      blocks = counts.map { $0.z }
    }
  }

  /// The postings that are put in order at a time: 64 MiB of blocks and how often each has the term.
  private static var greatestPass: Int { 1 << 23 }
  /// About as many postings are written at a time, by one thread.
  private static var greatestGroup: Int { 1 << 18 }
  /// Fewer tokens are sorted sooner than threads are.
  private static var fewestTokens: Int { 1 << 16 }

  /// Counts the tokens of a stream to which nothing is added any more.
  ///
  /// - Parameters:
  ///   - places: the place in the sorted dictionary of each term of the stream.
  ///   - threads: into so many stretches the blocks are parted.
  init(
    _ stream: Spool<UInt32>, of blocks: BlockCollector, places: [UInt32], threads: Int = Processors.count
  ) throws(CorpusFileError) {
    let parts = stream.count < Self.fewestTokens ? 1 : threads
    (self.stream, self.blocks, self.places, self.threads) = (stream, blocks, places, parts)
    let count = blocks.count
    var counted = OrderedProducts(count: parts, threads: parts) { [places] part in
      let range = count * part / parts..<count * (part + 1) / parts
      return Result { () throws(CorpusFileError) in
        Stretch(blocks: range, counts: try Self.counts(of: range, of: blocks, in: stream, places))
      }
    }
    var stretches: [Stretch] = []
    while let stretch = counted.next() { stretches.append(try stretch.get()) }
    self.stretches = stretches
  }

  /// How often each term of the dictionary stands.
  var counts: TermCounts {
    var sum = stretches[0].counts
    for stretch in stretches.dropFirst() {
      for term in places.indices {
        sum.tokens[term] += stretch.counts.tokens[term]
        sum.leaves[term] += stretch.counts.leaves[term]
        sum.blocks[term] += stretch.counts.blocks[term]
      }
    }
    return sum
  }

  /// Writes which blocks hold each term, given the sums of all stretches.
  func write<Sink: ByteSink & ~Copyable>(
    _ counts: [UInt32], to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    try writer.add(.termColumn, TermDictionary.Property.blockCount.rawValue, numbers: counts)
    var (ends, repeatEnds): ([UInt64], [UInt64]) = ([], [])
    ends.reserveCapacity(counts.count)
    repeatEnds.reserveCapacity(counts.count)
    var repeats: [UInt8] = []
    try writer.begin(.postings, greatest: 0)
    for pass in Self.groups(of: counts.indices, counts, greatest: Self.greatestPass) {
      let parts = try postings(of: pass)
      let groups = Self.groups(of: pass, counts, greatest: Self.greatestGroup)
      let bound = blocks.count
      var lists = OrderedProducts(count: groups.count, threads: threads) { number in
        Lists(of: groups[number], in: parts, bound: bound)
      }
      while let lists = lists.next() {
        let (start, repeatStart) = (ends.last ?? 0, UInt64(repeats.count))
        for end in lists.ends { ends.append(start + UInt64(end)) }
        for end in lists.repeatEnds { repeatEnds.append(repeatStart + UInt64(end)) }
        repeats += lists.repeats
        try writer.append(bytes: lists.blocks)
      }
    }
    try writer.end()
    try writer.add(.postingEnds, numbers: ends)
    try writer.add(.postings, 1, bytes: repeats)
    try writer.add(.postingEnds, 1, numbers: repeatEnds)
  }

  // MARK: Steps

  /// Neighbouring terms, parted where they have more than so many postings; a term is never parted.
  private static func groups(of terms: Range<Int>, _ counts: [UInt32], greatest: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var (first, total) = (terms.lowerBound, 0)
    for term in terms {
      if term > first, total + Int(counts[term]) > greatest {
        groups.append(first..<term)
        (first, total) = (term, 0)
      }
      total += Int(counts[term])
    }
    if first < terms.upperBound { groups.append(first..<terms.upperBound) }
    return groups
  }

  private static func counts(
    of range: Range<Int>, of blocks: BlockCollector, in stream: Spool<UInt32>, _ places: [UInt32]
  ) throws(CorpusFileError) -> TermCounts {
    // Those of one term lie side by side: they are counted together.
    var counts = [SIMD4<UInt32>](repeating: .zero, count: places.count)
    try unsafe counts.withUnsafeMutableBufferPointer { (counts) throws(CorpusFileError) in
      try forEachToken(of: range, of: blocks, in: stream, terms: places.count) { number, _, isLeaf, isNew in
        let (leaf, new): (UInt32, UInt32) = (isLeaf ? 1 : 0, isNew ? 1 : 0)
        unsafe counts[number] &+= SIMD4(leaf, leaf & new, new, 0)
      }
    }
    var sorted = [SIMD4<UInt32>](repeating: .zero, count: places.count)
    for (number, place) in places.enumerated() { sorted[Int(place)] = counts[number] }
    return TermCounts(sorted)
  }

  /// The postings of neighbouring terms in one stretch of blocks, one term behind the other.
  private struct Postings {
    var terms: Range<Int>
    /// Where the postings of each term begin, and where those of the last one end.
    var starts: [Int]
    var blocks: [UInt32]
    var frequencies: [UInt32]

    func range(of term: Int) -> Range<Int> {
      starts[term - terms.lowerBound]..<starts[term - terms.lowerBound + 1]
    }
  }

  /// Stands where the postings of a term are put in order in another pass.
  private static var otherPass: UInt32 { .max }

  /// The postings of neighbouring terms, in each stretch.
  private func postings(of terms: Range<Int>) throws(CorpusFileError) -> [Postings] {
    var sorted = OrderedProducts(count: stretches.count, threads: threads) { [self] number in
      Result { () throws(CorpusFileError) in try postings(of: terms, in: stretches[number]) }
    }
    var parts: [Postings] = []
    while let part = sorted.next() { parts.append(try part.get()) }
    return parts
  }

  private func postings(of terms: Range<Int>, in stretch: Stretch) throws(CorpusFileError) -> Postings {
    var starts = [0]
    starts.reserveCapacity(terms.count + 1)
    for term in terms { starts.append(starts[starts.count - 1] + Int(stretch.counts.blocks[term])) }
    let total = starts[terms.count]
    // Where the next posting of each term goes, by its number in the stream.
    var next = places.map { place in
      terms.contains(Int(place)) ? UInt32(starts[Int(place) - terms.lowerBound]) : Self.otherPass
    }
    var found = [UInt32](repeating: 0, count: total)
    var frequencies = [UInt32](repeating: 1, count: total)
    try unsafe found.withUnsafeMutableBufferPointer { (found) throws(CorpusFileError) in
      try unsafe frequencies.withUnsafeMutableBufferPointer { (frequencies) throws(CorpusFileError) in
        try unsafe next.withUnsafeMutableBufferPointer { (next) throws(CorpusFileError) in
          try Self.forEachToken(of: stretch.blocks, of: blocks, in: stream, terms: places.count) {
            number, block, _, isNew in
            let free = unsafe next[number]
            guard free != Self.otherPass else { return }
            guard isNew else {
              unsafe frequencies[Int(free) &- 1] &+= 1
              return
            }
            precondition(free < total, "the counts say how many postings come")
            unsafe found[Int(free)] = block
            unsafe next[number] = free &+ 1
          }
        }
      }
    }
    return Postings(terms: terms, starts: starts, blocks: found, frequencies: frequencies)
  }

  /// The postings of neighbouring terms as the file has them.
  private struct Lists {
    var blocks: [UInt8] = []
    /// Where the blocks of each term end, in bytes.
    var ends: [Int] = []
    var repeats: [UInt8] = []
    /// Where the repeats of each term end, in bytes.
    var repeatEnds: [Int] = []

    init(of terms: Range<Int>, in parts: [Postings], bound: Int) {
      var joined: (blocks: [UInt32], frequencies: [UInt32]) = ([], [])
      for term in terms {
        joined.blocks.removeAll(keepingCapacity: true)
        joined.frequencies.removeAll(keepingCapacity: true)
        for part in parts {
          let range = part.range(of: term)
          joined.blocks += part.blocks[range]
          joined.frequencies += part.frequencies[range]
        }
        NumberList.encode(joined.blocks[...], bound: bound, into: &blocks)
        ends.append(blocks.count)
        RepeatCode.encode(joined.frequencies[...], into: &repeats)
        repeatEnds.append(repeats.count)
      }
    }
  }

  /// Calls `body` with the number of each token's term in the stream, block by block, whether the block is a leaf, and whether it
  /// had the term not yet.
  ///
  /// - Parameter terms: how many terms the stream has.
  @inline(__always)
  private static func forEachToken(
    of range: Range<Int>, of blocks: BlockCollector, in stream: Spool<UInt32>, terms: Int,
    _ body: (_ number: Int, _ block: UInt32, _ isLeaf: Bool, _ isNew: Bool) -> Void
  ) throws(CorpusFileError) {
    var lastBlock = [UInt32](repeating: .max, count: terms)
    // What was read last of the stream: blocks are neighbours in it, but for quotations, which go back a little.
    var stretch: [UInt32] = []
    var first = 0
    for block in range {
      let positions = blocks.positions(block)
      guard !positions.isEmpty else { continue }
      if positions.lowerBound < first || positions.upperBound > first + stretch.count {
        first = positions.lowerBound
        stretch = try stream.elements(first..<min(max(positions.upperBound, first + 1 << 16), stream.count))
      }
      let isLeaf = !blocks.kind(block).isOverlay
      let numbers = stretch[positions.lowerBound - first..<positions.upperBound - first]
      unsafe lastBlock.withUnsafeMutableBufferPointer { lastBlock in
        for number in numbers where number != TokenStream.boundary {
          let number = Int(number)
          precondition(number < terms, "a term of the stream is one of the dictionary")
          let isNew = unsafe lastBlock[number] != UInt32(block)
          unsafe lastBlock[number] = UInt32(block)
          body(number, UInt32(block), isLeaf, isNew)
        }
      }
    }
  }
}
