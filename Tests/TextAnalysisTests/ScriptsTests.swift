import Testing

@testable import TextAnalysis

@Suite struct ScriptsTests {
  /// Letters counted eight at a time are as many as counted one by one, in texts of any length.
  @Test func lettersOfASCIIAreCounted() {
    var state: UInt64 = 7
    for length in [0, 1, 15, 16, 17, 255, 4079, 4080, 4081, 9000] {
      let text = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 57)
      }
      let expected = text.count { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
      #expect(ScriptCounts.letters(in: text, 0..<length) == expected)
      if length > 20 {
        let part = text[3..<length - 2].count { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        #expect(ScriptCounts.letters(in: text, 3..<length - 2) == part)
      }
    }
    #expect(ScriptCounts.letters(in: Array(repeating: 0x61, count: 10_000), 0..<10_000) == 10_000)
  }
}
