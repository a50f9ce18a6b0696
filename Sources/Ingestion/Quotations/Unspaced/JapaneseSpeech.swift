import CorpusModel

// Japanese: the subject comes first, the verb behind the marks.
extension UnspacedSpeech {
  func japanese(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    let sentence = zone.sentence
    let after = zone.after
    if let echoed = echoed(zone, number, &people) { return echoed }
    let lead = trimmed(zone.before, of: sentence)
    let isIntroduced = endsInColon(zone.before, sentence)
    guard
      let verb = verbBehind(after, of: sentence) ?? unknownVerb(zone)
        ?? (isIntroduced ? lead.upperBound..<lead.upperBound : nil)
    else {
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
    var finding = unnamed(verb, sentence, number, people)
    if finding.person == nil { finding.hasSubject = false }
    return finding
  }

  /// `「…」。Xさんは、そう言って笑う。`: the next sentence says who said so.
  private func echoed(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
    guard zone.standsAlone, let following = zone.following, following.quotations.isEmpty, following.scalars.count <= 80,
      let echo = following.scalars.indices.first(where: { place in
        Self.echoes.contains { begins(place..<following.scalars.count, with: $0, in: following) }
      }),
      let topic = topic(in: 0..<echo, of: following),
      let subject = japaneseSubject(topic, of: following, number, &people)
    else { return nil }
    return with(subject.finding, cue: following.bytes(subject.range.lowerBound..<(echo + 3)), atMost: .likely)
  }

  /// `そう` with the beginnings of verbs of speech.
  private static let echoes = ["そう言", "そう語", "そう話", "そう述", "そう振り返", "そう明か", "そう打ち明", "そう説明", "そう強調"]

  /// A verb without a topic: whoever the text spoke of last is meant.
  private func unnamed(_ verb: Range<Int>, _ sentence: Sentence, _ number: Int, _ people: NamedPeople) -> Finding {
    var finding = Finding(method: .cue, confidence: .guess, cue: sentence.bytes(verb))
    guard !isDialogue, !verb.isEmpty,
      let person = SpeakerResolver().person(
        meantBy: .either, at: sentence.offsets[verb.lowerBound], sentence: sentence.offsets[0], passage: number, people,
        last: last)
    else { return finding }
    finding.person = person
    finding.method = .pronoun
    return finding
  }

  /// The verb behind `と` that no table has, where a quotation of some length ends the sentence with it
  /// (`…」と目を細める。`).
  private func unknownVerb(_ zone: Zone) -> Range<Int>? {
    let sentence = zone.sentence
    let start = zone.after.lowerBound
    guard start + 2 < sentence.scalars.count, zone.after.upperBound == sentence.scalars.count,
      sentence.scalars[start] == "と", wordCount(zone.span) >= 6
    else { return nil }
    var verb = start + 1
    while verb < zone.after.upperBound, "、，".unicodeScalars.contains(sentence.scalars[verb]) { verb += 1 }
    let end = trimmedEnd(sentence)
    guard verb < end, end - verb <= 16, !Self.namings.contains(where: { begins(verb..<end, with: $0, in: sentence) }),
      !(verb..<end).contains(where: { Self.isClauseEnd(sentence.scalars[$0]) })
    else { return nil }
    return verb..<end
  }

  /// What follows `と` where the marks hold a name, a comparison or a part of the clause.
  private static let namings = [
    "いう", "いっ", "いわ", "言われ", "し", "な", "は", "の", "も", "呼", "名", "題", "並", "同", "比", "違", "書かれ", "記され", "思われ", "され",
    "見られ", "み",
    "「", "か", "共", "一緒", "ともに", "知られ",
  ]

  /// The verb of speech behind `と` that follows the marks.
  func verbBehind(_ after: Range<Int>, of sentence: Sentence) -> Range<Int>? {
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
  func topic(in range: Range<Int>, of sentence: Sentence) -> Range<Int>? {
    for particle in ["は", "が", "も"] as [Unicode.Scalar] {
      var place = range.upperBound - 1
      while place > range.lowerBound {
        // "診断については", "町では" is no subject.
        if sentence.scalars[place] == particle, !"にでとへ".unicodeScalars.contains(sentence.scalars[place - 1]),
          !ends(range.lowerBound..<place, with: "ついて", in: sentence)
        {
          let head = withoutBracket(range.lowerBound..<place, sentence).upperBound
          var start = head
          while start > range.lowerBound, place - start < 40, !Self.isClauseEnd(sentence.scalars[start - 1]) {
            start -= 1
          }
          if start < place, !isOblique(start..<head, sentence),
            particle == "は" || isPersonLike(start..<place, sentence)
          {
            return start..<place
          }
        }
        place -= 1
      }
    }
    return nil
  }

  /// Whether what a particle marks is no subject (`診断については`, `会場では`).
  private func isOblique(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    Self.obliques.contains { ends(range, with: $0, in: sentence) }
  }

  private static let obliques = [
    "について", "に対して", "に関して", "にとって", "をめぐって", "として", "によって", "において", "から", "まで", "で", "に", "へ",
  ]

  /// A range without the age in brackets at its end (`大野誠さん（４３）`).
  private func withoutBracket(_ range: Range<Int>, _ sentence: Sentence) -> Range<Int> {
    guard range.count > 3, let last = range.last, "）)".unicodeScalars.contains(sentence.scalars[last]),
      let open = range.suffix(12).last(where: { "（(".unicodeScalars.contains(sentence.scalars[$0]) }),
      open > range.lowerBound
    else { return range }
    return range.lowerBound..<open
  }

  func isPersonLike(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    grammar.titles.contains { ends(range, with: $0.word, in: sentence) }
      || grammar.roles.contains { ends(range, with: $0, in: sentence) }
      || grammar.pronouns.contains { ends(range, with: $0.word, in: sentence) }
  }

  func japaneseSubject(
    _ range: Range<Int>, of sentence: Sentence, _ number: Int, _ people: inout NamedPeople
  ) -> Subject? {
    for (word, pronoun) in grammar.pronouns where ends(range, with: word, in: sentence) {
      let place = (range.upperBound - word.unicodeScalars.count)..<range.upperBound
      return Subject(finding: resolve(pronoun, sentence, place, number, people), range: place)
    }
    let range = withoutBracket(range, sentence)
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
    // "本を借りた宮下さん": what tells of the bearer ends in hiragana.
    if isTitled, start < end, Self.isKanji(sentence.scalars[end - 1]),
      let clause = (start..<end).last(where: { (0x3041...0x3096).contains(sentence.scalars[$0].value) })
    {
      start = clause + 1
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
    // "発起人の一人の児童" is one of them.
    var own = range
    for place in range where begins(place..<range.upperBound, with: "の一人の", in: sentence) {
      own = place + 4..<range.upperBound
    }
    var finding = Finding(method: .cue, confidence: .guess, cue: sentence.bytes(own))
    finding.label = sentence.text(own)
    return Subject(finding: finding, range: own)
  }
}
