import CorpusModel
import TextAnalysis

/// Decides whom a mention means, and how sure that is; names nobody where two people can be meant.
struct SpeakerResolver {
  /// Whom a pronoun means where nobody has been named yet: the only guest, in the introduction of an interview.
  var guest: Int?

  /// The attributed quotation before, in the order of the text.
  struct LastSpeaker {
    var finding: Finding
    /// The number of its passage.
    var passage: Int
    /// Where its attribution ends; a byte offset.
    var place: Int

    /// The finding of what the same speaker goes on to say; never surer than `confidence`.
    ///
    /// - Parameter cue: the deciding words, byte offsets; nil keeps those of before.
    func goingOn(_ confidence: Confidence = .likely, cue: Range<Int>? = nil) -> Finding {
      var finding = finding
      finding.method = .continuation
      finding.confidence = min(confidence, finding.confidence)
      if let cue { finding.cue = cue }
      return finding
    }
  }

  /// The speaker that a mention beside words of speech gives.
  ///
  /// - Parameters:
  ///   - cue: the deciding words; byte offsets.
  ///   - method: how the mention was found, if it is a name.
  func finding(
    _ mention: SpeakerMention, in statement: Statement, passage: Int, cue: Range<Int>, method: AttributionMethod,
    _ people: NamedPeople, last: LastSpeaker?, _ words: (Range<Int>) -> String
  ) -> Finding {
    let joint = statement.jointSubject(of: mention)
    let label = words(statement.bytes(joint ?? statement.wholePhrase(of: mention)))
    var finding = Finding(method: method, confidence: .guess, cue: cue)
    if joint != nil {
      finding.label = label
      return finding
    }
    switch mention.who {
    case .person(let entry):
      finding.person = entry
      finding.confidence = people.entries[entry].isCertain && isName(mention, in: statement) ? .sure : .likely
    case .pronoun(let pronoun):
      finding.method = .pronoun
      finding.pronoun = pronoun
      let meant = meant(by: pronoun, mention, in: statement, passage: passage, people, last)
      finding.person = meant.person
      if finding.person != nil {
        finding.confidence = .likely
      } else if let noun = meant.noun {
        finding.label = words(statement.bytes(shown(noun, in: statement)))
      } else if let last, last.finding.pronoun == pronoun, last.finding.person == nil,
        let before = statement.sentenceBefore, last.place > statement.bytes(before).lowerBound
      {
        // `Eine Kundin nickt. „…“, findet sie. „…“, sagt sie.`
        finding.label = last.finding.label
      }
    case .organisation(let name):
      finding.label = label
      finding.affiliation = name
    case .ambiguous, .phrase: finding.label = label
    }
    return finding
  }

  /// The words of a noun without a name, without the article where a preposition governs it (`für den Staatsanwalt`).
  private func shown(_ noun: SpeakerMention, in statement: Statement) -> Range<Int> {
    let phrase = statement.wholePhrase(of: noun)
    guard noun.isGoverned, phrase.count > 1,
      statement.passage.tokens[phrase.lowerBound].uses.contains(.determiner)
    else { return phrase }
    return phrase.lowerBound + 1..<phrase.upperBound
  }

  /// The person, or else the noun without a name, that a pronoun means.
  private func meant(
    by pronoun: Pronoun, _ mention: SpeakerMention, in statement: Statement, passage: Int, _ people: NamedPeople,
    _ last: LastSpeaker?
  ) -> (person: Int?, noun: SpeakerMention?) {
    let place = statement.passage.tokens[mention.tokens.lowerBound].range.lowerBound
    let office = office(meantBy: pronoun, before: mention.tokens.lowerBound, in: statement, people)
    let person = person(meantBy: pronoun, at: place, in: statement, passage: passage, people, last: last)
    let isNew = isSomebodyNew(meantBy: pronoun, in: statement)
    guard let person else {
      return (nil, noun(meantBy: pronoun, at: place, in: statement, people) ?? (isNew ? nil : office))
    }
    let isNamed = people.named(in: statement.passage.range.lowerBound..<place).contains(person)
    if let noun = noun(meantBy: pronoun, at: place, in: statement, people), !isNamed || overrules(noun, in: statement) {
      return (nil, noun)
    }
    // `… klagt eine Mutter. „…“, sagt sie`: who is brought in here without a name is meant before who is named elsewhere, and
    // so is an office that opens the sentence before.
    if !isNamed, isNew { return (nil, nil) }
    if !isNamed, office == nil, tellsOfSomebody(pronoun, in: statement) { return (nil, nil) }
    if let office, !isNamed, self.isNew(office) || opensSentence(office, statement) { return (nil, office) }
    if let office, !isNamed, isBroughtIn(office, before: pronoun, statement) { return (nil, office) }
    return (person, nil)
  }

  /// Whether a person's mention holds a capitalised word that is no office: a name, not `the minister`.
  private func isName(_ mention: SpeakerMention, in statement: Statement) -> Bool {
    guard let last = mention.tokens.last else { return false }
    let token = statement.passage.tokens[last]
    return token.isCapitalised && !statement.grammar.isRole(token.term)
  }

  /// The only office without a name that a pronoun can mean, where its sentence and the one before speak of no person
  /// whom it fits (`Das bestätigte eine Sprecherin. Sie sagte …`).
  private func office(
    meantBy pronoun: Pronoun, before place: Int, in statement: Statement, _ people: NamedPeople
  ) -> SpeakerMention? {
    guard pronoun == .he || pronoun == .she || pronoun == .either else { return nil }
    let start = statement.sentenceBefore?.lowerBound ?? statement.tokens.lowerBound
    let near = statement.mentions(in: start..<place)
    guard !near.contains(where: { if case .person(let entry) = $0.who { fits(entry, pronoun, people) } else { false } })
    else { return nil }
    let offices = near.filter { mention in
      guard case .phrase(let role?, _) = mention.who, !isOwned(mention, statement) else { return false }
      switch (pronoun, statement.grammar.gender(ofRole: role)) {
      case (.he, .female), (.she, .male): return false
      case (.she, nil): return statement.grammar.feminineEndings.isEmpty
      default: return true
      }
    }
    if offices.count == 1 { return offices.first }
    // `klagt eine Mutter, deren Tochter …`: somebody new, and not who is somebody's.
    let new = offices.filter { isNew($0) && isBehindIndefinite($0, statement) }
    return new.count == 1 ? new.first : nil
  }

  /// Whether a mention, an article and adjectives before it, opens a sentence of its passage.
  private func opensSentence(_ mention: SpeakerMention, _ statement: Statement) -> Bool {
    let first = mention.tokens.lowerBound
    return statement.passage.sentences.contains { sentence in
      sentence.contains(first) && first - sentence.lowerBound <= 3
        && statement.passage.tokens[sentence.lowerBound..<first].allSatisfy {
          $0.isWord && !$0.uses.contains(.preposition)
        }
    }
  }

  /// Whether the sentence before, which does not go on with the pronoun, has the office that a preposition governs
  /// (`Für den Staatsanwalt war das zu wenig. Er forderte: „…“`).
  private func isBroughtIn(_ office: SpeakerMention, before pronoun: Pronoun, _ statement: Statement) -> Bool {
    guard let before = statement.sentenceBefore, before.contains(office.tokens.lowerBound), office.isGoverned,
      !statement.mentions(in: before).contains(where: { $0.who == .pronoun(pronoun) })
    else { return false }
    let first = office.tokens.lowerBound
    return first == before.lowerBound || !statement.passage.tokens[first - 1].isCapitalised
      || statement.passage.tokens[first].uses.isDisjoint(with: .genitive)
  }

  /// Whether a possessive stands before an office further on in a sentence: an object (`schudt zijn hoofd`).
  private func isOwned(_ office: SpeakerMention, _ statement: Statement) -> Bool {
    let first = office.tokens.lowerBound
    let tokens = statement.passage.tokens
    return statement.grammar.possessives[tokens[first].term] != nil && first > 0 && tokens[first - 1].isWord
  }

  private func isBehindIndefinite(_ office: SpeakerMention, _ statement: Statement) -> Bool {
    let tokens = statement.passage.tokens
    let first = office.tokens.lowerBound
    return statement.grammar.indefinite.contains(tokens[first].term)
      || first > 0 && statement.grammar.indefinite.contains(tokens[first - 1].term)
  }

  /// Whether an office is somebody's who was not spoken of before (`eine Mutter`).
  private func isNew(_ office: SpeakerMention) -> Bool {
    if case .phrase(_, isDefinite: false) = office.who { return true }
    return false
  }

  /// The only person whom a pronoun can mean at a byte offset, or nil.
  func person(
    meantBy pronoun: Pronoun, at place: Int, in statement: Statement, passage: Int, _ people: NamedPeople,
    last: LastSpeaker?
  ) -> Int? {
    let start = statement.bytes(statement.tokens).lowerBound
    let before = statement.sentenceBefore.map { statement.bytes($0) }
    // Where all nouns have capitals, nearly every paragraph has words that look like a stranger's name.
    let paragraph = statement.grammar.code == "de" ? nil : statement.passage.range.lowerBound
    return person(
      meantBy: pronoun, at: place, sentence: start, before: before,
      paragraph: paragraph ?? startOfFocus(pronoun, in: statement),
      passage: passage, people, last: last) ?? focus(pronoun, in: statement, people)
  }

  /// The only person whom a pronoun can mean at a byte offset in a sentence that starts at another, or nil.
  func person(
    meantBy pronoun: Pronoun, at place: Int, sentence sentenceStart: Int, before previous: Range<Int>? = nil,
    paragraph: Int? = nil, passage: Int, _ people: NamedPeople, last: LastSpeaker?
  ) -> Int? {
    guard pronoun == .he || pronoun == .she || pronoun == .either else { return nil }
    let before = people.sightings.partitionPoint { $0.place >= place }
    let recent = people.sightings[max(0, before - 200)..<before]
    // The subject of the same sentence.
    let here = distinct(recent.filter { $0.place >= sentenceStart && !$0.isGoverned }, pronoun, people)
    if here.count == 1 { return here[0] }
    let near = distinct(recent.filter { $0.passage >= passage - 1 }, pronoun, people)
    let own = recent.filter { $0.passage == passage && fits($0.entry, pronoun, people) }
    // Somebody unknown may be the subject since the last one known was named: then nobody can be told.
    let since = own.last?.place ?? paragraph ?? previous.map { min($0.lowerBound, sentenceStart) } ?? sentenceStart
    if people.holdsStranger(since..<place) { return nil }
    if near.count == 1 { return near[0] }
    // Of several, the only one whom the paragraph itself names, as its subject.
    if let subject = own.first, !subject.isGoverned, own.allSatisfy({ $0.entry == subject.entry }) {
      return subject.entry
    }
    // The only subject of the sentence before.
    if let previous {
      let subjects = people.subjects(in: previous).filter { fits($0, pronoun, people) }
      if subjects.count == 1 { return subjects[0] }
    }
    if near.isEmpty {
      if recent.isEmpty, let guest, fits(guest, pronoun, people) { return guest }
      return dominating(recent, pronoun, passage, people)
    }
    // Several were named; the speaker of the quotation before goes on if nobody else was named since.
    if let last, last.passage >= passage - 1, let speaker = last.finding.person, fits(speaker, pronoun, people),
      !recent.contains(where: { $0.place >= last.place && $0.entry != speaker && fits($0.entry, pronoun, people) })
    {
      return speaker
    }
    return nil
  }

  /// The person of whom the text speaks, where the paragraphs at hand name nobody.
  private func dominating(
    _ recent: ArraySlice<NamedPeople.Sighting>, _ pronoun: Pronoun, _ passage: Int, _ people: NamedPeople
  ) -> Int? {
    let fitting = recent.filter { fits($0.entry, pronoun, people) }
    guard let latest = fitting.last else { return nil }
    let all = distinct(fitting, pronoun, people)
    if all.count == 1 { return passage - latest.passage <= 8 ? latest.entry : nil }
    let share = fitting.count { $0.entry == latest.entry }
    return share * 4 >= fitting.count * 3 && passage - latest.passage <= 4 ? latest.entry : nil
  }

  private func distinct(
    _ sightings: some Sequence<NamedPeople.Sighting>, _ pronoun: Pronoun, _ people: NamedPeople
  ) -> [Int] {
    var seen: Set<Int> = []
    return sightings.map(\.entry).filter { fits($0, pronoun, people) && seen.insert($0).inserted }
  }

  func fits(_ entry: Int, _ pronoun: Pronoun, _ people: NamedPeople) -> Bool {
    switch (pronoun, people.entries[entry].gender) {
    case (.he, .female), (.she, .male): false
    default: true
    }
  }
}
