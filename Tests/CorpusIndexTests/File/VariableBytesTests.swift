import Testing

@testable import CorpusIndex

@Suite struct VariableBytesTests {
  @Test(
    arguments: [
      (0, [0]), (127, [127]), (128, [0x80, 1]), (300, [0xAC, 2]), (1 << 14, [0x80, 0x80, 1]),
      (UInt64.max, [UInt8](repeating: 0xFF, count: 9) + [1]),
    ] as [(UInt64, [UInt8])])
  func writesSevenBitsAByte(number: UInt64, expected: [UInt8]) {
    var bytes: [UInt8] = []
    VariableBytes.append(number, to: &bytes)
    #expect(bytes == expected)
  }
}
