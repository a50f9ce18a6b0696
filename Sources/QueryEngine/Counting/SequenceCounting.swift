import CorpusIndex
import Diagnostics

/// Counts sequences of words by the numbers of their terms.
///
/// Where the numbers of a sequence fit into 64 bits these are its key; else a hash is, and sequences with equal hashes are
/// compared term by term.
struct SequenceCounting {
  private let index: CorpusIndex
  private let length: Int
  /// Bits of a term's number.
  private let width: UInt64
  private let isExact: Bool
  /// For each term whether it is no word, or a word that no sequence begins or ends with.
  private let kinds: [UInt8]
  private var table = SequenceTable()
  /// All sequences, those that the stop list leaves out too.
  private(set) var total = 0

  private static let symbol: UInt8 = 1
  private static let stopped: UInt8 = 2

  init(length: Int, of index: CorpusIndex, without stopList: StopList) {
    self.index = index
    self.length = length
    let terms = index.dictionary.count
    width = UInt64(Int.bitWidth - max(1, terms - 1).leadingZeroBitCount)
    isExact = width * UInt64(length) <= 64
    var kinds = [UInt8](repeating: 0, count: terms)
    for term in 0..<terms {
      if index.dictionary.isSymbol(term) {
        kinds[term] = Self.symbol
      } else if stopList.contains(UInt32(term)) {
        kinds[term] = Self.stopped
      }
    }
    self.kinds = kinds
  }

  /// Counts the sequences inside ranges of positions that rise and are apart from each other.
  mutating func count(_ ranges: [Range<Int>], in context: RunContext) throws(Diagnostic) {
    var counting = self
    let most = context.mostHeld
    try TokenStretches(index: index, overlap: length - 1).forEach(ranges, in: context) {
      (numbers, start) throws(Diagnostic) in
      if counting.isExact {
        counting.countExact(numbers, from: start)
      } else {
        counting.countHashed(numbers, from: start)
      }
      guard counting.table.count <= most else {
        throw .tooMuch("different sequences of \(counting.length) words", most: most)
      }
    }
    self = counting
  }

  private mutating func countExact(_ numbers: [UInt32], from start: Int) {
    let mask = width * UInt64(length) == 64 ? UInt64.max : (1 << (width * UInt64(length))) - 1
    var key: UInt64 = 0
    var run = 0
    for place in numbers.indices {
      let term = numbers[place]
      guard term < UInt32(kinds.count), kinds[Int(term)] != Self.symbol else {
        run = 0
        continue
      }
      key = (key << width | UInt64(term)) & mask
      run += 1
      guard run >= length else { continue }
      total += 1
      if kinds[Int(term)] == Self.stopped || kinds[Int(numbers[place - length + 1])] == Self.stopped { continue }
      table.add(key, at: start + place - length + 1) { _ in true }
    }
  }

  private mutating func countHashed(_ numbers: [UInt32], from start: Int) {
    let terms = index.tokens.terms
    let length = length
    var run = 0
    for place in numbers.indices {
      let term = numbers[place]
      guard term < UInt32(kinds.count), kinds[Int(term)] != Self.symbol else {
        run = 0
        continue
      }
      run += 1
      guard run >= length else { continue }
      total += 1
      let first = place - length + 1
      if kinds[Int(term)] == Self.stopped || kinds[Int(numbers[first])] == Self.stopped { continue }
      var hash: UInt64 = 0
      for word in first...place { hash = (hash ^ UInt64(numbers[word])) &* 0xD6E8_FEB8_6659_FD93 ^ (hash >> 32) }
      table.add(hash, at: start + first) { position in
        (0..<length).allSatisfy { terms[position + $0] == numbers[first + $0] }
      }
    }
  }

  /// The sequences by falling counts; equal ones by their folded spellings, as the numbers of terms rise with these.
  func ranked(in context: RunContext) throws(Diagnostic) -> [SequenceTable.Entry] {
    try context.checkCancelled()
    var entries = table.entries
    if isExact {
      entries.sort { $0.count != $1.count ? $0.count > $1.count : $0.key < $1.key }
      return entries
    }
    // The first terms alone put nearly all in their order.
    let terms = index.tokens.terms
    let packed = Int(64 / width)
    for place in entries.indices {
      if place % 65_536 == 0 { try context.checkCancelled() }
      let first = Int(entries[place].first)
      entries[place].key = (0..<packed).reduce(0) { $0 << width | UInt64(terms[first + $1]) }
    }
    entries.sort { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.key != right.key { return left.key < right.key }
      for place in packed..<length {
        let (first, second) = (terms[Int(left.first) + place], terms[Int(right.first) + place])
        if first != second { return first < second }
      }
      return false
    }
    return entries
  }
}
