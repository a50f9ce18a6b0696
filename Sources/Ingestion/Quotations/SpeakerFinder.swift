import CorpusModel
import TextAnalysis

/// Finds who is meant where in a passage, once the document's people are known.
struct SpeakerFinder {
  let names: NameFinder

  /// Puts the people whom a passage names for certain among the document's people.
  func introduce(_ found: [NameFinder.Name], of passage: Passage, to people: inout NamedPeople) {
    let grammar = SpeechGrammar.of(passage.language)
    for name in found
    where name.isCertain || name.tokens.count > 1 && isBesideSpeech(name, passage.tokens, grammar) {
      _ = enter(name, of: passage, in: &people)
    }
  }

  /// Puts those among the document's people whom one passage names in full and another by family name alone beside words of
  /// speech: whoever is called so has been introduced.
  func introduceCalled(_ readings: [NamedPassage], to people: inout NamedPeople) {
    var introduced: [String: (name: NameFinder.Name, reading: Int)] = [:]
    for (place, reading) in readings.enumerated() {
      for name in reading.names where !name.isCertain && (2...3).contains(name.tokens.count) {
        let family = reading.passage.tokens[name.tokens.upperBound - 1].term
        if introduced[family] == nil, people.bearers(ofPart: family).isEmpty { introduced[family] = (name, place) }
      }
    }
    guard !introduced.isEmpty else { return }
    for reading in readings {
      let tokens = reading.passage.tokens
      for place in tokens.indices where tokens[place].isCapitalised && introduced[tokens[place].term] != nil {
        let alone = NameFinder.Name(tokens: place..<place + 1, phrase: place..<place + 1, isCertain: false)
        guard place == 0 || !tokens[place - 1].isCapitalised,
          isBesideSpeech(alone, tokens, SpeechGrammar.of(reading.passage.language)),
          let (name, reading) = introduced.removeValue(forKey: tokens[place].term)
        else { continue }
        _ = enter(withoutTrade(name, readings[reading].passage), of: readings[reading].passage, in: &people)
      }
    }
  }

  /// A name of three words that opens a sentence without the first of them, a trade in capitals, where that is long.
  private func withoutTrade(_ name: NameFinder.Name, _ passage: Passage) -> NameFinder.Name {
    let first = passage.tokens[name.tokens.lowerBound]
    guard name.tokens.count == 3, first.range.count >= 8, !first.uses.contains(.givenName),
      !passage.tokens[name.tokens.lowerBound + 1].uses.contains(.nameParticle)
    else { return name }
    var name = name
    name.tokens = name.tokens.lowerBound + 1..<name.tokens.upperBound
    return name
  }

  /// The mentions in a passage, in order; sightings of people are noted in `people`.
  ///
  /// A name that form alone does not show to be a person's counts where it stands beside a verb of speech.
  func mentions(
    in passage: Passage, number: Int, found: [NameFinder.Name], _ grammar: SpeechGrammar, _ people: inout NamedPeople,
    isDialogue: Bool = false
  ) -> [SpeakerMention] {
    var mentions: [SpeakerMention] = []
    var name = 0
    var place = 0
    let tokens = passage.tokens
    while place < tokens.count {
      while name < found.count, found[name].tokens.upperBound <= place { name += 1 }
      let start = name < found.count ? found[name].phrase.lowerBound : Int.max
      if name < found.count, place >= start || place >= found[name].tokens.lowerBound,
        let who = who(found[name], of: passage, grammar, &people, isDialogue: isDialogue)
      {
        let body = min(place, found[name].phrase.lowerBound)..<found[name].tokens.upperBound
        add(who, withDeterminer(body, reach: 2, tokens, grammar), passage, number, grammar, &mentions, &people)
        place = found[name].tokens.upperBound
        name += 1
        continue
      }
      if name < found.count, place == found[name].tokens.lowerBound,
        !isThing(found[name].tokens, tokens, grammar)
      {
        people.seeStranger(at: tokens[place].range.lowerBound)
      }
      // Words in small letters that are no pronoun and no office, as most are, mean nobody.
      guard tokens[place].isWord, tokens[place].isCapitalised || !tokens[place].uses.isEmpty else {
        place += 1
        continue
      }
      if let (who, end) = other(
        at: place, until: min(start > place ? start : Int.max, tokens.count), tokens, grammar, people)
      {
        add(who, withDeterminer(place..<end, tokens, grammar), passage, number, grammar, &mentions, &people)
        place = end
      } else {
        place += 1
      }
    }
    return mentions
  }

  private func add(
    _ who: SpeakerMention.Who, _ range: Range<Int>, _ passage: Passage, _ number: Int, _ grammar: SpeechGrammar,
    _ mentions: inout [SpeakerMention], _ people: inout NamedPeople
  ) {
    let range = max(range.lowerBound, mentions.last?.tokens.upperBound ?? 0)..<range.upperBound
    guard !range.isEmpty else { return }
    let isGoverned = isGoverned(range, passage.tokens, grammar)
    if case .person(let entry) = who {
      people.see(
        entry, at: passage.tokens[range.lowerBound].range.lowerBound, passage: number,
        isGoverned: isGoverned && !isSource(before: range.lowerBound, passage.tokens))
    }
    mentions.append(SpeakerMention(who: who, tokens: range, isGoverned: isGoverned))
  }

  /// Whether the word that governs a name makes it the source (`Según Gil`): whoever is that speaks.
  private func isSource(before place: Int, _ tokens: [Token]) -> Bool {
    var place = place - 1
    while place > 0, tokens[place].uses.contains(.determiner) { place -= 1 }
    return place >= 0 && !tokens[place].uses.isDisjoint(with: [.bareSource, .openingSource])
  }

  func enter(_ name: NameFinder.Name, of passage: Passage, in people: inout NamedPeople) -> Int {
    let tokens = passage.tokens[name.tokens]
    if let entry = name.entry {
      let affiliation = name.affiliation ?? names.lexicon.affiliation(of: entry, in: names.text)
      return people.add(
        name: entry.name, words: Self.words(of: entry.name), gender: name.gender, roles: name.roles,
        affiliation: affiliation, age: name.age, aliases: entry.aliases.filter { !$0.needsContext }.map(\.text))
    }
    return people.add(
      name: names.words(tokens), words: tokens.map(\.term), gender: name.gender, roles: name.roles,
      affiliation: name.affiliation, age: name.age, isCertain: name.isCertain)
  }

  /// A name's words as they would be cut from a text, folded.
  static func words(of name: String) -> [String] {
    let bytes = Array(name.utf8)
    return terms(in: bytes, within: 0..<bytes.count).map {
      SpeechGrammar.key(String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }

  private func who(
    _ name: NameFinder.Name, of passage: Passage, _ grammar: SpeechGrammar, _ people: inout NamedPeople,
    isDialogue: Bool
  ) -> SpeakerMention.Who? {
    let tokens = passage.tokens[name.tokens]
    if name.entry != nil { return .person(enter(name, of: passage, in: &people)) }
    let words = tokens.map(\.term)
    if let known = people.bearer(of: words[...]) {
      _ = enter(name, of: passage, in: &people)
      return .person(known)
    }
    if words.count == 1 {
      let bearers = people.bearers(ofPart: words[0])
      if bearers.count > 1 { return fitting(bearers, name, people).map { .person($0) } ?? .ambiguous }
      if let only = bearers.first { return .person(only) }
    }
    if words.count > 1, let known = people.bearer(endingWith: words) { return .person(known) }
    if name.isCertain { return .person(enter(name, of: passage, in: &people)) }
    // Spoken language is full of capitals that are no names: there, a given name at least is asked for.
    if isDialogue, words.first.map(GivenNames.isGivenName) != true { return nil }
    guard isBesideSpeech(name, passage.tokens, grammar) else { return nil }
    return .person(enter(name, of: passage, in: &people))
  }

  /// Of several bearers of a family name, the one whom title and office fit.
  private func fitting(_ bearers: [Int], _ name: NameFinder.Name, _ people: NamedPeople) -> Int? {
    let fitting = bearers.filter { bearer in
      let entry = people.entries[bearer]
      if let gender = name.gender, let known = entry.gender, known != gender { return false }
      return name.roles.isEmpty || !entry.roles.isDisjoint(with: name.roles) || name.gender != nil
    }
    return (name.gender != nil || !name.roles.isEmpty) && fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether a verb of speech stands directly before or behind a name.
  private func isBesideSpeech(_ name: NameFinder.Name, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    let before = name.phrase.lowerBound - 1
    if isThing(name.tokens, tokens, grammar) { return false }
    if before >= 0, tokens[before].uses.contains(.determiner) || isNumber(tokens[before].term) { return false }
    // `Im Potsdamer Amt spricht man`
    if before >= 0, grammar.code == "de", Self.contractions.contains(tokens[before].term) { return false }
    let behind = name.tokens.upperBound
    // `…, Tarcisio Marin: «…»`
    if name.tokens.count > 1, behind + 1 < tokens.count, tokens[behind].kind == .colon,
      case .quotation = tokens[behind + 1].kind
    {
      return true
    }
    let reach = max(0, before - 2)..<min(tokens.count, behind + 5)
    for step in [-1, 1] {
      var place = step < 0 ? before : name.tokens.upperBound
      while reach.contains(place), tokens[place].isWord {
        let uses = tokens[place].uses
        if !uses.isDisjoint(with: [.verb, .weakVerb, .splitVerb]) { return true }
        if place == before, uses.contains(.bareSource) || grammar.sources.contains([tokens[place].term]) { return true }
        if uses.contains(.preposition) || tokens[place].isCapitalised { break }
        place += step
      }
    }
    return false
  }

  /// A pronoun, a known family name, an office or an organisation at a place, with the place behind it.
  private func other(
    at place: Int, until limit: Int, _ tokens: [Token], _ grammar: SpeechGrammar, _ people: NamedPeople
  ) -> (SpeakerMention.Who, Int)? {
    let token = tokens[place]
    if token.uses.contains(.pronoun), !isPossessive(place, tokens), let pronoun = grammar.pronoun(token.term) {
      return (.pronoun(pronoun), place + 1)
    }
    if place + 1 < limit, tokens[place + 1].isHyphenated,
      let pronoun = grammar.pronouns[token.term + "-" + tokens[place + 1].term]
    {
      return (.pronoun(pronoun), place + 2)
    }
    if token.isCapitalised, !token.uses.contains(.role), !token.uses.contains(.notName) {
      for end in stride(from: min(limit, place + 3), to: place, by: -1)
      where tokens[place..<end].allSatisfy({ $0.isWord && ($0.isCapitalised || $0.isHyphenated) }) {
        let words = tokens[place..<end].map(\.term)
        if end - place > 1, let known = people.bearer(of: words[...]) { return (.person(known), end) }
        if end - place == 1, !isFollowedByName(place, tokens, grammar) {
          let bearers = people.bearers(ofPart: words[0])
          if bearers.count == 1 { return (.person(bearers[0]), end) }
          if bearers.count > 1 { return (.ambiguous, end) }
        }
        if let organisation = names.lexicon.organisation(named: names.words(tokens[place..<end])),
          end >= tokens.count || !tokens[end].uses.contains(.role)
        {
          return (.organisation(organisation.name), end)
        }
      }
    }
    guard token.uses.contains(.role) else { return nil }
    return office(at: place, tokens, grammar, people)
  }

  /// Whether a word that may be a pronoun stands before a noun (`her editor`, `diese Reise`).
  private func isPossessive(_ place: Int, _ tokens: [Token]) -> Bool {
    guard tokens[place].uses.contains(.determiner), place + 1 < tokens.count, tokens[place + 1].isWord else {
      return false
    }
    return tokens[place + 1].uses.isDisjoint(with: [
      .verb, .weakVerb, .splitVerb, .auxiliary, .preposition, .conjunction, .coordinator, .pronoun, .comparison,
    ])
  }

  /// Whether a single name is only the first word of a longer one, or of a compound (`Müller-Gruppe`).
  private func isFollowedByName(_ place: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    guard place + 1 < tokens.count, tokens[place + 1].isWord else { return false }
    return tokens[place + 1].isHyphenated
  }

  private func office(
    at place: Int, _ tokens: [Token], _ grammar: SpeechGrammar, _ people: NamedPeople
  ) -> (SpeakerMention.Who, Int)? {
    var end = place + 1
    while end < tokens.count, tokens[end].isWord, tokens[end].uses.contains(.role) { end += 1 }
    let role = tokens[end - 1].term
    var first = place
    while first > 0, tokens[first - 1].isWord, tokens[first - 1].isCapitalised || tokens[first - 1].term == "s",
      place - first < 3, !tokens[first - 1].uses.contains(.determiner)
    { first -= 1 }
    let determiner = first > 0 && tokens[first - 1].isWord ? tokens[first - 1].term : ""
    let isDefinite = grammar.determiners.contains(determiner) && !grammar.indefinite.contains(determiner)
    let holders = people.holders(of: role)
    if isDefinite, holders.count == 1 { return (.person(holders[0]), end) }
    return (.phrase(role: role, isDefinite: isDefinite), end)
  }

  /// The range with the article and adjectives before it; before a name, few stand there (`En el quinto vive Remedios`).
  private func withDeterminer(_ range: Range<Int>, reach: Int = 4, _ tokens: [Token], _ grammar: SpeechGrammar)
    -> Range<Int>
  {
    var start = range.lowerBound
    // `der CDU-Politiker`
    while grammar.code == "de", start > 0, tokens[start].isHyphenated { start -= 1 }
    let range = start..<range.upperBound
    while start > 0, range.lowerBound - start < 5, tokens[start - 1].isWord,
      tokens[start - 1].isCapitalised && !tokens[start - 1].uses.contains(.notName)
        && !tokens[start - 1].uses.contains(.role) && grammar.code != "de"
    { start -= 1 }
    for length in 1...reach where start - length >= 0 {
      let token = tokens[start - length]
      // `de vraag of hij`
      guard token.isWord, token.uses.isDisjoint(with: [.preposition, .verb, .condition]),
        !grammar.media.contains(token.term)
      else { break }
      // Only adjectives stand between article and noun; where nouns are capitalised, another noun is a phrase of its own.
      if grammar.code == "de", token.isCapitalised, !token.uses.contains(.determiner) { break }
      if token.uses.contains(.determiner) { return (start - length)..<range.upperBound }
    }
    return range
  }

  /// Whether the phrase between two places is no subject: a preposition governs it, or it is another noun's attribute.
  private func isGoverned(_ range: Range<Int>, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    if range.upperBound + 1 < tokens.count, tokens[range.upperBound].term == "s",
      !tokens[range.upperBound].isCapitalised,
      tokens[range.upperBound + 1].isWord, grammar.code == "en"
    {
      return true
    }
    var place = range.lowerBound - 1
    if isGenitive(range.lowerBound, tokens, grammar) { return true }
    for _ in 0..<3 {
      guard place >= 0, tokens[place].isWord else { return false }
      // `avisou a vereadora Ana Roe`: Portuguese `a` behind a verb of speech is an article.
      let isArticle =
        tokens[place].uses.contains(.determiner) && place > 0
        && !tokens[place - 1].uses.isDisjoint(with: [.verb, .weakVerb])
      if tokens[place].uses.contains(.preposition), !isArticle { return true }
      guard tokens[place].uses.contains(.determiner) else { return false }
      place -= 1
    }
    return false
  }

  /// Whether an article of the genitive stands behind a noun (`ein Sprecher der Ministerin X`).
  ///
  /// After a day, month or place the same article begins the subject (`sagte am Montag der Minister`).
  private func isGenitive(_ start: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    guard start > 0, tokens[start].uses.contains(.genitive) else { return false }
    let before = tokens[start - 1]
    return before.isWord && before.isCapitalised && !before.uses.contains(.notName)
      && !before.uses.contains(.place) && !before.uses.contains(.determiner)
  }
}
