import CByteSearch

/// Words as texts write them, numbered in the order of their coming: a word is hashed and compared once where it stands, and
/// what must be known of it (its folded spelling, how its letters differ from that, whether it is a figure) is found out where
/// it comes for the first time.
///
/// It is one thread's own; other threads learn from its register what the numbers mean.
package struct WordBook: Sendable {
  /// What is known of a word.
  struct Entry: Sendable {
    /// Its number in the register.
    var number: UInt32
    /// What it tells of amounts, shares and dates.
    var figure: FigureRole
    /// The key of its folded spelling.
    var key: WordKey
  }

  /// A word's place in the table, with all that is asked of it, so that one line of the cache tells it.
  private struct Slot {
    /// Its bytes where they are at most eight, else a hash of them.
    var head: UInt64
    var key: WordKey
    /// The number plus one; 0 where there is no word.
    var number: UInt32
    var figure: FigureRole
    /// Whether it has more than eight bytes.
    var isLong: Bool

    static let empty = Slot(head: 0, key: WordKey(), number: 0, figure: .none, isLong: false)

    var entry: Entry { Entry(number: number &- 1, figure: figure, key: key) }
  }

  /// What the numbers mean, for others.
  package private(set) var register = WordRegister()
  private var slots = [Slot](repeating: .empty, count: 1 << 8)
  /// The bytes of all words as they are written, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var folder = Folder()
  /// The folded spelling of the word that was added last.
  private var folded: [UInt8] = []

  /// The words kept at most: with more, the next document begins a new book.
  ///
  /// Which mostly has to learn what the old one knew: of all words of a corpus half stand in it once.
  private static let mostKept = 1 << 18

  package init() {}

  /// Forgets all words where they are too many; numbers given before belong to the register that was there.
  package mutating func turnOver() {
    if ends.count > Self.mostKept { self = WordBook() }
  }

  /// Says that a word will be asked for: its place is fetched meanwhile.
  @inline(__always)
  func expect(head: UInt64) {
    unsafe slots.withUnsafeBufferPointer { slots in
      guard let first = slots.baseAddress else { return }
      unsafe quoth_expect(first + (Self.place(head) & (slots.count &- 1)))
    }
  }

  /// What is known of a term of a text, a new word or a known one.
  ///
  /// - Parameters:
  ///   - head: the term's, by `WordBytes`.
  ///   - text: the text's bytes, in which the term lies.
  @inline(__always)
  mutating func entry(of term: Term, head: UInt64, in text: UnsafeBufferPointer<UInt8>) -> Entry {
    let isLong = term.range.count > 8
    let mask = slots.count &- 1
    var place = Self.place(head) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { return unsafe add(term, head, in: text, at: place) }
      if slot.head == head, slot.isLong == isLong, unsafe !isLong || isWritten(slot.number, text, term.range) {
        return slot.entry
      }
      place = (place &+ 1) & mask
    }
  }

  /// Whether the word of a slot has the bytes that stand in a range of a text.
  private func isWritten(_ number: UInt32, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let word = Int(number) - 1
    let first = word == 0 ? 0 : ends[word - 1]
    guard ends[word] - first == range.count else { return false }
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      for place in 0..<range.count where unsafe bytes[first &+ place] != text[range.lowerBound &+ place] {
        return false
      }
      return true
    }
  }

  private mutating func add(
    _ term: Term, _ head: UInt64, in text: UnsafeBufferPointer<UInt8>, at place: Int
  ) -> Entry {
    let written = bytes.count..<bytes.count + term.range.count
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[term.range]))
    ends.append(written.upperBound)
    folded.removeAll(keepingCapacity: true)
    folder.fold(bytes, written, into: &folded)
    let key = WordKey(folded[...])
    register.append(folded, key, LetterForm(of: bytes[written], folded: folded), isSymbol: term.isSymbol)
    let slot = Slot(
      head: head, key: key, number: UInt32(ends.count),
      figure: FigureRole(of: Term(range: written, isSymbol: term.isSymbol), key, in: bytes), isLong: written.count > 8)
    slots[place] = slot
    if ends.count * 2 > slots.count { grow() }
    return slot.entry
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .empty, count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var place = Self.place(slot.head) & mask
      while slots[place].number != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Where a word is looked for first, in a table as large as can be; all bytes of the head count for it.
  @inline(__always)
  private static func place(_ head: UInt64) -> Int {
    let (high, low) = head.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: high ^ low)
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
