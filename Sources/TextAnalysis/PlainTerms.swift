/// Most terms of most texts, which are found without asking of each character what it does to the cutting.
extension TermCutter {
  /// The next term where it is a word of letters of one script that nothing can go on with, or one Han character; nil, and
  /// nothing passed over but what belongs to no term, where it is anything else or there is none.
  ///
  /// - Parameter bytes: the text; not for queries, which have wildcards.
  @inline(__always)
  mutating func nextPlainTerm(_ bytes: UnsafeBufferPointer<UInt8>) -> Term? {
    while place < end, unsafe skipped.contains(bytes[place]) { place &+= 1 }
    let start = place
    var at = unsafe endOfLetters(bytes, from: start)
    if at < end, unsafe bytes[at] >= 0x80 {
      if at == start, let han = plainHan(at: at) { return han }
      guard unsafe skipLetters(bytes, from: &at, isLatin: at > start) else { return nil }
    }
    guard at > start, unsafe (at == end || Self.endsPlainWord(bytes[at])) else { return nil }
    place = at
    return Term(range: start..<at, isSymbol: false)
  }

  /// Where the letters of ASCII end that stand at a place.
  @inline(__always)
  private func endOfLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    while at < end {
      let others = unsafe WordBytes.othersThanLetters(WordBytes.eight(of: bytes, at))
      if others != 0 { return min(at &+ others.trailingZeroBitCount &>> 3, end) }
      at &+= 8
    }
    return min(at, end)
  }

  /// Passes over the letters of a word from its first beyond ASCII to the next of ASCII that is none; false where that
  /// is not all, or the letters are of several scripts.
  private func skipLetters(_ bytes: UnsafeBufferPointer<UInt8>, from at: inout Int, isLatin: Bool) -> Bool {
    var script: CharacterClass? = isLatin ? .latin : nil
    while at < end {
      let byte = unsafe bytes[at]
      let (point, length) = byte < 0x80 ? (UInt32(byte), 1) : codePoint(in: text, at: at, end: end)
      let kind = classes.class(of: point)
      if byte < 0x80, kind != .latin { return true }
      guard kind == .latin || kind == .otherLetter || kind == .hangul, script == nil || script == kind else {
        return false
      }
      script = kind
      at &+= length
    }
    return true
  }

  /// The Han character at a place, a term by itself; nil where none stands there or a mark could follow.
  private mutating func plainHan(at start: Int) -> Term? {
    let (point, length) = codePoint(in: text, at: start, end: end)
    guard classes.class(of: point) == .single else { return nil }
    let next = start + length < end ? text[start + length] : 0
    // What begins with these is Han too; kana have marks.
    guard next < 0x80 || (0xE4...0xE9).contains(next) else { return nil }
    place = start + length
    return Term(range: start..<place, isSymbol: false)
  }

  /// Whether a byte behind a letter always ends its word: ASCII but for letters, digits and apostrophes.
  @inline(__always)
  private static func endsPlainWord(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != 0x27 && !(0x30...0x39).contains(byte)
  }
}

/// The bytes of ASCII that belong to no term where none has begun, a bit each.
struct SkippedBytes {
  private let low: UInt64
  private let high: UInt64

  static let shared = SkippedBytes(CharacterClasses.shared)

  private init(_ classes: CharacterClasses) {
    func bits(_ points: Range<UInt32>) -> UInt64 {
      points.reduce(0) { bits, point in
        switch classes.class(of: point) {
        case .breaker, .mark, .apostrophe, .decimal, .middleDot: bits | 1 << UInt64(point & 63)
        default: bits
        }
      }
    }
    (low, high) = (bits(0..<64), bits(64..<128))
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 != 0
  }
}
