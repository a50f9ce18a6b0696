import Testing

@testable import TextAnalysis

@Suite struct ByteSetTests {
  @Test func findsTheFirstOfItsBytes() {
    let text = Array("no: yes. é".utf8)
    let stops = ByteSet([UInt8(ascii: ":"), UInt8(ascii: ".")])
    #expect(stops.firstPlace(in: text, 0..<text.count) == 2)
    #expect(stops.firstPlace(in: text, 3..<text.count) == 7)
    #expect(stops.firstPlace(in: text, 8..<text.count) == text.count)
    #expect(stops.firstPlace(in: text, 3..<7) == 7)
    #expect(stops.firstPlace(in: text, 4..<4) == 4)
  }

  @Test func findsCharactersBeyondASCIIWhereAsked() {
    let text = Array("ab é".utf8)
    #expect(ByteSet([], withNonASCII: true).firstPlace(in: text, 0..<text.count) == 3)
    #expect(ByteSet([]).firstPlace(in: text, 0..<text.count) == text.count)
    #expect(ByteSet([0xC3]).firstPlace(in: text, 0..<text.count) == 3)
  }
}
