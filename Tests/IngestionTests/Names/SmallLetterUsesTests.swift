import TextAnalysis
import Testing

@testable import Ingestion

@Suite struct SmallLetterUsesTests {
  private static let words = [
    "anna", "Anna", "ANNA", "élan", "Élan", "elan", "straße", "strasse", "мир", "Мир", "a", "o'neil", "x1", "ａｎｎａ",
    "annanananananananananananananananananananananana", "an", "nana", "-", "王", "don’t", "e\u{301}lan",
  ]
  private static let gaps = [" ", ", ", "\n", "-", "’", "1", "王", ""]

  /// The rule without short cuts: every run of letters that begins with a small one is folded and compared.
  private func counts(_ names: [String], in text: [UInt8]) -> [Int] {
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) && byte < 0x80 }
    var counts = [Int](repeating: 0, count: names.count)
    var place = 0
    while place < text.count {
      guard isLetter(text[place]) || text[place] >= 0xC0 else {
        place += 1
        continue
      }
      let start = place
      while place < text.count, isLetter(text[place]) || text[place] >= 0x80 { place += 1 }
      let first = text.scalar(at: start).value
      let isSmall = (97...122).contains(first) || (0xDF...0xFF).contains(first) || (0x430...0x45F).contains(first)
      guard isSmall, place - start <= 40 else { continue }
      let folded = foldedName(text.string(start..<place))
      for (number, name) in names.enumerated() where name == folded { counts[number] += 1 }
    }
    return counts
  }

  @Test func countsAsComparingEveryWordDoes() {
    var generator = SeededGenerator(seed: 5)
    var all = 0
    for _ in 0..<600 {
      let names = (0..<3).map { _ in foldedName(Self.words.randomElement(using: &generator) ?? "") }
      let text = Array(
        (0..<30).map { _ in
          (Self.words.randomElement(using: &generator) ?? "") + (Self.gaps.randomElement(using: &generator) ?? "")
        }.joined().utf8)
      var uses = SmallLetterUses()
      for (owner, name) in names.enumerated() { uses.add(name, of: owner) }
      var found = [Int](repeating: 0, count: names.count)
      uses.forEach(in: text) { found[$0] += $1 }
      #expect(found == counts(names, in: text))
      all += found.reduce(0, +)
    }
    #expect(all > 1000)
  }
}
