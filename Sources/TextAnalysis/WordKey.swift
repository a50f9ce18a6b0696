/// Stands for a folded word where only equality matters: 64 bits mixed from its UTF-8 bytes (FNV-1a; Fowler, Noll and Vo
/// 1991).
///
/// Among a million different words two have the same key by chance in one of some ten million texts: right for counting
/// cues, while what must be exact compares spellings as well.
package struct WordKey: Sendable, Hashable {
  /// The bits; never zero, which tables keep for empty places.
  @usableFromInline package internal(set) var bits: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The key of no bytes.
  @inlinable
  package init() {}

  /// The key with the bits of one that was made before.
  @inlinable
  package init(bits: UInt64) { self.bits = bits }

  /// The key of the UTF-8 bytes of a folded word.
  @inlinable
  package init(_ folded: some Sequence<UInt8>) { for byte in folded { append(byte) } }

  // What takes any sequence is not specialized in other modules.
  /// The key of the UTF-8 bytes of a folded word.
  package init(_ folded: ArraySlice<UInt8>) { for byte in folded { append(byte) } }

  /// The key of a folded word.
  package init(_ folded: String) { self.init(folded.utf8) }

  /// Makes the key that of one byte more.
  @inlinable
  package mutating func append(_ byte: UInt8) { bits = (bits ^ UInt64(byte)) &* 0x100_0000_01B3 | 1 }
}

/// A fixed set of words with a number for each, found by their keys at the cost of one look at memory.
package struct WordTable: Sendable {
  /// A word with its number, side by side so that both come with one line of the cache.
  @usableFromInline
  struct Slot: Sendable {
    /// Zero where there is no word.
    @usableFromInline var key: UInt64
    @usableFromInline var number: UInt32

    @usableFromInline
    init(key: UInt64, number: UInt32) { (self.key, self.number) = (key, number) }

    static let empty = Slot(key: 0, number: 0)
  }

  /// The words at their places; the count is a power of two.
  @usableFromInline var slots: [Slot]
  /// The number of words.
  package private(set) var count = 0

  /// A table of words with their numbers; the last number of a word counts.
  package init(_ words: some Sequence<(WordKey, UInt32)> = []) {
    self.init(minimumCapacity: 8)
    for (word, number) in words { self[word] = number }
  }

  /// An empty table with room for so many words before it grows.
  package init(minimumCapacity: Int) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = [Slot](repeating: .empty, count: size)
  }

  /// A table of a list of folded words between blanks, all with the number 0.
  package init(list: String) {
    self.init()
    var key = WordKey()
    var isEmpty = true
    for byte in list.utf8 {
      if byte == 0x20 || byte == 0x0A {
        if !isEmpty { self[key] = 0 }
        key = WordKey()
        isEmpty = true
      } else {
        key.append(byte)
        isEmpty = false
      }
    }
    if !isEmpty { self[key] = 0 }
  }

  /// A table of what a list has between separators and line feeds, folded.
  ///
  /// These are words, or phrases where the separator is no blank; all have one number.
  package init(folding list: String, separator: UInt8 = UInt8(ascii: " "), number: UInt32 = 0) {
    self.init()
    add(list, separator: separator, number: number) { $0.key($1, $2) }
  }

  /// Adds what a list has between separators and line feeds, all with one number.
  ///
  /// - Parameter key: makes the key of an item, a range of the list's bytes.
  package mutating func add(
    _ list: String, separator: UInt8 = UInt8(ascii: " "), number: UInt32 = 0,
    key: (inout Folder, [UInt8], Range<Int>) -> WordKey
  ) {
    var folder = Folder()
    let bytes = Array(list.utf8)
    forEachItem(of: bytes, separator: separator) { self[key(&folder, bytes, $0)] = number }
  }

  /// Adds the words of another table with its numbers.
  package mutating func formUnion(_ other: WordTable) {
    for slot in other.slots where slot.key != 0 { self[WordKey(bits: slot.key)] = slot.number }
  }

  /// The words of both tables; where both have one, with the other's number.
  package func union(_ other: WordTable) -> WordTable {
    var union = self
    union.formUnion(other)
    return union
  }

  /// Whether there is no word in it.
  package var isEmpty: Bool { count == 0 }

  /// The words in no certain order.
  package var words: [WordKey] { slots.filter { $0.key != 0 }.map { WordKey(bits: $0.key) } }

  @inlinable @inline(__always)
  package func contains(_ word: WordKey) -> Bool { slots[place(of: word.bits)].key != 0 }

  /// Whether a folded word or phrase is in it.
  package func contains(_ folded: String) -> Bool { count > 0 && contains(WordKey(folded)) }

  /// The number of a folded word or phrase.
  package subscript(folded: String) -> UInt32? { self[WordKey(folded)] }

  /// The number of a word.
  @inlinable @inline(__always)
  package func number(of word: WordKey) -> UInt32? {
    let slot = slots[place(of: word.bits)]
    return slot.key == 0 ? nil : slot.number
  }

  /// The number of a word; setting nil has no effect.
  package subscript(word: WordKey) -> UInt32? {
    get { number(of: word) }
    set { if let newValue { set(word, newValue) } }
  }

  @usableFromInline
  mutating func set(_ word: WordKey, _ number: UInt32) {
    if (count + 1) * 2 > slots.count { grow() }
    let place = place(of: word.bits)
    if slots[place].key == 0 { count += 1 }
    slots[place] = Slot(key: word.bits, number: number)
  }

  /// Where a key is, or the empty place where it would be.
  @inlinable @inline(__always)
  func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    // The low bit is always set; the bits above mix best in the middle.
    var place = Int(truncatingIfNeeded: (key ^ key >> 29) >> 1) & mask
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .empty, count: old.count * 2)
    for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
  }
}

/// Calls `body` with the range of each item that a list has between separators and line feeds.
package func forEachItem(of list: [UInt8], separator: UInt8, _ body: (Range<Int>) -> Void) {
  var start = 0
  for place in 0...list.count where place == list.count || list[place] == separator || list[place] == 0x0A {
    if start < place { body(start..<place) }
    start = place + 1
  }
}
