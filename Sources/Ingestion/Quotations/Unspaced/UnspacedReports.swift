import CorpusModel

// Reports without marks.
extension UnspacedSpeech {
  func report(in sentence: Sentence, _ number: Int, _ people: inout NamedPeople) -> IndirectSpeech.Report? {
    guard sentence.quotations.isEmpty, sentence.scalars.count >= 8 else { return nil }
    return grammar.code == "ja" ? japaneseReport(sentence, number, &people) : chineseReport(sentence, number, &people)
  }

  /// `X表示，…` and `据X称，…` as a whole sentence.
  func chineseReport(_ sentence: Sentence, _ number: Int, _ people: inout NamedPeople) -> IndirectSpeech.Report? {
    guard let comma = sentence.scalars.firstIndex(where: { $0 == "，" || $0 == "," }), comma <= 48,
      let verb = lastVerb(in: 0..<comma, of: sentence), comma - verb.upperBound <= 1,
      let subject = subject(before: verb.lowerBound, from: 0, of: sentence, number, &people),
      subject.finding.person != nil, !isDenied(verb, from: subject.range.upperBound, in: sentence),
      !holds(grammar.negations, 0..<min(2, subject.range.lowerBound), of: sentence)
    else { return nil }
    let end = trimmedEnd(sentence)
    guard end - comma > 4 else { return nil }
    return IndirectSpeech.Report(
      range: sentence.bytes((comma + 1)..<end),
      finding: with(subject.finding, cue: cue(subject.range, verb, sentence), atMost: .likely))
  }

  /// `Xによると、…` and `Xは…と述べた` as a whole sentence.
  func japaneseReport(_ sentence: Sentence, _ number: Int, _ people: inout NamedPeople) -> IndirectSpeech
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
        !grammar.denials.contains(verb), !holds(grammar.negations, (place + 1)..<end, of: sentence),
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

  /// Whether a verb denies, or a word between its subject and it does.
  private func isDenied(_ verb: Range<Int>, from subject: Int, in sentence: Sentence) -> Bool {
    grammar.denials.contains { begins(verb, with: $0, in: sentence) }
      || holds(grammar.negations, min(subject, verb.lowerBound)..<verb.lowerBound, of: sentence)
  }

  private func holds(_ words: [String], _ range: Range<Int>, of sentence: Sentence) -> Bool {
    range.contains { place in words.contains { begins(place..<range.upperBound, with: $0, in: sentence) } }
  }

  func trimmedEnd(_ sentence: Sentence) -> Int {
    var end = sentence.scalars.count
    while end > 0, Zone.isNoWord(sentence.scalars[end - 1]), sentence.scalars[end - 1] != "%" { end -= 1 }
    return end
  }
}
