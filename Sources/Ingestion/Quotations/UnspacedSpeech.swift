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
  private(set) var last: SpeakerResolver.LastSpeaker?
  private var introduced: Finding?

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

  /// Who speaks in each outermost quotation of a unit; nil for spans that are no quotations. With it the reports without
  /// marks.
  mutating func findings(
    in range: Range<Int>, spans: [MarkedSpan], number: Int, _ people: inout NamedPeople
  ) -> (quotations: [Finding?], reports: [IndirectSpeech.Report]) {
    let spans = spans.filter { $0.depth == 0 }
    var findings = [Finding?](repeating: nil, count: spans.count)
    var reports: [IndirectSpeech.Report] = []
    let sentences = sentences(in: range, spans: spans)
    for (order, sentence) in sentences.enumerated() {
      let following = order + 1 < sentences.count ? sentences[order + 1] : nil
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

  private func finding(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    let lead = trimmed(zone.before, of: zone.sentence)
    if grammar.titleCues.contains(where: { ends(lead, with: $0, in: zone.sentence) }) { return nil }
    return grammar.code == "ja" ? japanese(zone, number, &people) : chinese(zone, number, &people)
  }

  /// A sentence that is nothing but a quotation goes on from the one before.
  private func continued(_ number: Int, _ span: MarkedSpan) -> Finding? {
    guard let last, last.passage >= number - 1 else { return nil }
    var finding = last.finding
    finding.method = .continuation
    finding.confidence = min(finding.confidence, last.passage == number || !span.isOpened ? .likely : .guess)
    return finding
  }

  /// What a line ending in a colon announces.
  private func announcement(_ sentence: Sentence, _ number: Int, _ people: inout NamedPeople) -> Finding? {
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

// Chinese.
extension UnspacedSpeech {
  private func chinese(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    let sentence = zone.sentence
    let lead = trimmed(zone.before, of: sentence)
    let hasColon =
      zone.before.contains { sentence.scalars[$0] == "：" || sentence.scalars[$0] == ":" }
      && endsInMark(zone.before, sentence)
    if !lead.isEmpty, let verb = lastVerb(in: lead, of: sentence),
      lead.upperBound - verb.upperBound <= (hasColon ? 12 : endsInMark(zone.before, sentence) ? 4 : 0)
    {
      if !hasColon, !endsInMark(zone.before, sentence), wordCount(zone.span) < 4 { return nil }
      if let subject = subject(before: verb.lowerBound, from: lead.lowerBound, of: sentence, number, &people) {
        return with(subject.finding, cue: cue(subject.range, verb, sentence))
      }
      if let going = going(verb, sentence, number) { return going }
      var finding = Finding(method: .cue, confidence: .guess, cue: sentence.bytes(verb))
      finding.hasSubject = false
      return finding
    }
    if hasColon, !lead.isEmpty, let named = name(in: lead, of: sentence, number, &people), named.finding.person != nil {
      return with(named.finding, cue: sentence.bytes(named.range), atMost: .likely)
    }
    if let behind = behind(zone.after, of: sentence, number, &people) { return behind }
    if let following = zone.following, !zone.after.contains(where: { !Zone.isNoWord(sentence.scalars[$0]) }),
      following.quotations.isEmpty, following.scalars.count <= 24
    {
      return behind(0..<following.scalars.count, of: following, number, &people)
    }
    return nil
  }

  /// `“…”，X说。`: subject and verb behind the marks, nothing announced by them.
  private func behind(
    _ range: Range<Int>, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Finding? {
    var start = range.lowerBound
    while start < range.upperBound, "，, 。".unicodeScalars.contains(sentence.scalars[start]) { start += 1 }
    let clause = start..<(range.first { $0 > start && Self.isClauseEnd(sentence.scalars[$0]) } ?? range.upperBound)
    guard !clause.isEmpty, clause.count <= 40, let verb = lastVerb(in: clause, of: sentence),
      clause.upperBound - verb.upperBound <= 2
    else { return nil }
    if clause.upperBound < range.upperBound, sentence.scalars[clause.upperBound] == "：" { return nil }
    guard let subject = subject(before: verb.lowerBound, from: start, of: sentence, number, &people) else { return nil }
    return with(subject.finding, cue: cue(subject.range, verb, sentence))
  }

  /// `并补充道：“…”`: no subject of its own.
  private func going(_ verb: Range<Int>, _ sentence: Sentence, _ number: Int) -> Finding? {
    guard let last, last.passage == number else { return nil }
    var finding = last.finding
    finding.method = .continuation
    finding.confidence = min(finding.confidence, .likely)
    finding.cue = sentence.bytes(verb)
    return finding
  }

  /// The last verb of speech in a range, longest match.
  private func lastVerb(in range: Range<Int>, of sentence: Sentence) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound {
      for verb in grammar.verbs {
        let count = verb.unicodeScalars.count
        if end - count >= range.lowerBound, sentence.scalars[(end - count)..<end].elementsEqual(verb.unicodeScalars) {
          return (end - count)..<end
        }
      }
      end -= 1
      if range.upperBound - end > 24 { return nil }
    }
    return nil
  }

  /// Whoever stands before a verb: in its clause, else in the clauses before it.
  private func subject(
    before verb: Int, from start: Int, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Subject? {
    var end = verb
    for _ in 0..<4 {
      var first = end
      while first > start, !Self.isClauseEnd(sentence.scalars[first - 1]) { first -= 1 }
      if let found = name(in: first..<end, of: sentence, number, &people) { return found }
      guard first > start else { return nil }
      end = first - 1
    }
    return nil
  }

  /// The person, pronoun or phrase that a clause begins with, adverbs and those spoken to aside.
  private func name(
    in clause: Range<Int>, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Subject? {
    var start = clause.lowerBound
    while start < clause.upperBound, sentence.scalars[start].properties.isWhitespace { start += 1 }
    start = skipAdverbs(start, clause.upperBound, sentence)
    guard start < clause.upperBound else { return nil }
    for (word, pronoun) in grammar.pronouns where begins(start..<clause.upperBound, with: word, in: sentence) {
      let range = start..<(start + word.unicodeScalars.count)
      return Subject(finding: resolve(pronoun, sentence, range, number, people), range: range)
    }
    var end = start
    while end < clause.upperBound, end - start < 40, !isAdverb(at: end, from: start, clause.upperBound, sentence) {
      end += 1
    }
    while end > start, sentence.scalars[end - 1].properties.isWhitespace { end -= 1 }
    guard end > start else { return nil }
    return person(in: start..<end, of: sentence, number, &people)
  }

  private func skipAdverbs(_ start: Int, _ end: Int, _ sentence: Sentence) -> Int {
    var start = start
    while let word = [
      "今天", "今日", "昨日", "昨天", "日前", "近日", "随后", "隨後", "同时", "对此", "對此", "据", "據", "此外", "另外", "最后", "而", "但", "其中",
      "为此", "并", "並",
    ].first(where: { begins(start..<end, with: $0, in: sentence) }) {
      start += word.unicodeScalars.count
    }
    return start
  }

  private func isAdverb(at place: Int, from start: Int, _ end: Int, _ sentence: Sentence) -> Bool {
    place - start >= 2 && grammar.adverbs.contains { begins(place..<end, with: $0, in: sentence) }
  }

  /// The name behind the last office in a phrase, or the phrase itself if it is a name.
  private func person(
    in range: Range<Int>, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Subject? {
    var start = range.lowerBound
    var role: String?
    var roleStart = start
    for place in range {
      guard place >= start,
        let found = grammar.roles.first(where: { begins(place..<range.upperBound, with: $0, in: sentence) })
      else { continue }
      if role == nil { roleStart = place }
      role = found
      start = place + found.unicodeScalars.count
    }
    var end = range.upperBound
    var gender: Gender?
    for (title, told) in grammar.titles
    where ends(start..<end, with: title, in: sentence) && end - start > title.unicodeScalars.count {
      end -= title.unicodeScalars.count
      gender = told
      break
    }
    while start < end, sentence.scalars[start].properties.isWhitespace || sentence.scalars[start] == "、" { start += 1 }
    let isTitled = end < range.upperBound
    if let entry = bearer(
      start..<end, of: sentence, isTitled: isTitled, isKnownRole: role != nil, gender, people: &people)
    {
      if let role {
        let organisation = organisation(range.lowerBound..<roleStart, sentence)
        people.add(
          name: people.entries[entry].name, words: Self.key(people.entries[entry].name), roles: [role],
          affiliation: organisation)
      }
      var finding = Finding(method: .cue, confidence: .sure, cue: sentence.bytes(start..<end))
      finding.person = entry
      people.see(entry, at: sentence.offsets[start], passage: number, isGoverned: false)
      return Subject(finding: finding, range: start..<end)
    }
    var finding = Finding(method: .cue, confidence: .guess, cue: sentence.bytes(range))
    guard range.count <= 24 else { return nil }
    finding.label = sentence.text(range)
    if let organisation = lexicon.organisation(named: sentence.text(range)) { finding.affiliation = organisation.name }
    return Subject(finding: finding, range: range)
  }

  private func organisation(_ range: Range<Int>, _ sentence: Sentence) -> String? {
    var text = sentence.text(range)
    for ending in ["的", " ", "兼"] { while text.hasSuffix(ending) { text.removeLast() } }
    guard !text.isEmpty, text.unicodeScalars.count <= 20 else { return nil }
    if let known = lexicon.organisation(named: text) { return known.name }
    // `Bitget 华语区` : the Latin name at the start is the organisation's.
    let latin = String(text.prefix { $0.isASCII }).split(separator: " ").joined(separator: " ")
    if !latin.isEmpty { return lexicon.organisation(named: latin)?.name ?? latin }
    return text
  }
}

// Japanese.
extension UnspacedSpeech {
  private func japanese(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    let sentence = zone.sentence
    let after = zone.after
    let lead = trimmed(zone.before, of: sentence)
    let isIntroduced = endsInColon(zone.before, sentence)
    guard let verb = verbBehind(after, of: sentence) ?? (isIntroduced ? lead.upperBound..<lead.upperBound : nil) else {
      return nil
    }
    if verb.lowerBound > after.lowerBound + 1,
      let topic = topic(in: (after.lowerBound + 1)..<verb.lowerBound, of: sentence),
      let subject = japaneseSubject(topic, of: sentence, number, &people)
    {
      return with(subject.finding, cue: sentence.bytes(subject.range.lowerBound..<verb.upperBound))
    }
    // The topic of the sentence, quotations before this one aside.
    if let topic = topic(in: 0..<zone.before.upperBound, of: sentence),
      let subject = japaneseSubject(topic, of: sentence, number, &people)
    {
      return with(subject.finding, cue: sentence.bytes(verb.isEmpty ? subject.range : verb))
    }
    if let going = going(verb, sentence, number) { return going }
    var finding = Finding(method: .cue, confidence: .guess, cue: sentence.bytes(verb))
    finding.hasSubject = false
    return finding
  }

  /// The verb of speech behind `と` that follows the marks.
  private func verbBehind(_ after: Range<Int>, of sentence: Sentence) -> Range<Int>? {
    let reach = after.lowerBound..<min(after.upperBound, after.lowerBound + 40)
    guard ["と", "などと", "など", "とも"].contains(where: { begins(reach, with: $0, in: sentence) }) else { return nil }
    for place in reach {
      if sentence.scalars[place] == "。" { return nil }
      for verb in grammar.verbs where begins(place..<reach.upperBound, with: verb, in: sentence) {
        return place..<(place + verb.unicodeScalars.count)
      }
    }
    return nil
  }

  /// What stands before the last `は` (or `が`, `も`) that marks a topic.
  private func topic(in range: Range<Int>, of sentence: Sentence) -> Range<Int>? {
    for particle in ["は", "が", "も"] as [Unicode.Scalar] {
      var place = range.upperBound - 1
      while place > range.lowerBound {
        if sentence.scalars[place] == particle {
          var start = place
          while start > range.lowerBound, !Self.isClauseEnd(sentence.scalars[start - 1]),
            sentence.scalars[start - 1] != Self.mask
          { start -= 1 }
          if start < place, particle == "は" || isPersonLike(start..<place, sentence) { return start..<place }
        }
        place -= 1
      }
    }
    return nil
  }

  private func isPersonLike(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    grammar.titles.contains { ends(range, with: $0.word, in: sentence) }
      || grammar.roles.contains { ends(range, with: $0, in: sentence) }
      || grammar.pronouns.contains { ends(range, with: $0.word, in: sentence) }
  }

  private func japaneseSubject(
    _ range: Range<Int>, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Subject? {
    for (word, pronoun) in grammar.pronouns where ends(range, with: word, in: sentence) {
      let place = (range.upperBound - word.unicodeScalars.count)..<range.upperBound
      return Subject(finding: resolve(pronoun, sentence, place, number, people), range: place)
    }
    // `同社の田中太郎社長`: the name stands behind the last `の`, its office behind the name.
    var start = range.upperBound
    while start > range.lowerBound, sentence.scalars[start - 1] != "の",
      !sentence.scalars[start - 1].properties.isWhitespace,
      sentence.scalars[start - 1] != "）"
    { start -= 1 }
    var end = range.upperBound
    var role: String?
    var isTitled = false
    var changed = true
    while changed {
      changed = false
      for (title, _) in grammar.titles where ends(start..<end, with: title, in: sentence) {
        end -= title.unicodeScalars.count
        isTitled = true
        changed = true
      }
      for office in grammar.roles where ends(start..<end, with: office, in: sentence) {
        end -= office.unicodeScalars.count
        role = office
        changed = true
        break
      }
    }
    // `CEO田中太郎氏`, `大臣の…`: an office before the name.
    for office in grammar.roles where begins(start..<end, with: office, in: sentence) {
      start += office.unicodeScalars.count
      role = office
      break
    }
    if start < end,
      let entry = bearer(start..<end, of: sentence, isTitled: isTitled, isKnownRole: role != nil, nil, people: &people)
    {
      var finding = Finding(method: .cue, confidence: .sure, cue: sentence.bytes(start..<end))
      finding.person = entry
      people.see(entry, at: sentence.offsets[start], passage: number, isGoverned: false)
      return Subject(finding: finding, range: start..<range.upperBound)
    }
    guard range.count <= 24 else { return nil }
    var finding = Finding(method: .cue, confidence: .guess, cue: sentence.bytes(range))
    finding.label = sentence.text(range)
    return Subject(finding: finding, range: range)
  }
}

// Names.
extension UnspacedSpeech {
  /// Who bears a name: a person known already, else one whose name form, title or office shows.
  private func bearer(
    _ range: Range<Int>, of sentence: Sentence, isTitled: Bool, isKnownRole: Bool, _ gender: Gender?,
    people: inout NamedPeople
  ) -> Int? {
    let written = sentence.text(range)
    guard !written.isEmpty else { return nil }
    if let known = people.bearer(of: Self.key(written)[...]) { return known }
    if let entry = lexicon.person(named: written) {
      return people.add(
        name: entry.name, words: Self.key(entry.name),
        affiliation: entry.facts["affiliation"].map { lexicon.organisation(named: $0)?.name ?? $0 },
        aliases: [written] + entry.aliases.filter { !$0.needsContext }.map(\.text))
    }
    if let known = people.bearer(beginningWith: written), isTitled || isKnownRole || grammar.code == "ja" {
      return known
    }
    guard lexicon.organisation(named: written) == nil, isNameShaped(range, sentence, isTitled || isKnownRole) else {
      return nil
    }
    return people.add(name: written, words: Self.key(written), gender: gender)
  }

  private func isNameShaped(_ range: Range<Int>, _ sentence: Sentence, _ isTitled: Bool) -> Bool {
    let scalars = sentence.scalars[range]
    if scalars.contains("·") || scalars.contains("・") {
      return range.count <= 24 && scalars.allSatisfy { $0.properties.isAlphabetic || $0 == "·" || $0 == "・" }
    }
    if scalars.allSatisfy({ $0.value < 0x250 }) {
      let words = sentence.text(range).split(separator: " ")
      return words.count <= 4 && words.count >= (isTitled ? 1 : 2)
        && words.allSatisfy { $0.first?.isUppercase ?? false }
    }
    if grammar.code == "ja" {
      let isKanji = scalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || $0 == "々" }
      let isKatakana = scalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) }
      return isTitled && (isKanji && (2...6).contains(range.count) || isKatakana && (2...12).contains(range.count))
    }
    guard scalars.allSatisfy({ (0x3400...0x9FFF).contains($0.value) }), (2...4).contains(range.count),
      let family = HanFamilyNames.length(in: scalars)
    else { return false }
    return range.count - family <= 2 && range.count > family
  }

  /// A name as `NamedPeople` keeps it: one word where it is written without blanks.
  static func key(_ name: String) -> [String] { SpeakerFinder.words(of: name) }

  /// Notes the people known so far who are named in a sentence.
  private func see(_ sentence: Sentence, _ number: Int, _ people: inout NamedPeople) {
    for (entry, place) in people.ideographicNames(in: sentence.scalars) {
      people.see(
        entry, at: sentence.offsets[place], passage: number,
        isGoverned: place > 0 && grammar.addressing.contains(String(sentence.scalars[place - 1])))
    }
  }

  private func resolve(
    _ pronoun: Pronoun, _ sentence: Sentence, _ range: Range<Int>, _ number: Int, _ people: NamedPeople
  ) -> Finding {
    var finding = Finding(method: .pronoun, confidence: .guess, cue: sentence.bytes(range))
    finding.pronoun = pronoun
    finding.person = SpeakerResolver().person(
      meantBy: pronoun, at: sentence.offsets[range.lowerBound], sentence: sentence.offsets[0], passage: number, people,
      last: last)
    if finding.person != nil { finding.confidence = .likely }
    return finding
  }
}

// Reports without marks.
extension UnspacedSpeech {
  private func report(in sentence: Sentence, _ number: Int, _ people: inout NamedPeople) -> IndirectSpeech.Report? {
    guard sentence.quotations.isEmpty, sentence.scalars.count >= 8 else { return nil }
    return grammar.code == "ja" ? japaneseReport(sentence, number, &people) : chineseReport(sentence, number, &people)
  }

  /// `X表示，…。` and `据X称，…。`
  private func chineseReport(_ sentence: Sentence, _ number: Int, _ people: inout NamedPeople) -> IndirectSpeech.Report?
  {
    guard let comma = sentence.scalars.firstIndex(where: { $0 == "，" || $0 == "," }), comma <= 48,
      let verb = lastVerb(in: 0..<comma, of: sentence), comma - verb.upperBound <= 1,
      let subject = subject(before: verb.lowerBound, from: 0, of: sentence, number, &people),
      subject.finding.person != nil
    else { return nil }
    let end = trimmedEnd(sentence)
    guard end - comma > 4 else { return nil }
    return IndirectSpeech.Report(
      range: sentence.bytes((comma + 1)..<end),
      finding: with(subject.finding, cue: cue(subject.range, verb, sentence), atMost: .likely))
  }

  /// `Xによると、…。` and `Xは…と述べた。`
  private func japaneseReport(_ sentence: Sentence, _ number: Int, _ people: inout NamedPeople) -> IndirectSpeech
    .Report?
  {
    for place in sentence.scalars.indices.prefix(40) {
      guard
        let source = grammar.sources.first(where: { begins(place..<sentence.scalars.count, with: $0, in: sentence) })
      else { continue }
      guard place > 0, let subject = japaneseSubject(0..<place, of: sentence, number, &people),
        subject.finding.person != nil
      else { return nil }
      return IndirectSpeech.Report(
        range: sentence.bytes(0..<sentence.scalars.count),
        finding: with(
          subject.finding, cue: sentence.bytes(subject.range.lowerBound..<(place + source.unicodeScalars.count)),
          atMost: .likely))
    }
    let end = trimmedEnd(sentence)
    let tail = max(0, end - 12)..<end
    for place in tail where sentence.scalars[place] == "と" {
      guard
        let verb = grammar.verbs.first(where: {
          $0.unicodeScalars.count >= 2 && begins((place + 1)..<end, with: $0, in: sentence)
        }),
        let particle = sentence.scalars[..<place].firstIndex(of: "は"), particle > 0, particle < 40,
        let subject = japaneseSubject(0..<particle, of: sentence, number, &people), subject.finding.person != nil
      else { continue }
      var start = particle + 1
      while start < place, sentence.scalars[start] == "、" { start += 1 }
      guard place - start > 4 else { return nil }
      let cue = sentence.bytes((place + 1)..<(place + 1 + verb.unicodeScalars.count))
      return IndirectSpeech.Report(
        range: sentence.bytes(start..<place), finding: with(subject.finding, cue: cue, atMost: .likely))
    }
    return nil
  }

  private func trimmedEnd(_ sentence: Sentence) -> Int {
    var end = sentence.scalars.count
    while end > 0, Zone.isNoWord(sentence.scalars[end - 1]), sentence.scalars[end - 1] != "%" { end -= 1 }
    return end
  }
}

// Characters.
extension UnspacedSpeech {
  /// The sentences of a unit; marks hide the stops inside them.
  private func sentences(in range: Range<Int>, spans: [MarkedSpan]) -> [Sentence] {
    var sentences: [Sentence] = []
    var sentence = Sentence()
    var place = range.lowerBound
    var number = 0
    func finish(at end: Int) {
      guard !sentence.scalars.isEmpty else { return }
      sentence.offsets.append(end)
      sentences.append(sentence)
      sentence = Sentence()
    }
    while place < range.upperBound {
      if number < spans.count, place >= spans[number].outer.lowerBound {
        sentence.quotations.append((sentence.scalars.count, number))
        sentence.scalars.append(Self.mask)
        sentence.offsets.append(place)
        place = max(place + 1, spans[number].outer.upperBound)
        let ends = Passage.endsSentence(spans[number].inner, text)
        number += 1
        // A quotation with its own full stop ends the sentence, unless its speaker follows.
        if ends, grammar.code == "zh", place < range.upperBound,
          number >= spans.count || place < spans[number].outer.lowerBound
        {
          let next = scalar(at: place, until: range.upperBound).scalar
          if next != "，", next != ",", next != "。" { finish(at: place) }
        }
        continue
      }
      let (scalar, length) = scalar(at: place, until: range.upperBound)
      sentence.scalars.append(scalar)
      sentence.offsets.append(place)
      place += length
      if "。！？!?；\n".unicodeScalars.contains(scalar) { finish(at: place) }
    }
    finish(at: range.upperBound)
    return sentences
  }

  private func scalar(at place: Int, until end: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = text[place]
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard place + length <= end,
      let scalar = String(decoding: text[place..<(place + length)], as: UTF8.self).unicodeScalars.first
    else { return (" ", 1) }
    return (scalar, length)
  }

  private static func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
    "，,。；;：:！？!?（）()、\n\u{FFFE}".unicodeScalars.contains(scalar)
  }

  private func begins(_ range: Range<Int>, with word: String, in sentence: Sentence) -> Bool {
    let word = word.unicodeScalars
    return range.count >= word.count
      && sentence.scalars[range.lowerBound..<(range.lowerBound + word.count)].elementsEqual(word)
  }

  private func ends(_ range: Range<Int>, with word: String, in sentence: Sentence) -> Bool {
    let word = word.unicodeScalars
    return range.count >= word.count
      && sentence.scalars[(range.upperBound - word.count)..<range.upperBound].elementsEqual(word)
  }

  private func trimmed(_ range: Range<Int>, of sentence: Sentence) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, "：:，, 、\u{3000}".unicodeScalars.contains(sentence.scalars[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  private func endsInMark(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    range.last { !sentence.scalars[$0].properties.isWhitespace }.map {
      "：:，,".unicodeScalars.contains(sentence.scalars[$0])
    } ?? false
  }

  private func endsInColon(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    range.last { !sentence.scalars[$0].properties.isWhitespace }.map {
      "：:".unicodeScalars.contains(sentence.scalars[$0])
    } ?? false
  }

  private func wordCount(_ span: MarkedSpan) -> Int { QuotationContext.wordCount(text, span.inner) }

  private func with(_ finding: Finding, cue: Range<Int>, atMost: Confidence = .sure) -> Finding {
    var finding = finding
    finding.cue = cue
    finding.confidence = min(finding.confidence, atMost)
    return finding
  }

  private func cue(_ subject: Range<Int>, _ verb: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    let range = sentence.bytes(min(subject.lowerBound, verb.lowerBound)..<max(subject.upperBound, verb.upperBound))
    return range.count <= 120 ? range : sentence.bytes(verb)
  }
}
