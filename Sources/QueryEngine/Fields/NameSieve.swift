import CorpusIndex

/// Keeps names out that cannot have all terms of what is looked for, by their bytes: a corpus has thousands.
final class NameSieve: Sendable {
  /// The folded terms that ASCII can write.
  private let terms: [[UInt8]]
  /// Their letters and digits.
  let letters: NameSketch

  /// A sieve for folded terms.
  init(_ terms: [String]) {
    self.terms = terms.map { Array($0.utf8) }.filter { $0.allSatisfy(Self.isPlain) }
    var letters: [UInt8] = []
    for term in self.terms { letters += term }
    self.letters = unsafe letters.withUnsafeBytes { unsafe NameSketch($0) }
  }

  /// Whether a spelling, UTF-8, may have all the terms: false where ASCII tells that it has not.
  @unsafe func passes(_ spelling: UnsafeRawBufferPointer) -> Bool {
    if letters.isEmpty { return true }
    let sketch = unsafe NameSketch(spelling)
    if sketch.mayFold { return true }
    guard letters.mayBe(in: sketch) else { return false }
    return unsafe Self.withSqueezed(spelling) { squeezed in
      terms.allSatisfy { unsafe Self.holds(squeezed, $0) }
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
