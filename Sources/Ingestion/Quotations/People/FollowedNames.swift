import TextAnalysis

// People whom only the pronoun behind their sentence shows to be people.
extension SpeakerFinder {
  /// Puts those among the document's people whom no list knows and a sentence names in full as its subject, where the next one
  /// goes on with `he` or `she` and that pronoun speaks further on (`Skeptischer ist Ursina Caduff vom Institut. Sie lobt …
  /// „…“, sagt sie`).
  func introduceFollowed(_ readings: [NamedPassage], to people: inout NamedPeople) {
    for reading in readings where !reading.passage.quotations.isEmpty {
      let grammar = SpeechGrammar.of(reading.passage.language)
      for name in reading.names where !name.isCertain && (2...3).contains(name.tokens.count) {
        guard isNamedAsSubject(name, reading.passage, grammar),
          people.bearer(of: reading.passage.tokens[name.tokens].map(\.term)[...]) == nil,
          let pronoun = pronoun(behind: name, in: reading.passage, grammar)
        else { continue }
        var name = name
        name.gender = pronoun == .he ? .male : .female
        _ = enter(name, of: reading.passage, in: &people)
      }
    }
  }

  /// Whether a name opens its sentence, or stands behind a form of to be.
  private func isNamedAsSubject(_ name: NameFinder.Name, _ passage: Passage, _ grammar: SpeechGrammar) -> Bool {
    let (tokens, place) = (passage.tokens, name.tokens.lowerBound)
    guard name.phrase.lowerBound == place, !isThing(name.tokens, tokens, grammar),
      name.tokens.upperBound < tokens.count, !tokens[name.tokens.upperBound].isCapitalised
    else { return false }
    if passage.sentences.contains(where: { $0.lowerBound == place }) { return true }
    return place > 0 && Self.copulas.contains(tokens[place - 1].term)
  }

  /// The pronoun that opens the sentence behind a name and stands beside a verb of speech further on.
  private func pronoun(behind name: NameFinder.Name, in passage: Passage, _ grammar: SpeechGrammar) -> Pronoun? {
    let tokens = passage.tokens
    guard let at = passage.sentences.firstIndex(where: { $0.contains(name.tokens.lowerBound) }),
      at + 1 < passage.sentences.count, let first = passage.sentences[at + 1].first, first + 1 < tokens.count,
      let pronoun = grammar.pronoun(tokens[first].term), pronoun == .he || pronoun == .she,
      // `Sie loben`: several.
      !grammar.putsVerbsLast || !tokens[first + 1].term.hasSuffix("en")
    else { return nil }
    let speaks = (first..<tokens.count).contains { place in
      grammar.pronouns[tokens[place].term] == pronoun
        && [place - 1, place + 1].contains { $0 > first && $0 < tokens.count && isSpeech(tokens[$0]) }
    }
    return speaks ? pronoun : nil
  }

  private func isSpeech(_ token: Token) -> Bool {
    token.isWord && !token.uses.isDisjoint(with: [.verb, .weakVerb, .splitVerb])
  }

  /// Forms of to be.
  private static let copulas = SpeechGrammar.words("ist war is was est était es era é")
}
