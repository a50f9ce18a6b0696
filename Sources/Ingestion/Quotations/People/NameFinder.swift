import CorpusModel
import TextAnalysis

/// Finds the names of people and organisations in a passage, with the offices and organisations beside them.
struct NameFinder: Sendable {
  /// A name as it stands in a passage.
  struct Name: Sendable {
    /// The tokens of the name itself.
    var tokens: Range<Int>
    /// The tokens with the office, title and organisation before it.
    var phrase: Range<Int>
    var gender: Gender?
    var roles: [String] = []
    var affiliation: String?
    /// The age that stands beside the name, in years.
    var age: Int?
    /// The person of the lexicon.
    var entry: GazetteerEntry?
    /// Whether the form alone shows a person: a known given name, a title, an office before it.
    var isCertain: Bool
  }

  let text: [UInt8]
  let lexicon: Lexicon
  init(text: [UInt8], lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// The names in a passage, in order, apart from each other.
  func names(in passage: Passage, _ grammar: SpeechGrammar) -> [Name] {
    var names: [Name] = []
    var place = 0
    let tokens = passage.tokens
    while place < tokens.count {
      guard tokens[place].isWord, tokens[place].isCapitalised || isTitle(tokens[place]) else {
        place += 1
        continue
      }
      let run = runOfCapitals(from: place, tokens, grammar)
      if let name = name(in: run, tokens, grammar) {
        names.append(withApposition(withOffice(name, tokens, grammar), tokens, grammar))
        place = max(name.tokens.upperBound, place + 1)
      } else {
        place = run.upperBound
      }
    }
    return names
  }

  /// The text of tokens, white space made single.
  func words(_ tokens: ArraySlice<Token>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let range = first.range.lowerBound..<last.range.upperBound
    if isPlain(range) { return text.string(range) }
    return text.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a range that begins and ends with words is ASCII with single blanks and no other white space.
  private func isPlain(_ range: Range<Int>) -> Bool {
    for place in range where text[place] >= 0x80 || text[place] <= 0x20 {
      guard text[place] == 0x20, text[place - 1] != 0x20 else { return false }
    }
    return true
  }

  private func isTitle(_ token: Token) -> Bool {
    token.uses.contains(.title)
  }

  /// Words side by side that all begin with a capital, particles between them included (`von`, `de`).
  private func runOfCapitals(from start: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Range<Int> {
    var end = start + 1
    while end < tokens.count, end - start < 10, tokens[end].isWord {
      if tokens[end].isCapitalised || (tokens[end].isHyphenated && tokens[end - 1].isCapitalised) {
        end += 1
      } else if tokens[end].uses.contains(.nameParticle), !Self.innerParticles.contains(tokens[end].term),
        !tokens[end - 1].uses.contains(.role) || end - start >= 2 && Self.nobility.contains(tokens[end - 1].term),
        !(grammar.code == "de" && isBehindGivenName(end - 1, from: start, tokens)),
        // `Kindern das Schwimmen`
        grammar.code != "de" || !Self.germanWords.contains(tokens[end].term) || isGiven(tokens[start]),
        let after = capitalAfterParticles(end, tokens)
      {
        end = after + 1
      } else {
        break
      }
    }
    return start..<end
  }

  private func capitalAfterParticles(_ place: Int, _ tokens: [Token]) -> Int? {
    var next = place
    while next < tokens.count, next - place < 3, tokens[next].isWord, tokens[next].uses.contains(.nameParticle) {
      next += 1
    }
    return next < tokens.count && tokens[next].isWord && tokens[next].isCapitalised ? next : nil
  }

  /// The person's name at the end of a run of capitalised words, or the one of the lexicon inside it.
  private func name(in run: Range<Int>, _ tokens: [Token], _ grammar: SpeechGrammar) -> Name? {
    var run = run
    // `Julio Vera`: months are given names too.
    while let first = run.first, tokens[first].uses.contains(.notName) || opensQuestion(first, tokens),
      !isTitle(tokens[first]),
      !(isGiven(tokens[first]) && run.count > 1 && !tokens[first + 1].uses.contains(.notName))
    {
      run = (first + 1)..<run.upperBound
    }
    guard !run.isEmpty else { return nil }
    if let known = lexiconName(in: run, tokens, grammar) { return known }
    let titles = run.filter {
      tokens[$0].uses.contains(.role) && !isOfNobility($0, in: run, tokens) || isTitle(tokens[$0])
        || isTrade($0, in: run, tokens, grammar) || isKin($0, tokens, grammar)
    }
    var start = titles.last.map { $0 + 1 } ?? run.lowerBound
    let lead = run.lowerBound..<start
    let title = titles.last
    guard start < run.upperBound else { return nil }
    if title == nil {
      start = skipOrganisation(start..<run.upperBound, tokens)
      // `relató a ANS Lourdes Mena`: the one spoken to stands before the one who speaks.
      if start > 0, run.upperBound - start > 2, tokens[start].isAllCapitals,
        tokens[start - 1].uses.contains(.preposition)
      {
        start += 1
      }
    }
    if let given = (start..<run.upperBound).first(where: { isGiven(tokens[$0]) }), given < run.upperBound - 1 {
      start = title == nil ? given : start
    }
    let end = endOfName(start, run.upperBound, tokens, grammar)
    let body = start..<end
    guard !body.isEmpty, body.count <= 6, isPlausible(body, tokens, grammar), !isWorkplace(body, behind: title, tokens)
    else { return nil }
    let gender = genderTold(body: body, lead: lead, tokens, grammar)
    let isGivenKnown = isGiven(tokens[body.lowerBound])
    let isLeadingFamily = GivenNames.isLeadingFamilyName(tokens[body.lowerBound].term)
    var name = Name(tokens: body, phrase: lead.lowerBound..<end, gender: gender, isCertain: false)
    name.roles = titles.map { tokens[$0].term }.filter { grammar.isRole($0) }
    name.age = StatedAge.age(of: lead.lowerBound..<end, in: tokens, grammar)
    if let title, title == start - 1 {
      name.isCertain = true
      // `Roes Nichte Ines Doe`: whose kin somebody is, is no organisation.
      if grammar.genders[tokens[title].term] == nil {
        name.affiliation = organisation(before: title, from: run.lowerBound, tokens, grammar)
      }
      return name
    }
    name.phrase = body.lowerBound..<end
    let isAged = StatedAge.stands(at: end, in: tokens, grammar, needsYears: body.count == 1 && !isGivenKnown)
    // `o taxista Valdir`: an office in small letters directly before.
    let hasOffice =
      body.lowerBound > 0 && body.count == 1 && grammar.code != "de" && grammar.code != "ru"
      && !tokens[body.lowerBound - 1].isCapitalised
      && (tokens[body.lowerBound - 1].uses.contains(.role) || isKin(body.lowerBound - 1, tokens, grammar))
    name.isCertain =
      isAged || hasOffice || isGivenKnown && isBeforeRelative(end, tokens)
      || body.count > 1 && (isGivenKnown || isLeadingFamily || isBehindNoun(body, tokens, grammar))
    // "Sachbuch-Autorin" is one word.
    let isOneWord =
      grammar.code == "de" && (!isGivenKnown || body.count > 2)
      && !tokens[body.dropFirst()].contains { !$0.isHyphenated }
    if isOneWord, body.count > 2 { return nil }
    return body.count > 1 && !isOneWord || isGivenKnown || isAged || hasOffice ? name : nil
  }

  /// The lexicon's person whose name stands first in a run.
  private func lexiconName(in run: Range<Int>, _ tokens: [Token], _ grammar: SpeechGrammar) -> Name? {
    for start in run where lexicon.beginsPerson(tokens[start].term) {
      for end in stride(from: min(run.upperBound, start + 4), to: start, by: -1) {
        guard let entry = lexicon.person(named: words(tokens[start..<end])) else { continue }
        // A family name alone means whom the document names in full.
        if end - start == 1, let family = entry.facts["family"], Folder.fold(family) == tokens[start].term { continue }
        if end - start == 1, let given = entry.facts["given"], Folder.fold(given) == tokens[start].term { continue }
        let lead = run.lowerBound..<start
        var name = Name(tokens: start..<end, phrase: run.lowerBound..<end, gender: nil, entry: entry, isCertain: true)
        name.gender = genderTold(body: start..<end, lead: lead, tokens, grammar)
        name.roles = lead.map { tokens[$0].term }.filter { grammar.isRole($0) }
        if let role = lead.last(where: { tokens[$0].uses.contains(.role) }) {
          name.affiliation = organisation(before: role, from: run.lowerBound, tokens, grammar)
        }
        return name
      }
    }
    return nil
  }

  /// Where a name begins that an organisation's name stands before (`Binance Richard Teng`).
  private func skipOrganisation(_ run: Range<Int>, _ tokens: [Token]) -> Int {
    for end in stride(from: min(run.upperBound - 1, run.lowerBound + 3), to: run.lowerBound, by: -1)
    where run.upperBound - end >= 2 && lexicon.organisation(named: words(tokens[run.lowerBound..<end])) != nil {
      return end
    }
    return run.lowerBound
  }

  /// A name ends before a second title, a word that is no name, and `'s`.
  private func endOfName(_ start: Int, _ limit: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Int {
    var end = isGiven(tokens[start]) ? start + 1 : start
    while end < limit,
      !tokens[end].uses.contains(.notName) || tokens[end].uses.contains(.nameParticle)
        || isArticleOfName(end, from: start, limit, tokens, grammar)
    {
      end += 1
    }
    while end > start, tokens[end - 1].uses.contains(.nameParticle), !tokens[end - 1].isCapitalised { end -= 1 }
    return end
  }

  private func isPlausible(_ body: Range<Int>, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    let words = tokens[body]
    if words.contains(where: { NotNames.isOfOrganisations($0.term) }) { return false }
    let isGivenKnown = words.first.map(isGiven) ?? false
    if !isGivenKnown, words.contains(where: { $0.uses.contains(.place) }) { return false }
    if words.count == 1, let word = words.first, word.uses.contains(.place) || isGenitive(ofPlace: word.term, grammar) {
      return false
    }
    if grammar.code == "de", words.first.map({ NotNames.isMedium($0.term) }) ?? false { return false }
    if words.contains(where: { $0.isAllCapitals && $0.term.utf8.count > 3 }) { return false }
    if words.contains(where: { $0.term.first?.isNumber ?? true }) { return false }
    return lexicon.organisation(named: self.words(words)) == nil
  }

  func isGiven(_ token: Token) -> Bool {
    token.isCapitalised && token.uses.contains(.givenName)
  }

  private func genderTold(
    body: Range<Int>, lead: Range<Int>, _ tokens: [Token], _ grammar: SpeechGrammar
  ) -> Gender? {
    for place in lead {
      if let told = grammar.honorifics[tokens[place].term], let gender = told { return gender }
      if let gender = grammar.gender(ofRole: tokens[place].term) { return gender }
      if grammar.code == "de", grammar.isPersonNoun(tokens[place].term, .female) { return .female }
    }
    if let first = body.first {
      let word = tokens[first].term
      if let gender = (grammar.givenNames[word] ?? nil) ?? GivenNames.gender(of: word) { return gender }
    }
    // Family name first: the given name follows.
    if body.count > 1, let gender = GivenNames.gender(of: tokens[body.upperBound - 1].term) { return gender }
    // `Der Sportmediziner Jannis Roe`: a woman would be `die Sportmedizinerin`.
    let isMan = grammar.code == "de" && lead.contains { grammar.isPersonNoun(tokens[$0].term, .male) }
    return isMan ? .male : nil
  }

  /// Particles only behind another one (`von der`): alone they are articles.
  private static let innerParticles = SpeechGrammar.words("der den")
  /// Particles that are words of German.
  private static let germanWords = SpeechGrammar.words("das da du")
  static let particles = SpeechGrammar.words(
    "van von der den de del della di da dos das do du la le el al bin ibn ben ter ten zu y af av st")
}

// Offices and organisations beside a name.
extension NameFinder {
  /// The organisation in the words directly before an office (`Binance Geschäftsführer`, `Bitget's CEO`).
  private func organisation(
    before role: Int, from start: Int, _ tokens: [Token], _ grammar: SpeechGrammar
  ) -> String? {
    var end = role
    while end > start, tokens[end - 1].uses.contains(.role) { end -= 1 }
    if end > 0, tokens[end - 1].term == "s", !tokens[end - 1].isCapitalised { end -= 1 }
    var first = end
    while first > max(0, end - 4), tokens[first - 1].isWord, tokens[first - 1].isCapitalised,
      !tokens[first - 1].uses.contains(.notName), !tokens[first - 1].uses.contains(.role)
    { first -= 1 }
    // `Company spokeswoman`: what kind of body, not which.
    guard first < end, end - first > 1 || !NotNames.isKindOfBody(tokens[first].term) else { return nil }
    return shown(first..<end, tokens)
  }

  /// The organisation's name of the lexicon, else the words as they stand.
  private func shown(_ range: Range<Int>, _ tokens: [Token]) -> String {
    let written = words(tokens[range])
    return lexicon.organisation(named: written)?.name ?? written
  }

  /// The name with the office in small letters before it (`le député Jean Martin`), or before a comma (`le PDG d'Acme,
  /// Paul Durand,`).
  private func withOffice(_ name: Name, _ tokens: [Token], _ grammar: SpeechGrammar) -> Name {
    var name = name
    var place = name.phrase.lowerBound - 1
    guard place >= 0 else { return name }
    if tokens[place].kind == .comma {
      // Of a single name, only kin directly before the comma tell something (`her mother, Grace,`).
      let isKin = place > 0 && grammar.genders[tokens[place - 1].term] != nil
      return name.tokens.count > 1 || isKin ? withOfficeBeforeComma(name, place, tokens, grammar) : name
    }
    // `porte-parole du gouvernement`: the office and what belongs to it are more than one word.
    while place >= 0, tokens[place].isWord, tokens[place].uses.contains(.role) || isTitle(tokens[place]) {
      if tokens[place].uses.contains(.role) { name.roles.append(tokens[place].term) }
      if name.gender == nil {
        name.gender = grammar.gender(ofRole: tokens[place].term) ?? (grammar.honorifics[tokens[place].term] ?? nil)
      }
      name.isCertain = true
      name.phrase = place..<name.phrase.upperBound
      place -= 1
    }
    if !name.roles.isEmpty, name.affiliation == nil, name.phrase.lowerBound > 0 {
      name.affiliation = organisation(
        before: name.phrase.lowerBound, from: max(0, name.phrase.lowerBound - 4), tokens, grammar)
    }
    return name
  }

  private func withOfficeBeforeComma(_ name: Name, _ comma: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Name {
    var name = name
    var place = comma - 1
    while place >= 0, comma - place <= 8, tokens[place].isWord {
      if tokens[place].uses.contains(.role) || grammar.genders[tokens[place].term] != nil
        || isDescribed(place, tokens, grammar)
      {
        // Only where the name's bracket closes again: `…, Paul Durand, estime`, else it is a list.
        let behind = name.tokens.upperBound
        guard behind >= tokens.count || !tokens[behind].isWord || opensSentence(place, tokens, grammar) else {
          return name
        }
        if tokens[place].uses.contains(.role) { name.roles.append(tokens[place].term) }
        if name.gender == nil { name.gender = grammar.gender(ofRole: tokens[place].term) }
        if name.affiliation == nil, let first = (place..<comma).dropFirst().first(where: { tokens[$0].isCapitalised }),
          let end = organisationEnd(first, comma, tokens, grammar), names(organisation: first..<end, of: place, tokens)
        {
          name.affiliation = shown(first..<end, tokens)
        }
        name.isCertain = true
        return name
      }
      place -= 1
    }
    return name
  }

  /// Whether an article and a noun that means a person end at a place (`la proviseure`).
  private func isDescribed(_ place: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Bool {
    guard place > 0, let gender = grammar.articles[tokens[place - 1].term] else {
      return opensSentence(place, tokens, grammar)
    }
    return grammar.isPersonNoun(tokens[place].term, gender)
  }

  /// The name with what an apposition behind it tells: `Jane Roe, CEO of Acme,` or `Tina, responsable … chez Bybit`.
  private func withApposition(_ name: Name, _ tokens: [Token], _ grammar: SpeechGrammar) -> Name {
    var name = name
    var place = name.tokens.upperBound
    guard place < tokens.count, tokens[place].kind == .comma || tokens[place].kind == .bracket else { return name }
    place += 1
    if tokens[place - 1].kind == .comma, name.tokens.count > 1, place < tokens.count, isApposedNoun(place, tokens) {
      name.roles.append(tokens[place].term)
    }
    // `Jane Roe, la doyenne de l'équipe,`
    if tokens[place - 1].kind == .comma, name.tokens.count > 1, place + 1 < tokens.count, grammar.code != "de",
      grammar.articles[tokens[place].term] != nil, isApposedNoun(place + 1, tokens)
    {
      name.roles.append(tokens[place + 1].term)
    }
    let limit = min(tokens.count, place + 12)
    var role: Int?
    while place < limit, tokens[place].isWord {
      if tokens[place].uses.contains(.role) {
        role = place
      } else if tokens[place].uses.contains(.verb) || Self.relatives.contains(tokens[place].term) {
        break
      } else if role != nil || place == name.tokens.upperBound + 1,
        let end = organisationEnd(place, limit, tokens, grammar)
      {
        if name.affiliation == nil, let role, names(organisation: place..<end, of: role, tokens) {
          name.affiliation = shown(place..<end, tokens)
        }
        place = end
        continue
      }
      place += 1
    }
    guard let role else { return name }
    if !name.roles.contains(tokens[role].term) { name.roles.append(tokens[role].term) }
    if name.gender == nil { name.gender = grammar.gender(ofRole: tokens[role].term) }
    if name.tokens.count > 1 { name.isCertain = true }
    return name
  }

  /// Whether the words behind an office name an organisation: no place, and not the portfolio of a minister.
  private func names(organisation range: Range<Int>, of role: Int, _ tokens: [Token]) -> Bool {
    !tokens[role].term.contains("minist") && !tokens[range].allSatisfy { $0.uses.contains(.place) }
  }

  /// Where an organisation's name that begins behind `of`, `bei`, `chez` ends.
  private func organisationEnd(_ place: Int, _ limit: Int, _ tokens: [Token], _ grammar: SpeechGrammar) -> Int? {
    guard tokens[place].isCapitalised, place > 0, tokens[place - 1].uses.contains(.link),
      !tokens[place].uses.contains(.notName)
    else { return nil }
    var end = place
    while end < limit, tokens[end].isWord, tokens[end].isCapitalised, !tokens[end].uses.contains(.role) { end += 1 }
    return end > place ? end : nil
  }

  static let relatives = SpeechGrammar.words(
    "who which whose qui dont que die der welcher quien che die wie который которая")
}
