import Testing

@testable import Ingestion

@Suite struct WordLikenessTests {
  @Test func wordsAreFoundThoughCaseMarksAndSomeWordsChanged() {
    let likeness = WordLikeness("In the spring, in a café near the old harbour")
    #expect(likeness.share(in: "In the spring in a CAFE near the old harbour.") == 1)
    #expect(likeness.share(in: "It was in the spring, in a bar near the old harbour.") > WordLikeness.threshold)
    #expect(likeness.share(in: "The old café is near the spring.") < WordLikeness.threshold)
  }

  @Test func scriptsWithoutBlanksGoByCharacters() {
    let likeness = WordLikeness("我们回答每一个投诉")
    #expect(likeness.share(in: "我们会回答每一个投诉。") > WordLikeness.threshold)
    #expect(likeness.share(in: "他们没有投诉我们。") < WordLikeness.threshold)
  }

  @Test func nothingIsLikeNoWords() { #expect(WordLikeness("…").share(in: "any text") == 0) }
}
