extension String {
  /// Whether all characters are of ASCII and printable, blanks included, and none is a certain one.
  ///
  /// Eight bytes at a time, as `ByteSet` looks for bytes.
  ///
  /// - Parameter byte: the one that may not stand there; by default one that is not printable anyway.
  package func isPrintableASCII(without byte: UInt8 = 0x7F) -> Bool {
    let isSo = unsafe utf8.withContiguousStorageIfAvailable { bytes in
      unsafe Self.arePrintable(UnsafeRawBufferPointer(bytes), without: byte)
    }
    return isSo ?? utf8.allSatisfy { Self.isPrintable($0) && $0 != byte }
  }

  @unsafe private static func arePrintable(_ bytes: UnsafeRawBufferPointer, without byte: UInt8) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (blanks, deletions, unwantedOnes) = (ones &* 0x20, ones &* 0x7F, ones &* UInt64(byte))
    var place = 0
    var marks: UInt64 = 0
    while place &+ 8 <= bytes.count {
      let eight = unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      // What is below a blank, and zero, borrows; what is beyond ASCII has its highest bit already.
      marks |= eight | (eight &- blanks)
      let (deleted, unwanted) = (eight ^ deletions, eight ^ unwantedOnes)
      marks |= (deleted &- ones) & ~deleted
      marks |= (unwanted &- ones) & ~unwanted
      place &+= 8
    }
    guard marks & 0x8080_8080_8080_8080 == 0 else { return false }
    while place < bytes.count {
      let next = unsafe bytes[place]
      guard isPrintable(next), next != byte else { return false }
      place &+= 1
    }
    return true
  }

  private static func isPrintable(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }
}
