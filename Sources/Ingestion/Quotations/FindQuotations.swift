package import CorpusModel
import TextAnalysis

/// Finds who is quoted in a document's prose: lays blocks of the kinds `quote`, `indirect` and `nested` over the leaves
/// and makes the interviewee's words in an introduction `lead`.
///
/// - Parameters:
///   - document: a segmented document; its leaves must be sorted and lie inside its text.
///   - cast: the speakers known so far; those who are quoted join it, nobody else.
package func findQuotations(in document: inout Document, cast: inout Cast, lexicon: Lexicon) {
  var words = PassageWords(grammar: .english)
  findQuotations(in: &document, cast: &cast, lexicon: lexicon, words: &words)
}

/// The same, with words that may be known from other documents.
func findQuotations(in document: inout Document, cast: inout Cast, lexicon: Lexicon, words: inout PassageWords) {
  var finder = QuotationFinder(document: document, cast: cast, lexicon: lexicon)
  swap(&finder.words, &words)
  finder.readProse()
  finder.readTurns()
  swap(&finder.words, &words)
  document.blocks = finder.finishedBlocks()
  cast = finder.cast
}

/// The state of one reading of a document.
private struct QuotationFinder {
  private let text: [UInt8]
  private let format: String
  private var blocks: [Block]
  private var overlays: [Block] = []
  private(set) var cast: Cast
  private var people = NamedPeople()
  /// The cast's id of each person of `people` that has one.
  private var ids: [Int: String] = [:]
  private let names: NameFinder
  private let speakerFinder: SpeakerFinder
  private let reader: ProseReader
  private let title: String?
  var words = PassageWords(grammar: .english)
  /// The number of the passage at hand, over the whole document.
  private var passages = 0

  init(document: Document, cast: Cast, lexicon: Lexicon) {
    (text, format) = (document.text, document.format)
    let hasOverlays = document.blocks.contains(where: \.kind.isOverlay)
    blocks = hasOverlays ? document.blocks.filter { !$0.kind.isOverlay } : document.blocks
    overlays = hasOverlays ? document.blocks.filter(\.kind.isOverlay) : []
    title = document.title
    self.cast = cast
    names = NameFinder(text: document.text, lexicon: lexicon)
    speakerFinder = SpeakerFinder(names: names)
    let sample = 0..<min(document.text.count, 4_000)
    reader = ProseReader(
      text: document.text, language: document.language ?? identifyLanguage(of: document.text, within: sample)?.code)
    for member in cast.members {
      let entry = people.add(
        name: member.person.name, words: SpeakerFinder.words(of: member.person.name),
        gender: Self.gender(of: member.person.name), affiliation: member.affiliation, aliases: member.person.names)
      ids[entry] = member.person.id
    }
  }

  private static func gender(of name: String) -> Gender? {
    SpeakerFinder.words(of: name).lazy.compactMap { GivenNames.gender(of: $0) }.first
  }

  /// The leaves with the overlays among them, in the order of the text.
  func finishedBlocks() -> [Block] {
    let all = overlays.isEmpty ? blocks : blocks + overlays
    func precedes(_ left: Int, _ right: Int) -> Bool {
      let (first, second) = (all[left].extent, all[right].extent)
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      let isOverlay = (all[left].kind.isOverlay, all[right].kind.isOverlay)
      if isOverlay.0 != isOverlay.1 { return isOverlay.1 }
      return first.upperBound != second.upperBound ? first.upperBound > second.upperBound : left < right
    }
    // Blocks are large: their places are sorted, and most documents need no sorting at all.
    if all.indices.dropFirst().allSatisfy({ precedes($0 - 1, $0) }) { return all }
    return all.indices.sorted(by: precedes).map { all[$0] }
  }
}

// Narration.
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
      speakerFinder.introduce(reading.names, of: reading.passage, to: &people)
      if keeps { readings.append(reading) }
    }
    speakerFinder.introduceCalled(readings, to: &people)
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
  private func guests() -> [Int] {
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

// Turns.
extension QuotationFinder {
  /// Finds people quoted inside what others say.
  ///
  /// What turns say is read by each for itself, on several threads where there is much of it, and then attributed in
  /// order: whom an earlier turn names, a later one can mean.
  mutating func readTurns() {
    let leaves = blocks.indices.filter {
      blocks[$0].kind == .turn && reader.pairing.mayOpen(within: blocks[$0].range)
    }
    let sizes = leaves.map { blocks[$0].range.count }
    for batch in Parts.batches(of: sizes) {
      let turns = leaves[batch].map { MarkedTurn(leaf: $0, range: blocks[$0].range, language: blocks[$0].language) }
      let parts = Parts.of(Array(sizes[batch]))
      if parts.count < 2 {
        for turn in turns { if let read = turn.read(by: reader, names, &words) { attribute(read) } }
      } else {
        let products = Parts.inParallel(parts.count) { [reader, names] part in
          var words = PassageWords(grammar: .english)
          return turns[parts[part]].compactMap { $0.read(by: reader, names, &words) }
        }
        for read in products.joined() { attribute(read) }
      }
    }
  }

  /// Lays quotations over a turn.
  private mutating func attribute(_ turn: MarkedTurn.Reading) {
    // Pronouns of one turn never mean people of another.
    passages += 100
    let grammar = SpeechGrammar.of(turn.language)
    var speech = DirectSpeech(text: text, isDialogue: true)
    var unspaced = UnspacedGrammar.of(turn.language).map {
      UnspacedSpeech(text: text, grammar: $0, lexicon: names.lexicon, isDialogue: true)
    }
    for (unit, reading) in turn.units {
      passages += 1
      if unit.spans.isEmpty { continue }
      let quotations = unit.spans.filter { $0.depth == 0 }
      var findings: [Finding?] = []
      if let reading {
        let mentions = speakerFinder.mentions(
          in: reading.passage, number: passages, found: reading.names, grammar, &people, isDialogue: true)
        findings = speech.findings(in: reading.passage, number: passages, mentions: mentions, grammar, people)
      } else if unspaced != nil {
        findings = unspaced?.findings(in: unit.range, spans: unit.spans, number: passages, &people).quotations ?? []
      }
      for (span, finding) in zip(quotations, findings) {
        if let finding = finding.flatMap({ foreign($0, in: blocks[turn.leaf]) }) {
          lay(.nested, extent: span.outer, range: span.inner, on: turn.leaf, finding)
        }
      }
    }
  }

  /// The finding if it is about another than the turn's speaker.
  private func foreign(_ finding: Finding, in turn: Block) -> Finding? {
    guard finding.hasSubject, finding.pronoun != .first else { return nil }
    var finding = finding
    if finding.pronoun == .second {
      // The one spoken to: in an interviewer's question, the only guest.
      let guests = guests()
      guard turn.role == .interviewer, guests.count == 1 else { return nil }
      finding.person = guests[0]
      finding.confidence = .likely
    }
    if let person = finding.person, let id = ids[person], id == turn.speaker { return nil }
    return finding
  }
}

// Blocks.
extension QuotationFinder {
  private mutating func lay(
    _ kind: BlockKind, extent: Range<Int>, range: Range<Int>, on leaf: Int, _ finding: Finding
  ) {
    guard !range.isEmpty else { return }
    let parent = blocks[leaf]
    var block = Block(kind: kind, extent: extent, range: range)
    block.section = parent.section
    block.date = parent.date
    block.time = parent.time
    block.place = FilePlace.inside(parent.place, format: format) {
      text[parent.extent.lowerBound..<max(parent.extent.lowerBound, range.lowerBound)]
    }
    block.language = parent.language
    block.attribution = attribution(finding)
    block.label = finding.person == nil ? finding.label : nil
    block.affiliation = finding.affiliation
    block.role = .quoted
    var (ground, affiliationGround) = ("is quoted", block.affiliation.map { _ in Self.besideName })
    if let person = finding.person {
      let id = id(of: person, finding)
      block.speaker = id
      if let member = cast[id] {
        block.role = member.role == .unknown ? .quoted : member.role
        if block.role != .quoted { ground = "as in the turns of the document" }
        block.affiliation = member.affiliation ?? finding.affiliation
        if member.affiliation != nil { affiliationGround = member.affiliationGround }
      }
    }
    block.note("role", ground)
    block.note("affiliation", affiliationGround)
    overlays.append(block)
  }

  /// The person's id in the cast; whoever speaks joins it.
  private mutating func id(of person: Int, _ finding: Finding) -> String {
    if let id = ids[person] { return id }
    let entry = people.entries[person]
    let id = cast.add(
      name: entry.name, role: .quoted, affiliation: entry.affiliation, attribution: attribution(finding),
      ground: Self.besideName)
    ids[person] = id
    return id
  }

  private static let besideName = "stands beside the name in the text"

  private func attribution(_ finding: Finding) -> Attribution {
    let cue = written(finding.cue)
    return Attribution(finding.method, finding.confidence, cue: cue.isEmpty ? nil : cue)
  }

  private func written(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

extension Statement {
  /// Whether the sentence announces what follows.
  var endsInColon: Bool { tokens.last.map { passage.tokens[$0].kind == .colon } ?? false }
}
