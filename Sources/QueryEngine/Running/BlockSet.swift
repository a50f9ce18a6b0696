import CorpusIndex
import Diagnostics
import Threads

/// A set of block numbers: a sorted list while it is small against the corpus, else a bitmap.
package struct BlockSet: Sendable, Equatable {
  private enum Storage {
    /// Ascending, each once.
    case list([UInt32])
    case bitmap([UInt64])
  }

  /// The number of blocks that there are to choose from; the same for all sets that meet.
  package let universe: Int
  private var storage: Storage

  private init(universe: Int, storage: Storage) {
    self.universe = universe
    self.storage = storage
  }

  /// No block.
  package static func empty(of universe: Int) -> BlockSet { BlockSet(universe: universe, storage: .list([])) }

  /// Every block.
  package static func all(of universe: Int) -> BlockSet { BlockSet(range: 0..<universe, of: universe) }

  /// The blocks of a range.
  package init(range: Range<Int>, of universe: Int) {
    let range = range.clamped(to: 0..<universe)
    self.init(universe: universe, storage: .list([]))
    if range.count < Self.greatestList(universe) {
      storage = .list(range.map { UInt32($0) })
    } else {
      var words = Self.noBits(universe)
      let whole = (range.lowerBound + 63) / 64..<range.upperBound / 64
      for word in whole { words[word] = .max }
      for block in range.lowerBound..<whole.lowerBound * 64 { words[block / 64] |= 1 << (block % 64) }
      for block in whole.upperBound * 64..<range.upperBound { words[block / 64] |= 1 << (block % 64) }
      storage = .bitmap(words)
    }
  }

  /// The blocks of a list that rises and has each block once.
  package init(rising blocks: some RandomAccessCollection<UInt32>, of universe: Int) {
    if blocks.count < Self.greatestList(universe) {
      self.init(universe: universe, storage: .list(Array(blocks)))
    } else {
      self.init(universe: universe, storage: .bitmap(Self.bits(blocks, universe)))
    }
  }

  /// The blocks whose bits are set, in as many words as `noBits` gives.
  init(bits: [UInt64], of universe: Int) { self = BlockSet(universe: universe, storage: .bitmap(bits)).shrunk }

  /// The blocks of lists of a corpus, each ascending.
  init(joining lists: [NumberList], of universe: Int) {
    let total = lists.reduce(0) { $0 + $1.count }
    let isShort = total < Self.greatestList(universe)
    if isShort, lists.count < 2 || total <= Self.mostSorted(universe) {
      self.init(joining: lists.map { $0.numbers[...] }, of: universe)
    } else {
      var words = Self.noBits(universe)
      for list in lists { list.mark(in: &words) }
      self.init(universe: universe, storage: .bitmap(words))
      if isShort { self = shrunk }
    }
  }

  /// The blocks of lists in any order, repeated or not.
  package init(joining lists: [ArraySlice<UInt32>], of universe: Int) {
    if lists.count == 1, let list = lists.first, zip(list, list.dropFirst()).allSatisfy({ $0 < $1 }) {
      self.init(rising: list, of: universe)
      return
    }
    let total = lists.reduce(0) { $0 + $1.count }
    if total <= Self.mostSorted(universe) {
      var all: [UInt32] = []
      for list in lists { all.append(contentsOf: list) }
      all.sort()
      var distinct: [UInt32] = []
      for block in all where distinct.last != block { distinct.append(block) }
      self.init(universe: universe, storage: .list(distinct))
    } else {
      var words = Self.noBits(universe)
      for list in lists { for block in list { words[Int(block / 64)] |= 1 << UInt64(block % 64) } }
      self.init(universe: universe, storage: .bitmap(words))
      if total < Self.greatestList(universe) { self = shrunk }
    }
  }

  /// As many blocks are sorted sooner than the bits of all blocks are gone through.
  private static func mostSorted(_ universe: Int) -> Int { min(universe >> 10, greatestList(universe) - 1) }

  /// The number of blocks.
  package var count: Int {
    switch storage {
    case .list(let blocks): blocks.count
    // Without a look at overflow the machine takes several words at a time.
    case .bitmap(let words): words.reduce(0) { $0 &+ $1.nonzeroBitCount }
    }
  }

  /// Whether there is none.
  package var isEmpty: Bool {
    switch storage {
    case .list(let blocks): blocks.isEmpty
    case .bitmap(let words): words.allSatisfy { $0 == 0 }
    }
  }

  /// The bytes that it takes in memory.
  var byteCount: Int {
    switch storage {
    case .list(let blocks): blocks.count * MemoryLayout<UInt32>.size
    case .bitmap(let words): words.count * MemoryLayout<UInt64>.size
    }
  }

  package func contains(_ block: Int) -> Bool {
    guard block >= 0, block < universe else { return false }
    switch storage {
    case .bitmap(let words): return words[block / 64] & (1 << UInt64(block % 64)) != 0
    case .list(let blocks):
      let place = Self.place(of: UInt32(block), in: blocks)
      return place < blocks.count && blocks[place] == UInt32(block)
    }
  }

  /// The blocks, ascending.
  package var blocks: [UInt32] {
    switch storage {
    case .list(let blocks): return blocks
    case .bitmap(let words):
      return unsafe [UInt32](unsafeUninitializedCapacity: count) { blocks, filled in
        for place in words.indices {
          var rest = words[place]
          while rest != 0 {
            let block = UInt32(truncatingIfNeeded: place &* 64 &+ rest.trailingZeroBitCount)
            unsafe blocks.initializeElement(at: filled, to: block)
            filled &+= 1
            rest &= rest &- 1
          }
        }
      }
    }
  }

  /// The blocks of both.
  package func intersection(_ other: BlockSet) -> BlockSet {
    switch (storage, other.storage) {
    case (.list(let left), .list(let right)):
      var common: [UInt32] = []
      var (i, j) = (0, 0)
      while i < left.count, j < right.count {
        if left[i] == right[j] {
          common.append(left[i])
          i += 1
          j += 1
        } else if left[i] < right[j] {
          i += 1
        } else {
          j += 1
        }
      }
      return BlockSet(universe: universe, storage: .list(common))
    case (.list(let blocks), .bitmap(let words)), (.bitmap(let words), .list(let blocks)):
      return BlockSet(
        universe: universe,
        storage: .list(blocks.filter { words[Int($0 / 64)] & (1 << UInt64($0 % 64)) != 0 }))
    case (.bitmap(let left), .bitmap(let right)):
      return BlockSet(universe: universe, storage: .bitmap(Self.combined(left, right, &))).shrunk
    }
  }

  /// The blocks of either.
  package func union(_ other: BlockSet) -> BlockSet {
    switch (storage, other.storage) {
    case (.list(let left), .list(let right)):
      return BlockSet(joining: [left[...], right[...]], of: universe)
    case (.list(let blocks), .bitmap(var words)), (.bitmap(var words), .list(let blocks)):
      for block in blocks { words[Int(block / 64)] |= 1 << UInt64(block % 64) }
      return BlockSet(universe: universe, storage: .bitmap(words))
    case (.bitmap(let left), .bitmap(let right)):
      return BlockSet(universe: universe, storage: .bitmap(Self.combined(left, right, |)))
    }
  }

  /// The blocks of any of several sets.
  static func union(of sets: [BlockSet], of universe: Int) -> BlockSet {
    let sets = sets.filter { !$0.isEmpty }
    if sets.count < 2 { return sets.first ?? .empty(of: universe) }
    let lists = sets.compactMap { set in if case .list(let blocks) = set.storage { blocks[...] } else { nil } }
    if lists.count == sets.count, lists.reduce(0, { $0 + $1.count }) < greatestList(universe) {
      return BlockSet(joining: lists, of: universe)
    }
    var words = noBits(universe)
    for set in sets { set.mark(in: &words) }
    return BlockSet(universe: universe, storage: .bitmap(words))
  }

  /// Sets the bits of the blocks.
  private func mark(in words: inout [UInt64]) {
    switch storage {
    case .bitmap(let own):
      unsafe words.withUnsafeMutableBufferPointer { words in
        unsafe own.withUnsafeBufferPointer { own in
          for place in 0..<min(words.count, own.count) { unsafe words[place] |= own[place] }
        }
      }
    case .list(let blocks): for block in blocks { words[Int(block >> 6)] |= 1 << UInt64(block & 63) }
    }
  }

  /// The blocks that are not in the other.
  package func subtracting(_ other: BlockSet) -> BlockSet {
    switch (storage, other.storage) {
    case (.list(let left), .list(let right)):
      var kept: [UInt32] = []
      var place = 0
      for block in left {
        while place < right.count, right[place] < block { place += 1 }
        if place == right.count || right[place] != block { kept.append(block) }
      }
      return BlockSet(universe: universe, storage: .list(kept))
    case (.list(let blocks), .bitmap(let words)):
      return BlockSet(
        universe: universe,
        storage: .list(blocks.filter { words[Int($0 / 64)] & (1 << UInt64($0 % 64)) == 0 }))
    case (.bitmap(var words), .list(let blocks)):
      for block in blocks { words[Int(block / 64)] &= ~(1 << UInt64(block % 64)) }
      return BlockSet(universe: universe, storage: .bitmap(words)).shrunk
    case (.bitmap(let left), .bitmap(let right)):
      return BlockSet(universe: universe, storage: .bitmap(Self.combined(left, right) { $0 & ~$1 })).shrunk
    }
  }

  /// The blocks for which a test holds.
  package func filter<Failure: Error>(_ test: (Int) throws(Failure) -> Bool) throws(Failure) -> BlockSet {
    var kept: [UInt32] = []
    for block in blocks {
      if try test(Int(block)) { kept.append(block) }
    }
    return BlockSet(rising: kept, of: universe)
  }

  /// The blocks that hold a phrase.
  func keeping(
    _ phrase: PhraseSearch, in index: CorpusIndex, cancellation: CancelToken
  ) throws(Diagnostic) -> BlockSet {
    let blocks = blocks
    let stretches = (blocks.count + Self.stretch - 1) / Self.stretch
    var holding = OrderedProducts(count: stretches, threads: Processors.count) { number in
      let start = number * Self.stretch
      return index.blocks(blocks[start..<min(start + Self.stretch, blocks.count)], holding: phrase)
    }
    var kept: [UInt32] = []
    while let held = holding.next() {
      if cancellation.isCancelled { throw .cancelled }
      kept += held
    }
    return BlockSet(rising: kept, of: universe)
  }

  /// As many blocks are looked through at a time, between two looks at whether the user wants to stop.
  private static let stretch = 1 << 12

  package static func == (left: BlockSet, right: BlockSet) -> Bool { left.blocks == right.blocks }

  // MARK: Choice of storage

  /// A list of 32-bit numbers is smaller than a bitmap below a 32nd of the universe.
  private static func greatestList(_ universe: Int) -> Int { max(64, universe / 32) }

  /// The words of a bitmap without any block.
  static func noBits(_ universe: Int) -> [UInt64] { [UInt64](repeating: 0, count: (universe + 63) / 64) }

  private static func bits(_ blocks: some Sequence<UInt32>, _ universe: Int) -> [UInt64] {
    var words = noBits(universe)
    for block in blocks { words[Int(block / 64)] |= 1 << UInt64(block % 64) }
    return words
  }

  /// The words of two bitmaps, combined place by place.
  @inline(__always)
  private static func combined(_ left: [UInt64], _ right: [UInt64], _ body: (UInt64, UInt64) -> UInt64) -> [UInt64] {
    var words = left
    unsafe words.withUnsafeMutableBufferPointer { words in
      unsafe right.withUnsafeBufferPointer { right in
        for place in 0..<min(words.count, right.count) { unsafe words[place] = body(words[place], right[place]) }
      }
    }
    return words
  }

  private var shrunk: BlockSet {
    guard case .bitmap = storage, count < Self.greatestList(universe) / 2 else { return self }
    return BlockSet(universe: universe, storage: .list(blocks))
  }

  private static func place(of block: UInt32, in blocks: [UInt32]) -> Int {
    var (lower, upper) = (0, blocks.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if blocks[middle] >= block { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
