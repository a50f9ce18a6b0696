import CorpusIndex
import Diagnostics

/// Counts sequences of words, exactly, in the memory that those need which stand more than once.
///
/// Nearly all long sequences stand once, and of these a bit for the position is kept. Where a look at the beginning shows
/// that, the text is read twice: first the keys are counted in cells of two bits (a counting filter; Fan, Cao, Almeida and
/// Broder 2000), then only what shares its cell with another is counted one by one. Of a long text this is done for a part
/// of the keys after another.
struct SequenceCounting {
  private let keys: SequenceKeys
  /// How many sequences are looked at in one part.
  private let share: Int
  /// Those that stand more than once.
  private var repeated: [SequenceTable.Entry] = []
  /// Where those begin that stand once.
  private var single: PositionBits
  /// All sequences, those that the stop list leaves out too.
  private(set) var total = 0

  /// As many sequences as cells of some dozens of megabytes tell apart.
  private static let usualShare = 1 << 25

  init(length: Int, of words: CountedWords, without stopList: StopList, share: Int = usualShare) {
    keys = SequenceKeys(length: length, of: words, without: stopList)
    self.share = share
    single = PositionBits(count: words.index.tokens.count)
  }

  /// The different sequences that were found.
  func found(in context: RunContext) -> RankedSequences {
    RankedSequences(
      repeated, keysAreTerms: keys.areExact,
      besides: UniqueSequences(
        at: single, order: SequenceOrder(length: keys.length, of: keys.words, cancellation: context.cancellation)))
  }

  /// Counts the sequences inside ranges of positions that rise and are apart from each other.
  mutating func count(_ ranges: [Range<Int>], in context: RunContext) throws(Diagnostic) {
    let most = ranges.reduce(0) { $0 + max(0, $1.count - keys.length + 1) }
    let parts = max(1, (most + share - 1) / share)
    let areFiltered = try areMostlySingle(ranges, in: context)
    for part in 0..<parts {
      let cells = areFiltered ? try cells(of: ranges, part, parts, most / parts, in: context) : nil
      try count(ranges, part, parts, cells, in: context)
    }
  }

  /// Whether of the first million sequences at least half are met once.
  private func areMostlySingle(_ ranges: [Range<Int>], in context: RunContext) throws(Diagnostic) -> Bool {
    var left = KeyBatch.size
    let beginning = ranges.prefix { range in
      defer { left -= range.count }
      return left > 0
    }
    var (table, total) = (SequenceTable(), 0)
    let areSame = keys.comparison
    try keys.forEach(Array(beginning), in: context) { keys, positions, _ in
      table.count(keys, positions, where: areSame)
      total += keys.count
    }
    return table.count * 2 >= total
  }

  /// Counts the keys of a part in cells.
  private func cells(
    of ranges: [Range<Int>], _ part: Int, _ parts: Int, _ expected: Int, in context: RunContext
  ) throws(Diagnostic) -> SequenceCells {
    var cells = SequenceCells(for: expected)
    try keys.forEach(ranges, in: context) { keys, _, _ in cells.add(keys, part, of: parts) }
    return cells
  }

  /// Counts the sequences of a part one by one where their cells do not say that they stand once.
  private mutating func count(
    _ ranges: [Range<Int>], _ part: Int, _ parts: Int, _ cells: SequenceCells?, in context: RunContext
  ) throws(Diagnostic) {
    var table = SequenceTable()
    var wanted: [UInt64] = []
    var firsts: [UInt32] = []
    var total = 0
    let (sequences, held) = (keys, repeated.count)
    let areSame = sequences.comparison
    try sequences.forEach(ranges, in: context) { (keys, positions, left) throws(Diagnostic) in
      total += keys.count + left
      wanted.removeAll(keepingCapacity: true)
      firsts.removeAll(keepingCapacity: true)
      for (place, key) in keys.enumerated() where SequenceKeys.isOf(part, parts, key) {
        if cells?.isSingle(key) == true {
          single.insert(Int(positions[place]))
        } else {
          wanted.append(key)
          firsts.append(positions[place])
        }
      }
      table.count(wanted, firsts, where: areSame)
      try context.checkHeld(held + table.count, "different sequences of \(sequences.length) words")
    }
    self.total = total
    table.forEach { entry in
      guard entry.count > 1 else { return single.insert(Int(entry.first)) }
      repeated.append(entry)
      if sequences.areExact { repeated[repeated.count - 1].key = sequences.terms(of: entry.key) }
    }
  }
}

/// How often keys came, up to twice and more, in fewer cells than there may be keys: those of one cell are one to it.
struct SequenceCells {
  /// Two bits a cell.
  private var words: [UInt64]
  private let shift: UInt64

  /// Cells for a number of keys: some four for each.
  init(for expected: Int) {
    let bits = max(12, Int.bitWidth - (4 * max(1, expected) - 1).leadingZeroBitCount)
    shift = UInt64(64 - bits)
    words = [UInt64](repeating: 0, count: max(1, (1 << bits) / 32))
  }

  /// Counts the keys of a part.
  mutating func add(_ keys: [UInt64], _ part: Int, of parts: Int) {
    for key in keys where SequenceKeys.isOf(part, parts, key) {
      let cell = Int(key >> shift)
      let offset = UInt64(cell & 31) * 2
      if words[cell >> 5] >> offset & 3 < 2 { words[cell >> 5] &+= 1 << offset }
    }
  }

  /// Whether a key's cell was met once, and so was the key; of the others nothing is known.
  @inline(__always)
  func isSingle(_ key: UInt64) -> Bool {
    let cell = Int(key >> shift)
    return words[cell >> 5] >> (UInt64(cell & 31) * 2) & 3 == 1
  }
}

/// A set of positions of the text, a bit for each.
struct PositionBits: Sendable {
  private(set) var words: [UInt64]

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// The number of positions in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  @inline(__always)
  mutating func insert(_ position: Int) { words[position >> 6] |= 1 << UInt64(position & 63) }
}
