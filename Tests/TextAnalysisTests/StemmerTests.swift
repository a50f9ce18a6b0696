import Testing

@testable import TextAnalysis

@Suite struct StemmerTests {
  @Test(arguments: [
    ("en", "investigations", "investig"), ("en", "exchanges", "exchang"), ("fr", "plateformes", "plateform"),
    ("de", "nutzern", "nutz"), ("es", "usuarios", "usuari"),
  ])
  func cutsInflections(_ language: String, _ word: String, _ stem: String) {
    #expect(Stemmer(language: language)?.stem(word) == stem)
  }

  @Test func knowsWhatItDoesNotKnow() {
    #expect(Stemmer(language: "zh") == nil)
    #expect(Stemmer(language: "en")?.stem("") == "")
  }
}
