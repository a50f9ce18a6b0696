import Testing

@testable import TextAnalysis

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("né", 2), ("ne\u{301}", 2), ("中文", 4), ("ｶﾞ", 2), ("한국", 4), ("👍", 2), ("👨‍👩‍👧", 2), ("🇫🇷", 2), ("👍🏽", 2),
    ("❤️", 2), ("❤", 1),
    ("“a”", 3), ("", 0), ("ไท", 2), ("क्ष", 2), ("\u{200B}", 0), ("𠀀", 2),
  ])
  func measures(_ text: String, _ columns: Int) { #expect(displayWidth(of: text) == columns) }
}
