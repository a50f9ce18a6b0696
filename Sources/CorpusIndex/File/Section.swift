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
  /// Whether pieces have to be checked.
  let isForeign: Bool
  private let bytes: CorpusBytes
  private let offset: Int
  private let kind: UInt32
  private let rule: SectionRule
  /// Where the checksums of the pieces stand, four bytes each.
  private let sums: UnsafeRawPointer?
  private let states: UnsafeMutablePointer<Atomic<UInt8>>?
  private let pieceSize: Int

  private static let unchecked: UInt8 = 0
  private static let good: UInt8 = 1
  private static let bad: UInt8 = 2

  /// A range of the file that lies inside it, with checksums that lie inside it too.
  init(_ bytes: CorpusBytes, _ range: Range<Int>, width: Int, kind: UInt32, rule: SectionRule, sums: Int) {
    self.bytes = bytes
    offset = range.lowerBound
    unsafe start = bytes.start + range.lowerBound
    count = range.count
    self.width = width
    self.kind = kind
    self.rule = rule
    isForeign = bytes.isForeign && !range.isEmpty
    pieceSize = Self.pieceSize(width: width)
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

  /// Whether the bytes at a place are as they were written; for sections of strangers.
  @inline(__always)
  func isGood(at place: Int) -> Bool {
    guard let states = unsafe states else { return true }
    let piece = place / pieceSize
    let state = unsafe states[piece].load(ordering: .relaxed)
    return state == Self.good || (state == Self.unchecked && check(piece))
  }

  /// Whether all bytes of a range are as they were written.
  func isGood(in range: Range<Int>) -> Bool {
    guard isForeign, !range.isEmpty else { return true }
    var place = range.lowerBound / pieceSize * pieceSize
    while place < range.upperBound {
      guard isGood(at: place) else { return false }
      place += pieceSize
    }
    return true
  }

  /// Notes that numbers do not fit each other.
  func noteDamage(at place: Int) {
    bytes.noteDamage(.damaged(byte: offset + place, part: SectionKind(rawValue: kind)?.name ?? "section \(kind)"))
  }

  @inline(never)
  private func check(_ piece: Int) -> Bool {
    guard let sums = unsafe sums, let states = unsafe states else { return true }
    let first = piece * pieceSize
    let end = min(first + pieceSize, count)
    let stated = unsafe sums.loadUnaligned(fromByteOffset: piece * 4, as: UInt32.self)
    let isGood =
      UInt32(truncatingIfNeeded: bytes.checksum(of: offset + first..<offset + end)) == UInt32(littleEndian: stated)
      && obeysRule(first, end)
    if !isGood { noteDamage(at: first) }
    unsafe states[piece].store(isGood ? Self.good : Self.bad, ordering: .relaxed)
    return isGood
  }

  private func obeysRule(_ first: Int, _ end: Int) -> Bool {
    let numbers = first / width..<end / width
    switch rule {
    case .any: return true
    case .below(let bound): return numbers.allSatisfy { number($0) < UInt64(bound) }
    case .rising(let bound):
      var last: UInt64 = 0
      for place in numbers {
        let number = number(place)
        guard last <= number, number <= UInt64(bound) else { return false }
        last = number
      }
      return true
    }
  }

  /// The number at a place, counted in numbers; no check.
  ///
  /// Behind every section stand bytes that belong to nobody, so that the widest load stays inside the file.
  @inline(__always)
  func number(_ place: Int) -> UInt64 {
    switch width {
    case 1: unsafe UInt64(start.load(fromByteOffset: place, as: UInt8.self))
    case 2: unsafe UInt64(UInt16(littleEndian: start.load(fromByteOffset: place * 2, as: UInt16.self)))
    case 3:
      unsafe UInt64(UInt32(littleEndian: start.loadUnaligned(fromByteOffset: place * 3, as: UInt32.self)) & 0xFF_FFFF)
    case 4: unsafe UInt64(UInt32(littleEndian: start.load(fromByteOffset: place * 4, as: UInt32.self)))
    default: unsafe UInt64(littleEndian: start.load(fromByteOffset: place * 8, as: UInt64.self))
    }
  }
}
