/// Keeps names out that cannot have all terms of what is looked for, by their bytes: a corpus has thousands.
final class NameSieve: Sendable {
  /// The folded terms that ASCII can write.
  private let terms: [[UInt8]]
  /// Their letters and digits, as `sketch` draws them.
  private let letters: UInt32

  /// A sieve for folded terms.
  init(_ terms: [String]) {
    self.terms = terms.map { Array($0.utf8) }.filter { $0.allSatisfy(Self.isPlain) }
    letters = self.terms.joined().reduce(0) { $0 | Self.sketch($1) }
  }

  /// Whether a spelling, UTF-8, may have all the terms: false where ASCII tells that it has not.
  @unsafe func passes(_ spelling: UnsafeRawBufferPointer) -> Bool {
    guard letters != 0 else { return true }
    // Most names are plain, and lack a letter.
    var (found, all): (UInt32, UInt8) = (0, 0)
    for place in 0..<spelling.count {
      let byte = unsafe spelling[place]
      found |= Self.sketch(byte)
      all |= byte
    }
    if all >= 0x80, (0..<spelling.count).contains(where: { unsafe Self.mayFoldToASCII(spelling, $0) }) { return true }
    guard found & letters == letters else { return false }
    return unsafe Self.withSqueezed(spelling) { squeezed in
      terms.allSatisfy { unsafe Self.holds(squeezed, $0) }
    }
  }

  /// Whether the byte at a place begins a character beyond ASCII of which folding may make letters or digits of ASCII: no
  /// letter of Greek, Cyrillic and the scripts behind them up to Tibetan, and no kana, ideograph or syllable of Hangul is
  /// one.
  @unsafe private static func mayFoldToASCII(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    let next = place + 1 < bytes.count ? unsafe bytes[place + 1] : 0
    switch unsafe bytes[place] {
    case 0...0xBF, 0xCE...0xE0, 0xE4...0xE9, 0xEB...0xED: return false
    case 0xE3: return !(0x81...0x83).contains(next)
    case 0xEA: return next < 0xB0
    default: return true
    }
  }

  /// Calls `body` with the small letters and digits of ASCII in a spelling, without what stands between them.
  @unsafe private static func withSqueezed<Result>(
    _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { squeezed in
      var count = 0
      for place in 0..<bytes.count {
        let byte = unsafe bytes[place]
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        if isPlain(small) {
          unsafe squeezed.initializeElement(at: count, to: small)
          count += 1
        }
      }
      return unsafe body(UnsafeBufferPointer(rebasing: squeezed[..<count]))
    }
  }

  /// A bit for a letter or digit, the same for a capital; others share it.
  @inline(__always)
  private static func sketch(_ byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }

  @unsafe private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= bytes.count else { return part.isEmpty }
    var place = 0
    while place + part.count <= bytes.count {
      if unsafe bytes[place] == first {
        var length = 1
        while length < part.count, unsafe bytes[place + length] == part[length] { length += 1 }
        if length == part.count { return true }
      }
      place += 1
    }
    return false
  }
}
