import CorpusModel
import TextAnalysis

/// Finds reported speech by a closed set of patterns: a source named by a phrase (`laut X`, `nach eigenen Angaben`), or
/// a verb of speech with a clause that a conjunction or the mood of reported speech opens.
///
/// Words between marks belong to the direct quotation alone: of a sentence that holds one, only the clause that ends
/// before the mark is reported.
struct IndirectSpeech {
  let text: [UInt8]
  var resolver = SpeakerResolver()

  /// What a sentence reports, and who is said to have said it.
  struct Report {
    /// The reported sentence or clause; UTF-8 byte offsets.
    var range: Range<Int>
    var finding: Finding
  }

  /// The report that a sentence holds, if there is one whose source the text names.
  ///
  /// - Parameter isOpening: whether the sentence holds a quotation that is somebody's words.
  func report(
    in statement: Statement, passage: Int, holdsQuotation: Bool, _ people: NamedPeople,
    last: SpeakerResolver.LastSpeaker?
  ) -> Report? {
    guard statement.tokens.count >= 4 else { return nil }
    if let report = bySource(statement, passage, holdsQuotation, people, last) { return report }
    return byClause(statement, passage, people, last)
  }

  // MARK: Sources

  private func bySource(
    _ statement: Statement, _ passage: Int, _ holdsQuotation: Bool, _ people: NamedPeople,
    _ last: SpeakerResolver.LastSpeaker?
  ) -> Report? {
    guard !holdsQuotation, let end = statement.tokens.last else { return nil }
    // A line that ends in a colon announces, it reports nothing.
    if statement.passage.tokens[end].kind == .colon { return nil }
    let grammar = statement.grammar
    for place in statement.tokens where statement.passage.tokens[place].isWord {
      let uses = statement.passage.tokens[place].uses
      if uses.contains(.beginsOwnAccount),
        let phrase = grammar.ownAccounts.first(where: { statement.has($0, at: place) }),
        let subject = subjectOfOwnAccount(place, phrase.count, statement)
      {
        let cue = statement.bytes(place..<(place + phrase.count))
        return report(statement, resolve(subject, statement, passage, cue, people, last))
      }
      if uses.contains(.beginsSource), let phrase = statement.source(at: place),
        let named = named(behind: place + phrase.count, statement)
      {
        let cue = statement.bytes(place..<named.tokens.upperBound)
        return report(statement, resolve(named, statement, passage, cue, people, last))
      }
      if statement.passage.tokens[place].uses.contains(.trailingSource),
        let named = statement.mentions(in: max(statement.tokens.lowerBound, place - 6)..<place).last,
        named.tokens.upperBound == place
      {
        let cue = statement.bytes(named.tokens.lowerBound..<(place + 1))
        return report(statement, resolve(named, statement, passage, cue, people, last))
      }
    }
    return nil
  }

  private func report(_ statement: Statement, _ finding: Finding?) -> Report? {
    finding.map { Report(range: statement.bytes(statement.tokens), finding: $0) }
  }

  /// Whoever the sentence speaks of: the first mention behind the phrase that is a subject, else the one before it.
  private func subjectOfOwnAccount(_ place: Int, _ length: Int, _ statement: Statement) -> SpeakerMention? {
    statement.mentions(in: (place + length)..<statement.tokens.upperBound).first { !$0.isGoverned }
      ?? statement.mentions(in: statement.tokens.lowerBound..<place).last { !$0.isGoverned }
  }

  /// The mention that a source phrase names, nothing but articles, adjectives and offices between.
  private func named(behind place: Int, _ statement: Statement) -> SpeakerMention? {
    let reach = max(statement.tokens.lowerBound, place - 1)..<min(statement.tokens.upperBound, place + 7)
    guard let mention = statement.mentions(in: reach).first(where: { $0.tokens.upperBound > place }),
      mention.tokens.lowerBound - place <= 3,
      (place..<max(place, mention.tokens.lowerBound)).allSatisfy({
        let token = statement.passage.tokens[$0]
        return token.isWord && !token.uses.contains(.preposition)
      })
    else { return nil }
    switch mention.who {
    case .pronoun(.first), .pronoun(.second), .pronoun(.they), .phrase(role: nil, _): return nil
    default: return mention
    }
  }

  // MARK: Clauses

  private func byClause(
    _ statement: Statement, _ passage: Int, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?
  ) -> Report? {
    let tokens = statement.passage.tokens
    for verb in statement.verbs(in: statement.tokens, besideMarks: false) {
      guard let clause = clause(behind: verb, statement) else { continue }
      let head = statement.tokens.lowerBound..<clause.opener
      guard let subject = statement.subject(ofVerbAt: verb, in: head, isInverted: false) else { continue }
      switch subject.who {
      case .pronoun(.first), .pronoun(.second), .pronoun(.they), .phrase(role: nil, _): continue
      default: break
      }
      guard !statement.deniesReport(ofVerbAt: verb, subject: subject, before: clause.opener),
        let range = reported(from: clause.start, statement)
      else { continue }
      let first = min(verb, subject.tokens.lowerBound)
      let cueEnd = max(verb + 1, subject.tokens.upperBound)
      var cue = statement.bytes(first..<cueEnd)
      if cue.count > 120 { cue = tokens[verb].range }
      return resolve(subject, statement, passage, cue, people, last).map { Report(range: range, finding: $0) }
    }
    return nil
  }

  /// Where the reported clause of a verb begins: behind its conjunction, or behind the comma that a verb in the mood of
  /// reported speech follows.
  private func clause(behind verb: Int, _ statement: Statement) -> (opener: Int, start: Int)? {
    let tokens = statement.passage.tokens
    let grammar = statement.grammar
    let limit = min(statement.tokens.upperBound, verb + 24)
    var comma: Int?
    for place in (verb + 1)..<max(limit, verb + 1) {
      switch tokens[place].kind {
      case .colon, .semicolon, .stop: return nil
      // `sagte der „Neuen Zeitung“, dass …`: a name in marks, no words.
      case .quotation where place - verb > 3: return nil
      case .quotation: break
      case .comma:
        if comma != nil { return nil }
        comma = place
      case .dash, .bracket: break
      case .word:
        if tokens[place].uses.contains(.conjunction) {
          guard comma == nil || comma == place - 1 || place - verb <= 12 else { return nil }
          return (comma ?? place, place + 1)
        }
        if let comma, tokens[place].uses.contains(.reportedMood), place - comma <= 6 {
          return (comma, comma + 1)
        }
        if comma == nil, place - verb > 10,
          grammar.particles[tokens[verb].term]?.contains(tokens[place].term) != true
        {
          return nil
        }
      }
    }
    return nil
  }

  /// From a place to the end of the sentence without its stop; before a quotation, to the end of the last clause.
  private func reported(from start: Int, _ statement: Statement) -> Range<Int>? {
    let tokens = statement.passage.tokens
    var end = statement.tokens.upperBound
    while end > start, !tokens[end - 1].isWord, !isQuotation(tokens[end - 1]) { end -= 1 }
    if let quotation = (start..<max(start, end)).first(where: { isQuotation(tokens[$0]) }) {
      // `…, sondern, dass es „…“`: the clause before the one that holds the marks.
      let commas = (start..<quotation).filter { tokens[$0].kind == .comma && $0 > start + 3 }
      guard let comma = commas.first else { return nil }
      end = comma
    }
    guard end - start >= 3 else { return nil }
    return statement.bytes(start..<end)
  }

  private func isQuotation(_ token: Token) -> Bool { if case .quotation = token.kind { true } else { false } }

  private func resolve(
    _ mention: SpeakerMention, _ statement: Statement, _ passage: Int, _ cue: Range<Int>, _ people: NamedPeople,
    _ last: SpeakerResolver.LastSpeaker?
  ) -> Finding? {
    var finding = resolver.finding(
      mention, in: statement, passage: passage, cue: cue, method: .cue, people, last: last
    ) { String(decoding: text[$0], as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    if finding.pronoun == .first || finding.pronoun == .second { return nil }
    // A pronoun that nobody can be found for reports nothing that could be attributed.
    if finding.pronoun != nil, finding.person == nil { return nil }
    finding.confidence = min(finding.confidence, .likely)
    return finding
  }
}
