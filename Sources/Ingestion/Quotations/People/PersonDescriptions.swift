import CorpusModel
import TextAnalysis

// Nouns that mean somebody named before.
extension QuotationContext {
  /// The finding with the person whom an article and a noun mean that hold no name: `der 61-Jährige`, `la romancière`,
  /// `il primo cittadino`; nil where that is nobody, or one of several.
  ///
  /// Agencies never repeat a name where a noun will do, so that nearly always the person just spoken of is meant; that
  /// is never more than a guess.
  func described(
    _ mention: SpeakerMention, _ finding: Finding, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?
  ) -> Finding? {
    guard case .phrase = mention.who, !isDialogue else { return nil }
    if let holder = holderOfNoun(mention, people) {
      var finding = finding
      finding.person = holder
      finding.confidence = .guess
      return finding
    }
    guard let gender = genderOfDescription(mention) else { return nil }
    let age = statedAge(of: mention)
    if let age, let bearer = only(people.entries.indices.filter { people.entries[$0].age == age }, gender, age, people)
    {
      var finding = finding
      finding.person = bearer
      finding.confidence = .guess
      return finding
    }
    if let noun = nounBefore(mention, gender, people) {
      var finding = finding
      finding.label = written(noun)
      return finding
    }
    let place = tokens[mention.tokens.lowerBound].range.lowerBound
    let own = statement.passage.range.lowerBound..<place
    let before = statement.sentenceBefore.map(statement.bytes) ?? place..<place
    guard !people.holdsStranger(before.lowerBound..<place), !isIntroduced(mention) else { return nil }
    let subject = only(people.subjects(in: before), gender, age, people)
    if subject == nil, people.holdsStranger(own) { return nil }
    let person =
      subject ?? lastSpeaker(until: place, gender, age, people, last)
      ?? only(people.named(in: own), gender, age, people)
      ?? (people.named(in: own).isEmpty ? only(people.named(inPassage: passage - 1), gender, age, people) : nil)
    guard let person else { return nil }
    var finding = finding
    finding.person = person
    finding.confidence = .guess
    return finding
  }

  /// Whoever is somebody's and the subject of the sentence before, where the words of a description are nobody's office
  /// (`Sein Anwalt kündigte Berufung an. „…“, so der Jurist`).
  private func nounBefore(_ mention: SpeakerMention, _ gender: Gender?, _ people: NamedPeople) -> SpeakerMention? {
    let head = tokens[mention.tokens.upperBound - 1].term
    // `Verteidiger Roe … so der Verteidiger`
    let isBearer = tokens[..<mention.tokens.lowerBound].contains { $0.term == head }
    guard !isBearer, !grammar.isRole(head), people.holders(of: head).isEmpty else { return nil }
    let pronoun: Pronoun = gender.map { $0 == .female ? .she : .he } ?? .either
    let place = tokens[mention.tokens.lowerBound].range.lowerBound
    guard let noun = SpeakerResolver().noun(meantBy: pronoun, at: place, in: statement, people),
      grammar.possessives[tokens[noun.tokens.lowerBound].term] != nil
    else { return nil }
    return noun
  }

  private func written(_ mention: SpeakerMention) -> String {
    String(decoding: text[statement.bytes(mention.tokens)], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The only person behind whose name the noun of a phrase stood (`Jane Roe, guida alpina, …`: `la guida`).
  private func holderOfNoun(_ mention: SpeakerMention, _ people: NamedPeople) -> Int? {
    let place = mention.tokens
    guard place.count == 2, let gender = grammar.articles[tokens[place.lowerBound].term], !isIntroduced(mention),
      tokens[place.lowerBound + 1].uses.isEmpty
    else { return nil }
    let noun = tokens[place.lowerBound + 1].term
    let holders = people.holders(of: noun)
    guard holders.count == 1, people.entries[holders[0]].roles.contains(noun) else { return nil }
    return only(holders, gender, nil, people)
  }

  /// Whether the passage brings the noun in by itself before (`A lifeguard … the lifeguard`): then it is nobody named.
  private func isIntroduced(_ mention: SpeakerMention) -> Bool {
    let noun = tokens[mention.tokens.upperBound - 1].term
    return (1..<max(1, mention.tokens.lowerBound)).contains {
      tokens[$0].term == noun && grammar.indefinite.contains(tokens[$0 - 1].term)
    }
  }

  /// The speaker of the quotation before, if nobody else has been named since.
  private func lastSpeaker(
    until place: Int, _ gender: Gender?, _ age: Int?, _ people: NamedPeople, _ last: SpeakerResolver.LastSpeaker?
  ) -> Int? {
    guard let last, last.passage >= passage - 1, let speaker = last.finding.person, last.place <= place,
      people.subjects(in: last.place..<place).allSatisfy({ $0 == speaker })
    else { return nil }
    return only([speaker], gender, age, people)
  }

  /// The age that a description tells (`der 61-Jährige`).
  private func statedAge(of mention: SpeakerMention) -> Int? {
    mention.tokens.dropFirst().lazy.compactMap { StatedAge.age(endingAt: $0, in: tokens) }.first
  }

  /// The only one of some people whom a gender and an age fit.
  private func only(_ candidates: [Int], _ gender: Gender?, _ age: Int?, _ people: NamedPeople) -> Int? {
    let fitting = candidates.filter {
      let known = people.entries[$0]
      return (gender == nil || known.gender == nil || known.gender == gender)
        && (age == nil || known.age == nil || known.age == age)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The gender that a description's article tells, nil for either; no value where the words describe no single person.
  func genderOfDescription(_ mention: SpeakerMention) -> Gender?? {
    guard let article = mention.tokens.first, let gender = grammar.articles[tokens[article].term] else { return nil }
    var end = article + 1
    while end < mention.tokens.upperBound, !tokens[end].uses.contains(.preposition),
      !tokens[end].uses.contains(.genitive)
    { end += 1 }
    guard end > article + 1 else { return nil }
    let head = tokens[end - 1].term
    // `die Wissenschaftler` are several; kin and spokesmen are somebody's, not whoever was named.
    let isOffice = isOffice(mention) || grammar.isRole(head)
    if isOffice, gender == .female, grammar.code == "de", grammar.gender(ofRole: head) != .female {
      return nil
    }
    if grammar.isBody(head) || grammar.genders[head] != nil || Self.deputies.contains(where: head.hasPrefix) {
      return nil
    }
    let isPerson =
      isOffice || grammar.isPersonNoun(head, gender) || grammar.years.contains(head)
      || isAgeBehind(end) || (article + 1..<end).contains { tokens[$0].isHyphenated && tokens[$0].term == "old" }
    return isPerson ? .some(gender) : nil
  }

  private func isAgeBehind(_ place: Int) -> Bool {
    place + 2 < tokens.count && tokens[place].uses.contains(.preposition)
      && tokens[place + 1].term.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && grammar.years.contains(tokens[place + 2].term)
  }

  /// How words begin for those who speak for others.
  private static let deputies = [
    "sprecher", "spokes", "porte-parole", "parole", "portavoz", "vocero", "voz", "portavoce", "woordvoer", "porta-voz",
  ]

  private func isOffice(_ mention: SpeakerMention) -> Bool {
    if case .phrase(.some, _) = mention.who { return true }
    return false
  }
}
