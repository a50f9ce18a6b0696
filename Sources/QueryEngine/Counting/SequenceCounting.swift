import CorpusIndex
import Diagnostics

/// Counts sequences of words by the numbers of their terms, exactly.
///
/// A key of 64 bits holds as many terms as fit. Longer sequences are numbered part by part: the numbers of two parts that
/// together cover a sequence are its key, and parts double from step to step.
struct SequenceCounting {
  private let index: CorpusIndex
  private let length: Int
  /// Bits of a term's number.
  private let width: Int
  /// How many terms a key holds, up to the length.
  private let packed: Int
  /// For each term whether it is no word, or a word that no sequence begins or ends with.
  private let kinds: [UInt8]
  private var table = SequenceTable()
  /// What numbers the parts, the shortest first.
  private var parts: [SequenceTable] = []
  /// All sequences, those that the stop list leaves out too.
  private(set) var total = 0

  /// The tokens that wait to be counted, with their positions; between tokens that are not neighbours stands a boundary.
  private var terms: [UInt32] = []
  private var positions: [UInt32] = []

  private static let symbol: UInt8 = 1
  private static let stopped: UInt8 = 2
  /// As many tokens as are counted at once.
  private static let batch = 1 << 20

  init(length: Int, of index: CorpusIndex, without stopList: StopList) {
    self.index = index
    self.length = length
    let count = index.dictionary.count
    width = max(1, Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    packed = min(length, 64 / width)
    var kinds = [UInt8](repeating: 0, count: count)
    for term in 0..<count {
      if index.dictionary.isSymbol(term) {
        kinds[term] = Self.symbol
      } else if stopList.contains(UInt32(term)) {
        kinds[term] = Self.stopped
      }
    }
    self.kinds = kinds
  }

  /// The different sequences that were found.
  var found: RankedSequences {
    let isExact = packed == length
    return RankedSequences(table.entries, length: length, keysAreTerms: isExact, in: index)
  }

  /// Counts the sequences inside ranges of positions that rise and are apart from each other.
  mutating func count(_ ranges: [Range<Int>], in context: RunContext) throws(Diagnostic) {
    var counting = self
    try TokenStretches(index: index, overlap: length - 1).forEach(ranges, in: context) {
      (numbers, start) throws(Diagnostic) in
      counting.terms += numbers
      counting.terms.append(TokenStream.boundary)
      for offset in 0...numbers.count { counting.positions.append(UInt32(truncatingIfNeeded: start + offset)) }
      if counting.terms.count >= Self.batch { try counting.countBatch(context) }
    }
    try counting.countBatch(context)
    self = counting
  }

  private mutating func countBatch(_ context: RunContext) throws(Diagnostic) {
    defer {
      terms.removeAll(keepingCapacity: true)
      positions.removeAll(keepingCapacity: true)
    }
    var (keys, places) = packedKeys()
    var covered = packed
    var step = 0
    while covered < length {
      try context.checkCancelled()
      if step == parts.count { parts.append(SequenceTable()) }
      let numbers = parts[step].numbers(of: keys)
      try check(parts[step].count, context)
      let next = min(2 * covered, length)
      (keys, places) = Self.pairs(of: numbers, at: places, apart: next - covered)
      covered = next
      step += 1
    }
    try context.checkCancelled()
    total += places.count
    var kept: [UInt64] = []
    var firsts: [UInt32] = []
    kept.reserveCapacity(keys.count)
    firsts.reserveCapacity(keys.count)
    for (number, place) in places.enumerated() {
      let (first, last) = (terms[Int(place)], terms[Int(place) + length - 1])
      if kinds[Int(first)] == Self.stopped || kinds[Int(last)] == Self.stopped { continue }
      kept.append(keys[number])
      firsts.append(positions[Int(place)])
    }
    table.count(kept, firsts)
    try check(table.count, context)
  }

  private func check(_ count: Int, _ context: RunContext) throws(Diagnostic) {
    try context.checkHeld(count, "different sequences of \(length) words")
  }

  /// The keys of the first terms of each sequence of words, with the places of these in the batch.
  private func packedKeys() -> (keys: [UInt64], places: [UInt32]) {
    let mask = width * packed == 64 ? UInt64.max : (1 << UInt64(width * packed)) - 1
    var keys: [UInt64] = []
    var places: [UInt32] = []
    keys.reserveCapacity(terms.count)
    places.reserveCapacity(terms.count)
    var key: UInt64 = 0
    var run = 0
    for place in terms.indices {
      let term = terms[place]
      guard term < UInt32(kinds.count), kinds[Int(term)] != Self.symbol else {
        run = 0
        continue
      }
      key = (key << UInt64(width) | UInt64(term)) & mask
      run += 1
      guard run >= packed else { continue }
      keys.append(key)
      places.append(UInt32(place - packed + 1))
    }
    return (keys, places)
  }

  /// The keys of two parts each, one as many places behind the other, that lie in one run of words.
  private static func pairs(
    of numbers: [UInt32], at places: [UInt32], apart distance: Int
  ) -> (keys: [UInt64], places: [UInt32]) {
    var keys: [UInt64] = []
    var kept: [UInt32] = []
    keys.reserveCapacity(numbers.count)
    kept.reserveCapacity(numbers.count)
    guard numbers.count > distance else { return (keys, kept) }
    for place in 0..<numbers.count - distance
    where places[place + distance] == places[place] + UInt32(distance) {
      keys.append(UInt64(numbers[place]) << 32 | UInt64(numbers[place + distance]))
      kept.append(places[place])
    }
    return (keys, kept)
  }
}
