import CorpusModel

// Chinese: the verb stands beside the marks.
extension UnspacedSpeech {
  func chinese(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    let sentence = zone.sentence
    let lead = trimmed(zone.before, of: sentence)
    let hasColon =
      zone.before.contains { sentence.scalars[$0] == "：" || sentence.scalars[$0] == ":" }
      && endsInMark(zone.before, sentence)
    if !lead.isEmpty, let verb = lastVerb(in: lead, of: sentence),
      lead.upperBound - verb.upperBound <= (hasColon ? 12 : endsInMark(zone.before, sentence) ? 4 : 0)
    {
      if !hasColon, !endsInMark(zone.before, sentence) || goesOn(zone), wordCount(zone.span) < 8 { return nil }
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
    if let unnamed = behindUnnamed(zone) { return unnamed }
    if let governing = governing(zone, number, &people) { return governing }
    if let following = zone.following, !zone.after.contains(where: { !Zone.isNoWord(sentence.scalars[$0]) }),
      following.quotations.isEmpty, following.scalars.count <= 24
    {
      return behind(0..<following.scalars.count, of: following, number, &people)
        ?? unnamed(0..<following.scalars.count, of: following, zone)
    }
    return nil
  }

  /// `“…”，一位带着相机的人说。`: somebody says it, though nobody can be told; the speaker before does not go on.
  private func behindUnnamed(_ zone: Zone) -> Finding? {
    guard let first = zone.after.first else { return nil }
    // `“…，”那个人解释。` has the comma inside the marks.
    let endsInComma = text[zone.span.inner].suffix(3) == [0xEF, 0xBC, 0x8C]
    guard endsInComma || "，,".unicodeScalars.contains(zone.sentence.scalars[first]) else { return nil }
    return unnamed(zone.after, of: zone.sentence, zone)
  }

  private func unnamed(_ range: Range<Int>, of sentence: Sentence, _ zone: Zone) -> Finding? {
    guard !isDialogue, wordCount(zone.span) >= 6 else { return nil }
    var start = range.lowerBound
    while start < range.upperBound, "，, 。".unicodeScalars.contains(sentence.scalars[start]) { start += 1 }
    let clause = start..<(range.first { $0 > start && Self.isClauseEnd(sentence.scalars[$0]) } ?? range.upperBound)
    guard clause.count <= 40, let verb = lastVerb(in: clause, of: sentence), clause.lowerBound < verb.lowerBound,
      clause.upperBound - verb.upperBound <= 2
    else { return nil }
    return Finding(method: .cue, confidence: .guess, cue: sentence.bytes(verb))
  }

  /// Whether the sentence's words go on directly behind the marks: then the span is part of a clause.
  private func goesOn(_ zone: Zone) -> Bool {
    zone.after.first.map { !Zone.isNoWord(zone.sentence.scalars[$0]) } ?? false
  }

  /// `X认为，…，“…”`: the verb that opened the sentence governs a longer quotation further on.
  private func governing(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    let sentence = zone.sentence
    let isPart = !endsInMark(zone.before, sentence)
    guard !isPart || !goesOn(zone) && !zone.before.isEmpty, wordCount(zone.span) >= (isPart ? 6 : 8),
      let comma = sentence.scalars.firstIndex(where: { $0 == "，" || $0 == "," }), comma <= 48,
      comma < zone.before.upperBound, let verb = lastVerb(in: 0..<comma, of: sentence), verb.upperBound == comma,
      let subject = subject(before: verb.lowerBound, from: 0, of: sentence, number, &people),
      subject.finding.person != nil
    else { return nil }
    return with(subject.finding, cue: cue(subject.range, verb, sentence), atMost: .likely)
  }

  /// `“…”，X说。`: subject and verb behind the marks, nothing announced by them.
  func behind(
    _ range: Range<Int>, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Finding? {
    var start = range.lowerBound
    while start < range.upperBound, "，, 。".unicodeScalars.contains(sentence.scalars[start]) { start += 1 }
    var clause = start..<(range.first { $0 > start && Self.isClauseEnd(sentence.scalars[$0]) } ?? range.upperBound)
    // `X把防滑链搬上车，笑着说。`: the second clause of the subject, with nothing behind it.
    if clause.upperBound < range.upperBound, "，,".unicodeScalars.contains(sentence.scalars[clause.upperBound]),
      lastVerb(in: clause, of: sentence) == nil
    {
      let end = range.first { $0 > clause.upperBound && Self.isClauseEnd(sentence.scalars[$0]) } ?? range.upperBound
      if end >= range.upperBound - 1 { clause = start..<end }
    }
    guard !clause.isEmpty, clause.count <= 40, let verb = lastVerb(in: clause, of: sentence),
      clause.upperBound - verb.upperBound <= 2
    else { return nil }
    if clause.upperBound < range.upperBound, sentence.scalars[clause.upperBound] == "：" { return nil }
    guard let subject = subject(before: verb.lowerBound, from: start, of: sentence, number, &people) else { return nil }
    return with(subject.finding, cue: cue(subject.range, verb, sentence))
  }

  /// `并补充道：“…”`: no subject of its own.
  func going(_ verb: Range<Int>, _ sentence: Sentence, _ number: Int) -> Finding? {
    guard let last, last.passage == number else { return nil }
    return last.goingOn(cue: sentence.bytes(verb))
  }

  /// The last verb of speech in a range, longest match.
  func lastVerb(in range: Range<Int>, of sentence: Sentence) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound {
      for verb in grammar.verbScalars where verb.last == sentence.scalars[end - 1] {
        let start = end - verb.count
        if start >= range.lowerBound, sentence.scalars[start..<end].elementsEqual(verb) { return start..<end }
      }
      end -= 1
      if range.upperBound - end > 24 { return nil }
    }
    return nil
  }

  /// Whoever stands before a verb: in its clause, else in the clauses before it.
  func subject(
    before verb: Int, from start: Int, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Subject? {
    var end = verb
    for _ in 0..<4 {
      var first = end
      while first > start, !Self.isClauseEnd(sentence.scalars[first - 1]) { first -= 1 }
      if let found = name(in: first..<end, of: sentence, number, &people) {
        // `陈静（Jane）在…`: what stands in brackets is the subject only where it names somebody known.
        let isBracketed = end < verb && "）)".unicodeScalars.contains(sentence.scalars[end])
        if !isBracketed || found.finding.person != nil { return found }
      }
      guard first > start else { return nil }
      end = first - 1
    }
    return nil
  }

  /// The person, pronoun or phrase that a clause begins with, adverbs and those spoken to aside.
  func name(
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
    // `在推特上` is no subject: it stands in the clause before.
    guard end > start, !grammar.adverbs.contains(where: { begins(start..<end, with: $0, in: sentence) }) else {
      return nil
    }
    return person(in: start..<end, of: sentence, number, &people)
  }

  func skipAdverbs(_ start: Int, _ end: Int, _ sentence: Sentence) -> Int {
    var start = start
    while let word = [
      "今天", "今日", "昨日", "昨天", "日前", "近日", "随后", "隨後", "同时", "对此", "對此", "据", "據", "此外", "另外", "最后", "而", "但", "其中",
      "为此", "并", "並",
    ].first(where: { begins(start..<end, with: $0, in: sentence) }) {
      start += word.unicodeScalars.count
    }
    return start
  }

  func isAdverb(at place: Int, from start: Int, _ end: Int, _ sentence: Sentence) -> Bool {
    place - start >= 2 && grammar.adverbs.contains { begins(place..<end, with: $0, in: sentence) }
  }

  /// The name behind the last office in a phrase, or the phrase itself if it is a name.
  func person(
    in range: Range<Int>, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Subject? {
    var start = range.lowerBound
    var role: String?
    var roleStart = start
    var isKind = false
    for place in range {
      guard place >= start, let found = office(at: place, until: range.upperBound, sentence) else { continue }
      if role == nil { roleStart = place }
      isKind = found.isKind
      role = found.word
      start = place + found.word.unicodeScalars.count
    }
    let phrase = range.lowerBound..<start
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
    let whole = bearer(
      start..<end, of: sentence, isTitled: isTitled, isKnownRole: role != nil, gender, people: &people)
    let last = whole == nil ? nameAtEnd(of: start..<end, sentence) : nil
    if let last { start = last.lowerBound }
    if let entry = whole
      ?? last.flatMap({
        bearer($0, of: sentence, isTitled: isTitled, isKnownRole: true, gender, people: &people)
      })
    {
      if let role, last == nil {
        let organisation = isKind ? nil : organisation(range.lowerBound..<roleStart, sentence)
        people.add(
          name: people.entries[entry].name, words: Self.key(people.entries[entry].name), roles: [role],
          affiliation: organisation)
      }
      var finding = Finding(method: .cue, confidence: .sure, cue: sentence.bytes(start..<end))
      finding.person = entry
      people.see(entry, at: sentence.offsets[start], passage: number, isGoverned: false)
      return Subject(finding: finding, range: start..<end)
    }
    // Without a name, only an office or a known organisation is somebody who speaks.
    let known = lexicon.organisation(named: sentence.text(range))
    guard range.count <= 24, role != nil || known != nil else { return nil }
    // `一位带着相机的年轻人`, but neither `记者了解到` nor `希望照顾委员的`: the noun ends the phrase.
    guard known != nil || phrase.upperBound >= end else { return nil }
    var finding = Finding(method: .cue, confidence: .guess, cue: sentence.bytes(range))
    finding.label = sentence.text(range)
    finding.affiliation = known?.name
    return Subject(finding: finding, range: range)
  }

  func organisation(_ range: Range<Int>, _ sentence: Sentence) -> String? {
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
