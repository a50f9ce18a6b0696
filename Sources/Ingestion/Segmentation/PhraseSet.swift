/// Phrases that are looked for all at once in folded text.
struct PhraseSet: Sendable {
  /// The phrases in UTF-8 by their first two bytes.
  private let byStart: [UInt16: [[UInt8]]]

  /// - Parameter phrases: folded, two bytes or longer.
  init(_ phrases: [String]) {
    byStart = Dictionary(grouping: phrases.map { Array($0.utf8) }.filter { $0.count >= 2 }) { Self.start($0[0], $0[1]) }
  }

  /// Whether one of the phrases stands in a folded text, at the start of a word where it begins with an ASCII letter.
  func occurs(in folded: String) -> Bool {
    let text = Array(folded.utf8)
    guard text.count >= 2 else { return false }
    for place in 0..<(text.count - 1) {
      guard let phrases = byStart[Self.start(text[place], text[place + 1])] else { continue }
      if Self.isLetter(text[place]), place > 0, Self.isLetter(text[place - 1]) { continue }
      for phrase in phrases where place + phrase.count <= text.count {
        if phrase.indices.allSatisfy({ text[place + $0] == phrase[$0] }) { return true }
      }
    }
    return false
  }

  private static func start(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
