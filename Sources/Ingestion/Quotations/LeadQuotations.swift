import CorpusModel
import TextAnalysis

/// Finds the interviewee's words in the introduction of an interview: what a line ending in a colon announces, and a
/// paragraph that is a quotation as a whole.
struct LeadQuotations {
  /// The interviewee: the entry of `NamedPeople`.
  let guests: [Int]
  let text: [UInt8]

  /// Who speaks in a paragraph without marks, because the sentence before announces it; nil where it is narration.
  ///
  /// - Parameters:
  ///   - line: the last sentence of the paragraph before.
  ///   - paragraph: the words that may be a lead.
  func announced(by line: Statement, paragraph: Passage, _ people: NamedPeople) -> Finding? {
    guard let end = line.tokens.last, line.passage.tokens[end].kind == .colon, !endsInColon(paragraph) else {
      return nil
    }
    let words = line.tokens.lowerBound..<end
    let speaksOfItself = hasFirstPerson(paragraph)
    if let verb = line.verbs(in: words, besideMarks: true).last,
      let subject = line.subject(ofVerbAt: verb, in: words, isInverted: false),
      !line.passage.tokens[end - 1].uses.contains(.titleCue)
    {
      guard let guest = guest(meantBy: subject, people) else { return nil }
      guard speaksOfItself || !names(guest, in: paragraph, people) else { return nil }
      if isListOpener(line, verb), !speaksOfItself { return nil }
      let range = min(verb, subject.tokens.lowerBound)..<max(verb + 1, subject.tokens.upperBound)
      return Finding(
        person: guest, method: subject.isPronoun ? .pronoun : .introducer,
        confidence: subject.isPronoun ? .likely : .sure, cue: line.bytes(range))
    }
    // `Tina propose une vision inédite … :` has no verb of speech: then the next paragraph must speak of itself.
    guard speaksOfItself,
      let named = line.mentions(in: words).last(where: { !$0.isGoverned && $0.isPerson }),
      let guest = guest(meantBy: named, people)
    else { return nil }
    return Finding(
      person: guest, method: .introducer, confidence: .likely, cue: line.bytes(named.tokens.lowerBound..<(end + 1)))
  }

  /// Whether a paragraph is one quotation in marks of some length, and nothing else.
  func isWhollyQuoted(_ passage: Passage) -> MarkedSpan? {
    guard passage.quotations.count == 1, let span = passage.quotations.first,
      !passage.tokens.contains(where: \.isWord), QuotationContext.wordCount(text, span.inner) >= 5
    else { return nil }
    return span
  }

  /// The guest that a mention can mean: by name, or the only guest by a pronoun that fits.
  private func guest(meantBy mention: SpeakerMention, _ people: NamedPeople) -> Int? {
    switch mention.who {
    case .person(let entry): return guests.contains(entry) ? entry : nil
    case .pronoun(let pronoun):
      guard guests.count == 1, let guest = guests.first else { return nil }
      switch (pronoun, people.entries[guest].gender) {
      case (.he, .some(.female)), (.she, .some(.male)), (.they, _), (.first, _), (.second, _): return nil
      default: return guest
      }
    default: return nil
    }
  }

  /// `… for three reasons:`, `… the following points:` announce a list.
  private func isListOpener(_ line: Statement, _ verb: Int) -> Bool {
    line.tokens.upperBound - verb > 6
  }

  private func names(_ guest: Int, in paragraph: Passage, _ people: NamedPeople) -> Bool {
    let words = Set(SpeakerFinder.words(of: people.entries[guest].name))
    return paragraph.tokens.contains { $0.isWord && $0.isCapitalised && words.contains($0.term) }
  }

  private func hasFirstPerson(_ paragraph: Passage) -> Bool {
    let grammar = SpeechGrammar.of(paragraph.language)
    return paragraph.tokens.contains { $0.isWord && grammar.firstPerson.contains($0.term) }
  }

  private func endsInColon(_ paragraph: Passage) -> Bool { paragraph.tokens.last?.kind == .colon }
}
