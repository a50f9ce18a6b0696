import CorpusModel
import TextAnalysis

// Of whom the sentence directly before speaks, where a quotation stands alone.
extension QuotationContext {
  /// Whom the sentence before speaks of; nil where it holds a quotation itself, never more than a guess.
  ///
  /// That is whoever reports it, its only subject by name, the pronoun or noun that is its subject, or the one whom it asks
  /// after.
  func subjectBefore(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard words >= 4, let sentence = statement.sentenceBefore,
      !sentence.contains(where: { if case .quotation = tokens[$0].kind { true } else { false } })
    else { return nil }
    let told = QuotationContext(
      statement: statement(sentence), span: span, before: sentence,
      after: sentence.upperBound..<sentence.upperBound, next: nil, passage: passage, words: words, text: text)
    if let reporter = told.reporter(people, last, resolver) { return reporter }
    let range = statement.bytes(sentence)
    let subjects = people.subjects(in: range)
    if subjects.isEmpty {
      return told.ofPronoun(people, last, resolver) ?? told.ofAsked(people, last, resolver)
        ?? told.ofOpeningNoun(people, last, resolver)
    }
    guard subjects.count == 1, !people.holdsStranger(range),
      let cue = statement.mentions(in: sentence).first(where: { $0.who == .person(subjects[0]) })
    else { return nil }
    var finding = Finding(method: .form, confidence: .guess, cue: statement.bytes(cue.tokens))
    finding.person = subjects[0]
    return finding
  }

  /// `Er stehe auf Platz zwei, sagt die Trainerin. „…“`: whoever reports a sentence by the one verb of speech in it.
  private func reporter(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    let verbs = statement.verbs(in: statement.tokens, besideMarks: false)
    guard verbs.count == 1, let verb = verbs.first, !isNegated(around: verb), !endsInQuestionMark else { return nil }
    let isInverted = verb > statement.tokens.lowerBound && !tokens[verb - 1].isWord
    guard let subject = statement.subject(ofVerbAt: verb, in: statement.tokens, isInverted: isInverted),
      subject.tokens.lowerBound <= verb + 1, verb <= subject.tokens.upperBound, isTold(subject)
    else { return nil }
    let finding = guessed(subject, people, last, resolver)
    return finding.person == nil && finding.label == nil ? nil : finding
  }

  private func isTold(_ subject: SpeakerMention) -> Bool {
    switch subject.who {
    case .person, .phrase(.some, _), .pronoun(.he), .pronoun(.she): true
    default: false
    }
  }

  private func isNegated(around verb: Int) -> Bool {
    (max(statement.tokens.lowerBound, verb - 2)..<min(statement.tokens.upperBound, verb + 4)).contains {
      tokens[$0].uses.contains(.negation)
    }
  }

  /// `Sie zuckt mit den Schultern. „…“`, `Am Telefon klingt er müde. „…“`: whom the pronoun means that is the subject, if the
  /// paragraph names just that person.
  private func ofPronoun(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard let mention = statement.mentions(in: statement.tokens).first(where: { !$0.isGoverned }),
      case .pronoun(let pronoun) = mention.who, pronoun == .he || pronoun == .she, isSubject(mention, pronoun)
    else { return nil }
    return meant(by: pronoun, mention, people, last, resolver)
  }

  /// Whether a pronoun opens the sentence or stands behind a verb that nothing but words comes before; one that may be an
  /// object too, only behind a verb in the singular.
  private func isSubject(_ mention: SpeakerMention, _ pronoun: Pronoun) -> Bool {
    let (start, place) = (statement.tokens.lowerBound, mention.tokens.lowerBound)
    if place == start { return true }
    guard grammar.putsVerbsLast, place > start + 1, (start..<place).allSatisfy({ tokens[$0].isWord }) else {
      return false
    }
    let verb = tokens[place - 1]
    guard !verb.isCapitalised,
      verb.uses.isDisjoint(with: [.preposition, .determiner, .conjunction, .coordinator, .comparison, .condition])
    else { return false }
    return pronoun == .he || !verb.term.hasSuffix("en")
  }

  private func meant(
    by pronoun: Pronoun, _ mention: SpeakerMention, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?,
    _ resolver: SpeakerResolver
  ) -> Finding? {
    let place = tokens[mention.tokens.lowerBound].range.lowerBound
    guard !people.holdsStranger(statement.bytes(statement.tokens)),
      let person = resolver.person(
        meantBy: pronoun, at: place, in: statement, passage: passage, people, last: last),
      people.named(in: statement.passage.range.lowerBound..<place).contains(person)
    else { return nil }
    var finding = Finding(method: .pronoun, confidence: .guess, cue: statement.bytes(mention.tokens))
    (finding.person, finding.pronoun) = (person, pronoun)
    return finding
  }

  /// `Of ze nog terugkomt? “…”`: whoever the question asks after, if the paragraph names nobody else.
  private func ofAsked(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard endsInQuestionMark,
      let mention = statement.mentions(in: statement.tokens).first(where: { !$0.isGoverned }),
      case .pronoun(let pronoun) = mention.who, pronoun == .he || pronoun == .she,
      let finding = meant(by: pronoun, mention, people, last, resolver)
    else { return nil }
    let place = tokens[mention.tokens.lowerBound].range.lowerBound
    return people.named(in: statement.passage.range.lowerBound..<place).count == 1 ? finding : nil
  }

  private var endsInQuestionMark: Bool {
    guard let stop = statement.tokens.last, tokens[stop].kind == .stop, let mark = tokens[stop].range.first else {
      return false
    }
    return text[mark] == 0x3F
  }

  /// `Die Lehrmeisterin nimmt es gelassen. „…“`: the noun for a person that opens the sentence, where nouns are
  /// capitalised and nobody reports the sentence.
  private func ofOpeningNoun(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    let first = statement.tokens.lowerBound
    guard grammar.code == "de", !isDialogue, grammar.articles[tokens[first].term] != nil, words >= 5,
      let noun = phrase(from: first, in: statement.tokens), let head = noun.tokens.last, noun.tokens.count <= 3,
      tokens[head].isCapitalised, let gender = genderOfDescription(noun),
      gender == .female || grammar.isRole(tokens[head].term) || tokens[head].term.hasSuffix("jahrige"),
      noun.tokens.upperBound < statement.tokens.upperBound, tokens[noun.tokens.upperBound].isWord,
      statement.verbs(in: statement.tokens, besideMarks: true).isEmpty,
      !statement.tokens.contains(where: { tokens[$0].uses.contains(.reportedMood) })
    else { return nil }
    return guessed(noun, people, last, resolver)
  }
}
