import CorpusModel
import TextAnalysis

// Verbs behind the marks that no table has.
extension QuotationContext {
  /// `“, freute sich X`, `," X chuckled`, `", winkt sie ab`: right behind the comma stand a verb that no table has and
  /// whoever is its subject.
  func attached(
    _ clause: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    var start = clause.lowerBound
    while start < clause.upperBound,
      tokens[start].uses.contains(.comparison) || tokens[start].uses.contains(.bareSource)
    {
      start += 1
    }
    guard words >= 4 || words >= 2 && before.isEmpty, start < clause.upperBound, tokens[start].isWord else {
      return nil
    }
    let reach = start..<min(clause.upperBound, start + 6)
    let mention = statement.mentions(in: reach).first { ($0.isPerson || isThirdPerson($0)) && !$0.isGoverned }
    if let mention, (start..<max(start, mention.tokens.lowerBound)).allSatisfy({ tokens[$0].isWord }) {
      guard
        mention.isPerson ? isAttached(mention, at: start, in: clause) : isAttachedPronoun(mention, at: start, clause)
      else { return nil }
      var finding = resolved(mention, cue: statement.bytes(start..<mention.tokens.upperBound), people, last, resolver)
      finding.confidence = min(.likely, finding.confidence)
      return finding
    }
    guard let verb = unknownVerb(at: start, in: clause) else { return nil }
    if let phrase = phraseBehind(verb, in: clause), grammar.articles[tokens[phrase.tokens.lowerBound].term] != nil {
      let phrase = statement.apposed(phrase)
      let finding = resolved(phrase, cue: statement.bytes(start..<phrase.tokens.upperBound), people, last, resolver)
      return finding.person == nil && genderOfDescription(phrase) == nil ? nil : finding
    }
    // `«…», sentenció.`: verb and stop.
    guard verb + 1 >= clause.upperBound || !tokens[verb + 1].isWord else { return nil }
    return dropped(verb, people, last, resolver)
  }

  private func isThirdPerson(_ mention: SpeakerMention) -> Bool {
    switch mention.who {
    case .pronoun(.he), .pronoun(.she), .pronoun(.either): true
    default: false
    }
  }

  private func isAttached(_ person: SpeakerMention, at start: Int, in clause: Range<Int>) -> Bool {
    var start = start
    while start < person.tokens.lowerBound, grammar.clitics.contains(tokens[start].term) { start += 1 }
    if person.tokens.lowerBound > start {
      // Not `, während X schwieg`, `, and X left`.
      return !tokens[start].isCapitalised && !tokens[start].uses.contains(.notName) && !opensClause(tokens[start])
    }
    // `X chuckled.`: the clause is short and ends the sentence.
    let end = person.tokens.upperBound
    return end < clause.upperBound && tokens[end].isWord && clause.upperBound - end <= 4
  }

  /// `winkt sie ab`, `martèle-t-elle`, `habe er gebrüllt`, `he chuckled`.
  private func isAttachedPronoun(_ pronoun: SpeakerMention, at start: Int, _ clause: Range<Int>) -> Bool {
    let place = pronoun.tokens.lowerBound
    if place == start {
      let end = pronoun.tokens.upperBound
      return grammar.code == "en" && end < clause.upperBound && isFinite(tokens[end]) && clause.upperBound - end <= 3
    }
    // `martèle-t-elle`: only an inserted clause turns verb and pronoun round.
    if tokens[place].isHyphenated, grammar.code == "fr" { return true }
    let isAuxiliary = tokens[start].uses.contains(.auxiliary) || tokens[start].uses.contains(.reportedMood)
    if isAuxiliary, grammar.putsVerbsLast { return place == start + 1 && clause.upperBound - place <= 5 }
    return unknownVerb(at: start, in: clause) == place - 1
  }

  /// The place of a word that can be a finite verb, a clitic before it aside.
  func unknownVerb(at start: Int, in clause: Range<Int>) -> Int? {
    var verb = start
    while verb < clause.upperBound, verb - start < 2, grammar.clitics.contains(tokens[verb].term) { verb += 1 }
    return verb < clause.upperBound && isFinite(tokens[verb]) ? verb : nil
  }

  /// Whether words behind the marks begin as a clause with a verb does.
  func isVerbLike(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    let start = tokens[first].isWord ? first : first + 1
    guard start > first || endsOpen(span?.inner ?? 0..<0), let verb = unknownVerb(at: start, in: words) else {
      return false
    }
    return verb + 1 < words.upperBound && tokens[verb + 1].isWord && !tokens[verb + 1].uses.contains(.preposition)
  }

  private func isFinite(_ token: Token) -> Bool {
    token.isWord && !token.isCapitalised && token.term.utf8.count > 2 && !opensClause(token)
      && token.uses.isDisjoint(with: [
        .notName, .determiner, .pronoun, .role, .titleCue, .bareSource, .link, .auxiliary, .passive,
      ]) && grammar.finiteEndings.contains(where: token.term.hasSuffix)
  }

  private func opensClause(_ token: Token) -> Bool {
    !token.uses.isDisjoint(with: [.preposition, .coordinator, .conjunction])
      || grammar.subordinators.contains(token.term)
  }
}
