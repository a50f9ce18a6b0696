import Testing

@testable import Ingestion

@Suite struct PersonWordsTests {
  private func saysI(_ words: String, in code: String) -> Bool {
    let text = Array(words.utf8)
    return SpeechForm(text, text.indices, language: PersonWords.bit(of: code)).hasFirstPerson
  }

  @Test(arguments: [
    ("de", "Das Haus steht mit dem Dach im Wind."), ("cs", "Dům je u řeky."), ("pl", "Dom stoi i czeka."),
    ("hr", "Kuća i vrt."), ("hu", "Három gól, ill. négy."), ("nl", "Dat doe je niet."),
  ])
  func wordsThatMeanSomethingElse(code: String, words: String) {
    #expect(!saysI(words, in: code))
    #expect(saysI(words, in: "xx"))
  }

  @Test(arguments: [
    ("de", "Ich stehe mit dem Dach im Wind."), ("cs", "Já jsem u řeky."), ("fi", "Olin talossa."), ("en", "I am ill."),
  ])
  func wordsThatMeanI(code: String, words: String) { #expect(saysI(words, in: code)) }

  @Test func theLanguageOfATextHasItsBit() {
    let text = Array("Das Haus steht nicht im Wind, und der Hund schläft auf dem Dach, weil es dort warm ist.".utf8)
    #expect(PersonWords.bit(ofLanguageIn: text, text.indices) == PersonWords.bit(of: "de"))
    #expect(PersonWords.bit(of: "de") != PersonWords.bit(of: "pl") && PersonWords.bit(of: "xx") == 0)
  }
}
