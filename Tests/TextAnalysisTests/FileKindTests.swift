import Testing

@testable import TextAnalysis

@Suite struct FileKindTests {
  @Test(
    arguments: [
      ("%PDF-1.7", "PDF"), ("PK\u{3}\u{4}", "zip"), ("ID3\u{4}\0\0", "sound and film"), ("BZh9\u{0}", "compressed"),
      ("\u{7F}ELF", nil), ("0000ftypisom", "sound and film"),
    ] as [(String, String?)])
  func isKnownByItsFirstBytes(start: String, format: String?) throws {
    let kind = try #require(FileKind.of(Array(start.utf8)[...]))
    #expect(kind.format == format)
  }

  @Test(arguments: ["ID3: And you?\nBo: Yes.", "BZh: Hallo.", "RIFF, he said.", "GIF8 files", "Rar! it cried", ""])
  func wordsThatBeginAlikeAreText(_ text: String) {
    #expect(FileKind.of(Array(text.utf8)[...]) == nil)
  }
}
