import CorpusModel

/// Attributes quotations in Chinese and Japanese: no blanks part the words there, so the rules read characters.
///
/// Chinese puts the verb beside the marks (X表示：“…”, “…”，X说); Japanese puts the subject first and the verb behind
/// (Xは「…」と述べた).
struct UnspacedSpeech {
  /// A sentence, its outermost quotations being one character each.
  struct Sentence {
    var scalars: [Unicode.Scalar] = []
    /// The bytes where each scalar starts, and one more for the end.
    var offsets: [Int] = []
    /// The quotations: place in `scalars`, number in the unit.
    var quotations: [(place: Int, number: Int)] = []

    func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
  }

  /// The subject of a verb of speech as it stands.
  struct Subject {
    var finding: Finding
    var range: Range<Int>
  }

  let text: [UInt8]
  let grammar: UnspacedGrammar
  let lexicon: Lexicon
  /// Whether the passage is somebody's speech.
  let isDialogue: Bool
  var last: SpeakerResolver.LastSpeaker?
  var introduced: Finding?
  /// Where the unit at hand begins, for strangers in it; a byte offset.
  private(set) var paragraph = 0

  /// Stands for a quotation in a sentence; a noncharacter that no text holds.
  static let mask: Unicode.Scalar = "\u{FFFE}"

  init(text: [UInt8], grammar: UnspacedGrammar, lexicon: Lexicon, isDialogue: Bool = false) {
    self.text = text
    self.grammar = grammar
    self.lexicon = lexicon
    self.isDialogue = isDialogue
  }

  /// Forgets the quotation before.
  mutating func interrupt() {
    last = nil
    introduced = nil
  }

  /// Who speaks in each outermost quotation of a unit, nil for spans that are no quotations, and what it reports without
  /// marks.
  mutating func findings(
    in range: Range<Int>, spans: [MarkedSpan], number: Int, _ people: inout NamedPeople
  ) -> (quotations: [Finding?], reports: [IndirectSpeech.Report]) {
    paragraph = range.lowerBound
    let spans = spans.filter { $0.depth == 0 }
    var findings = [Finding?](repeating: nil, count: spans.count)
    var reports: [IndirectSpeech.Report] = []
    let sentences = sentences(in: range, spans: spans)
    for (order, sentence) in sentences.enumerated() {
      let following = order + 1 < sentences.count ? sentences[order + 1] : nil
      introduce(sentence, &people)
      see(sentence, number, &people)
      for (at, quotation) in sentence.quotations.enumerated() {
        let span = spans[quotation.number]
        let start = at > 0 ? sentence.quotations[at - 1].place + 1 : 0
        let end = at + 1 < sentence.quotations.count ? sentence.quotations[at + 1].place : sentence.scalars.count
        let zone = Zone(
          sentence: sentence, before: start..<quotation.place, after: (quotation.place + 1)..<end, following: following,
          span: span)
        var finding = finding(zone, number, &people)
        if finding == nil, zone.standsAlone, order == 0, at == 0 { finding = introduced }
        if finding == nil, zone.standsAlone, !isDialogue { finding = continued(number, span) }
        findings[quotation.number] = finding
        if let finding {
          last = SpeakerResolver.LastSpeaker(finding: finding, passage: number, place: span.outer.upperBound)
        }
      }
      if !isDialogue, let report = report(in: sentence, number, &people) { reports.append(report) }
    }
    introduced = sentences.last.flatMap { announcement($0, number, &people) }
    return (findings, reports)
  }

  /// What stands around one quotation.
  struct Zone {
    var sentence: Sentence
    var before: Range<Int>
    var after: Range<Int>
    var following: Sentence?
    var span: MarkedSpan

    var standsAlone: Bool {
      before.allSatisfy { Self.isNoWord(sentence.scalars[$0]) }
        && after.allSatisfy { Self.isNoWord(sentence.scalars[$0]) }
    }

    static func isNoWord(_ scalar: Unicode.Scalar) -> Bool {
      !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
    }
  }

  func finding(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    let lead = trimmed(zone.before, of: zone.sentence)
    if !endsInMark(zone.before, zone.sentence),
      grammar.titleCues.contains(where: { ends(lead, with: $0, in: zone.sentence) })
    {
      return nil
    }
    return grammar.code == "ja" ? japanese(zone, number, &people) : chinese(zone, number, &people)
  }

  /// A sentence that is nothing but a quotation goes on from the one before.
  func continued(_ number: Int, _ span: MarkedSpan) -> Finding? {
    guard let last, last.passage >= number - 1 else { return nil }
    return last.goingOn(last.passage == number || !span.isOpened ? .likely : .guess)
  }

  /// What a line ending in a colon announces.
  func announcement(_ sentence: Sentence, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    guard sentence.quotations.isEmpty, let end = sentence.scalars.lastIndex(where: { !$0.properties.isWhitespace }),
      sentence.scalars[end] == "：" || sentence.scalars[end] == ":",
      let verb = lastVerb(in: 0..<end, of: sentence)
    else { return nil }
    guard var finding = subject(before: verb.lowerBound, from: 0, of: sentence, number, &people)?.finding else {
      return nil
    }
    if finding.method == .cue { finding.method = .introducer }
    finding.cue = sentence.bytes(verb)
    return finding
  }
}
