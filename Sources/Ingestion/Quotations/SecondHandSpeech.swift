import CorpusModel
import TextAnalysis

// Words that are told by another than whoever said them.
extension QuotationContext {
  /// `Laut Lang habe Groß behauptet, „…“`: behind the source, a verb of speech has a subject of its own, who is said to have
  /// said so.
  func toldBySource(
    _ start: Int, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard let verb = statement.verbs(in: before, besideMarks: true).last, let source = sourceNamed(at: start),
      source.tokens.upperBound <= verb,
      let subject = statement.subject(ofVerbAt: verb, in: before, isInverted: false), isAnother(subject, than: source)
    else { return nil }
    var finding = resolved(subject, cue: cue(verb, subject, in: before), people, last, resolver)
    finding.confidence = min(.likely, finding.confidence)
    return finding
  }

  /// Whether the sentence gives the words of its speaker as another told them: `According to Holt, Roy said`, `Lang said that
  /// Roy had said`.
  func isSecondHand(_ finding: Finding, _ people: NamedPeople) -> Bool {
    guard let span, let person = finding.person, finding.cue.lowerBound < span.outer.lowerBound,
      let verb = statement.verbs(in: before, besideMarks: true).last,
      let subject = statement.subject(ofVerbAt: verb, in: before, isInverted: false), subject.who == .person(person)
    else { return false }
    let head = before.lowerBound..<max(before.lowerBound, min(subject.tokens.lowerBound, verb))
    if let place = head.first(where: { statement.source(at: $0) != nil }), let source = sourceNamed(at: place),
      isAnother(subject, than: source)
    {
      return true
    }
    guard let outer = statement.verbs(in: head, besideMarks: false).last,
      (outer + 1..<verb).contains(where: { tokens[$0].uses.contains(.conjunction) }),
      !(outer + 1..<verb).contains(where: { tokens[$0].uses.contains(.coordinator) }),
      let teller = statement.subject(ofVerbAt: outer, in: head, isInverted: false)
    else { return false }
    return isAnother(subject, than: teller)
  }

  private func sourceNamed(at place: Int) -> SpeakerMention? {
    guard let phrase = statement.source(at: place) else { return nil }
    let behind = place + phrase.count
    return statement.mentions(in: behind..<min(before.upperBound, behind + 7)).first { isNear($0, behind) }
  }

  private func isAnother(_ subject: SpeakerMention, than teller: SpeakerMention) -> Bool {
    guard subject.tokens != teller.tokens, subject.isPerson || subject.isOffice || subject.isPronoun else {
      return false
    }
    return !subject.isPerson || subject.who != teller.who
  }
}

// Answers.
extension QuotationContext {
  /// `"Quit," Reed told Abbott. "Never," he replied.`: who replies is not the one who spoke before, but the one spoken to.
  func answered(_ finding: Finding, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?) -> Finding {
    guard let last, let speaker = last.finding.person, finding.person ?? speaker == speaker, last.passage == passage,
      finding.pronoun != nil || finding.method == .continuation, isReply, let before = statement.sentenceBefore,
      last.place > statement.bytes(before).lowerBound
    else { return finding }
    let pronoun = finding.pronoun ?? .either
    let addressed = statement.mentions(in: before).filter { isAddressed($0, in: before) }
    guard !addressed.isEmpty else { return finding }
    var answer = finding
    answer.method = .pronoun
    (answer.person, answer.label) = (nil, nil)
    let others = people.named(in: statement.bytes(before)).filter {
      $0 != speaker && SpeakerResolver().fits($0, pronoun, people)
    }
    if addressed.count == 1, others.count == 1, addressed[0].who == .person(others[0]) {
      answer.person = others[0]
      answer.confidence = .likely
    }
    return answer
  }

  /// Whether a verb beside the marks answers.
  private var isReply: Bool {
    (after.prefix(6) + before.suffix(6)).contains { grammar.replies.contains(tokens[$0].term) }
  }

  /// Whether somebody is spoken to: named behind a verb that addresses, or behind a preposition at a verb of speech and its
  /// subject (`told Abbott`, `sagte Reed zu Abbott`).
  private func isAddressed(_ mention: SpeakerMention, in sentence: Range<Int>) -> Bool {
    guard mention.isPerson, mention.tokens.lowerBound > sentence.lowerBound else { return false }
    let previous = tokens[mention.tokens.lowerBound - 1]
    if previous.uses.contains(.addressingVerb) { return true }
    guard mention.isGoverned else { return false }
    return (max(sentence.lowerBound, mention.tokens.lowerBound - 6)..<mention.tokens.lowerBound).contains {
      !tokens[$0].uses.isDisjoint(with: [.verb, .weakVerb])
    }
  }
}
