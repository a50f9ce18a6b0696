import CorpusModel

// Japanese: the subject comes first, the verb behind the marks.
extension UnspacedSpeech {
  func japanese(_ zone: Zone, _ number: Int, _ people: inout NamedPeople) -> Finding? {
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
        if sentence.scalars[place] == particle {
          var start = place
          while start > range.lowerBound, place - start < 40, !Self.isClauseEnd(sentence.scalars[start - 1]) {
            start -= 1
          }
          if start < place, particle == "は" || isPersonLike(start..<place, sentence) { return start..<place }
        }
        place -= 1
      }
    }
    return nil
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
