import TextAnalysis

/// Names without the noun behind them, in the languages that capitalise nouns (`legt Anna Lang Daten vor`).
struct TrimmedNames {
  /// Words that stand alone beside a verb of speech or with a given name alone before them: whole family names.
  private var families: Set<String> = []

  init(_ readings: [NamedPassage]) {
    var asked: Set<String> = []
    for reading in readings {
      for name in reading.names where isAsked(name, reading.passage) {
        asked.insert(reading.passage.tokens[name.tokens.lowerBound + 1].term)
      }
    }
    guard !asked.isEmpty else { return }
    for reading in readings {
      let tokens = reading.passage.tokens
      for place in tokens.indices where tokens[place].isCapitalised && asked.contains(tokens[place].term) {
        if isWhole(place, tokens) { families.insert(tokens[place].term) }
      }
    }
  }

  /// The name without its last word, where the text prints the word before it as the whole family name elsewhere.
  func trimmed(_ name: NameFinder.Name, of passage: Passage) -> NameFinder.Name {
    guard isAsked(name, passage), families.contains(passage.tokens[name.tokens.lowerBound + 1].term) else {
      return name
    }
    var name = name
    name.tokens = name.tokens.lowerBound..<name.tokens.upperBound - 1
    name.phrase = name.phrase.lowerBound..<name.tokens.upperBound
    return name
  }

  /// Whether a name is a given name and two words that no hyphen joins, the last of which may be a noun.
  private func isAsked(_ name: NameFinder.Name, _ passage: Passage) -> Bool {
    guard passage.language == "de", name.entry == nil, name.tokens.count == 3 else { return false }
    let words = Array(passage.tokens[name.tokens])
    return words.allSatisfy { $0.isCapitalised && $0.uses.isDisjoint(with: [.nameParticle, .role]) }
      && words[0].uses.contains(.givenName) && !words[1].uses.contains(.givenName)
      && !words.dropFirst().contains(where: \.isHyphenated)
  }

  /// Whether a word stands without another capital beside it, next to a verb of speech.
  private func isWhole(_ place: Int, _ tokens: [Token]) -> Bool {
    let next = place + 1 < tokens.count ? tokens[place + 1] : nil
    if let next, next.isCapitalised || next.isHyphenated { return false }
    let before = place > 0 ? tokens[place - 1] : nil
    guard before?.isCapitalised != true else { return false }
    let speech: WordUses = [.verb, .weakVerb, .splitVerb, .bareSource]
    return [before, next].contains { $0.map { !$0.uses.isDisjoint(with: speech) } ?? false }
  }
}
