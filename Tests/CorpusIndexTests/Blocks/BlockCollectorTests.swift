import Testing

@testable import CorpusIndex

@Suite struct BlockCollectorTests {
  @Test(arguments: [
    "", "line 12", "line 0", "p. 007", "chapter 3, line 4", "00:01:02.500", "no number", "12", "0",
    "line 12345678901234",
    "seite 10a", "٣",
  ])
  func aPlaceIsItsWordsAndItsNumber(_ place: String) {
    let (words, number) = BlockCollector.numbered(place)
    #expect(words + (number.map(String.init) ?? "") == place)
  }

  @Test func placesThatDifferInTheirNumberShareTheirWords() {
    #expect(BlockCollector.numbered("line 12").words == BlockCollector.numbered("line 9").words)
  }

  @Test(arguments: [0, 1, 999, 1_073_741_823, 1_073_742_000, 31_536_000_000, 3_000_000_000_000])
  func timesOfAnyLengthAreKept(milliseconds: Int) {
    let packed = BlockProperty.packed(milliseconds)
    #expect(packed < Int(UInt32.max))
    #expect(BlockProperty.unpacked(packed) == milliseconds)
  }

  @Test func timesKeepTheirOrderWhereTheyLoseTheirMilliseconds() {
    let times = stride(from: 1_073_700_000, to: 1_073_900_000, by: 777).map(BlockProperty.packed)
    #expect(times == times.sorted())
  }
}
