import TextAnalysis
import Testing

@testable import Ingestion

@Suite struct WordUsesTests {
  private static let grammars: [SpeechGrammar] = [
    .english, .german, .french, .spanish, .portuguese, .italian, .dutch, .russian,
  ]

  /// Words of the lists of all grammars, and some that no list has.
  private static let words = [
    "said", "they'd", "he", "er", "sie", "ceo", "mr", "herr", "frau", "minister", "ministers", "außenministerin",
    "aussenministerin", "sprecherin", "gibt", "laut", "nach", "according", "selon", "pour", "the", "der", "des", "la",
    "don't", "'s", "", "x", "anna", "анна", "анны", "berlin", "москва", "van", "von", "der", "and", "und", "that",
    "dass",
    "told", "zitiert", "quoted", "titled", "monday", "sei", "habe", "zufolge", "говорит", "сказал", "он",
    "journalistes",
    "zegt", "disse", "dijo", "ha", "été", "est", "is", "was",
  ]

  /// One look at the table of all lists tells what the lists tell one by one.
  @Test(arguments: grammars.indices)
  func aWordHasTheUsesThatTheListsTell(_ number: Int) {
    let grammar = Self.grammars[number]
    let table = WordUseTable(grammar)
    var found: WordUses = []
    for word in Self.words {
      let uses = table.uses(of: word)
      found.formUnion(uses)
      #expect(uses.contains(.pronoun) == (grammar.pronoun(word) != nil), "\(word)")
      #expect(uses.contains(.role) == grammar.isRole(word), "\(word)")
      #expect(uses.contains(.title) == (grammar.honorifics[word] != nil || word == "ceo"), "\(word)")
      #expect(uses.contains(.splitVerb) == (grammar.particles[word] != nil), "\(word)")
      #expect(uses.contains(.beginsSource) == grammar.sources.contains { $0.first == word }, "\(word)")
      #expect(uses.contains(.beginsOwnAccount) == grammar.ownAccounts.contains { $0.first == word }, "\(word)")
      #expect(uses.contains(.verb) == grammar.verbs.contains(word), "\(word)")
      #expect(uses.contains(.quotingVerb) == grammar.quotingVerbs.contains(word), "\(word)")
      #expect(uses.contains(.preposition) == grammar.prepositions.contains(word), "\(word)")
      #expect(uses.contains(.determiner) == grammar.determiners.contains(word), "\(word)")
      #expect(uses.contains(.notName) == grammar.notNames.contains(word), "\(word)")
      #expect(uses.contains(.coordinator) == grammar.coordinators.contains(word), "\(word)")
      #expect(
        uses.contains(.givenName) == (GivenNames.isGivenName(word) || GivenNames.isFormOfGivenName(word)), "\(word)")
      #expect(uses.contains(.place) == NotNames.isPlace(word), "\(word)")
    }
    #expect(found.isSuperset(of: [.title, .givenName, .place, .nameParticle]))
  }

  @Test func wordsOfNoListHaveNoUse() {
    #expect(WordUseTable(.english).uses(of: "qwerty") == [])
    #expect(WordUseTable(.english).uses(of: "") == [])
  }
}
