/// Words as texts write them, numbered in the order of their coming: a word is hashed and compared once where it stands, and
/// what must be known of it (its folded spelling, how its letters differ from that, whether it is a figure) is found out where
/// it comes for the first time.
///
/// It is one thread's own; other threads learn from its register what the numbers mean.
package struct WordBook: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    /// The key of its folded spelling.
    var key: WordKey
    /// What it tells of amounts, shares and dates.
    var figure: FigureRole
  }

  /// A word's place in the table: its bytes where they are at most eight, else a hash of them.
  private struct Slot {
    var head: UInt64
    var length: UInt32
    /// The number plus one; 0 where there is no word.
    var number: UInt32
  }

  /// What the numbers mean, for others.
  package private(set) var register = WordRegister()
  private var slots = [Slot](repeating: Slot(head: 0, length: 0, number: 0), count: 1 << 8)
  private var entries: [Entry] = []
  /// The bytes of all words as they are written, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var folder = Folder()

  /// The words kept at most: with more, the next document begins a new book.
  private static let mostKept = 1 << 16

  package init() {}

  /// Forgets all words where they are too many; numbers given before belong to the register that was there.
  package mutating func turnOver() {
    if entries.count > Self.mostKept { self = WordBook() }
  }

  /// What is known of the word with a number.
  @inline(__always)
  func entry(_ number: UInt32) -> Entry { entries[Int(number)] }

  /// The number of a term of a text, new or known.
  ///
  /// - Parameter text: the text's bytes, in which the term lies.
  @inline(__always)
  mutating func number(of term: Term, in text: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let (start, length) = (term.range.lowerBound, term.range.count)
    let head = unsafe WordBytes.head(of: text, start, length)
    let mask = slots.count - 1
    var place = Self.place(head, length) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { return unsafe add(term, in: text, head, at: place) }
      if slot.head == head, Int(slot.length) == length, unsafe length <= 8 || isWritten(slot.number, text, start) {
        return slot.number &- 1
      }
      place = (place &+ 1) & mask
    }
  }

  /// Whether the word of a slot has the bytes that stand at a place of a text, where there are as many.
  private func isWritten(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let word = Int(number) - 1
    let first = word == 0 ? 0 : ends[word - 1]
    let length = ends[word] - first
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      for place in 0..<length where unsafe bytes[first &+ place] != text[start &+ place] { return false }
      return true
    }
  }

  private mutating func add(
    _ term: Term, in text: UnsafeBufferPointer<UInt8>, _ head: UInt64, at place: Int
  ) -> UInt32 {
    let number = UInt32(entries.count)
    let written = unsafe Array(text[term.range])
    bytes.append(contentsOf: written)
    ends.append(bytes.count)
    var folded: [UInt8] = []
    folder.fold(written, written.indices, into: &folded)
    let key = WordKey(folded[...])
    let figure = FigureRole(of: Term(range: written.indices, isSymbol: term.isSymbol), key, in: written)
    entries.append(Entry(key: key, figure: figure))
    register.append(folded, key, LetterForm(of: written[...], folded: folded), isSymbol: term.isSymbol)
    slots[place] = Slot(head: head, length: UInt32(written.count), number: number + 1)
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(head: 0, length: 0, number: 0), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var place = Self.place(slot.head, Int(slot.length)) & mask
      while slots[place].number != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Where a word is looked for first, in a table as large as can be.
  @inline(__always)
  private static func place(_ head: UInt64, _ length: Int) -> Int {
    let mixed = (head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 24)
  }
}

/// Words eight bytes at a time.
enum WordBytes {
  /// The bytes at a place of a text as one number, the first lowest; what lies behind its end is 0.
  @inline(__always)
  static func eight(of text: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    if start &+ 8 <= text.count {
      return unsafe UInt64(
        littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var eight: UInt64 = 0
    var place = text.count
    while place > start {
      place &-= 1
      eight = unsafe eight << 8 | UInt64(text[place])
    }
    return eight
  }

  /// The bytes of a word where they are at most eight, a hash of them where they are more.
  @inline(__always)
  static func head(of text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    if length <= 8 {
      let shift = UInt64(truncatingIfNeeded: (8 &- length) &* 8)
      return unsafe length == 0 ? 0 : (eight(of: text, start) &<< shift) &>> shift
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var place = start
    let end = start &+ length
    while place < end {
      let left = end &- place
      let shift = UInt64(truncatingIfNeeded: left >= 8 ? 0 : (8 &- left) &* 8)
      hash = unsafe (hash ^ ((eight(of: text, place) &<< shift) &>> shift)) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 29
      place &+= 8
    }
    return hash
  }

  /// The highest bits of those of eight bytes that are no letters of ASCII.
  @inline(__always)
  static func othersThanLetters(_ eight: UInt64) -> UInt64 {
    let (ones, highest): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    // Seven bits each, so that no sum reaches the next byte; what has the eighth is no letter anyway.
    let small = (eight | 0x20 &* ones) & ~highest
    let fromA = small &+ (0x80 - 0x61) &* ones
    let behindZ = small &+ (0x7F - 0x7A) &* ones
    return (~fromA | behindZ | eight) & highest
  }
}
