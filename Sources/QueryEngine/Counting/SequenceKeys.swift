import CorpusIndex
import Diagnostics

/// The keys of all sequences of so many words side by side.
///
/// A key of 64 bits is made of the numbers of the words where they fit. Else it is made of a rolling hash of them (Karp and
/// Rabin 1987), and sequences with one key are the same only where their terms are. All bits of a key are well mixed, so
/// that the high ones say where it goes in any table.
struct SequenceKeys {
  let words: CountedWords
  let length: Int
  /// Whether sequences with one key are the same.
  let areExact: Bool
  /// Bits of a term's number, where keys hold these.
  private let width: Int
  /// What a term weighs that has just left a sequence, where keys are hashes.
  private let leaving: UInt64
  /// For each term whether it is no word, or a word that no sequence begins or ends with.
  private let kinds: [UInt8]

  private static let symbol: UInt8 = 1
  private static let stopped: UInt8 = 2
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(length: Int, of words: CountedWords, without stopList: StopList) {
    self.words = words
    self.length = length
    let count = words.count
    width = max(1, Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    areExact = length * width <= 64
    leaving = (0..<length).reduce(1) { power, _ in power &* Self.base }
    var kinds = [UInt8](repeating: 0, count: count)
    for word in 0..<UInt32(count) {
      if words.isSymbol(word) {
        kinds[Int(word)] = Self.symbol
      } else if stopList.contains(words.term(of: word)) {
        kinds[Int(word)] = Self.stopped
      }
    }
    self.kinds = kinds
  }

  /// Calls `body` with keys, the positions at which their sequences begin, and the number of sequences that the stop list
  /// leaves out beside them; ranges of positions rise and are apart from each other.
  ///
  /// The keys come by the million, those with the same high bits beside each other and equal ones in the order of the text.
  func forEach(
    _ ranges: [Range<Int>], in context: RunContext, _ body: ([UInt64], [UInt32], Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    var batch = KeyBatch()
    var left = 0
    try TokenStretches(words: words, overlap: length - 1).forEach(ranges, in: context) {
      (terms, start) throws(Diagnostic) in
      left += areExact ? pack(terms, start, into: &batch) : hash(terms, start, into: &batch)
      guard batch.isFull else { return }
      batch.partition()
      try body(batch.keys, batch.positions, left)
      batch.removeAll()
      left = 0
    }
    batch.partition()
    try body(batch.keys, batch.positions, left)
  }

  /// Says of two positions at which sequences with one key begin whether these are the same.
  var comparison: (UInt32, UInt32) -> Bool {
    let (words, length, areExact) = (words, length, areExact)
    return { first, second in
      areExact || (0..<length).allSatisfy { words.number(at: Int(first) + $0) == words.number(at: Int(second) + $0) }
    }
  }

  /// Whether a key is of one of so many parts of all, whose keys are counted together: the low bits choose it.
  @inline(__always)
  static func isOf(_ part: Int, _ parts: Int, _ key: UInt64) -> Bool {
    parts == 1 || Int(key & 0xFFFF_FFFF) % parts == part
  }

  /// The terms of an exact key as a number, the first above the others, so that these numbers rise as the spellings do.
  func terms(of key: UInt64) -> UInt64 { Self.unmixed(key) }

  private func pack(_ terms: [UInt32], _ start: Int, into batch: inout KeyBatch) -> Int {
    let mask = width * length == 64 ? UInt64.max : (1 << UInt64(width * length)) - 1
    var (key, run, left) = (UInt64(0), 0, 0)
    for place in terms.indices {
      let term = terms[place]
      guard term < UInt32(kinds.count), kinds[Int(term)] != Self.symbol else {
        run = 0
        continue
      }
      key = (key << UInt64(width) | UInt64(term)) & mask
      run += 1
      guard run >= length else { continue }
      if isStopped(terms[place + 1 - length], term) {
        left += 1
      } else {
        batch.append(Self.mixed(key), at: start + place + 1 - length)
      }
    }
    return left
  }

  private func hash(_ terms: [UInt32], _ start: Int, into batch: inout KeyBatch) -> Int {
    var (hash, run, left) = (UInt64(0), 0, 0)
    for place in terms.indices {
      let term = terms[place]
      guard term < UInt32(kinds.count), kinds[Int(term)] != Self.symbol else {
        (run, hash) = (0, 0)
        continue
      }
      hash = hash &* Self.base &+ UInt64(term) &+ 1
      if run >= length { hash = hash &- (UInt64(terms[place - length]) &+ 1) &* leaving }
      run += 1
      guard run >= length else { continue }
      if isStopped(terms[place + 1 - length], term) {
        left += 1
      } else {
        batch.append(Self.mixed(hash), at: start + place + 1 - length)
      }
    }
    return left
  }

  @inline(__always)
  private func isStopped(_ first: UInt32, _ last: UInt32) -> Bool {
    kinds[Int(first)] == Self.stopped || kinds[Int(last)] == Self.stopped
  }

  /// A number with its bits well mixed, so that any of them say where it goes (the finalizer of MurmurHash3, Appleby 2011);
  /// no two numbers become the same.
  @inline(__always)
  static func mixed(_ number: UInt64) -> UInt64 {
    var bits = (number ^ number >> 33) &* 0xFF51_AFD7_ED55_8CCD
    bits = (bits ^ bits >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return bits ^ bits >> 33
  }

  /// The number that was mixed: the same steps backwards, each factor by its inverse modulo 2⁶⁴.
  static func unmixed(_ mixed: UInt64) -> UInt64 {
    var bits = (mixed ^ mixed >> 33) &* 0x9CB4_B2F8_1293_37DB
    bits = (bits ^ bits >> 33) &* 0x4F74_430C_22A5_4005
    return bits ^ bits >> 33
  }
}

/// Keys with the positions at which their sequences begin, gathered so that those which go to the same part of a table are
/// counted together: memory is gone through part by part, and not at random (Manegold, Boncz and Kersten 2002).
struct KeyBatch {
  private(set) var keys: [UInt64] = []
  private(set) var positions: [UInt32] = []
  private var partitionedKeys: [UInt64] = []
  private var partitionedPositions: [UInt32] = []

  /// As many keys as some twenty megabytes hold, twice.
  static let size = 1 << 20
  /// The high bits by which keys are parted: a part of some dozens of megabytes fits into a processor's own memory.
  static let bits: UInt64 = 8

  /// The part that a key belongs to.
  @inline(__always)
  static func part(of key: UInt64) -> Int { Int(key >> (64 - bits)) }

  /// Whether it is time to take them.
  var isFull: Bool { keys.count >= Self.size }

  @inline(__always)
  mutating func append(_ key: UInt64, at position: Int) {
    keys.append(key)
    positions.append(UInt32(truncatingIfNeeded: position))
  }

  /// Puts keys with the same high bits beside each other, in the order in which they came.
  mutating func partition() {
    var places = [Int](repeating: 0, count: 1 << Self.bits)
    for key in keys { places[Self.part(of: key)] += 1 }
    var start = 0
    for part in places.indices { (places[part], start) = (start, start + places[part]) }
    if partitionedKeys.count < keys.count {
      partitionedKeys = [UInt64](repeating: 0, count: keys.count)
      partitionedPositions = [UInt32](repeating: 0, count: keys.count)
    }
    for place in keys.indices {
      let part = Self.part(of: keys[place])
      partitionedKeys[places[part]] = keys[place]
      partitionedPositions[places[part]] = positions[place]
      places[part] += 1
    }
    partitionedKeys.removeLast(partitionedKeys.count - keys.count)
    partitionedPositions.removeLast(partitionedPositions.count - keys.count)
    swap(&keys, &partitionedKeys)
    swap(&positions, &partitionedPositions)
  }

  mutating func removeAll() {
    keys.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
  }
}
