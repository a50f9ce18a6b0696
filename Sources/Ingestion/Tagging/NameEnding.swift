/// What may hang on a name in running text.
///
/// The s of a genitive or plural (`Bybits`), a Turkish suffix behind an apostrophe (`Binance'in`), the case endings of
/// Russian and Ukrainian (`Бинансом`), the particles of Korean (`바이낸스는`).
enum NameEnding {
  /// Letters that a name must have before an ending is cut off: shorter ones would turn into other words.
  private static let shortestStem = 4

  /// The folded term without its ending; nil where it has none.
  static func stem<Bytes: BidirectionalCollection<UInt8>>(of folded: Bytes) -> Bytes.SubSequence? {
    guard let last = folded.last else { return nil }
    if last == UInt8(ascii: "s") {
      let stem = folded.dropLast()
      guard stem.count >= shortestStem, let before = stem.last, isLatinLetterOrDigit(before) else { return nil }
      return stem
    }
    if last >= 0x80 {
      return stem(of: folded, without: cyrillicEndings, shortest: 2 * shortestStem, lead: 0xD0...0xD1)
        ?? stem(of: folded, without: koreanParticles, shortest: 6, lead: 0xEA...0xED)
    }
    guard let apostrophe = folded.firstIndex(of: UInt8(ascii: "'")) else { return nil }
    let stem = folded[..<apostrophe]
    return stem.count >= shortestStem ? stem : nil
  }

  private static func isLatinLetterOrDigit(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte)
  }

  /// The term without the first of the endings that it has, if its first byte is in `lead` and `shortest` bytes stay.
  private static func stem<Bytes: BidirectionalCollection<UInt8>>(
    of folded: Bytes, without endings: [[UInt8]], shortest: Int, lead: ClosedRange<UInt8>
  ) -> Bytes.SubSequence? {
    guard let first = folded.first, lead.contains(first) else { return nil }
    let count = folded.count
    for ending in endings where count >= ending.count + shortest {
      if folded.suffix(ending.count).elementsEqual(ending) { return folded.dropLast(ending.count) }
    }
    return nil
  }

  /// Longest first.
  private static let cyrillicEndings: [[UInt8]] = ["ами", "ов", "ом", "ем", "ам", "ах", "а", "у", "е", "ы", "и"].map {
    Array($0.utf8)
  }

  /// Longest first.
  private static let koreanParticles: [[UInt8]] = [
    "에서는", "에서", "에게", "으로", "까지", "부터", "처럼", "은", "는", "이", "가", "을", "를", "과", "와", "의", "에", "도", "로", "만",
  ].map { Array($0.utf8) }
}
