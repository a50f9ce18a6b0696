/// A set of bytes that a text is searched for: what most loops over a text look at is far apart, and going from one find
/// to the next through a table costs a fraction of asking of each byte what it is.
package struct ByteSet: Sendable {
  /// Of each byte whether it is in the set.
  private let isMember: [Bool]

  /// - Parameter withNonASCII: whether all bytes of characters beyond ASCII belong to it.
  package init(_ bytes: [UInt8], withNonASCII: Bool = false) {
    isMember = (UInt8.min...UInt8.max).map { withNonASCII && $0 >= 0x80 || bytes.contains($0) }
  }

  /// The first place of a range, UTF-8 byte offsets inside the text, where one of the bytes stands; the range's end where
  /// none does.
  package func firstPlace(in text: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    return unsafe text.withUnsafeBufferPointer { text in
      unsafe isMember.withUnsafeBufferPointer { isMember in
        var place = range.lowerBound
        while place < range.upperBound, unsafe !isMember[Int(text[place])] { place += 1 }
        return place
      }
    }
  }
}
