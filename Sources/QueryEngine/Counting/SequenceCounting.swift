import CorpusIndex
import Diagnostics

/// Counts sequences of words, exactly, in the memory that those need which stand more than once.
///
/// Nearly all long sequences stand once, and of these a bit for the position is kept. The text is read twice: first the
/// keys are counted in cells of two bits (a counting filter; Fan, Cao, Almeida and Broder 2000), then only what shares its
/// cell with another is counted one by one. Of a long text this is done for a part of the keys after another.
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

  init(length: Int, of index: CorpusIndex, without stopList: StopList, share: Int = usualShare) {
    keys = SequenceKeys(length: length, of: index, without: stopList)
    self.share = share
    single = PositionBits(count: index.tokens.count)
  }

  /// The different sequences that were found.
  func found(in context: RunContext) -> RankedSequences {
    RankedSequences(
      repeated, keysAreTerms: keys.areExact,
      besides: UniqueSequences(
        at: single, order: SequenceOrder(length: keys.length, of: keys.index, cancellation: context.cancellation)))
  }

  /// Counts the sequences inside ranges of positions that rise and are apart from each other.
  mutating func count(_ ranges: [Range<Int>], in context: RunContext) throws(Diagnostic) {
    let most = ranges.reduce(0) { $0 + max(0, $1.count - keys.length + 1) }
    let parts = max(1, (most + share - 1) / share)
    for part in 0..<parts {
      let cells = try cells(of: ranges, part, parts, most / parts, in: context)
      try count(ranges, part, parts, cells, in: context)
    }
  }

  /// Counts the keys of a part in cells.
  private mutating func cells(
    of ranges: [Range<Int>], _ part: Int, _ parts: Int, _ expected: Int, in context: RunContext
  ) throws(Diagnostic) -> SequenceCells {
    var cells = SequenceCells(for: expected)
    var total = 0
    try keys.forEach(ranges, in: context) { keys, _, left in
      total += keys.count + left
      cells.add(keys, part, of: parts)
    }
    self.total = total
    return cells
  }

  /// Counts the sequences of a part one by one where their cells do not say that they stand once.
  private mutating func count(
    _ ranges: [Range<Int>], _ part: Int, _ parts: Int, _ cells: SequenceCells, in context: RunContext
  ) throws(Diagnostic) {
    var table = SequenceTable()
    var wanted: [UInt64] = []
    var firsts: [UInt32] = []
    let terms = keys.index.tokens.terms
    let (sequences, held) = (keys, repeated.count)
    let (length, areExact) = (sequences.length, sequences.areExact)
    try sequences.forEach(ranges, in: context) { (keys, places, _) throws(Diagnostic) in
      wanted.removeAll(keepingCapacity: true)
      firsts.removeAll(keepingCapacity: true)
      cells.sort(keys, places, part, of: parts, into: &wanted, &firsts, &single)
      table.count(wanted, firsts) { first, second in
        areExact || (0..<length).allSatisfy { terms[Int(first) + $0] == terms[Int(second) + $0] }
      }
      try context.checkHeld(held + table.count, "different sequences of \(length) words")
    }
    for var entry in table.entries {
      if entry.count == 1 {
        single.insert(Int(entry.first))
      } else {
        if areExact { entry.key = sequences.terms(of: entry.key) }
        repeated.append(entry)
      }
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
    for key in keys where Self.isOf(part, parts, key) {
      let cell = Int(key >> shift)
      let offset = UInt64(cell & 31) * 2
      if words[cell >> 5] >> offset & 3 < 2 { words[cell >> 5] &+= 1 << offset }
    }
  }

  /// Sorts the keys of a part: those of cells that were met once are single, the rest may be anything.
  func sort(
    _ keys: [UInt64], _ places: [UInt32], _ part: Int, of parts: Int, into wanted: inout [UInt64],
    _ firsts: inout [UInt32], _ single: inout PositionBits
  ) {
    for (place, key) in keys.enumerated() where Self.isOf(part, parts, key) {
      let cell = Int(key >> shift)
      if words[cell >> 5] >> (UInt64(cell & 31) * 2) & 3 > 1 {
        wanted.append(key)
        firsts.append(places[place])
      } else {
        single.insert(Int(places[place]))
      }
    }
  }

  /// The low bits choose the part, the high ones the cell.
  @inline(__always)
  private static func isOf(_ part: Int, _ parts: Int, _ key: UInt64) -> Bool {
    parts == 1 || Int(key & 0xFFFF_FFFF) % parts == part
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
