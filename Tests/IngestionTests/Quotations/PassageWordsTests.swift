import Testing

@testable import Ingestion

@Suite struct PassageWordsTests {
  private func uses(_ word: String, _ words: inout PassageWords) -> WordUses {
    let bytes = Array(word.utf8)
    return words.word(bytes, bytes.indices, isPlain: bytes.allSatisfy { $0 < 0x80 }).uses.intersection([
      .pronoun, .title, .role,
    ])
  }

  @Test func eachGrammarHasItsOwnUsesOfAWord() {
    var words = PassageWords(grammar: .english)
    for _ in 0..<2 {
      words.grammar = .english
      #expect(uses("he", &words) == .pronoun)
      #expect(uses("They'd", &words) == .pronoun)
      #expect(uses("er", &words) == [])
      #expect(uses("Mr", &words) == .title)
      words.grammar = .german
      #expect(uses("er", &words) == .pronoun)
      #expect(uses("he", &words) == [])
      #expect(uses("Wirtschaftsministers", &words) == .role)
    }
  }

  @Test func shortWordsKeepTheirAccents() {
    var words = PassageWords(grammar: .french)
    let bytes = Array("À a".utf8)
    #expect(words.word(bytes, 0..<2, isPlain: false).term == "à")
    #expect(words.word(bytes, 3..<4, isPlain: true).term == "a")
  }
}
