/// A 64-bit hash of bytes that is the same on every machine and in every version: what ids and fingerprints are made of.
///
/// Eight bytes at a time, each mixed in by a multiplication to 128 bits whose halves are folded together (the step of
/// wyhash, Wang Yi 2019). Not for use against an adversary.
package struct StableHash: Sendable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let factor: UInt64 = 0xD6E8_FEB8_6659_FD93

  package init() {}

  /// Mixes in the bytes of a range and their number, so that "ab", "c" and "a", "bc" differ.
  package mutating func combine(_ bytes: [UInt8], in range: Range<Int>) {
    unsafe bytes[range].withUnsafeBytes { bytes in
      var place = 0
      while place + 8 <= bytes.count {
        mix(UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        place += 8
      }
      guard place < bytes.count else { return }
      var word: UInt64 = 0
      for byte in place..<bytes.count { word |= UInt64(unsafe bytes[byte]) << UInt64((byte - place) * 8) }
      mix(word)
    }
    combine(range.count)
  }

  /// Mixes in a string.
  package mutating func combine(_ text: String) {
    let bytes = Array(text.utf8)
    combine(bytes, in: 0..<bytes.count)
  }

  /// Mixes in a number.
  package mutating func combine(_ number: Int) { mix(UInt64(bitPattern: Int64(number))) }

  /// The hash of all that was mixed in so far.
  package var value: UInt64 { Self.folded(state ^ 0xA076_1D64_78BD_642F, Self.factor) }

  private mutating func mix(_ word: UInt64) {
    state = Self.folded(state ^ word, Self.factor) &+ 0xE703_7ED1_A0B4_28DB
  }

  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

/// The id of a block: ten letters and digits from a hash of its document's id, its text and its rank among equal texts
/// of the document.
///
/// It survives re-import, other documents and changes elsewhere in its own.
package struct BlockID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number that the ten digits of base 36 write; below 36 to the power of ten.
  package let number: UInt64

  /// The number of letters and digits.
  package static let length = 10
  /// The least number of letters and digits of a prefix that may stand for an id.
  package static let shortestPrefix = 4
  private static let limit: UInt64 = 3_656_158_440_062_976

  /// The id of a block, given what its document's id and then its words were mixed to; `rank` counts equal texts of the document
  /// from 0.
  init(words: StableHash, rank: Int) {
    var hash = words
    hash.combine(rank)
    number = hash.value % Self.limit
  }

  package init(number: UInt64) { self.number = number % Self.limit }

  /// The next id, for the rare pair of blocks whose hashes are equal.
  package var successor: BlockID { BlockID(number: number + 1) }

  package static func < (left: BlockID, right: BlockID) -> Bool { left.number < right.number }

  package var description: String {
    unsafe String(unsafeUninitializedCapacity: Self.length) { digits in
      var rest = number
      for place in (0..<Self.length).reversed() {
        let digit = UInt8(truncatingIfNeeded: rest % 36)
        unsafe digits.initializeElement(at: place, to: digit < 10 ? 48 + digit : 87 + digit)
        rest /= 36
      }
      return Self.length
    }
  }

  /// The ids that begin with a prefix of one to ten letters and digits of either case; nil for anything else.
  package static func range(ofPrefix prefix: String) -> ClosedRange<BlockID>? {
    guard (1...length).contains(prefix.utf8.count) else { return nil }
    var lower: UInt64 = 0
    for byte in prefix.utf8 {
      let digit: UInt8
      switch byte {
      case 48...57: digit = byte - 48
      case 97...122: digit = byte - 87
      case 65...90: digit = byte - 55
      default: return nil
      }
      lower = lower * 36 + UInt64(digit)
    }
    var width: UInt64 = 1
    for _ in prefix.utf8.count..<length { width *= 36 }
    return BlockID(number: lower * width)...BlockID(number: lower * width + width - 1)
  }
}
