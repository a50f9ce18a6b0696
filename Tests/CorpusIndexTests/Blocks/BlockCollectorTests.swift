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
}
