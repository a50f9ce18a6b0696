import CorpusModel

// Names in characters.
extension UnspacedSpeech {
  /// Who bears a name: a person known already, else one whose name form, title or office shows.
  func bearer(
    _ range: Range<Int>, of sentence: Sentence, isTitled: Bool, isKnownRole: Bool, _ gender: Gender?,
    people: inout NamedPeople
  ) -> Int? {
    let written = sentence.text(range)
    guard !written.isEmpty else { return nil }
    if let known = people.bearer(of: Self.key(written)[...]) { return known }
    if let entry = lexicon.person(named: written) {
      return people.add(
        name: entry.name, words: Self.key(entry.name),
        affiliation: lexicon.affiliation(of: entry, in: text),
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

  func isNameShaped(_ range: Range<Int>, _ sentence: Sentence, _ isTitled: Bool) -> Bool {
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
      return isTitled
        && (isKanji && (2...6).contains(range.count) || isKatakana && (2...12).contains(range.count)
          || hasHiraganaGivenName(scalars))
    }
    guard scalars.allSatisfy({ (0x3400...0x9FFF).contains($0.value) }), (2...4).contains(range.count),
      let family = HanFamilyNames.length(in: scalars)
    else { return false }
    return range.count - family <= 2 && range.count > family
  }

  /// `村瀬とも子`, `石川さくら`: a family name in kanji, a given name in hiragana, one kanji behind them at most.
  private func hasHiraganaGivenName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let given = scalars.drop { (0x4E00...0x9FFF).contains($0.value) }
    let kana = given.prefix { (0x3041...0x3096).contains($0.value) }
    let rest = given.dropFirst(kana.count)
    return (2...3).contains(scalars.count - given.count) && (2...4).contains(kana.count)
      && (rest.isEmpty || rest.count == 1 && rest.first.map { "子美江代恵枝香乃".unicodeScalars.contains($0) } == true)
  }

  /// A name as `NamedPeople` keeps it: one word where it is written without blanks.
  static func key(_ name: String) -> [String] { SpeakerFinder.words(of: name) }

  /// Notes the people known so far who are named in a sentence.
  func see(_ sentence: Sentence, _ number: Int, _ people: inout NamedPeople) {
    let titled = titled(in: sentence, &people)
    let named = people.ideographicNames(in: sentence.scalars)
    for (entry, place) in (titled.isEmpty ? named : (named + titled).sorted { $0.place < $1.place }) {
      people.see(
        entry, at: sentence.offsets[place], passage: number,
        isGoverned: place > 0 && grammar.addressing.contains(String(sentence.scalars[place - 1])))
    }
  }

  func resolve(
    _ pronoun: Pronoun, _ sentence: Sentence, _ range: Range<Int>, _ number: Int, _ people: NamedPeople
  ) -> Finding {
    var finding = Finding(method: .pronoun, confidence: .guess, cue: sentence.bytes(range))
    finding.pronoun = pronoun
    finding.person = SpeakerResolver().person(
      meantBy: pronoun, at: sentence.offsets[range.lowerBound], sentence: sentence.offsets[0], paragraph: paragraph,
      passage: number, people, last: last)
    if finding.person != nil { finding.confidence = .likely }
    return finding
  }
}
