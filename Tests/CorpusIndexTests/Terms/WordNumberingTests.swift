import Testing
import TextAnalysis

@testable import CorpusIndex

@Suite struct WordNumberingTests {
  private func register(_ text: String) -> WordRegister {
    var book = WordBook()
    var cut = CutText()
    cut.cut(Array(text.utf8), within: 0..<text.utf8.count, numbering: &book)
    return book.register
  }

  @Test func wordsOfOneSpellingAreOneTerm() {
    var vocabulary = Vocabulary()
    var numberings = WordNumberings()
    let first = numberings.place(of: register("Users trust users"), &vocabulary)
    #expect(numberings[first].terms == [0, 1, 0])
    #expect(numberings[first].codes == [LetterForm.capital.rawValue, 0, 0])
    let second = numberings.place(of: register("Trust été"), &vocabulary)
    #expect(numberings[second].terms == [1, 2])
    #expect(numberings[second].codes == [LetterForm.capital.rawValue, WordNumbering.unknown])
  }

  @Test func aRegisterThatWasForgottenIsAskedAgain() {
    var vocabulary = Vocabulary()
    var numberings = WordNumberings()
    let known = register("one two")
    _ = numberings.place(of: known, &vocabulary)
    for number in 0..<40 { _ = numberings.place(of: register("word\(number)"), &vocabulary) }
    let place = numberings.place(of: known, &vocabulary)
    #expect(numberings[place].terms == [0, 1])
    #expect(vocabulary.count == 42)
  }
}
