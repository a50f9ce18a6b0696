import CorpusIndex
import Diagnostics

/// The keys of all sequences of so many words side by side, in the order of the text.
///
/// A key of 64 bits holds the numbers of the terms where they fit. Else it is a rolling hash of them (Karp and Rabin 1987),
/// and sequences with one key are the same only where their terms are.
struct SequenceKeys {
  let index: CorpusIndex
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

  init(length: Int, of index: CorpusIndex, without stopList: StopList) {
    self.index = index
    self.length = length
    let count = index.dictionary.count
    width = max(1, Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    areExact = length * width <= 64
    leaving = (0..<length).reduce(1) { power, _ in power &* Self.base }
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

  /// Calls `body` with keys, the positions at which their sequences begin, and the number of sequences that the stop list
  /// leaves out beside them; ranges of positions rise and are apart from each other.
  func forEach(
    _ ranges: [Range<Int>], in context: RunContext, _ body: ([UInt64], [UInt32], Int) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    var keys: [UInt64] = []
    var places: [UInt32] = []
    try TokenStretches(index: index, overlap: length - 1).forEach(ranges, in: context) {
      (terms, start) throws(Diagnostic) in
      keys.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      let left = areExact ? pack(terms, start, &keys, &places) : hash(terms, start, &keys, &places)
      try body(keys, places, left)
    }
  }

  private func pack(_ terms: [UInt32], _ start: Int, _ keys: inout [UInt64], _ places: inout [UInt32]) -> Int {
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
        keys.append(key)
        places.append(UInt32(truncatingIfNeeded: start + place + 1 - length))
      }
    }
    return left
  }

  private func hash(_ terms: [UInt32], _ start: Int, _ keys: inout [UInt64], _ places: inout [UInt32]) -> Int {
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
        keys.append(hash)
        places.append(UInt32(truncatingIfNeeded: start + place + 1 - length))
      }
    }
    return left
  }

  @inline(__always)
  private func isStopped(_ first: UInt32, _ last: UInt32) -> Bool {
    kinds[Int(first)] == Self.stopped || kinds[Int(last)] == Self.stopped
  }

  /// The bits of a key well mixed, so that any of them say where it goes (the finalizer of MurmurHash3, Appleby 2011).
  @inline(__always)
  static func mixed(_ key: UInt64) -> UInt64 {
    var bits = (key ^ key >> 33) &* 0xFF51_AFD7_ED55_8CCD
    bits = (bits ^ bits >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return bits ^ bits >> 33
  }
}
