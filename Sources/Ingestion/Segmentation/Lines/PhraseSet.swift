/// Phrases that are looked for all at once in folded text.
struct PhraseSet: Sendable {
  /// The phrases in UTF-8 by their first two bytes.
  private let byStart: [UInt16: [[UInt8]]]
  /// A bit for each pair of first bytes: nearly every place of a text is settled by one look at it.
  private let starts: [UInt64]

  /// - Parameter phrases: folded, two bytes or longer.
  init(_ phrases: [String]) {
    byStart = Dictionary(grouping: phrases.map { Array($0.utf8) }.filter { $0.count >= 2 }) { Self.start($0[0], $0[1]) }
    var starts = [UInt64](repeating: 0, count: 1024)
    for start in byStart.keys { starts[Int(start >> 6)] |= 1 << UInt64(start & 63) }
    self.starts = starts
  }

  /// Whether one of the phrases stands in a folded text, at the start of a word where it begins with an ASCII letter, but
  /// for `insideWords`: German joins its words.
  func occurs(in folded: String, insideWords: Bool = false) -> Bool {
    let text = Array(folded.utf8)
    guard text.count >= 2 else { return false }
    for place in 0..<(text.count - 1) {
      let start = Self.start(text[place], text[place + 1])
      guard starts[Int(start >> 6)] >> UInt64(start & 63) & 1 == 1 else { continue }
      if !insideWords, Self.isLetter(text[place]), place > 0, Self.isLetter(text[place - 1]) { continue }
      for phrase in byStart[start] ?? [] where place + phrase.count <= text.count {
        if phrase.indices.allSatisfy({ text[place + $0] == phrase[$0] }) { return true }
      }
    }
    return false
  }

  private static func start(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
