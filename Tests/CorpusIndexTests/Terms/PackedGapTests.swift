import Testing

@testable import CorpusIndex

@Suite struct PackedGapTests {
  @Test(arguments: ["", " ", ", ", "’s ", "1234567"])
  func holdsItsBytes(text: String) throws {
    let gap = try #require(PackedGap(text.utf8))
    #expect((0..<gap.count).map { gap[$0] } == Array(text.utf8))
  }

  @Test func holdsNoMoreThanSeven() { #expect(PackedGap("12345678".utf8) == nil) }

  @Test func aForgedCountIsCut() { #expect(PackedGap(bits: .max).count == PackedGap.mostBytes) }

  @Test func theCodesOfTheFormatMeanTheirGaps() {
    #expect(PackedGap.common.count == Int(TokenForm.commonGaps))
    for code in 0..<TokenForm.commonGaps { #expect(PackedGap.common(code) == PackedGap.common[Int(code)]) }
  }

  @Test func gapsHaveNumbersUntilThereAreNoMore() {
    var collector = GapCollector()
    let gaps = (0..<400).map { Array("<\($0)>".utf8) }
    let numbers = gaps.map { collector.number(of: $0[...]) }
    #expect(numbers.compactMap { $0 } == Array(TokenForm.commonGaps..<TokenForm.Rare.written))
    #expect(gaps.map { collector.number(of: $0[...]) } == numbers)
    #expect(collector.number(of: Array(", ".utf8)[...]) == 2)
  }
}
