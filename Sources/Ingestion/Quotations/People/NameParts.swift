import CorpusModel
import TextAnalysis

// Words inside names that are elsewhere articles and offices, and nouns that a name stands in apposition to.
extension NameFinder {
  /// Words of nobility that stand between the given name and the rest.
  static let nobility = SpeechGrammar.words(
    "prinz prinzessin graf gräfin fürst fürstin herzog herzogin freiherr freifrau baron baronin")

  /// Whether an Italian family name begins with a capitalised article (`Agostino Lo Verso`).
  func isArticleOfName(
    _ place: Int, from start: Int, _ limit: Int, _ tokens: [Token], _ grammar: SpeechGrammar
  ) -> Bool {
    grammar.code == "it" && place > start && place + 1 < limit && tokens[place].isCapitalised
      && tokens[place].uses.contains(.determiner) && !tokens[place + 1].uses.contains(.notName)
  }

  /// Whether a word of nobility stands inside a name, before its particle (`Valeska Prinz zu Lynden`).
  func isOfNobility(_ place: Int, in run: Range<Int>, _ tokens: [Token]) -> Bool {
    Self.nobility.contains(tokens[place].term) && place > run.lowerBound && place + 1 < run.upperBound
      && tokens[place + 1].uses.contains(.nameParticle)
  }

  /// Whether a noun for a person without an article opens a sentence, its bearer's name behind it (`Caviste à Roe, Jane
  /// Doe …`), as in Romance languages.
  func opensSentence(_ place: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    guard place == 0 || tokens[place - 1].kind == .stop else { return false }
    return grammar.code != "de" && grammar.code != "en" && tokens[place].uses.isDisjoint(with: [.givenName, .notName])
      && [Gender.male, .female, nil].contains { grammar.isPersonNoun(tokens[place].term, $0) }
  }

  /// Whether a preposition that holds an article makes a place of what stands behind it (`im Weiler Plan da Roe`).
  private func isInPlace(_ start: Int, _ tokens: [Token]) -> Bool {
    start > 0 && Self.placing.contains(tokens[start - 1].term)
  }

  private static let placing = SpeechGrammar.words("im am ins ans")

  /// Whether a noun for kin stands behind a possessive, so that the name behind it is its bearer's (`Ihr Mann Georg`).
  func isKin(_ place: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    guard place > 0, grammar.possessives[tokens[place - 1].term] != nil else { return false }
    return grammar.genders[tokens[place].term] != nil
  }

  /// Whether a word, or the compound that it ends, stands behind a given name (`Anna Roe-Doe von der Hochschule`).
  func isBehindGivenName(_ word: Int, from start: Int, _ tokens: [Token]) -> Bool {
    var first = word
    while first > start, tokens[first].isHyphenated { first -= 1 }
    return first > start && isGiven(tokens[first - 1])
  }

  /// Whether a clause that tells of a person stands behind a name (`Samira, die am Tor wartet`).
  func isBeforeRelative(_ end: Int, _ tokens: [Token]) -> Bool {
    end + 1 < tokens.count && tokens[end].kind == .comma && Self.relatives.contains(tokens[end + 1].term)
  }

  /// Whether the word behind a name and a comma can be a noun that says what its bearer is (`Jane Roe, guida alpina,`).
  func isApposedNoun(_ place: Int, _ tokens: [Token]) -> Bool {
    tokens[place].isWord && !tokens[place].isCapitalised && tokens[place].term.utf8.count > 3
      && tokens[place].uses.isEmpty
  }

  /// Whether a capitalised noun before two further words names a trade that no table has (`Verteidiger Okan Yildirim`).
  func isTrade(_ place: Int, in run: Range<Int>, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    guard grammar.code == "de", run.upperBound - place > 2, !isGiven(tokens[place]),
      !tokens[place].uses.contains(.place), !tokens[place].isAllCapitals, !isInPlace(run.lowerBound, tokens)
    else { return false }
    // `die Münchner Galeristin Valeska Roe`
    if place == run.lowerBound + 1, place > 1, tokens[place - 1].term.hasSuffix("er"),
      let article = grammar.articles[tokens[place - 2].term], let gender = article
    {
      return grammar.isPersonNoun(tokens[place].term, gender)
    }
    guard place == run.lowerBound else { return false }
    return grammar.isPersonNoun(tokens[place].term, .male) || grammar.isPersonNoun(tokens[place].term, .female)
  }

  /// Whether words behind a noun for a person that is no office begin with a particle: where somebody works, as often as a
  /// name (`die Akustikerin von der Hochschule`).
  func isWorkplace(_ body: Range<Int>, behind title: Int?, _ tokens: [Token]) -> Bool {
    guard let title, let first = body.first, title == first - 1 else { return false }
    return tokens[first].uses.contains(.nameParticle) && !tokens[first].isCapitalised
      && tokens[title].uses.isDisjoint(with: [.role, .title])
  }

  /// Whether an auxiliary opens a sentence (`Did Aas say`, `Heeft Voss gezegd`).
  func opensQuestion(_ place: Int, _ tokens: [Token]) -> Bool {
    tokens[place].uses.contains(.auxiliary) && tokens[place].range.count > 2 && !tokens[place].uses.contains(.givenName)
      && (place == 0 || !tokens[place - 1].isWord)
  }

  /// Whether a word is the genitive of a place's name (`Innenminister Frankreichs`).
  func isGenitive(ofPlace word: String, _ grammar: SpeechGrammar) -> Bool {
    grammar.code == "de" && word.hasSuffix("s") && NotNames.isPlace(String(word.dropLast()))
  }

  /// Whether an article and a noun in small letters for a person stand directly before a name (`o veterinário Kléber Roe`).
  func isBehindNoun(_ body: Range<Int>, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    let noun = body.lowerBound - 1
    guard noun > 0, grammar.code != "de", tokens[noun].isWord, !tokens[noun].isCapitalised,
      tokens[noun].uses.isDisjoint(with: [
        .preposition, .verb, .weakVerb, .determiner, .auxiliary, .conjunction, .notName, .titleCue, .link, .coordinator,
        .passive, .pronoun, .nameParticle,
      ]), let gender = grammar.articles[tokens[noun - 1].term]
    else { return false }
    let isApposed =
      body.upperBound + 1 < tokens.count && tokens[body.upperBound].kind == .comma
      && !tokens[body.upperBound + 1].isCapitalised
    return isApposed || grammar.isPersonNoun(tokens[noun].term, gender)
  }
}
