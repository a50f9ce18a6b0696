import CByteSearch

/// A set of bytes that a text is searched for, sixteen bytes at a time: what most loops over a text look at is far apart,
/// and going from one find to the next so costs a fraction of asking of each byte what it is.
///
/// Vectors of the standard library compare lane by lane and are several times slower than the processor's own.
package struct ByteSet: Sendable {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080
  /// The bytes that are looked for side by side; more are looked up one by one.
  private static let most = 5

  /// Of each byte whether it is in the set.
  private let isMember: [Bool]
  private let isSmall: Bool
  /// The bytes looked for sixteen at a time.
  private let wanted: quoth_wanted_bytes

  /// - Parameter withNonASCII: whether all bytes of characters beyond ASCII belong to it.
  package init(_ bytes: [UInt8], withNonASCII: Bool = false) {
    isMember = (UInt8.min...UInt8.max).map { withNonASCII && $0 >= 0x80 || bytes.contains($0) }
    let few = bytes.filter { !withNonASCII || $0 < 0x80 }
    isSmall = few.count <= Self.most && (withNonASCII || !few.isEmpty)
    // One of them again and again where they are fewer.
    func byte(_ place: Int) -> UInt8 { place < few.count ? few[place] : few.first ?? 0x80 }
    wanted = quoth_wanted_bytes(
      bytes: (byte(0), byte(1), byte(2), byte(3), byte(4)), count: UInt8(min(few.count, Self.most)),
      beyond_ascii: withNonASCII)
  }

  /// What ends lines.
  package static let lineFeeds = ByteSet([0x0A])

  /// The first place of a range, UTF-8 byte offsets inside the text, where one of the bytes stands; the range's end where
  /// none does.
  package func firstPlace(in text: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    return unsafe text.withUnsafeBufferPointer { text in
      var place = range.lowerBound
      if isSmall {
        place = unsafe withUnsafePointer(to: wanted) { wanted in
          unsafe quoth_first_wanted(text.baseAddress, range.lowerBound, range.upperBound, wanted)
        }
      }
      return unsafe isMember.withUnsafeBufferPointer { isMember in
        while place < range.upperBound, unsafe !isMember[Int(text[place])] { place &+= 1 }
        return place
      }
    }
  }

  /// The first place of a range, UTF-8 byte offsets inside the text, where a control character or a byte beyond ASCII
  /// stands; the range's end where none does.
  package static func firstUnprintable(in text: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    return unsafe text.withUnsafeBytes { text in
      var place = range.lowerBound
      while place &+ 8 <= range.upperBound {
        let eight = UInt64(littleEndian: unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        // What is below a blank borrows; what is beyond ASCII has its highest bit already.
        let marks = (eight &- 0x20 &* ones | eight) & highest
        if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
        place &+= 8
      }
      while place < range.upperBound, unsafe (0x20..<0x80).contains(text[place]) { place &+= 1 }
      return place
    }
  }
}
