import TextAnalysis

/// Folded spellings, numbered in the order of their coming.
struct Vocabulary: Sendable {
  /// The key of each spelling, by number.
  private(set) var keys: [WordKey] = []
  /// Whether each spelling is a symbol, by number.
  private(set) var symbols: [Bool] = []
  /// The number of the first spelling met with a key; equal keys are equal spellings but for chance.
  private var byKey = WordTable()
  /// The numbers of spellings whose key another one has by chance.
  private var clashes: [String: UInt32] = [:]
  /// The bytes of all spellings by number, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// The number of spellings.
  var count: Int { keys.count }

  /// The bytes of the spelling with a number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[range(number)] }

  /// The number of a folded spelling, new or known.
  mutating func number(of spelling: ArraySlice<UInt8>, _ key: WordKey, isSymbol: Bool) -> UInt32 {
    guard let known = byKey[key] else {
      let number = add(spelling, key, isSymbol: isSymbol)
      byKey[key] = number
      return number
    }
    if self[Int(known)] == spelling { return known }
    return clash(String(decoding: spelling, as: UTF8.self), key, isSymbol: isSymbol)
  }

  /// The numbers in the order of the spellings' bytes.
  var sorted: [UInt32] {
    // Side by side, since all are looked at again and again.
    var spellings = ends.indices.map { (head: Self.head(self[$0]), number: UInt32($0)) }
    spellings.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      return self[Int(left.number)].lexicographicallyPrecedes(self[Int(right.number)])
    }
    return spellings.map(\.number)
  }

  /// The first eight bytes of a spelling as a number that sorts as they do.
  private static func head(_ spelling: ArraySlice<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    var count = 0
    for byte in spelling.prefix(8) {
      head = head << 8 | UInt64(byte)
      count += 1
    }
    return head << UInt64(8 * (8 - count))
  }

  private mutating func clash(_ spelling: String, _ key: WordKey, isSymbol: Bool) -> UInt32 {
    if let number = clashes[spelling] { return number }
    let number = add(Array(spelling.utf8), key, isSymbol: isSymbol)
    clashes[spelling] = number
    return number
  }

  private mutating func add(_ spelling: some Collection<UInt8>, _ key: WordKey, isSymbol: Bool) -> UInt32 {
    bytes.append(contentsOf: spelling)
    return endSpelling(key, isSymbol: isSymbol)
  }

  /// Numbers the spelling whose bytes were appended last.
  private mutating func endSpelling(_ key: WordKey, isSymbol: Bool) -> UInt32 {
    ends.append(bytes.count)
    keys.append(key)
    symbols.append(isSymbol)
    return UInt32(keys.count - 1)
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }
}
