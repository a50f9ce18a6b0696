/// Which letters and digits of ASCII a name has, a bit each: names are looked for among thousands, and nearly all of them lack
/// a letter.
///
/// A digit shares its bit with a letter, a capital has that of the small letter. One bit more tells of characters of which
/// folding may make letters of ASCII, so that a name which has one may hold any.
package struct NameSketch: Sendable, Equatable {
  package let bits: UInt32

  /// What folding may make of the name cannot be told by its bytes.
  private static let folds: UInt32 = 1 << 31
  /// The bits of letters and digits.
  private static let letters: UInt32 = (1 << 27) - 2

  /// A sketch as a corpus file keeps it.
  package init(bits: UInt32) { self.bits = bits }

  /// The sketch of a name.
  package init(_ name: String) {
    var name = name
    self = name.withUTF8 { unsafe NameSketch(UnsafeRawBufferPointer($0)) }
  }

  /// The sketch of a name's UTF-8 bytes.
  package init(_ name: UnsafeRawBufferPointer) {
    var bits: UInt32 = 0
    var before: UInt8 = 0
    for byte in unsafe name {
      if Self.mayFoldToASCII(before, byte) { bits |= Self.folds }
      if Self.isPlain(byte) { bits |= 1 << UInt32(byte & 31) }
      before = byte
    }
    if Self.mayFoldToASCII(before, 0) { bits |= Self.folds }
    self.bits = bits
  }

  /// Whether there is nothing that a name could lack.
  package var isEmpty: Bool { bits & Self.letters == 0 }

  /// Whether folding may make letters of ASCII of what is none.
  package var mayFold: Bool { bits & Self.folds != 0 }

  /// Whether a name with another sketch may have all letters of this one.
  @inline(__always)
  package func mayBe(in name: NameSketch) -> Bool {
    name.mayFold || name.bits & bits & Self.letters == bits & Self.letters
  }

  /// Whether a byte, with the one behind it, begins a character beyond ASCII of which folding may make letters or digits of
  /// ASCII: no letter of Greek, Cyrillic and the scripts behind them up to Tibetan, and no kana, ideograph or syllable of
  /// Hangul is one.
  private static func mayFoldToASCII(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case 0...0xBF, 0xCE...0xE0, 0xE4...0xE9, 0xEB...0xED: false
    case 0xE3: !(0x81...0x83).contains(next)
    case 0xEA: next < 0xB0
    default: true
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || (0x30...0x39).contains(byte)
  }
}
