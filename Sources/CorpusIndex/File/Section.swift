import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What must be true of the numbers in a section, whoever wrote them.
enum SectionRule: Sendable, Equatable {
  /// Bytes, or numbers of any size.
  case any
  /// Each is smaller than the bound.
  case below(Int)
  /// Each is at most the bound, and none smaller than the one before it.
  case rising(to: Int)
}

/// A part of a corpus file, checked piece by piece when it is first touched: against its checksums, and its numbers
/// against a rule.
///
/// So every byte is checked once, opening costs nothing in proportion to the file, and numbers that come from a section
/// can be used as places without another look.
@safe final class Section: @unchecked Sendable {
  let start: UnsafeRawPointer
  /// The size in bytes.
  let count: Int
  /// The bytes of each number: 1, 2, 3, 4 or 8.
  let width: Int
  /// The bits of a number among those of eight bytes.
  let mask: UInt64
  /// Whether pieces have to be checked.
  let isForeign: Bool
  private let bytes: CorpusBytes
  private let offset: Int
  private let kind: UInt32
  private let rule: SectionRule
  /// Where the checksums of the pieces stand, four bytes each.
  private let sums: UnsafeRawPointer?
  let states: UnsafeMutablePointer<Atomic<UInt8>>?
  private let pieceSize: Int
  /// The reciprocal of how many numbers a piece has, as a 64-bit fraction rounded up: a product is cheaper than a
  /// quotient, and exact for all places below 2⁵¹ (Granlund and Montgomery 1994).
  let pieceShare: UInt64

  private static let unchecked: UInt8 = 0
  static let good: UInt8 = 1
  private static let bad: UInt8 = 2
  /// With the right checksum when it was read from the file; not mapped, and not held against the rule.
  private static let readOnce: UInt8 = 3

  /// A range of the file that lies inside it, with checksums that lie inside it too.
  init(_ bytes: CorpusBytes, _ range: Range<Int>, width: Int, kind: UInt32, rule: SectionRule, sums: Int) {
    self.bytes = bytes
    offset = range.lowerBound
    unsafe start = bytes.start + range.lowerBound
    count = range.count
    self.width = width
    mask = Self.mask(width: width)
    self.kind = kind
    self.rule = rule
    isForeign = bytes.isForeign && !range.isEmpty
    pieceSize = Self.pieceSize(width: width)
    pieceShare = (.max / UInt64(pieceSize / width)) + 1
    guard isForeign else {
      unsafe self.sums = nil
      unsafe states = nil
      return
    }
    unsafe self.sums = bytes.start + sums
    // Memory of the system that nobody has touched is zero, and costs nothing until its piece is looked at.
    unsafe states = calloc(Self.pieces(of: range.count, width: width), 1)?.assumingMemoryBound(to: Atomic<UInt8>.self)
  }

  deinit { unsafe free(states) }

  /// The bytes with a checksum of their own: no number stands in two pieces.
  static func pieceSize(width: Int) -> Int { CorpusFormat.chunkSize / width * width }

  /// The number of pieces.
  static func pieces(of count: Int, width: Int) -> Int {
    let size = pieceSize(width: width)
    return (count + size - 1) / size
  }

  /// Whether the number at a place, counted in numbers, is as it was written.
  @inline(__always)
  func isGood(atNumber place: Int) -> Bool {
    guard isForeign else { return true }
    return isGood(piece: Self.piece(ofNumber: place, share: pieceShare))
  }

  /// Whether a piece is as it was written; it is checked when it is first asked for.
  @inline(__always)
  func isGood(piece: Int) -> Bool {
    guard let states = unsafe states else { return true }
    let state = unsafe states[piece].load(ordering: .relaxed)
    return state == Self.good || (state != Self.bad && check(piece))
  }

  /// Whether all bytes of a range are as they were written.
  func isGood(in range: Range<Int>) -> Bool {
    guard isForeign, !range.isEmpty else { return true }
    for piece in range.lowerBound / pieceSize...(range.upperBound - 1) / pieceSize {
      guard isGood(piece: piece) else { return false }
    }
    return true
  }

  /// Prepares for a look at numbers that `looks` places are spread over: where most pages will be touched, and they were
  /// read before but not mapped, they are mapped at once.
  func prepare(for places: Range<Int>, looks: Int) {
    guard isForeign, let states = unsafe states, !places.isEmpty else { return }
    let range = places.lowerBound * width..<min(places.upperBound * width, count)
    // The system maps some pages around one that is touched.
    guard range.count / Self.mappedAround < looks, range.count > Self.mappedAround else { return }
    // One in the middle stands for all: those at the ends are looked at by whoever walks next to this.
    let middle = (range.lowerBound + range.count / 2) / pieceSize
    if unsafe states[middle].load(ordering: .relaxed) == Self.readOnce {
      bytes.map(offset + range.lowerBound..<offset + range.upperBound)
    }
  }

  // MARK: Reading without mapping

  /// Whether nobody has looked at bytes, which lie inside: at the last of their pieces at least.
  func isUntouched(_ range: Range<Int>) -> Bool {
    guard bytes.canRead, let states = unsafe states, !range.isEmpty else { return false }
    return unsafe states[(range.upperBound - 1) / pieceSize].load(ordering: .relaxed) == Self.unchecked
  }

  /// The bytes of the whole pieces that bytes, at least one, lie in.
  func pieces(around range: Range<Int>) -> Range<Int> {
    let last = (range.upperBound - 1) / pieceSize
    return range.lowerBound / pieceSize * pieceSize..<min((last + 1) * pieceSize, count)
  }

  /// Reads whole pieces from the file, and checks their sums; what is damaged becomes 0.
  ///
  /// Whether the numbers obey the rule is not looked at: they are for comparing, and no places of anything.
  ///
  /// Memory must have room for them, and for as much behind them as is kept behind a section.
  @unsafe func read(_ range: Range<Int>, to memory: UnsafeMutableRawPointer) {
    let got = unsafe bytes.read(offset + range.lowerBound..<offset + range.upperBound, to: memory)
    unsafe (memory + got).initializeMemory(
      as: UInt8.self, repeating: 0, count: range.count - got + CorpusFormat.padding)
    guard let states = unsafe states else { return }
    for first in stride(from: range.lowerBound, to: range.upperBound, by: pieceSize) {
      let copy = unsafe UnsafeRawBufferPointer(
        start: memory + first - range.lowerBound, count: min(pieceSize, range.upperBound - first))
      let isGood = unsafe hasItsSum(piece: first / pieceSize, copy)
      if !isGood {
        noteDamage(at: first)
        unsafe UnsafeMutableRawBufferPointer(mutating: copy).initializeMemory(as: UInt8.self, repeating: 0)
      }
      unsafe states[first / pieceSize].store(isGood ? Self.readOnce : Self.bad, ordering: .relaxed)
    }
  }

  /// As Linux maps around a page of a file that is touched.
  private static let mappedAround = 1 << 16

  /// Notes that numbers do not fit each other.
  func noteDamage(at place: Int) {
    bytes.noteDamage(.damaged(byte: offset + place, part: SectionKind(rawValue: kind)?.name ?? "section \(kind)"))
  }

  @inline(never)
  private func check(_ piece: Int) -> Bool {
    guard let states = unsafe states else { return true }
    let first = piece * pieceSize
    let mapped = unsafe UnsafeRawBufferPointer(start: start + first, count: min(pieceSize, count - first))
    let wasRead = unsafe states[piece].load(ordering: .relaxed) == Self.readOnce
    let isGood = unsafe (wasRead || hasItsSum(piece: piece, mapped)) && obeysRule(mapped)
    if !isGood { noteDamage(at: first) }
    unsafe states[piece].store(isGood ? Self.good : Self.bad, ordering: .relaxed)
    return isGood
  }

  /// Whether the bytes of a piece have its checksum.
  @unsafe private func hasItsSum(piece: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let sums = unsafe sums else { return true }
    let stated = unsafe sums.loadUnaligned(fromByteOffset: piece * 4, as: UInt32.self)
    return unsafe UInt32(truncatingIfNeeded: xxh3(bytes)) == UInt32(littleEndian: stated)
  }

  /// Whether the numbers of a piece obey the rule.
  @unsafe private func obeysRule(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress, rule != .any else { return true }
    let count = bytes.count / width
    return switch width {
    case 1: obeysRule(count) { unsafe Self.byte($0, start) }
    case 2: obeysRule(count) { unsafe Self.pair($0, start) }
    case 3: obeysRule(count) { unsafe Self.triple($0, start) }
    case 4: obeysRule(count) { unsafe Self.word($0, start) }
    default: obeysRule(count) { unsafe Self.longWord($0, start) }
    }
  }

  /// Looks at so many numbers; a loop for each width, without a choice inside it and without a number that the next one
  /// waits for, so that the machine takes many at a time.
  @inline(__always)
  private func obeysRule<Number: FixedWidthInteger & UnsignedInteger>(_ count: Int, _ number: (Int) -> Number) -> Bool {
    guard count > 0 else { return true }
    switch rule {
    case .any: return true
    case .below(let bound):
      var greatest: Number = 0
      for place in 0..<count { greatest = max(greatest, number(place)) }
      return UInt64(greatest) < UInt64(bound)
    case .rising(let bound):
      var falls: Number = 0
      for place in 1..<count { falls |= number(place &- 1) > number(place) ? 1 : 0 }
      return falls == 0 && UInt64(number(count - 1)) <= UInt64(bound)
    }
  }

  /// The number at a place, counted in numbers; no check.
  @inline(__always)
  func number(_ place: Int) -> UInt64 { unsafe Self.number(place, at: start, width: width, mask: mask) }

  /// Copies numbers to as many places; a loop for each width.
  @unsafe func copy(_ places: Range<Int>, to buffer: UnsafeMutableBufferPointer<UInt32>) {
    switch width {
    case 1: for place in places { unsafe buffer[place - places.lowerBound] = UInt32(Self.byte(place, start)) }
    case 2: for place in places { unsafe buffer[place - places.lowerBound] = UInt32(Self.pair(place, start)) }
    case 3: for place in places { unsafe buffer[place - places.lowerBound] = Self.triple(place, start) }
    default:
      for place in places { unsafe buffer[place - places.lowerBound] = UInt32(truncatingIfNeeded: number(place)) }
    }
  }

  // MARK: Widths

  /// The number of the piece that holds a number, by the reciprocal of what a piece holds.
  @inline(__always)
  static func piece(ofNumber place: Int, share: UInt64) -> Int {
    Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: place).multipliedFullWidth(by: share).high)
  }

  /// The bits that a number of so many bytes has.
  static func mask(width: Int) -> UInt64 { .max >> UInt64(64 - width * 8) }

  /// The number at a place of as many bytes each, by one load of eight bytes: without a choice between widths.
  ///
  /// Behind every section stand eight bytes that belong to nobody, so that the load stays inside the file.
  @inline(__always)
  @unsafe static func number(_ place: Int, at start: UnsafeRawPointer, width: Int, mask: UInt64) -> UInt64 {
    unsafe UInt64(littleEndian: (start + place &* width).loadUnaligned(as: UInt64.self)) & mask
  }

  /// The number at a place of as many bytes each, where the width is known.
  @inline(__always)
  @unsafe static func number(_ place: Int, at start: UnsafeRawPointer, width: Int) -> UInt64 {
    switch width {
    case 1: unsafe UInt64(byte(place, start))
    case 2: unsafe UInt64(pair(place, start))
    case 3: unsafe UInt64(triple(place, start))
    case 4: unsafe UInt64(word(place, start))
    default: unsafe longWord(place, start)
    }
  }

  @inline(__always)
  @unsafe private static func byte(_ place: Int, _ start: UnsafeRawPointer) -> UInt8 {
    unsafe start.load(fromByteOffset: place, as: UInt8.self)
  }

  @inline(__always)
  @unsafe private static func pair(_ place: Int, _ start: UnsafeRawPointer) -> UInt16 {
    unsafe UInt16(littleEndian: start.load(fromByteOffset: place * 2, as: UInt16.self))
  }

  @inline(__always)
  @unsafe private static func triple(_ place: Int, _ start: UnsafeRawPointer) -> UInt32 {
    unsafe UInt32(littleEndian: start.loadUnaligned(fromByteOffset: place * 3, as: UInt32.self)) & 0xFF_FFFF
  }

  @inline(__always)
  @unsafe private static func word(_ place: Int, _ start: UnsafeRawPointer) -> UInt32 {
    unsafe UInt32(littleEndian: start.load(fromByteOffset: place * 4, as: UInt32.self))
  }

  @inline(__always)
  @unsafe private static func longWord(_ place: Int, _ start: UnsafeRawPointer) -> UInt64 {
    unsafe UInt64(littleEndian: start.load(fromByteOffset: place * 8, as: UInt64.self))
  }
}
