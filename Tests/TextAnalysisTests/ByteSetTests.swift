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

  @Test func findsWhatIsNotPrinted() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<20 {
        var text = [UInt8](repeating: UInt8(ascii: " "), count: 20)
        text[place] = byte
        let isFound = byte < 0x20 || byte >= 0x80
        #expect(ByteSet.firstUnprintable(in: text, 1..<19) == (isFound && (1..<19).contains(place) ? place : 19))
      }
    }
  }

  /// The search by eight bytes finds what looking at each byte finds, whatever bytes are looked for in whatever text.
  @Test func findsWhatLookingAtEachByteFinds() {
    var state: UInt64 = 3
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var found = 0
    for _ in 0..<3000 {
      let bytes = (0..<random(8)).map { _ in UInt8(random(256)) }
      let withNonASCII = random(3) == 0
      // Neighbours of what is looked for are what such tests go wrong at.
      let text = (0..<random(60)).map { _ -> UInt8 in
        guard !bytes.isEmpty, random(3) == 0 else { return UInt8(random(256)) }
        return bytes[random(bytes.count)] &+ UInt8(random(3)) &- 1
      }
      let start = random(text.count + 1)
      let end = start + random(text.count - start + 1)
      let expected =
        (start..<end).first { withNonASCII && text[$0] >= 0x80 || bytes.contains(text[$0]) } ?? end
      #expect(ByteSet(bytes, withNonASCII: withNonASCII).firstPlace(in: text, start..<end) == expected)
      if expected < end { found += 1 }
    }
    #expect(found > 1000)
  }
}
