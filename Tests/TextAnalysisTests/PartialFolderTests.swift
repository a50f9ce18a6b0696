import Testing

@testable import TextAnalysis

@Suite struct PartialFolderTests {
  static let everyChoice = (0..<8).map { PartialFolder(keeping: PartialFolder.Traits(rawValue: $0)) }

  @Test(arguments: [
    ("OKX", "okx"), ("Éclair", "éclair"), ("Ärger", "ärger"), ("ΟΔΟΣ", "οδοσ"), ("Ｂｙ", "ｂｙ"), ("STRASSE", "strasse"),
  ])
  func caseAlone(big: String, small: String) {
    #expect(PartialFolder(keeping: [.accents, .width]).fold(big) == small)
    #expect(PartialFolder(keeping: .letterCase).fold(big) != PartialFolder(keeping: .letterCase).fold(small))
  }

  @Test(arguments: [
    ("réalité", "realite"), ("Straße", "Strasse"), ("Œuvre", "Oeuvre"), ("ŒUVRE", "OEUVRE"), ("Łódź", "Lodz"),
    ("e\u{301}tat", "etat"), ("Ṩ", "S"),
  ])
  func accentsAlone(with: String, without: String) {
    #expect(PartialFolder(keeping: .letterCase).fold(with) == without)
    let strict = PartialFolder(keeping: .accents)
    #expect(strict.fold(with) != strict.fold(without))
  }

  @Test(arguments: [("Ｂｙｂｉｔ", "Bybit"), ("ﬁn", "fin"), ("ｶﾞ", "ガ")])
  func widthAlone(wide: String, plain: String) {
    #expect(PartialFolder(keeping: [.letterCase, .accents]).fold(wide) == plain)
    #expect(PartialFolder(keeping: .width).fold(wide) != PartialFolder(keeping: .width).fold(plain))
  }

  @Test(arguments: everyChoice) func sameCharactersInOtherFormsAreAlike(folder: PartialFolder) {
    #expect(folder.fold("e\u{301}") == folder.fold("é"))
    #expect(folder.fold("don’t") == folder.fold("don't"))
    #expect(folder.fold("co\u{AD}operate") == folder.fold("cooperate"))
    #expect(folder.fold("й") != folder.fold("и"))
    #expect(folder.fold("Й") != folder.fold("И"))
  }

  /// What is alike when something is kept is alike when all is folded: else an index of folded words would miss it.
  @Test(arguments: everyChoice) func keepsWithinTheFoldedWord(folder: PartialFolder) {
    for point in Self.letters {
      guard let scalar = Unicode.Scalar(point) else { continue }
      for word in ["\(scalar)", "a\(scalar)b", "И\(scalar)", "E\(scalar)\u{301}"] {
        let folded = Folder.fold(word)
        #expect(Folder.fold(folder.fold(word)) == folded, "\(word.debugDescription) U+\(String(point, radix: 16))")
      }
    }
  }

  @Test(arguments: everyChoice) func foldingWhatIsFoldedChangesNothing(folder: PartialFolder) {
    for point in Self.letters {
      guard let scalar = Unicode.Scalar(point) else { continue }
      let once = folder.fold("a\(scalar)b")
      #expect(folder.fold(once) == once, "U+\(String(point, radix: 16))")
    }
  }

  /// Letters and marks of Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic and Georgian, signs, kana and their half-width and
  /// full-width forms, ligatures.
  private static let letters: [UInt32] =
    Array(0x41...0x5A) + Array(0xA0...0x5FF) + Array(0x610...0x6FF) + Array(0x10A0...0x10FF) + Array(0x1E00...0x1FFC)
    + Array(0x2010...0x2060) + Array(0x2100...0x218F) + Array(0x3040...0x30FF) + Array(0x3300...0x33FF)
    + Array(0xFB00...0xFB4F) + Array(0xFE20...0xFE2F) + Array(0xFF00...0xFFDF)
}
