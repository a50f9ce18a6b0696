import TextAnalysis

// Capitals that look like a stranger's name, and by what their place tells that they are a thing's.
extension SpeakerFinder {
  /// Whether words with capitals that are no known name are no person either, so that a pronoun behind them can mean
  /// whoever was named before.
  ///
  /// An article or a number before them tells of one of several (`einen Laib Käse`); where all nouns are capitalised so do
  /// words of quantity, `in` and whatever can be no given name (`jeden Sonntagabend Unterricht`, `Künstliche Intelligenz`).
  func isThing(_ name: Range<Int>, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    let place = name.lowerBound
    if grammar.code == "de", isGermanThing(name, tokens) { return true }
    guard place > 0 else { return false }
    let before = tokens[place - 1]
    if grammar.indefinite.contains(before.term) || isNumber(before.term) { return true }
    guard grammar.code == "de", before.isWord else { return false }
    return before.uses.contains(.determiner) || Self.contractions.contains(before.term)
      || Self.quantities.contains(before.term)
  }

  private func isGermanThing(_ name: Range<Int>, _ tokens: [Token]) -> Bool {
    guard let first = name.first, let last = name.last, !tokens[first].uses.contains(.givenName) else { return false }
    let (word, noun) = (tokens[first].term, tokens[last].term)
    if isNumber(word) || Self.quantities.contains(word) || Self.abstractions.contains(where: noun.hasSuffix) {
      return true
    }
    // `Sonntagabend Unterricht`
    return Self.times.contains { word.utf8.count > $0.utf8.count && word.hasSuffix($0) }
  }

  /// Whether a folded word is a number (`60 Gramm Messing`, `drei Scheite Zirbe`).
  func isNumber(_ word: String) -> Bool {
    word.utf8.last.map { (0x30...0x39).contains($0) } == true || Self.numbers.contains(word)
  }

  private static let numbers = SpeechGrammar.words(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend dutzende hunderte tausende"
  )
  static let contractions = SpeechGrammar.words("im am vom zum zur beim ins ans")
  /// Words before nouns that no name stands behind; `in` has a place behind it.
  private static let quantities = SpeechGrammar.words(
    """
    in jeder jede jedes jeden jedem kein keine keinen keiner keinem alle allen aller manche manchen viel viele vielen wenig mehr weniger
    wenige einige einigen mehrere mehreren etwas welche welcher welches welchen solche solchen beide beiden pro je ohne statt
    dieses diesem diesen jenes jenem jenen mein meine meinen unser unsere unseren
    """)
  /// How nouns end that mean nothing that speaks.
  private static let abstractions = SpeechGrammar.endings("heit keit schaft tion tät enz ismus")
  private static let times = SpeechGrammar.endings("abend morgen mittag nachmittag vormittag nacht")
}
