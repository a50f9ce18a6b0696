import Testing

@testable import Ingestion

@Suite struct PhraseSetTests {
  private let phrases = PhraseSet(["gespräch", "talks to", "专访", "q&a"])

  @Test(arguments: ["gespräch mit ada", "ada talks to us", "本刊专访", "a q&a with ada"])
  func findsPhrasesAtTheStartOfWords(_ text: String) {
    #expect(phrases.occurs(in: text))
    #expect(phrases.occurs(in: text, insideWords: true))
  }

  @Test func findsPhrasesInsideWordsWhereAsked() {
    #expect(!phrases.occurs(in: "ein streitgespräch"))
    #expect(phrases.occurs(in: "ein streitgespräch", insideWords: true))
  }

  @Test(arguments: ["", "q", "talks with ada", "gesprach", "访专"])
  func findsNothingElse(_ text: String) {
    #expect(!phrases.occurs(in: text, insideWords: true))
  }

  @Test(arguments: [
    "Exklusivinterview mit Ada Roe", "专访：王明", "Ada Roe: A Q & A", "Entretien avec Ada", "ИНТЕРВЬЮ С АДОЙ",
  ])
  func titlesSayThatTheyAreInterviews(_ title: String) {
    #expect(PageWords.saysInterview(title))
    #expect(!PageWords.saysInterview("The weather in Oslo"))
  }
}
