import CorpusModel
import TextAnalysis

// Verbs of speech without words for their subject.
extension QuotationContext {
  /// `"…", añadió.`: where the verb has no subject, the speaker of the quotation just before goes on, unless somebody
  /// else was named since.
  func going(_ verb: Int, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?) -> Finding? {
    guard let last, last.passage == passage, !hasNoun(before: verb) else { return nil }
    if grammar.isProDrop, isAnotherMeant(verb, people) { return nil }
    let place = tokens[verb].range.lowerBound
    if last.place < place, people.subjects(in: last.place..<place).contains(where: { $0 != last.finding.person }) {
      return nil
    }
    return last.goingOn(cue: tokens[verb].range)
  }

  /// `Und fügt hinzu: „…“`: a clause without a subject that a coordinator joins to what was said.
  func joined(
    _ verb: Int, in line: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?
  ) -> Finding? {
    tokens[line.lowerBound].uses.contains(.coordinator) ? going(verb, people, last) : nil
  }

  /// Whether a noun with an article that no preposition governs stands before the verb in its clause: its subject.
  private func hasNoun(before verb: Int) -> Bool {
    var place = verb - 1
    while place >= statement.tokens.lowerBound, tokens[place].isWord, verb - place < 16 {
      let opensClause = place == statement.tokens.lowerBound || !tokens[place - 1].isWord
      let isGoverned = !opensClause && tokens[place - 1].uses.contains(.preposition)
      // Portuguese `a` is both: behind a comma, an article.
      if tokens[place].uses.contains(.determiner), opensClause || !tokens[place].uses.contains(.preposition),
        !isGoverned,
        !grammar.clitics.contains(tokens[place].term) || place < verb - 1
      {
        return true
      }
      place -= 1
    }
    return false
  }

  /// `"…", afirmó.`: where verbs need no subject, whoever a pronoun would mean.
  func dropped(
    _ verb: Int, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    if let noun = nounBefore(verb, people, resolver) { return noun }
    guard grammar.isProDrop, !isDialogue, !isPlural(tokens[verb].term), !hasNoun(before: verb), !hasName(behind: verb),
      !isAnotherSpeaking(people),
      let person = resolver.person(
        meantBy: .either, at: tokens[verb].range.lowerBound, in: statement, passage: passage, people, last: last),
      people.named(in: statement.passage.range.lowerBound..<tokens[verb].range.lowerBound).contains(person)
        || !resolver.isSomebodyNew(meantBy: .either, in: statement)
    else { return nil }
    var finding = Finding(method: .pronoun, confidence: .likely, cue: tokens[verb].range)
    finding.person = person
    finding.pronoun = .either
    return finding
  }

  /// `La asociación rechazó la medida. «…», denunció.`: the noun without a name that the sentence before tells of.
  func nounBefore(_ verb: Int, _ people: NamedPeople, _ resolver: SpeakerResolver) -> Finding? {
    guard grammar.isProDrop, !isDialogue, !isPlural(tokens[verb].term), !hasNoun(before: verb), !hasName(behind: verb),
      let noun = resolver.noun(meantBy: .either, at: tokens[verb].range.lowerBound, in: statement, people),
      resolver.overrules(noun, in: statement)
    else { return nil }
    return resolved(noun, cue: tokens[verb].range, people, nil, resolver)
  }

  /// Whether the sentence before tells of somebody new, or of a body.
  private func isAnotherMeant(_ verb: Int, _ people: NamedPeople) -> Bool {
    let resolver = SpeakerResolver()
    return nounBefore(verb, people, resolver) != nil || resolver.isSomebodyNew(meantBy: .either, in: statement)
  }

  /// Whether the paragraph names nobody and the sentence before says what somebody told: who is named elsewhere is not
  /// meant (`Uno de los buzos reconocía que … «…», lamentó.`).
  private func isAnotherSpeaking(_ people: NamedPeople) -> Bool {
    guard let before = statement.sentenceBefore else { return false }
    let own = statement.passage.range.lowerBound..<statement.bytes(statement.tokens).lowerBound
    return people.named(in: own).isEmpty
      && !statement(before).verbs(in: before, besideMarks: false).isEmpty
      && !statement.mentions(in: before).contains(where: \.isPronoun)
  }

  /// Whether a capitalised word stands behind the verb that may be its subject, though nobody is known by it.
  private func hasName(behind verb: Int) -> Bool {
    let clause = (verb + 1)..<min(statement.tokens.upperBound, verb + 8)
    guard let place = clause.first(where: { !tokens[$0].isWord || tokens[$0].isCapitalised }) else { return false }
    return tokens[place].isWord && !tokens[place - 1].uses.contains(.preposition)
      && !tokens[place - 1].uses.contains(.determiner)
  }

  /// Whether a verb of a language that drops subjects ends as those of several people do (`dicen`, `dizem`, `dicono`).
  private func isPlural(_ verb: String) -> Bool {
    verb.hasSuffix("n") || verb.hasSuffix("m") || grammar.code == "it" && verb.hasSuffix("no")
  }
}
