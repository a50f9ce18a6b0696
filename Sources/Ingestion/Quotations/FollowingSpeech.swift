import CorpusModel
import TextAnalysis

// Words of speech behind the marks.
extension QuotationContext {
  /// `"…," said X`, `"…", so X`, `"…" – X`.
  func followed(
    _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard let span else { return nil }
    var start = after.lowerBound
    var isJoined = endsOpen(span.inner)
    var stretch = after
    if start < after.upperBound, tokens[start].kind == .comma || tokens[start].kind == .dash {
      isJoined = true
      start += 1
    }
    // `"…?" X asked.` was cut in two by the question mark.
    if !stretch.contains(where: { tokens[$0].isWord }), endsInQuestionOrCry(span.inner), let next {
      stretch = next
      start = next.lowerBound
      isJoined = true
      guard beginsWithSpeaker(next) else { return nil }
    }
    guard start < stretch.upperBound, tokens[start].isWord else { return nil }
    if let bare = bareSource(from: start, in: stretch, people, last, resolver), isJoined { return bare }
    if tokens[start].uses.contains(.comparison) { isJoined = true }
    let clause = start..<min(stretch.upperBound, start + 28)
    guard let verb = firstVerb(in: clause, from: start) else {
      guard isJoined else { return nil }
      return trailingSource(clause, people, last, resolver) ?? attached(clause, people, last, resolver)
    }
    guard isJoined || (verb == start && words >= 3) else { return nil }
    if let impersonal = impersonal(verb, in: stretch, people, last, resolver) { return impersonal }
    // `"…," it is fair to say that …` reports something else.
    if verb + 1 < stretch.upperBound, tokens[verb + 1].uses.contains(.conjunction) { return nil }
    let isInverted = !statement.mentions(in: start..<verb).contains { !$0.isGoverned }
    let subject =
      statement.subject(ofVerbAt: verb, in: start..<stretch.upperBound, isInverted: isInverted)
      ?? phraseBehind(verb, in: stretch).map(statement.apposed) ?? phraseBetween(start, verb)
    guard let subject else {
      return relative(people, last, resolver) ?? nounBefore(verb, people, resolver) ?? going(verb, people, last)
        ?? dropped(verb, people, last, resolver)
        ?? unnamed(verb)
    }
    return resolved(subject, cue: cue(verb, subject, in: start..<stretch.upperBound), people, last, resolver)
  }

  /// `„…“, hatte der Wirt im Mai geklagt`: the phrase between an auxiliary right behind the marks and the verb that ends the
  /// clause.
  private func phraseBetween(_ start: Int, _ verb: Int) -> SpeakerMention? {
    guard grammar.putsVerbsLast, verb > start + 2, tokens[start].uses.contains(.auxiliary) else { return nil }
    return phrase(from: start + 1, in: start..<verb)
  }

  /// `„…“, hieß es aus dem Ministerium`: nobody but what the preposition governs is named.
  private func impersonal(
    _ verb: Int, in stretch: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?,
    _ resolver: SpeakerResolver
  ) -> Finding? {
    guard let reading = grammar.readings.first(where: { $0.count > 1 && statement.has($0, at: verb) }) else {
      return nil
    }
    return written(
      in: verb + reading.count..<stretch.upperBound, cue: verb..<verb + reading.count, people, last, resolver)
      ?? unnamed(verb)
  }

  /// The first verb of speech that can belong to the quotation: within its clause, appositions of the subject aside.
  func firstVerb(in clause: Range<Int>, from start: Int) -> Int? {
    var commas = 0
    for place in clause {
      switch tokens[place].kind {
      case .comma, .dash, .bracket: commas += 1
      case .colon, .semicolon, .stop: return nil
      case .quotation: return nil
      case .word:
        guard statement.isVerb(at: place, until: clause.upperBound, besideMarks: true) else { continue }
        // Without an apposition the verb stands in the first clause; with one, the subject stands before it.
        if commas == 0 { return place }
        let opensWithName =
          statement.mentions(in: start..<place).first.map { $0.tokens.lowerBound - start <= 4 } ?? false
        return opensWithName && commas <= 4 ? place : nil
      }
    }
    return nil
  }

  /// Whether a sentence begins `X said` or `said X`, and announces nothing itself.
  func beginsWithSpeaker(_ sentence: Range<Int>) -> Bool {
    let head = sentence.prefix(6)
    guard
      let verb = head.first(where: { statement(sentence).isVerb(at: $0, until: sentence.upperBound, besideMarks: true) }
      )
    else { return false }
    guard
      verb == sentence.lowerBound
        || statement.mentions(in: sentence.lowerBound..<verb).contains(where: { !$0.isGoverned })
    else { return false }
    let rest = (verb + 1)..<sentence.upperBound
    return !rest.contains { tokens[$0].kind == .colon || tokens[$0].uses.contains(.conjunction) }
      && !rest.contains { if case .quotation = tokens[$0].kind { true } else { false } }
  }

  /// `«…». X, 58 anni, lo racconta mentre …`: the sentence behind the one in marks says who told so.
  func told(_ people: NamedPeople, _ resolver: SpeakerResolver) -> Finding? {
    guard words >= 5, let next, let verb = statement(next).verbs(in: next, besideMarks: false).first,
      !next.contains(where: {
        if case .quotation = tokens[$0].kind { return true }
        return tokens[$0].kind == .colon || tokens[$0].uses.contains(.conjunction)
      }), let subject = statement(next).subject(ofVerbAt: verb, in: next, isInverted: false), subject.isPerson
    else { return nil }
    var finding = resolved(subject, cue: tokens[verb].range, people, nil, resolver)
    finding.confidence = .guess
    return finding
  }

  func statement(_ sentence: Range<Int>) -> Statement {
    Statement(passage: statement.passage, tokens: sentence, grammar: grammar, mentions: statement.mentions)
  }

  /// `, so Zhao`, `, selon Tina`, `, according to Roe`.
  func bareSource(
    from start: Int, in stretch: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?,
    _ resolver: SpeakerResolver
  ) -> Finding? {
    let opener = statement.source(at: start)
    let length = opener?.count ?? (tokens[start].uses.contains(.bareSource) ? 1 : 0)
    guard length > 0 else { return nil }
    let reach = (start + length)..<min(stretch.upperBound, start + length + 7)
    guard
      let mention = statement.mentions(in: reach).first(where: { isNear($0, start + length) })
        ?? phrase(from: start + length, in: stretch)
    else { return nil }
    return resolved(mention, cue: statement.bytes(start..<mention.tokens.upperBound), people, last, resolver)
  }

  /// Whether nothing but articles, adjectives and offices stands between a place and a mention.
  func isNear(_ mention: SpeakerMention, _ place: Int) -> Bool {
    mention.tokens.lowerBound - place <= 4
      && (place..<max(place, mention.tokens.lowerBound)).allSatisfy {
        tokens[$0].isWord && !tokens[$0].uses.contains(.verb)
      }
  }

  /// `, Zhao zufolge`.
  func trailingSource(
    _ clause: Range<Int>, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?, _ resolver: SpeakerResolver
  ) -> Finding? {
    guard let place = clause.first(where: { tokens[$0].uses.contains(.trailingSource) }),
      let mention = statement.mentions(in: clause.lowerBound..<place).last
    else { return nil }
    return resolved(mention, cue: statement.bytes(mention.tokens.lowerBound..<(place + 1)), people, last, resolver)
  }
}
