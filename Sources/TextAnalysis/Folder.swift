/// Folds spellings that readers take for the same: case, accents, width, ligatures, apostrophes.
///
/// `realite` and `réalité`, `strasse` and `Straße`, `oeuvre` and `œuvre`, `bybit` and `Ｂｙｂｉｔ` fold alike. What makes another
/// letter stays: the voicing marks of kana, й ї ў, the vowel signs of Indic scripts. Vowel points of Arabic and Hebrew
/// go, as do soft hyphens, joiners and blanks without a width. Every apostrophe becomes `'`. Folding what is folded changes nothing.
package struct Folder: Sendable {
  private var isolated: [UInt32: ShortText] = [:]

  package init() {}

  /// Folds the UTF-8 bytes of a range, which is cut to the text.
  package mutating func fold(_ text: [UInt8], _ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<text.count)
    if let ascii = Self.foldASCII(text, range) { return ascii }
    var folded: [UInt8] = []
    fold(text, range, into: &folded)
    return String(decoding: folded, as: UTF8.self)
  }

  /// Appends the UTF-8 bytes of what a range folds to, which is cut to the text.
  package mutating func fold(_ text: [UInt8], _ range: Range<Int>, into folded: inout [UInt8]) {
    let range = range.clamped(to: 0..<text.count)
    let before = folded.count
    guard !forEachByte(of: text, range, { folded.append($0) }) else { return }
    folded.removeSubrange(before...)
    folded += Self.foldWhole([UInt8](text[range]))
  }

  /// Whether a range, which is cut to the text, folds to these UTF-8 bytes.
  package mutating func folds(_ text: [UInt8], _ range: Range<Int>, to folded: ArraySlice<UInt8>) -> Bool {
    let range = range.clamped(to: 0..<text.count)
    var (place, next) = (range.lowerBound, folded.startIndex)
    while place < range.upperBound, next < folded.endIndex, text[place] < 0x80 {
      guard folded[next] == Self.lowercased(text[place]) else { return false }
      place += 1
      next += 1
    }
    if place == range.upperBound { return next == folded.endIndex }
    var isSame = true
    let isDone = forEachByte(of: text, place..<range.upperBound) { byte in
      isSame = isSame && next < folded.endIndex && folded[next] == byte
      next += 1
    }
    guard isDone else { return Self.foldWhole([UInt8](text[range]))[...] == folded }
    return isSame && next == folded.endIndex
  }

  /// The key of the folded spelling of a range, which is cut to the text: equal spellings have equal keys.
  package mutating func key(_ text: [UInt8], _ range: Range<Int>) -> WordKey {
    let range = range.clamped(to: 0..<text.count)
    var key = WordKey()
    let isDone = forEachByte(of: text, range) { key.append($0) }
    return isDone ? key : WordKey(Self.foldWhole([UInt8](text[range])))
  }

  /// The same, of a range inside the text, whose bytes are at hand.
  mutating func key(_ text: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordKey {
    var key = WordKey()
    for place in range {
      let byte = unsafe bytes[place]
      guard byte < 0x80 else { return self.key(text, range) }
      key.append(Self.lowercased(byte))
    }
    return key
  }

  /// Folds a text.
  package static func fold(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if let ascii = foldASCII(bytes, 0..<bytes.count) { return ascii }
    var folder = Folder()
    return folder.fold(bytes, 0..<bytes.count)
  }

  /// A text in small letters with its accents, a letter and its mark as one character where there is one.
  package static func lowercased(_ text: String) -> String {
    let small = text.lowercased()
    guard small.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return small }
    return String(decoding: UnicodeForm.composed.of(Array(small.utf8)), as: UTF8.self)
  }

  /// Calls `body` with each byte of what a range folds to; false, and not all bytes, where a character in it acts on its
  /// neighbours, so that only the whole can be folded.
  @inline(__always)
  private mutating func forEachByte(of text: [UInt8], _ range: Range<Int>, _ body: (UInt8) -> Void) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = text[place]
      if byte < 0x80 {
        body(Self.lowercased(byte))
        place += 1
        continue
      }
      let (point, length) = codePoint(in: text, at: place, end: range.upperBound)
      let short = self.short(point)
      guard !short.isWhole else { return false }
      short.forEachByte(body)
      place += length
    }
    return true
  }

  private mutating func short(_ point: UInt32) -> ShortText {
    if foldingTablePoints.contains(point) { return ShortText(bits: foldingTable[Int(point - 0x80)]) }
    if let alone = Self.alone(point) { return alone }
    if let known = isolated[point] { return known }
    var short = ShortText.whole
    if let scalar = Unicode.Scalar(point), !Self.actsOnNeighbours(point) {
      let bytes = Array(String(scalar).utf8)
      short = ShortText(Self.foldWhole(bytes))
    }
    isolated[point] = short
    return short
  }

  /// What a character beyond ASCII of the common scripts folds to, whatever stands beside it; nil for all others.
  static func alone(_ point: UInt32) -> ShortText? {
    if foldingTablePoints.contains(point) {
      let short = ShortText(bits: foldingTable[Int(point - 0x80)])
      return short.isWhole ? nil : short
    }
    return foldsToItself(point) ? ShortText(threeBytesOf: point) : nil
  }

  /// The unified ideographs and the syllables of Hangul, which no normal form changes: asking ICU for each would cost
  /// more than all else.
  private static func foldsToItself(_ point: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(point) || (0xAC00...0xD7A3).contains(point)
  }

  /// Marks and conjoining jamo: their folding depends on what stands beside them.
  private static func actsOnNeighbours(_ point: UInt32) -> Bool {
    switch point {
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF, 0x3130...0x318F, 0xFFA0...0xFFDC: true
    default: CharacterClasses.shared.class(of: point) == .mark
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// The folding of a range that is ASCII throughout; nil where it is not.
  private static func foldASCII(_ text: [UInt8], _ range: Range<Int>) -> String? {
    for place in range where text[place] >= 0x80 { return nil }
    return unsafe String(unsafeUninitializedCapacity: range.count) { out in
      var count = 0
      for place in range {
        unsafe out[count] = lowercased(text[place])
        count += 1
      }
      return count
    }
  }

  /// Folds any text by the normal forms of Unicode and the letters below.
  static func foldWhole(_ text: [UInt8]) -> [UInt8] {
    // Valid UTF-8 first: ICU refuses anything else.
    var valid = Array(String(decoding: text, as: UTF8.self).utf8)
    replaceTypedAcutes(in: &valid)
    let decomposed = UnicodeForm.decomposed.of(UnicodeForm.compatibleFolded.of(valid))
    var kept: [UInt8] = []
    kept.reserveCapacity(decomposed.count)
    var base: UInt32 = 0
    var needsComposing = false
    var place = 0
    while place < decomposed.count {
      let (point, length) = codePoint(in: decomposed, at: place, end: decomposed.count)
      defer { place += length }
      if let letters = otherLetters[point] {
        kept.append(contentsOf: letters)
        base = point
        continue
      }
      if isDropped(point) {
        if !makesLetter(base, point) { continue }
      } else if CharacterClasses.shared.class(of: point) != .mark {
        base = point
      }
      needsComposing = needsComposing || point >= 0x300
      kept.append(contentsOf: decomposed[place..<place + length])
    }
    return needsComposing ? UnicodeForm.composed.of(kept) : kept
  }

  /// An acute accent typed for an apostrophe: compatible forms would make a blank of it.
  static func replaceTypedAcutes(in text: inout [UInt8]) {
    for place in text.indices.dropLast() where text[place] == 0xC2 && text[place + 1] == 0xB4 {
      text.replaceSubrange(place...place + 1, with: [0xCA, 0xBC])
    }
  }

  /// Marks that readers leave out when they type: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic,
  /// and what only ties or stretches letters.
  static func isDropped(_ point: UInt32) -> Bool {
    switch point {
    case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: true
    case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED: true
    case 0x8D3...0x8FF, 0xFE00...0xFE0F, 0xAD, 0xB7, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether base and mark are a letter of their own: й, ї, ў, ѓ, ќ.
  static func makesLetter(_ base: UInt32, _ mark: UInt32) -> Bool {
    switch (base, mark) {
    case (0x438, 0x306), (0x456, 0x308), (0x443, 0x306), (0x433, 0x301), (0x43A, 0x301): true
    default: false
    }
  }

  /// Letters that no normal form takes apart, and signs typed for one another.
  static let otherLetters: [UInt32: [UInt8]] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "n",
    "ɨ": "i", "ƀ": "b", "ɖ": "d", "ƙ": "k", "ɓ": "b", "ɗ": "d", "ĸ": "k", "ƴ": "y",
    "‘": "'", "’": "'", "‛": "'", "ʻ": "'", "ʼ": "'", "´": "'", "′": "'", "׳": "'", "״": "'",
    "‐": "-", "‑": "-", "‒": "-", "⁄": "/", "٫": ".", "٬": ",",
    "ى": "ي", "ی": "ي", "ک": "ك",
  ].reduce(into: [:]) { table, pair in
    for scalar in (pair.key as String).unicodeScalars { table[scalar.value] = Array((pair.value as String).utf8) }
  }
}

/// Up to seven bytes of UTF-8 in one word, or the remark that a character cannot be folded alone.
struct ShortText: Equatable {
  private(set) var bits: UInt64

  /// The remark.
  static let whole = ShortText(bits: UInt64.max)

  init(bits: UInt64) { self.bits = bits }

  init(_ bytes: [UInt8]) {
    guard bytes.count < 8 else {
      self = .whole
      return
    }
    bits = UInt64(bytes.count) << 56
    for (place, byte) in bytes.enumerated() { bits |= UInt64(byte) << UInt64(place * 8) }
  }

  /// A character of the basic plane that has three bytes.
  init(threeBytesOf point: UInt32) {
    let (first, second, third) = (0xE0 | point >> 12, 0x80 | point >> 6 & 0x3F, 0x80 | point & 0x3F)
    bits = 3 << 56 | UInt64(third) << 16 | UInt64(second) << 8 | UInt64(first)
  }

  var isWhole: Bool { bits == UInt64.max }

  @inline(__always)
  func forEachByte(_ body: (UInt8) -> Void) {
    for place in 0..<(bits >> 56) { body(UInt8(truncatingIfNeeded: bits >> (place * 8))) }
  }
}
