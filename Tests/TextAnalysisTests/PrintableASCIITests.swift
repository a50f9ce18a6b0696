import Testing

@testable import TextAnalysis

@Suite struct PrintableASCIITests {
  private static let plain = "All of these: ~}|{ 0123456789 !\"#$%&'()*+,-./ \\ "

  @Test func plainTextIsPrintable() {
    for length in 0...Self.plain.count { #expect(String(Self.plain.prefix(length)).isPrintableASCII()) }
  }

  @Test(arguments: ["\t", "\n", "\u{0}", "\u{1F}", "\u{7F}", "é", "\u{80}", "中", "🙂"])
  func anythingElseIsNotWhereverItStands(_ other: String) {
    for place in 0...24 {
      let text = String(Self.plain.prefix(place)) + other + String(Self.plain.suffix(place % 11))
      #expect(!text.isPrintableASCII(), "\(text.debugDescription)")
    }
  }

  @Test func oneMoreCanBeUnwanted() {
    #expect("C:\\folder and more".isPrintableASCII())
    for place in 0...24 {
      let text = String(repeating: "x", count: place) + "\\" + String(repeating: "y", count: 24 - place)
      #expect(!text.isPrintableASCII(without: UInt8(ascii: "\\")))
      #expect(text.replacing("\\", with: "[").isPrintableASCII(without: UInt8(ascii: "\\")))
      #expect(text.replacing("\\", with: "]").isPrintableASCII(without: UInt8(ascii: "\\")))
    }
  }
}
