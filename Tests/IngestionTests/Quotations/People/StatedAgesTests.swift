import Testing

@testable import Ingestion

struct StatedAgesTests {
  private func stands(_ text: String, behind word: Int, _ language: String = "en", needsYears: Bool = false) -> Bool {
    let bytes = Array(text.utf8)
    var words = PassageWords(grammar: .english)
    let passage = Passage(range: bytes.indices, spans: [], language: language, text: bytes, words: &words)
    return StatedAge.stands(at: word, in: passage.tokens, .of(language), needsYears: needsYears)
  }

  @Test func numbersBetweenCommasOrInBracketsAreAges() {
    #expect(stands("Den Hollis, 67, said so.", behind: 2))
    #expect(stands("Den Hollis (67) said so.", behind: 2))
    #expect(stands("Remedios, de 91 años, dijo", behind: 1, "es", needsYears: true))
    #expect(stands("Marcel Dupin, 83 ans, dit", behind: 2, "fr", needsYears: true))
  }

  @Test func otherNumbersAreNone() {
    #expect(!stands("Chapter Nine, 1940, said so.", behind: 2))
    #expect(!stands("Den Hollis, 67 said so.", behind: 2))
    #expect(!stands("Psalm (23) said so.", behind: 1, needsYears: true))
    #expect(!stands("Den Hollis", behind: 2))
    #expect(!stands("Den Hollis,", behind: 2))
  }

  @Test func aDescriptionWithAnAgeMeansWhoseAgeItIs() {
    let opening = "Petra Lang (52) trug das Zelt, Ronja Kurz, 34 Jahre alt, den Kocher."
    #expect(
      found(in: "\(opening) „Am dritten Tag war Schluss“, gesteht die 34-Jährige.")
        == ["quote\tRonja Kurz\tAm dritten Tag war Schluss"])
    #expect(
      found(in: "\(opening) „Am dritten Tag war Schluss“, gesteht die 52-Jährige.")
        == ["quote\tPetra Lang\tAm dritten Tag war Schluss"])
    #expect(
      found(in: "\(opening) „Am dritten Tag war Schluss“, gesteht die 61-Jährige.")
        == ["quote\t~die 61-Jährige\tAm dritten Tag war Schluss"])
    #expect(
      found(in: "Rita Moss, 58, was late. Joan Roe was there. “I found out from a bus driver,” said the 58-year-old.")
        == ["quote\tRita Moss\tI found out from a bus driver,"])
  }
}
