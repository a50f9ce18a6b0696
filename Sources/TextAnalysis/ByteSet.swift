/// A set of bytes that a text is searched for, eight bytes at a time: what most loops over a text look at is far apart,
/// and going from one find to the next so costs a fraction of asking of each byte what it is.
///
/// Eight bytes are one number. Where one of them is zero, taking one from each leaves its highest bit set, and none was
/// before: what is marked first is a find (Mycroft's test). Vectors of the standard library compare lane by lane and are
/// several times slower.
package struct ByteSet: Sendable {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest: UInt64 = 0x8080_8080_8080_8080
  /// The bytes that are looked for side by side; more are looked up one by one.
  private static let most = 5

  /// Of each byte whether it is in the set.
  private let isMember: [Bool]
  private let isSmall: Bool
  /// Whether it is one byte alone, or two, which take as many tests and not five.
  private let (isSingle, isPair): (Bool, Bool)
  /// The bytes looked for, each eight times; one of them again and again where they are fewer.
  private let (first, second, third, fourth, fifth): (UInt64, UInt64, UInt64, UInt64, UInt64)
  /// The highest bits where characters beyond ASCII belong to the set, none where they do not.
  private let high: UInt64

  /// - Parameter withNonASCII: whether all bytes of characters beyond ASCII belong to it.
  package init(_ bytes: [UInt8], withNonASCII: Bool = false) {
    isMember = (UInt8.min...UInt8.max).map { withNonASCII && $0 >= 0x80 || bytes.contains($0) }
    let wanted = bytes.filter { !withNonASCII || $0 < 0x80 }
    isSmall = wanted.count <= Self.most && (withNonASCII || !wanted.isEmpty)
    isSingle = wanted.count == 1 && !withNonASCII
    isPair = wanted.count == 2 && !withNonASCII
    func eight(_ place: Int) -> UInt64 {
      // Without a byte of its own, 0x80 stands for none: it is looked for with all beyond ASCII.
      guard let only = wanted.first else { return Self.highest }
      return UInt64(place < wanted.count ? wanted[place] : only) * Self.ones
    }
    (first, second, third, fourth, fifth) = (eight(0), eight(1), eight(2), eight(3), eight(4))
    high = withNonASCII ? Self.highest : 0
  }

  /// What ends lines.
  package static let lineFeeds = ByteSet([0x0A])

  /// The first place of a range, UTF-8 byte offsets inside the text, where one of the bytes stands; the range's end where
  /// none does.
  package func firstPlace(in text: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    return unsafe text.withUnsafeBytes { text in
      var place = range.lowerBound
      while isSingle, place &+ 8 <= range.upperBound {
        let eight = UInt64(littleEndian: unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let marks = Self.zeros(eight ^ first) & Self.highest
        if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
        place &+= 8
      }
      while isPair, place &+ 8 <= range.upperBound {
        let eight = UInt64(littleEndian: unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let marks = (Self.zeros(eight ^ first) | Self.zeros(eight ^ second)) & Self.highest
        if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
        place &+= 8
      }
      while isSmall, place &+ 8 <= range.upperBound {
        let eight = UInt64(littleEndian: unsafe text.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        let marks = marks(eight)
        if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
        place &+= 8
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

  /// The highest bits of finds among eight bytes; those behind the first may be wrong.
  @inline(__always)
  private func marks(_ eight: UInt64) -> UInt64 {
    var marks = eight & high
    marks |= Self.zeros(eight ^ first) | Self.zeros(eight ^ second) | Self.zeros(eight ^ third)
    marks |= Self.zeros(eight ^ fourth) | Self.zeros(eight ^ fifth)
    return marks & Self.highest
  }

  @inline(__always)
  private static func zeros(_ eight: UInt64) -> UInt64 { (eight &- ones) & ~eight }
}
