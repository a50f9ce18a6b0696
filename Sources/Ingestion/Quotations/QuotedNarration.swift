import CorpusModel
import TextAnalysis

// Who says what in narration.
extension QuotationFinder {
  private typealias Reading = NamedPassage

  /// What is kept of the first reading for the second; more text than this is cut into words twice instead.
  private static var mostTextKept: Int { 1 << 20 }

  /// Reads the narration twice: who is named in it, then who says what.
  mutating func readProse() {
    let firstTurn = blocks.firstIndex { $0.kind == .turn }
    let leaves = blocks.indices.filter { isProse(blocks[$0], at: $0, before: firstTurn) }
    introducePeopleOfTitles(before: leaves.first)
    let units = reader.units(of: leaves.map { ($0, blocks[$0].range) })
    let languages = languages(of: leaves)
    let keeps = units.reduce(0) { $0 + $1.range.count } <= Self.mostTextKept
    var readings: [Reading] = []
    for unit in units {
      let reading = read(unit, languages[unit.leaf] ?? nil)
      if keeps { readings.append(reading) } else { introduce(reading) }
    }
    let trimmed = TrimmedNames(readings)
    for place in readings.indices {
      readings[place].names = readings[place].names.map { trimmed.trimmed($0, of: readings[place].passage) }
      introduce(readings[place])
    }
    speakerFinder.introduceCalled(readings, to: &people)
    speakerFinder.introduceFollowed(readings, to: &people)
    var prose = ProseState(text: text, guests: guests(), isInterview: firstTurn != nil)
    for (place, unit) in units.enumerated() {
      let reading = keeps ? readings[place] : read(unit, languages[unit.leaf] ?? nil)
      passages += 1
      if place > 0, unit.leaf > units[place - 1].leaf + 1 { prose.interrupt() }
      if let firstTurn, unit.leaf < firstTurn, makeLead(unit, reading.passage, prose) {
        prose.interrupt()
      } else if blocks[unit.leaf].kind == .narration {
        if let grammar = UnspacedGrammar.of(reading.passage.language) {
          readUnspaced(unit, grammar, &prose)
        } else {
          readSpaced(unit, reading, &prose)
        }
      }
    }
  }

  /// Puts the people whom the lines above the narration name for certain among the document's people, titles in capitals
  /// left out, where any words look like names.
  private mutating func introducePeopleOfTitles(before first: Int?) {
    guard let first else { return }
    for place in blocks.indices.prefix(min(first, 4)) where place == 0 || blocks[place].kind == .heading {
      let range = blocks[place].range
      guard range.count <= 300, hasLongWordInSmallLetters(range) else { continue }
      let language = blocks[place].language ?? reader.language
      guard UnspacedGrammar.of(language) == nil else { continue }
      let unit = ProseReader.Unit(leaf: place, range: range, spans: reader.pairing.pairs(within: range).spans)
      let reading = read(unit, language)
      speakerFinder.introduce(reading.names, of: reading.passage, to: &people)
    }
  }

  private func hasLongWordInSmallLetters(_ range: Range<Int>) -> Bool {
    written(range).split { !$0.isLetter }.contains { $0.count >= 4 && $0.first?.isLowercase == true }
  }

  /// What is carried from one passage to the next.
  private struct ProseState {
    var speech: DirectSpeech
    var indirect: IndirectSpeech
    var unspaced: UnspacedSpeech?
    let leads: LeadQuotations
    /// The last sentence, where it may announce what follows.
    var line: Statement?

    init(text: [UInt8], guests: [Int], isInterview: Bool) {
      speech = DirectSpeech(text: text)
      indirect = IndirectSpeech(text: text)
      leads = LeadQuotations(guests: guests, text: text)
      if isInterview, guests.count == 1 {
        speech.resolver.guest = guests[0]
        indirect.resolver.guest = guests[0]
      }
    }

    mutating func interrupt() {
      speech.interrupt()
      unspaced?.interrupt()
      line = nil
    }
  }

  private mutating func introduce(_ reading: Reading) {
    speakerFinder.introduce(reading.names, of: reading.passage, to: &people)
  }

  private mutating func read(_ unit: ProseReader.Unit, _ language: String?) -> Reading {
    let passage = reader.passage(unit, language: language, words: &words)
    if UnspacedGrammar.of(language) != nil { return Reading(passage: passage, names: []) }
    return Reading(passage: passage, names: names.names(in: passage, SpeechGrammar.of(language)))
  }

  private mutating func readSpaced(_ unit: ProseReader.Unit, _ reading: Reading, _ prose: inout ProseState) {
    let passage = reading.passage
    let grammar = SpeechGrammar.of(passage.language)
    let mentions = speakerFinder.mentions(in: passage, number: passages, found: reading.names, grammar, &people)
    let findings = prose.speech.findings(in: passage, number: passages, mentions: mentions, grammar, people)
    for (span, finding) in zip(passage.quotations, findings) {
      if let finding { lay(.quote, extent: span.outer, range: span.inner, on: unit.leaf, finding) }
    }
    for sentence in passage.sentences {
      let statement = Statement(passage: passage, tokens: sentence, grammar: grammar, mentions: mentions)
      prose.line = statement
      let holdsQuotation = sentence.contains {
        if case .quotation(let number) = passage.tokens[$0].kind { findings[number] != nil } else { false }
      }
      guard
        let report = prose.indirect.report(
          in: statement, passage: passages, holdsQuotation: holdsQuotation, people, last: prose.speech.last)
      else { continue }
      lay(.indirect, extent: report.range, range: report.range, on: unit.leaf, report.finding)
    }
  }

  private mutating func readUnspaced(
    _ unit: ProseReader.Unit, _ grammar: UnspacedGrammar, _ prose: inout ProseState
  ) {
    prose.line = nil
    var unspaced = UnspacedSpeech(text: text, grammar: grammar, lexicon: names.lexicon)
    if let before = prose.unspaced, before.grammar.code == grammar.code { unspaced = before }
    let (findings, reports) = unspaced.findings(in: unit.range, spans: unit.spans, number: passages, &people)
    prose.unspaced = unspaced
    for (span, finding) in zip(unit.spans.filter({ $0.depth == 0 }), findings) {
      if let finding { lay(.quote, extent: span.outer, range: span.inner, on: unit.leaf, finding) }
    }
    for report in reports {
      lay(.indirect, extent: report.range, range: report.range, on: unit.leaf, report.finding)
    }
  }

  /// Narration, and what stands before the first turn and may be a quotation as a whole.
  private func isProse(_ block: Block, at place: Int, before firstTurn: Int?) -> Bool {
    switch block.kind {
    case .narration: return true
    case .metadata, .heading:
      guard let firstTurn, place < firstTurn, place > 0, block.range.count < 2000 else { return false }
      return QuotationMark.at(block.range.lowerBound, in: text, until: block.range.upperBound) != nil
    default: return false
    }
  }

  private mutating func languages(of leaves: [Int]) -> [Int: String?] {
    var languages: [Int: String?] = [:]
    for leaf in leaves {
      let block = blocks[leaf]
      languages[leaf] = .some(block.language ?? reader.language(ofBlock: block.range, &words))
    }
    return languages
  }

  /// The interviewees, as people of the prose.
  func guests() -> [Int] {
    cast.members.indices.compactMap { place in
      guard cast.members[place].role == .guest else { return nil }
      return ids.first { $0.value == cast.members[place].person.id }?.key
    }
  }

  /// Makes a leaf of the introduction a lead, if it is one.
  private mutating func makeLead(
    _ unit: ProseReader.Unit, _ passage: Passage, _ prose: ProseState
  ) -> Bool {
    let (leads, line) = (prose.leads, prose.line)
    guard passage.range.lowerBound == blocks[unit.leaf].range.lowerBound,
      passage.range.upperBound == blocks[unit.leaf].range.upperBound
    else { return false }
    let quoted = leads.isWhollyQuoted(passage)
    var finding: Finding?
    if let line, blocks[unit.leaf].kind == .narration {
      finding = leads.announced(by: line, paragraph: passage, people)
    }
    if finding == nil, quoted != nil, leads.guests.count == 1, written(passage.range) != title,
      line?.endsInColon != true
    {
      finding = Finding(
        person: leads.guests[0], method: .form, confidence: .likely,
        cue: passage.range.lowerBound..<passage.range.lowerBound)
    }
    guard let finding, let person = finding.person, let id = ids[person] else { return false }
    if quoted == nil, !passage.quotations.isEmpty, passage.tokens.first.map({ !$0.isWord }) ?? false { return false }
    blocks[unit.leaf].kind = .lead
    blocks[unit.leaf].range = quoted?.inner ?? blocks[unit.leaf].range
    blocks[unit.leaf].speaker = id
    blocks[unit.leaf].role = cast[id]?.role ?? .guest
    blocks[unit.leaf].note("role", "speaks in the introduction of the dialogue")
    blocks[unit.leaf].affiliation = cast[id]?.affiliation
    blocks[unit.leaf].note("affiliation", cast[id]?.affiliationGround)
    blocks[unit.leaf].attribution = attribution(finding)
    return true
  }
}

extension Statement {
  /// Whether the sentence announces what follows.
  var endsInColon: Bool { tokens.last.map { passage.tokens[$0].kind == .colon } ?? false }
}
