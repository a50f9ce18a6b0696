/// A set of bytes that a text is searched for, sixteen bytes at a time: what most loops over a text look at is far apart,
/// and going from one find to the next so costs a tenth of asking of each byte what it is.
package struct ByteSet: Sendable {
  private typealias Chunk = SIMD16<UInt8>

  /// Each of the bytes, sixteen times.
  private let wanted: [SIMD16<UInt8>]
  /// Of each byte whether it is in the set.
  private let isMember: [Bool]
  /// All bits of 0x80 where characters beyond ASCII belong to it, none where they do not.
  private let high: SIMD16<UInt8>

  /// - Parameter withNonASCII: whether all bytes of characters beyond ASCII belong to it.
  package init(_ bytes: [UInt8], withNonASCII: Bool = false) {
    wanted = bytes.map { SIMD16(repeating: $0) }
    isMember = (UInt8.min...UInt8.max).map { withNonASCII && $0 >= 0x80 || bytes.contains($0) }
    high = SIMD16(repeating: withNonASCII ? 0x80 : 0)
  }

  /// The first place of a range, UTF-8 byte offsets inside the text, where one of the bytes stands; the range's end where
  /// none does.
  package func firstPlace(in text: [UInt8], _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    return unsafe text.withUnsafeBytes { text in
      unsafe isMember.withUnsafeBufferPointer { isMember in
        var place = range.lowerBound
        // Finds side by side, as in scripts that are not ASCII at all.
        if place < range.upperBound, unsafe isMember[Int(text[place])] { return place }
        while range.upperBound - place >= Chunk.scalarCount {
          if holds(unsafe text.loadUnaligned(fromByteOffset: place, as: Chunk.self)) { break }
          place += Chunk.scalarCount
        }
        while place < range.upperBound, unsafe !isMember[Int(text[place])] { place += 1 }
        return place
      }
    }
  }

  /// Whether one of the bytes is in a chunk.
  @inline(__always)
  private func holds(_ chunk: Chunk) -> Bool {
    var hits = chunk & high
    for byte in wanted { hits.replace(with: 0x80, where: chunk .== byte) }
    let halves = unsafe unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    return halves.x | halves.y != 0
  }
}
