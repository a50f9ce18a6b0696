import Testing

@testable import Shell

@Suite struct PastedTextTests {
  @Test(arguments: [
    ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"), ("« réalité »\n中文\n\n", "« réalité »\n中文"), ("a\tb", "a  b"),
    ("a\u{1B}[31mb\u{0}\u{7F}\u{9B}c", "a[31mbc"), ("\u{FEFF}x", "x"), ("", ""), ("\r\n", ""),
  ])
  func cleans(pasted: String, expected: String) {
    #expect(cleanedPaste(pasted.utf8) == expected)
  }

  @Test func repairsWhatIsNoText() {
    #expect(cleanedPaste([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
  }
}
