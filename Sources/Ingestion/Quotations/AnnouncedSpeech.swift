import CorpusModel
import TextAnalysis

// Words before a colon that say who speaks behind it.
extension QuotationContext {
  /// `X said: "…"`, `Und weiter: "…"`, `X: "…"`, `Seine Meinung: "…"`.
  func announced(_ people: NamedPeople, last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver) -> Finding? {
    guard let colon = before.last, tokens[colon].kind == .colon else { return nil }
    let line = before.lowerBound..<colon
    guard !line.isEmpty, !tokens[colon - 1].uses.contains(.titleCue) else { return nil }
    if let document = document(in: line, people, last, resolver) { return document }
    if let verb = statement.verbs(in: line, besideMarks: true).last {
      if isRecalled(line) { return unnamed(verb) }
      if let subject = statement.subject(ofVerbAt: verb, in: line, isInverted: false) {
        return resolved(subject, cue: cue(verb, subject, in: line), people, last, resolver)
      }
      // A capital alone at the start of a sentence is no name (`Solo dice: …`).
      if let phrase = phraseBefore(verb), phrase.tokens.count > 1 {
        return resolved(phrase, cue: cue(verb, phrase, in: line), people, last, resolver)
      }
      if let phrase = subjectBehind(verb, in: line) {
        return resolved(phrase, cue: cue(verb, phrase, in: line), people, last, resolver)
      }
      return continuation(line, last, people) ?? sameSentence(verb, last) ?? joined(verb, in: line, people, last)
        ?? dropped(verb, people, last, resolver) ?? teller(in: line, people, last, resolver) ?? unnamed(verb)
    }
    if let going = continuation(line, last, people) { return going }
    if let source = source(in: line, people, last, resolver) { return source }
    let named = statement.mentions(in: line).last { !$0.isGoverned && ($0.isPerson || $0.isPronoun) }
    guard let named, named.isPerson || line.count <= 3 else {
      return teller(in: line, people, last, resolver) ?? announcedByNobody(colon)
    }
    var finding = resolved(named, cue: statement.bytes(named.tokens), people, last, resolver)
    if finding.confidence == .sure { finding.confidence = .likely }
    return finding
  }

  /// `Ihre Tochter erinnert sich an den Satz: „…“`: somebody else said what is recalled.
  private func isRecalled(_ line: Range<Int>) -> Bool {
    guard let recalls = line.first(where: { grammar.recallingVerbs.contains(tokens[$0].term) }) else { return false }
    return line.contains { $0 > recalls && grammar.saidNouns.contains(tokens[$0].term) }
  }

  /// `Und weiter:`: the last speaker goes on.
  private func continuation(
    _ line: Range<Int>, _ last: SpeakerResolver.LastSpeaker?, _ people: NamedPeople
  ) -> Finding? {
    guard let last, passage - last.passage <= 2, isNobodyElseNamed(before: line, last, people),
      grammar.continuations.contains(where: {
        $0.count >= line.count(where: { tokens[$0].isWord }) && statement.has($0, at: line.lowerBound)
      }) || line.allSatisfy({ tokens[$0].uses.contains(.coordinator) }) || isPause(line, last)
    else { return nil }
    return last.goingOn(cue: statement.bytes(line))
  }

  /// Whether the paragraph names nobody but the last speaker before a line, where that one spoke in an earlier one.
  private func isNobodyElseNamed(
    before line: Range<Int>, _ last: SpeakerResolver.LastSpeaker, _ people: NamedPeople
  ) -> Bool {
    let own = statement.passage.range.lowerBound..<tokens[line.lowerBound].range.lowerBound
    return last.passage == passage || people.subjects(in: own).allSatisfy { $0 == last.finding.person }
  }

  /// `Und dann, nach einer Pause:`: a line that a coordinator opens, without a verb and without words for a subject.
  private func isPause(_ line: Range<Int>, _ last: SpeakerResolver.LastSpeaker) -> Bool {
    guard last.passage == passage, tokens[line.lowerBound].uses.contains(.coordinator), line.count <= 9,
      statement.mentions(in: line).isEmpty
    else { return false }
    return line.dropFirst().allSatisfy { place in
      let isSubject = tokens[place].uses.contains(.determiner) && !tokens[place].uses.contains(.preposition)
      let isNamed = tokens[place].isCapitalised && grammar.code != "de"
      return !isNamed && (!isSubject || tokens[place - 1].uses.contains(.preposition))
    }
  }

  /// `X said "…" and added: "…"`: the sentence goes on with its subject.
  func sameSentence(_ verb: Int, _ last: SpeakerResolver.LastSpeaker?) -> Finding? {
    guard let last, last.passage == passage, last.place > statement.bytes(statement.tokens).lowerBound else {
      return nil
    }
    return last.goingOn(cue: tokens[verb].range)
  }

  /// `Dazu gab das Ministerium bekannt:`: the noun phrase right behind the verb, where a language turns verb and subject
  /// round behind whatever opens a sentence.
  private func subjectBehind(_ verb: Int, in line: Range<Int>) -> SpeakerMention? {
    guard grammar.putsVerbsLast, verb > line.lowerBound, let phrase = phraseBehind(verb, in: line),
      grammar.nominatives.contains(tokens[phrase.tokens.lowerBound].term)
    else { return nil }
    return phrase
  }

  /// `In dem Bericht heißt es:`, `On lit dans la lettre :`: what speaks is written, and goes by its own words.
  private func document(
    in line: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard let cue = line.first(where: { place in grammar.readings.contains { statement.has($0, at: place) } }) else {
      return nil
    }
    return written(in: line, cue: cue..<cue + 1, people, last, resolver)
  }

  /// What a preposition governs in a stretch in which something written speaks (`heißt es aus dem Ministerium`).
  func written(
    in line: Range<Int>, cue: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?,
    _ resolver: SpeakerResolver
  ) -> Finding? {
    for place in line where tokens[place].uses.contains(.preposition) && place + 1 < line.upperBound {
      guard let phrase = phrase(from: place + 1, in: line) ?? noun(behindContraction: place, in: line) else { continue }
      return resolved(phrase, cue: statement.bytes(cue), people, last, resolver)
    }
    return nil
  }

  /// The noun behind a preposition that holds the article, where nouns are capitalised (`im Bericht`).
  private func noun(behindContraction place: Int, in line: Range<Int>) -> SpeakerMention? {
    guard grammar.code == "de", tokens[place + 1].isCapitalised,
      tokens[place].term.hasSuffix("m") || isSourceOfWords(place)
    else { return nil }
    return SpeakerMention(
      who: .phrase(role: nil, isDefinite: true), tokens: place + 1..<place + 2, isGoverned: false)
  }

  /// `aus Kreisen`, `aus Verhandlungskreisen`: without an article.
  private func isSourceOfWords(_ place: Int) -> Bool {
    tokens[place].term == "aus" && !tokens[place + 1].uses.contains(.place) && tokens[place + 1].term.hasSuffix("en")
  }

  /// `Hier sparte sie nicht mit Kritik: „…“`, `Seine Meinung zu X: „…“`: before a whole sentence in marks, whoever alone the
  /// words before the colon tell of; that is never more than a guess.
  private func teller(
    in line: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard isWholeSentence || announcesWords(line) || isOwnersLine(line) else { return nil }
    let told = statement.mentions(in: line).filter { !$0.isGoverned && isSomebody($0) }
    if let subject = told.first, told.count == 1 || announcesWords(line) {
      let finding = guessed(subject, people, last, resolver)
      return finding.person == nil && finding.label == nil ? nil : finding
    }
    guard told.isEmpty, let place = line.prefix(3).first(where: { grammar.possessives[tokens[$0].term] != nil }),
      let owner = grammar.possessives[tokens[place].term],
      let person = resolver.person(
        meantBy: owner, at: tokens[place].range.lowerBound, in: statement, passage: passage, people, last: last),
      !people.named(in: statement.bytes(line)).contains(person)
    else { return nil }
    var finding = Finding(method: .pronoun, confidence: .guess, cue: tokens[place].range)
    finding.person = person
    finding.pronoun = owner
    return finding
  }

  /// `Seine Bilanz fällt nüchtern aus:`: a line that a possessive opens, the quotation in the next paragraph.
  private func isOwnersLine(_ line: Range<Int>) -> Bool {
    span == nil && line.first.map { grammar.possessives[tokens[$0].term] != nil } == true
      && statement.mentions(in: line).allSatisfy(\.isGoverned)
  }

  /// Whether a mention means one person or an office that speaks by itself, or opens the line (`Eine Sprecherin wird deutlicher:`).
  private func isSomebody(_ mention: SpeakerMention) -> Bool {
    switch mention.who {
    case .phrase(.some, isDefinite: false): mention.tokens.lowerBound == statement.tokens.lowerBound
    case .person, .ambiguous, .pronoun(.he), .pronoun(.she), .pronoun(.either), .phrase(.some, isDefinite: true): true
    default: false
    }
  }

  /// Whether a line ends by saying that words follow: `… mit den Worten:`, `… in these words:`.
  private func announcesWords(_ line: Range<Int>) -> Bool {
    grammar.announcements.contains { line.count > $0.count && statement.has($0, at: line.upperBound - $0.count) }
  }

  /// Whether what stands between the marks is a sentence of five words or more.
  private var isWholeSentence: Bool {
    // What a line announces is a paragraph in marks.
    guard let span else { return !isDialogue }
    guard words >= 5, !isDialogue else { return false }
    return startsWithCapital(span.inner) && Passage.endsSentence(span.inner, text)
  }

  /// A whole sentence in marks behind a colon is somebody's, though no words tell whose.
  private func announcedByNobody(_ colon: Int) -> Finding? {
    span != nil && isWholeSentence
      ? Finding(method: .form, confidence: .guess, cue: tokens[colon].range, hasSubject: false) : nil
  }
}
