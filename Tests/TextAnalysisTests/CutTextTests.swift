import Testing

@testable import TextAnalysis

@Suite struct CutTextTests {
  private static let pieces = [
    "word", "Anna's", "l'eau", "qu'il", "don't", "5'10", "rock'n'roll", "2,000", "3.5", "x2", "2x", "é", "naïve",
    "col·lecció",
    "Straße", "币安", "Биржа", "$5", "50%", "U.S.", "a-b", "b_c", "'tis", "end'", " ", "\n", ". ", ", ", "!", "“so”",
    "\u{300}", "über", "Ελλάδα", "ελλ", "й", "и\u{306}", "ПРИВЕТ-ка", "서울", "서울역3", "a서", "中", "中文", "中a", "の", "が",
    "か\u{3099}", "中\u{3099}", "中\u{302A}", "東京タワー", "。", "，", "ÀB", "fi", "ǆ", "ß", "İ", "ŉ", "l’été", "ж’ж", "α1", "«",
    "»",
    "é\u{301}", "x²", "ªº", "\u{AD}", "ə", "ʰ",
  ]

  /// Every piece beside some other, and a part of that.
  private static func sample(_ seed: Int) -> (text: [UInt8], range: Range<Int>) {
    // Every piece beside every other, some blanks between: words of letters take a way of their own.
    let pieces = Self.pieces.indices.flatMap { place in
      [Self.pieces[place], seed % 3 == 0 ? " " : "", Self.pieces[(place * (seed + 1) + seed) % Self.pieces.count]]
    }
    let text = Array(pieces.joined(separator: seed % 2 == 0 ? "" : " ").utf8)
    return (text, seed..<text.count - seed)
  }

  @Test(arguments: 0..<40)
  func cutsAndKeysAsTheCutterAndTheFolderDo(_ seed: Int) {
    let (text, range) = Self.sample(seed)
    let cut = CutText(text, within: range)
    let terms = terms(in: text, within: range)
    var folder = Folder()
    #expect(cut.terms == terms)
    #expect(cut.keys == terms.map { folder.key(text, $0.range) })
  }

  @Test(arguments: 0..<40)
  func withABookTheTermsAreTheSame(_ seed: Int) {
    let (text, range) = Self.sample(seed)
    let plain = CutText(text, within: range)
    var book = WordBook()
    var cut = CutText()
    // The second time all words are known.
    for _ in 0..<2 {
      cut.cut(text, within: range, numbering: &book)
      #expect(cut.terms == plain.terms)
      #expect(cut.keys == plain.keys)
      #expect(cut.tokens.map { Int($0.start)..<Int($0.end) } == plain.terms.map(\.range))
      #expect(features(of: text, within: range, cut: cut) == features(of: text, within: range, cut: plain))
    }
  }
}
