import CorpusModel
import TextAnalysis

/// Tells which spans between marks are somebody's words, and whose: the rules for direct speech in prose.
///
/// A span is a quotation where words of speech stand beside it, or where it stands as a sentence of its own next to
/// what is one. Scare quotes, titles and slogans have neither.
struct DirectSpeech {
  let text: [UInt8]
  /// Whether the passage is somebody's speech: then only words of speech beside the marks count.
  let isDialogue: Bool
  var resolver = SpeakerResolver()
  /// The quotation before.
  private(set) var last: SpeakerResolver.LastSpeaker?
  /// What the line before announces, if it ends in a colon.
  private(set) var introduced: Finding?

  init(text: [UInt8], isDialogue: Bool = false) {
    self.text = text
    self.isDialogue = isDialogue
  }

  /// Who speaks in each outermost quotation of a passage; nil for spans that are no quotations.
  mutating func findings(
    in passage: Passage, number: Int, mentions: [SpeakerMention], _ grammar: SpeechGrammar, _ people: NamedPeople
  ) -> [Finding?] {
    var findings = [Finding?](repeating: nil, count: passage.quotations.count)
    for (at, sentence) in passage.sentences.enumerated() {
      let statement = Statement(passage: passage, tokens: sentence, grammar: grammar, mentions: mentions)
      let next = at + 1 < passage.sentences.count ? passage.sentences[at + 1] : nil
      decide(statement, number, people, next: next, isFirst: at == 0, &findings)
      share(statement, &findings)
    }
    introduced = introducer(passage, number, mentions, grammar, people)
    return findings
  }

  /// Forgets the quotation before: something else stands between.
  mutating func interrupt() {
    last = nil
    introduced = nil
  }

  private mutating func decide(
    _ statement: Statement, _ number: Int, _ people: NamedPeople, next: Range<Int>?, isFirst: Bool,
    _ findings: inout [Finding?]
  ) {
    let quotes = quotations(of: statement)
    for (order, quote) in quotes.enumerated() {
      // Back to the quotation before; names of papers and the like stand in the sentence as words do.
      let earlier = quotes[..<order].last {
        findings[$0.number] != nil || !statement.passage.isNameInMarks($0.number, text)
      }
      let before = (earlier.map { $0.token + 1 } ?? statement.tokens.lowerBound)..<quote.token
      let end = order + 1 < quotes.count ? quotes[order + 1].token : statement.tokens.upperBound
      let context = QuotationContext(
        statement: statement, span: quote.span, before: before, after: (quote.token + 1)..<end, next: next,
        passage: number, words: wordCount(quote.span.inner), text: text, isDialogue: isDialogue)
      var finding = context.finding(people, last: last, resolver)
      if finding == nil, context.isUnsaid { continue }
      if finding == nil, context.standsAlone, !isDialogue || introduced != nil {
        finding = alone(context, isFirst: isFirst && order == 0, people)
      }
      if finding == nil, !isDialogue { finding = context.looseFinding(people, last: last, resolver) }
      findings[quote.number] = finding
      guard let finding else { continue }
      last = SpeakerResolver.LastSpeaker(
        finding: finding, passage: number, place: max(finding.cue.upperBound, quote.span.outer.upperBound))
    }
  }

  /// A quotation that is a sentence of its own: announced by the line before, of whoever the sentence before speaks of,
  /// or going on from the one before.
  private func alone(_ context: QuotationContext, isFirst: Bool, _ people: NamedPeople) -> Finding? {
    if isFirst, let introduced { return introduced }
    guard let span = context.span, context.words >= 3 || !span.isOpened else { return nil }
    let subject = isDialogue ? nil : context.subjectBefore(people, last, resolver) ?? tellerBefore(context, people)
    guard let last, last.passage >= context.passage - 1,
      last.passage == context.passage || isFirst
        || !isDialogue && isNear(context)
          && isNobodyNamed(in: statementsBefore(context), people)
    else {
      return subject ?? (isFirst && !isDialogue ? context.told(people, resolver) : nil)
    }
    if let subject, isAnother(subject, than: last.finding) { return subject }
    var finding = last.goingOn(last.passage == context.passage || !span.isOpened ? .likely : .guess)
    if span.isOpened, isAnybodyNamed(since: last, until: span, context, people) {
      // Either may speak.
      finding = Finding(method: .form, confidence: .guess, cue: span.outer.lowerBound..<span.outer.lowerBound)
    }
    return finding
  }

  private func isAnother(_ subject: Finding, than last: Finding) -> Bool {
    subject.person != last.person || subject.person == nil && subject.label != last.label
  }

  /// Whether at most two sentences of the paragraph stand before a quotation: then it may go on from the paragraph before.
  private func isNear(_ context: QuotationContext) -> Bool {
    let start = context.statement.tokens.lowerBound
    return context.statement.passage.sentences.prefix { $0.lowerBound < start }.count <= 2
  }

  /// The byte offsets from the start of a passage to a span.
  private func statementsBefore(_ context: QuotationContext) -> Range<Int> {
    let start = context.statement.passage.range.lowerBound
    return start..<max(start, context.span?.outer.lowerBound ?? start)
  }

  /// Whether a range of byte offsets names nobody, known or not.
  private func isNobodyNamed(in range: Range<Int>, _ people: NamedPeople) -> Bool {
    people.named(in: range).isEmpty && !people.holdsStranger(range)
  }

  /// The subject of the words of speech in the sentence before, where these tell without marks what somebody says
  /// (`Er stehe auf Platz drei, sagt die Wirtin. „…“`).
  private func tellerBefore(_ context: QuotationContext, _ people: NamedPeople) -> Finding? {
    guard context.words >= 4, let before = context.statement.sentenceBefore,
      !before.contains(where: { if case .quotation = context.tokens[$0].kind { true } else { false } }),
      case let statement = context.statement(before), let verb = statement.verbs(in: before, besideMarks: true).last,
      let comma = before.last(where: { $0 < verb && context.tokens[$0].kind == .comma }), verb - comma <= 2
    else { return nil }
    let own = QuotationContext(
      statement: statement, span: nil, before: before, after: before.upperBound..<before.upperBound, next: nil,
      passage: context.passage, words: 0, text: text)
    let behind = verb..<before.upperBound
    guard
      let subject = statement.subject(ofVerbAt: verb, in: behind, isInverted: true)
        ?? own.phraseBehind(verb, in: behind)
    else { return nil }
    var finding = own.resolved(subject, cue: own.cue(verb, subject, in: behind), people, last, resolver)
    guard finding.person != nil || finding.label != nil else { return nil }
    finding.confidence = .guess
    return finding
  }

  private func isAnybodyNamed(
    since last: SpeakerResolver.LastSpeaker, until span: MarkedSpan, _ context: QuotationContext, _ people: NamedPeople
  ) -> Bool {
    guard last.place < span.outer.lowerBound else { return false }
    let between = last.place..<span.outer.lowerBound
    return people.subjects(in: between).contains { $0 != last.finding.person }
      || isOneOfSeveralNamed(in: between, context)
  }

  /// Whether the sentence before names one of several who bear the name.
  private func isOneOfSeveralNamed(in range: Range<Int>, _ context: QuotationContext) -> Bool {
    let statement = context.statement
    return statement.sentenceBefore.map { before in
      statement.mentions(in: before).contains {
        $0.who == .ambiguous && !$0.isGoverned && range.contains(statement.bytes($0.tokens).lowerBound)
      }
    } ?? false
  }

  /// Quotations of one sentence with nothing but `and` between them are one person's.
  private func share(_ statement: Statement, _ findings: inout [Finding?]) {
    let quotes = quotations(of: statement)
    guard quotes.count > 1 else { return }
    for order in quotes.indices.dropFirst() {
      let (left, right) = (quotes[order - 1], quotes[order])
      let between = (left.token + 1)..<right.token
      guard
        between.allSatisfy({
          let token = statement.passage.tokens[$0]
          return token.kind == .comma || token.uses.contains(.coordinator)
        }), between.contains(where: { statement.passage.tokens[$0].isWord }) || !between.isEmpty
      else { continue }
      if findings[right.number] == nil, let finding = findings[left.number] {
        findings[right.number] = finding
      } else if findings[left.number] == nil, let finding = findings[right.number] {
        findings[left.number] = finding
      }
    }
  }

  /// What the passage's last sentence announces for the next paragraph, if it ends in a colon.
  private func introducer(
    _ passage: Passage, _ number: Int, _ mentions: [SpeakerMention], _ grammar: SpeechGrammar, _ people: NamedPeople
  ) -> Finding? {
    guard let sentence = passage.sentences.last, let end = sentence.last, passage.tokens[end].kind == .colon else {
      return nil
    }
    let statement = Statement(passage: passage, tokens: sentence, grammar: grammar, mentions: mentions)
    let context = QuotationContext(
      statement: statement, span: nil, before: sentence, after: sentence.upperBound..<sentence.upperBound, next: nil,
      passage: number, words: 0, text: text)
    guard var finding = context.announced(people, last: last, resolver) else { return nil }
    if finding.method == .cue { finding.method = .introducer }
    return finding
  }

  private func quotations(of statement: Statement) -> [(token: Int, number: Int, span: MarkedSpan)] {
    statement.tokens.compactMap { place in
      guard case .quotation(let number) = statement.passage.tokens[place].kind else { return nil }
      return (place, number, statement.passage.quotations[number])
    }
  }

  /// The number of words, as far as it matters.
  private func wordCount(_ range: Range<Int>) -> Int { QuotationContext.wordCount(text, range) }
}
