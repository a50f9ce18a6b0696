import CorpusModel
import Testing

@testable import CorpusIndex

@Suite struct CorpusContentsTests {
  @Test func countsWhatIsSaidByKindAndWhoSaysIt() {
    var unknown = document("three", ["Who are you?", "I said “trust me” to users."], quotes: [(.nested, "trust me")])
    unknown.blocks[1].speaker = nil
    let contents = CorpusContents(of: index([document("one", ["Who are you?", "Nobody."]), unknown]))
    #expect((contents.documents, contents.blocks) == (2, 5))
    #expect((contents.turns, contents.quotations, contents.said) == (4, 1, 5))
    #expect((contents.people, contents.labels, contents.speakers) == (2, 1, 3))
    #expect(contents.languages == 0)
  }

  @Test func anEmptyCorpusHoldsNothing() {
    let contents = CorpusContents(of: index([]))
    #expect((contents.documents, contents.said, contents.speakers) == (0, 0, 0))
  }
}
