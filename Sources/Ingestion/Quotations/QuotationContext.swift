import CorpusModel
import TextAnalysis

/// What stands around one span between marks, and what it says about who speaks.
struct QuotationContext {
  let statement: Statement
  /// The span; nil for a line that announces what the next paragraph holds.
  let span: MarkedSpan?
  /// The tokens of the sentence before the span, back to the span before.
  let before: Range<Int>
  /// The tokens behind it, up to the next span.
  let after: Range<Int>
  /// The tokens of the next sentence.
  let next: Range<Int>?
  /// The number of the passage.
  let passage: Int
  /// The number of words between the marks, at most a dozen counted.
  let words: Int
  let text: [UInt8]
  /// Whether the passage is somebody's speech.
  var isDialogue = false

  var tokens: [Token] { statement.passage.tokens }
  var grammar: SpeechGrammar { statement.grammar }

  /// Whether nothing but the span stands in its sentence.
  var standsAlone: Bool {
    (isDateline || !before.contains { tokens[$0].isWord }) && !after.contains { tokens[$0].isWord }
  }

  /// Whether nothing but a place and a dash stand before the span at the paragraph's start (`TREVISO - «…»`).
  private var isDateline: Bool {
    guard before.lowerBound == 0, before.count <= 6, let end = before.last, tokens[end].kind == .dash else {
      return false
    }
    return before.contains { tokens[$0].isWord }
      && before.allSatisfy { !tokens[$0].isWord || tokens[$0].isAllCapitals }
  }

  /// The speaker by words of speech beside the marks; nil where there are none.
  func finding(_ people: NamedPeople, last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver) -> Finding? {
    if isTitle || isAddress { return nil }
    if isUnsaid { return isSaidBehind ? followed(people, last, resolver) : nil }
    guard
      var finding = announced(people, last: last, resolver) ?? followed(people, last, resolver)
        ?? embedded(people, last, resolver)
    else { return nil }
    if finding.confidence == .sure, isHearsay || isSecondHand(finding, people) { finding.confidence = .likely }
    return answered(finding, people, last)
  }

  /// A web address between marks.
  var isAddress: Bool {
    guard let inner = span?.inner, !text[inner].contains(0x20) else { return false }
    return text[inner].starts(with: "http".utf8) || text[inner].dropLast().contains(0x2E)
  }

  /// A word such as `slogan` or `titled` directly before the mark.
  var isTitle: Bool {
    guard let place = before.last, tokens[place].isWord else { return false }
    if tokens[place].uses.contains(.titleCue) { return true }
    // `laut „Neuer Zeitung“`
    if words <= 4, tokens[place].uses.contains(.bareSource) || isSourceEnd(place) { return true }
    // `sagte der „Neuen Zeitung“`
    if words <= 4, tokens[place].uses.contains(.determiner), let span, startsWithCapital(span.inner) {
      return true
    }
    // `the slogan of`, `Film mit dem Titel`
    return words < 8 && before.suffix(3).contains { tokens[$0].uses.contains(.titleCue) }
      && tokens[place].uses.contains(.preposition)
  }

  /// Words of speech without words for the speaker.
  func unnamed(_ verb: Int) -> Finding {
    var finding = Finding(method: .cue, confidence: .guess, cue: tokens[verb].range)
    finding.hasSubject = false
    return finding
  }

  /// Whether a phrase that names a source ends with the word at a place.
  private func isSourceEnd(_ place: Int) -> Bool {
    grammar.sources.contains {
      place - $0.count + 1 >= before.lowerBound && statement.has($0, at: place - $0.count + 1)
    }
  }

  /// `According to X, the plan is "…"` anywhere in a stretch.
  func source(
    in stretch: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    for place in stretch {
      guard let phrase = statement.source(at: place) else { continue }
      let behind = place + phrase.count
      let near = statement.mentions(in: behind..<min(stretch.upperBound, behind + 7)).first { isNear($0, behind) }
      guard let mention = near ?? self.phrase(from: behind, in: stretch) else { continue }
      return resolved(mention, cue: statement.bytes(place..<mention.tokens.upperBound), people, last, resolver)
    }
    return nil
  }

  /// `According to X, who left last year, "…"`, `Pour X, « … »`: the sentence opens with its source, whatever verbs
  /// stand between.
  func openingSource(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard before.lowerBound == statement.tokens.lowerBound,
      let start = before.first(where: { tokens[$0].isWord && !tokens[$0].uses.contains(.coordinator) }),
      start <= before.lowerBound + 1
    else { return nil }
    if statement.source(at: start) != nil {
      return toldBySource(start, people, last, resolver)
        ?? source(in: start..<before.upperBound, people, last, resolver)
    }
    guard tokens[start].uses.contains(.openingSource),
      let mention = statement.mentions(in: start + 1..<min(before.upperBound, start + 10)).first(where: \.isPerson)
    else { return nil }
    var finding = resolved(mention, cue: statement.bytes(start..<mention.tokens.upperBound), people, last, resolver)
    finding.confidence = min(.likely, finding.confidence)
    return finding
  }

  /// `X said, "…"`, `gibt X an, dass es „…“`: the words of speech stand in the sentence before the marks.
  func embedded(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard let end = before.last else { return nil }
    let isDirect = tokens[end].kind == .comma || tokens[end].kind == .dash
    guard words >= (isDirect ? 1 : 3) else { return nil }
    // `„…“, so X, „…“`
    if isDirect, tokens[before.lowerBound].kind == .comma, before.count > 2,
      let bare = bareSource(from: before.lowerBound + 1, in: before, people, last, resolver)
    {
      return bare
    }
    if isDirect, let opening = openingSource(people, last, resolver) { return opening }
    if let verb = statement.verbs(in: before, besideMarks: isDirect).last {
      guard isDirect || end - verb <= 30, isDirect || !isAttribute(end, of: verb) else { return nil }
      if let subject = statement.subject(ofVerbAt: verb, in: sentenceBefore, isInverted: false) {
        return resolved(subject, cue: cue(verb, subject, in: sentenceBefore), people, last, resolver)
      }
      if let phrase = phraseBehind(verb, in: before) ?? phraseBefore(verb) {
        return resolved(phrase, cue: cue(verb, phrase, in: before), people, last, resolver)
      }
      let isClause = tokens[end].uses.contains(.conjunction) && end - verb <= 3
      guard isDirect || isClause || verb == end else { return nil }
      return sameSentence(verb, last) ?? dropped(verb, people, last, resolver) ?? unnamed(verb)
    }
    return source(in: before, people, last, resolver)
  }

  /// Whether the word before the mark ties the span to a noun (`the promise of "…"`), not to the verb (`spoke of "…"`).
  func isAttribute(_ end: Int, of verb: Int) -> Bool {
    end - verb > 1 && Self.genitives.contains(tokens[end].term)
  }

  static let genitives = SpeechGrammar.words("of de du des d di del della do da von van")

  /// The sentence up to the span.
  var sentenceBefore: Range<Int> { before }

  /// Weaker evidence, for quotations of some length: the subject of the sentence without a verb of speech, or the verb
  /// of speech at the sentence's end.
  func looseFinding(
    _ people: NamedPeople, last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard let span, words >= 4, !isTitle, !isAddress else { return nil }
    if let verb = statement.verbs(in: after, besideMarks: false).last,
      let subject = statement.subject(ofVerbAt: verb, in: after, isInverted: false),
      subject.tokens.lowerBound > after.lowerBound
    {
      var finding = resolved(subject, cue: cue(verb, subject, in: after), people, last, resolver)
      finding.confidence = min(.likely, finding.confidence)
      return finding
    }
    guard words >= 5 else { return nil }
    let mood = reportedMood
    if let mood, let finding = goingOnReporting(mood, people, last, resolver) { return finding }
    if standsAlone {
      let isSentence =
        Passage.endsSentence(span.inner, text)
        || startsWithCapital(span.inner) && after.contains { tokens[$0].kind == .stop }
      return isSentence ? ofNobody(span) : nil
    }
    if before.isEmpty, startsWithCapital(span.inner), isVerbLike(after) { return ofNobody(span) }
    guard let place = before.last, tokens[place].isWord, !startsWithCapital(span.inner),
      let subject = statement.mentions(in: before).last(where: { $0.isPerson && !$0.isGoverned })
    else { return mood.map { grammar.conditionals.contains(tokens[$0].term) } == false ? ofNobody(span) : nil }
    return guessed(subject, people, last, resolver)
  }

  func guessed(
    _ subject: SpeakerMention, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding {
    var finding = resolved(subject, cue: statement.bytes(subject.tokens), people, last, resolver)
    finding.confidence = .guess
    return finding
  }

  /// `X, der von „…“ sprach`: the person before the relative clause whose verb ends it.
  func relative(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard grammar.putsVerbsLast, let verb = after.first,
      statement.isVerb(at: verb, until: after.upperBound, besideMarks: true),
      let person = statement.mentions(in: before).last(where: \.isPerson)
    else { return nil }
    let comma = person.tokens.upperBound
    guard comma + 1 < before.upperBound, tokens[comma].kind == .comma, Self.relatives.contains(tokens[comma + 1].term),
      (comma + 1..<before.upperBound).allSatisfy({ tokens[$0].isWord })
    else { return nil }
    var finding = resolved(person, cue: tokens[verb].range, people, last, resolver)
    finding.confidence = min(.likely, finding.confidence)
    return finding
  }

  private static let relatives = SpeechGrammar.words("der die dat")

  /// A quotation by its form alone.
  private func ofNobody(_ span: MarkedSpan) -> Finding {
    Finding(method: .form, confidence: .guess, cue: span.outer.lowerBound..<span.outer.lowerBound, hasSubject: false)
  }

  /// A noun phrase that begins with an article directly behind a verb (`teilte die Polizei mit`).
  func phraseBehind(_ verb: Int, in stretch: Range<Int>) -> SpeakerMention? {
    var start = verb + 1
    // `erinnert sich die Bäuerin`
    if start < stretch.upperBound, grammar.clitics.contains(tokens[start].term) { start += 1 }
    let found = phrase(from: start, in: stretch) ?? phrase(from: verb + 1, in: stretch)
    return found.flatMap { isAddressee($0) ? nil : $0 }
  }

  /// Whether a phrase names in the dative who prints what was said: `sagte dieser Zeitung`.
  private func isAddressee(_ phrase: SpeakerMention) -> Bool {
    guard grammar.code == "de", let last = phrase.tokens.last else { return false }
    return ["der", "dieser", "unserer", "einer"].contains(tokens[phrase.tokens.lowerBound].term)
      && ["zeitung", "agentur", "illustrierten", "zeitschrift", "redaktion"].contains(
        where: tokens[last].term.hasSuffix)
  }

  func phrase(from start: Int, in stretch: Range<Int>) -> SpeakerMention? {
    guard start < stretch.upperBound, tokens[start].isWord, tokens[start].uses.contains(.determiner) else {
      return nil
    }
    var end = start + 1
    while end < stretch.upperBound, end - start < 6, tokens[end].isWord, !endsPhrase(tokens[end]), !joinsClause(end),
      !isBehindNoun(end, from: start)
    {
      end += 1
    }
    return end > start + 1
      ? SpeakerMention(who: .phrase(role: nil, isDefinite: true), tokens: start..<end, isGoverned: false) : nil
  }

  /// A noun phrase at the start of the sentence directly before a verb (`Die Polizei teilte mit`).
  func phraseBefore(_ verb: Int) -> SpeakerMention? {
    var first = verb
    while first > statement.tokens.lowerBound, tokens[first - 1].isWord {
      if tokens[first - 1].isCapitalised {
        first -= 1
      } else if first < verb, first - 2 >= statement.tokens.lowerBound, grammar.code != "de",
        Self.genitives.contains(tokens[first - 1].term), tokens[first - 2].isWord, tokens[first - 2].isCapitalised
      {
        // `Secretaria Municipal de Mobilidade`
        first -= 2
      } else {
        break
      }
    }
    while first < verb, tokens[first].uses.contains(.notName), !tokens[first].uses.contains(.determiner) { first += 1 }
    if first < verb, grammar.code != "de", (first..<verb).allSatisfy({ isNameWord(tokens[$0]) }) {
      return SpeakerMention(who: .phrase(role: nil, isDefinite: true), tokens: first..<verb, isGoverned: false)
    }
    var start = verb
    while start > statement.tokens.lowerBound, tokens[start - 1].isWord { start -= 1 }
    guard verb > start, verb - start <= 6, tokens[start].isWord, tokens[start].uses.contains(.determiner),
      ((start + 1)..<verb).allSatisfy({ tokens[$0].isWord && !tokens[$0].uses.contains(.preposition) })
    else { return nil }
    // "The small print that says", "The farmer has said"
    var end = verb
    while end > start + 1, !tokens[end - 1].uses.isDisjoint(with: [.auxiliary, .conjunction]) { end -= 1 }
    // "That's what it said"
    guard end > start + 1, tokens[start + 1].term != "s",
      tokens[start + 1..<end].allSatisfy({ $0.uses.isDisjoint(with: [.pronoun, .conjunction]) })
    else { return nil }
    return SpeakerMention(who: .phrase(role: nil, isDefinite: true), tokens: start..<end, isGoverned: false)
  }

  /// Whether a coordinator joins another clause, not another noun, where nouns are capitalised (`der Bäcker und lacht`).
  private func joinsClause(_ place: Int) -> Bool {
    guard grammar.code == "de", tokens[place].uses.contains(.coordinator), place + 1 < tokens.count else {
      return false
    }
    let next = tokens[place + 1]
    return next.isWord && !next.isCapitalised && !next.uses.contains(.determiner)
  }

  /// Whether an adverb stands behind the noun of a phrase, where nouns are capitalised (`die Gewerkschafterin weiter`),
  /// or another article behind one that has no attribute (`der 61-Jährige der Agentur`).
  private func isBehindNoun(_ place: Int, from start: Int) -> Bool {
    guard grammar.code == "de", !tokens[place].isCapitalised, !tokens[place].isHyphenated,
      place - 1 > start, tokens[place - 1].isCapitalised
    else { return false }
    let uses = tokens[place].uses
    return uses.isDisjoint(with: [.genitive, .coordinator])
      || tokens[place - 1].term.hasPrefix("jahrige")
  }

  /// Whether a word may be part of an organisation's name.
  func isNameWord(_ token: Token) -> Bool {
    grammar.pronoun(token.term) == nil && !token.term.contains("'") && token.term.utf8.count > 1
  }

  func endsPhrase(_ token: Token) -> Bool {
    token.uses.contains(.preposition)
      || token.uses.contains(.verb) && !(grammar.code == "de" && token.isCapitalised)
      || token.uses.contains(.auxiliary) || token.uses.contains(.conjunction)
      || grammar.particles.values.contains { $0.contains(token.term) }
  }

  func resolved(
    _ mention: SpeakerMention, cue: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?,
    _ resolver: SpeakerResolver
  ) -> Finding {
    // `„…“, lautete seine Antwort`: no words for a speaker.
    if case .phrase = mention.who, let last = mention.tokens.last, grammar.saidNouns.contains(tokens[last].term) {
      return Finding(method: .cue, confidence: .guess, cue: cue, hasSubject: false)
    }
    let finding = resolver.finding(mention, in: statement, passage: passage, cue: cue, method: .cue, people, last: last)
    {
      String(decoding: text[$0], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    if finding.person != nil || statement.jointSubject(of: mention) != nil { return finding }
    return described(mention, finding, people, last) ?? finding
  }

  /// From the verb to the subject as they stand, the verb alone where they are far apart.
  func cue(_ verb: Int, _ subject: SpeakerMention, in stretch: Range<Int>) -> Range<Int> {
    var range = min(verb, subject.tokens.lowerBound)..<max(verb + 1, subject.tokens.upperBound)
    if tokens[verb].uses.contains(.splitVerb), let particles = grammar.particles[tokens[verb].term],
      let particle = (verb..<min(stretch.upperBound, verb + 16)).first(where: { particles.contains(tokens[$0].term) }),
      particle >= range.upperBound, particle - verb <= 6
    {
      range = range.lowerBound..<(particle + 1)
    }
    let bytes = statement.bytes(range)
    return bytes.count <= 120 ? bytes : tokens[verb].range
  }
}

// What the span itself looks like.
extension QuotationContext {
  /// The number of words in a range, at most a dozen counted.
  static func wordCount(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for term in terms(in: text, within: range.lowerBound..<min(range.upperBound, range.lowerBound + 240))
    where !term.isSymbol {
      count += 1
      if count == 12 { break }
    }
    return count
  }

  /// Whether the words end in a comma, a question or a cry: then the sentence goes on behind the marks.
  func endsOpen(_ inner: Range<Int>) -> Bool {
    guard let last = inner.last else { return false }
    return text[last] == 0x2C || endsInQuestionOrCry(inner)
  }

  func endsInQuestionOrCry(_ inner: Range<Int>) -> Bool {
    guard let last = inner.last else { return false }
    if text[last] == 0x21 || text[last] == 0x3F { return true }
    return inner.count >= 3 && text[last - 2] == 0xE2 && text[last - 1] == 0x80 && text[last] == 0xA6
  }

  func startsWithCapital(_ inner: Range<Int>) -> Bool {
    String(decoding: text[inner.lowerBound..<min(inner.upperBound, inner.lowerBound + 4)], as: UTF8.self)
      .unicodeScalars.first?.properties.isUppercase ?? false
  }
}
