import CorpusModel
import TextAnalysis

/// Who a quotation's surroundings say has spoken, and by which words.
struct Finding {
  /// The person of `NamedPeople`; nil where nobody can be named.
  var person: Int?
  /// The words that name the speaker where no person can be told (`ein Sprecher der Polizei`).
  var label: String?
  var affiliation: String?
  var method: AttributionMethod
  var confidence: Confidence
  /// The deciding words; byte offsets.
  var cue: Range<Int>
  /// The pronoun that stands for the speaker, if one does.
  var pronoun: Pronoun?
  /// Whether the text has words for the speaker, understood or not.
  var hasSubject = true
}

/// One sentence of a passage with what attribution needs to know of it: rules over tokens, no language inside.
struct Statement {
  let passage: Passage
  /// The tokens of the sentence.
  let tokens: Range<Int>
  let grammar: SpeechGrammar
  /// The mentions of the passage, in order.
  let mentions: [SpeakerMention]

  /// The verbs of speech in a stretch of tokens, in order.
  func verbs(in stretch: Range<Int>, besideMarks: Bool) -> [Int] {
    stretch.filter { isVerb(at: $0, until: stretch.upperBound, besideMarks: besideMarks) }
  }

  /// Whether the word at a place reports speech.
  func isVerb(at place: Int, until limit: Int, besideMarks: Bool) -> Bool {
    let token = passage.tokens[place]
    guard token.isWord else { return false }
    if token.isCapitalised, place > tokens.lowerBound, !startsClause(place) { return false }
    if place > tokens.lowerBound, passage.tokens[place - 1].uses.contains(.nounMarker) { return false }
    if token.uses.contains(.splitVerb), let particles = grammar.particles[token.term],
      passage.tokens[place..<min(limit, place + 16)].contains(where: { particles.contains($0.term) })
    {
      return true
    }
    if besideMarks, isFuture(place) { return true }
    guard token.uses.contains(.verb) || (besideMarks && token.uses.contains(.weakVerb)) else {
      return false
    }
    return token.uses.contains(.quotingVerb) || !isPassive(place)
  }

  /// Whether an infinitive of a German verb of speech stands behind `wird` (`wird sie später erklären`).
  private func isFuture(_ place: Int) -> Bool {
    let token = passage.tokens[place]
    guard grammar.code == "de", !token.isCapitalised, token.term.utf8.count > 4, token.term.hasSuffix("en") else {
      return false
    }
    let stem = String(token.term.dropLast(2))
    guard grammar.verbs.contains(stem + "t") || grammar.verbs.contains(stem + "te") else { return false }
    for before in stride(from: place - 1, through: max(tokens.lowerBound, place - 6), by: -1) {
      guard passage.tokens[before].isWord else { return false }
      if passage.tokens[before].term == "wird" || passage.tokens[before].term == "werden" { return true }
    }
    return false
  }

  private func startsClause(_ place: Int) -> Bool {
    let before = passage.tokens[place - 1].kind
    return before != .word
  }

  /// A participle behind a form of to be reports nothing (`is mentioned`).
  private func isPassive(_ place: Int) -> Bool {
    if place + 1 < tokens.upperBound, passage.tokens[place + 1].uses.contains(.passive) { return true }
    for before in stride(from: place - 1, through: max(tokens.lowerBound, place - 3), by: -1) {
      let token = passage.tokens[before]
      guard token.isWord else { return false }
      if token.uses.contains(.passive) { return true }
    }
    return false
  }

  /// The mention that is the subject of the verb at a place, within a stretch of tokens around it.
  ///
  /// - Parameter isInverted: whether the subject follows the verb, as behind a quotation (`"…", said X`).
  func subject(ofVerbAt verb: Int, in stretch: Range<Int>, isInverted: Bool) -> SpeakerMention? {
    let near = max(stretch.lowerBound, verb - Self.reach)..<min(stretch.upperBound, verb + Self.reach)
    guard near.lowerBound < near.upperBound else { return nil }
    if passage.tokens[verb].uses.contains(.quotingVerb), !isPassive(verb),
      case let behind = mentions(in: verb..<near.upperBound),
      let quoted = behind.first(where: \.isPerson) ?? behind.first(where: \.isOffice)
    {
      return quoted
    }
    var best: (cost: Int, mention: SpeakerMention)?
    for mention in mentions(in: near) where !mention.isGoverned {
      let isBehind = mention.tokens.lowerBound > verb
      if isBehind, passage.tokens[verb].uses.contains(.addressingVerb), !isInverted { continue }
      let between =
        isBehind
        ? (verb + 1)..<mention.tokens.lowerBound : mention.tokens.upperBound..<max(verb, mention.tokens.upperBound)
      guard let distance = distance(over: between, isBehind: isBehind) else { continue }
      var cost = distance
      if isBehind != isInverted { cost += isInverted ? 6 : 3 }
      switch mention.who {
      case .phrase: cost += 1
      case .organisation: cost += 3
      case .person, .pronoun, .ambiguous: break
      }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, mention) }
    }
    return best.map { apposed(first(before: $0.mention, ofVerbAt: verb)) }
  }

  /// Where an auxiliary sends the verb to the end of its clause, the first of two who stand before it is the subject
  /// (`Er habe Müller gefragt`).
  private func first(before mention: SpeakerMention, ofVerbAt verb: Int) -> SpeakerMention {
    guard grammar.putsVerbsLast, mention.tokens.lowerBound < verb else { return mention }
    var start = mention.tokens.lowerBound
    while start > tokens.lowerBound, passage.tokens[start - 1].isWord { start -= 1 }
    guard (start..<verb).contains(where: { passage.tokens[$0].uses.contains(.auxiliary) || isReported($0) }) else {
      return mention
    }
    return mentions(in: start..<verb).first { !$0.isGoverned } ?? mention
  }

  private func isReported(_ place: Int) -> Bool { passage.tokens[place].uses.contains(.reportedMood) }

  /// The name in apposition to an office or a noun: `her editor, Tessa Brandt,`.
  func apposed(_ mention: SpeakerMention) -> SpeakerMention {
    guard case .phrase = mention.who else { return mention }
    let comma = wholePhrase(of: mention).upperBound
    guard comma + 1 < tokens.upperBound, passage.tokens[comma].kind == .comma,
      let name = mentions(in: (comma + 1)..<(comma + 2)).first, name.isPerson, !name.isGoverned
    else { return mention }
    let behind = name.tokens.upperBound
    return behind >= tokens.upperBound || !passage.tokens[behind].isWord ? name : mention
  }

  /// The sentence before in the same passage; nil where there is none.
  var sentenceBefore: Range<Int>? {
    let next = passage.sentences.partitionPoint { $0.lowerBound >= tokens.lowerBound }
    return next > 0 ? passage.sentences[next - 1] : nil
  }

  /// How many tokens a subject may be away from its verb.
  private static let reach = 40

  /// The mentions inside a stretch of tokens.
  func mentions(in stretch: Range<Int>) -> ArraySlice<SpeakerMention> {
    let first = mentions.partitionPoint { $0.tokens.lowerBound >= stretch.lowerBound }
    let last = mentions.partitionPoint { $0.tokens.lowerBound >= stretch.upperBound }
    return mentions[first..<last]
  }

  /// How far a subject is from its verb; nil where a quotation, a colon or another verb's clause lies between.
  private func distance(over between: Range<Int>, isBehind: Bool) -> Int? {
    var distance = 0
    var commas = 0
    for place in between {
      let token = passage.tokens[place]
      switch token.kind {
      case .quotation(let number):
        guard passage.quotations[number].inner.count <= 48, place + 1 < tokens.upperBound,
          passage.tokens[place + 1].isWord || passage.tokens[place + 1].kind == .bracket
        else { return nil }
        distance += 1
      case .colon, .semicolon, .stop: return nil
      case .comma, .dash, .bracket: commas += 1
      case .word:
        if token.uses.contains(.preposition) { distance += 1 }
        distance += 1
      }
    }
    // An apposition stands between two commas; a single comma ends a clause.
    if isBehind, commas > 0 { return nil }
    return distance / (commas >= 2 ? 2 : 1) + (commas % 2 == 1 ? 6 : 0)
  }

  /// The tokens of a noun phrase with what a preposition adds to it (`a spokesman for the ministry`).
  func wholePhrase(of mention: SpeakerMention) -> Range<Int> {
    guard case .phrase(.some, _) = mention.who else { return mention.tokens }
    return startOfPhrase(mention.tokens.lowerBound)..<endOfPhrase(mention.tokens.upperBound)
  }

  /// Back over whoever the office belongs to (`Gray's lawyer`, `Grays Anwalt`).
  private func startOfPhrase(_ place: Int) -> Int {
    if grammar.code == "de", place > tokens.lowerBound, case let owner = passage.tokens[place - 1], owner.isWord,
      owner.isCapitalised, owner.term.hasSuffix("s"), owner.uses.isDisjoint(with: [.notName, .role, .determiner])
    {
      return place - 1
    }
    guard place > tokens.lowerBound, passage.tokens[place - 1].term == "s", !passage.tokens[place - 1].isCapitalised
    else {
      return place
    }
    var start = place - 1
    while start > tokens.lowerBound, passage.tokens[start - 1].isWord, passage.tokens[start - 1].isCapitalised {
      start -= 1
    }
    return start < place - 1 ? start : place
  }

  private func endOfPhrase(_ start: Int) -> Int {
    var end = start
    guard end < tokens.upperBound, passage.tokens[end].uses.contains(.link) else { return end }
    var place = end
    while place < tokens.upperBound, place - start < 6, passage.tokens[place].isWord {
      let uses = passage.tokens[place].uses
      if !uses.isDisjoint(with: [.verb, .auxiliary, .conjunction, .splitVerb])
        || uses.contains(.notName) && passage.tokens[place].isCapitalised || isApart(place)
      {
        break
      }
      place += 1
      if uses.isDisjoint(with: [.link, .determiner, .preposition]) { end = place }
    }
    return end
  }

  /// Whether a word joins another clause, or a time, where nouns are capitalised (`die Zeugin am ersten Tag und legte …`).
  private func isApart(_ place: Int) -> Bool {
    guard grammar.code == "de", place + 1 < tokens.upperBound else { return false }
    if passage.tokens[place].uses.contains(.coordinator) {
      let next = passage.tokens[place + 1]
      return next.isWord && !next.isCapitalised && !next.uses.contains(.determiner)
    }
    guard passage.tokens[place].term == "am" || passage.tokens[place].term == "im",
      let noun = (place + 1..<min(tokens.upperBound, place + 4)).first(where: { passage.tokens[$0].isCapitalised })
    else { return false }
    return Self.times.contains(where: passage.tokens[noun].term.hasSuffix)
  }

  /// How German nouns end that tell a time.
  private static let times = SpeechGrammar.endings(
    "tag abend morgen mittag nacht ende anfang monat jahr sommer winter herbst frühling frühjahr anschluss")

  /// The phrase at a place that names the source of a sentence.
  func source(at place: Int) -> [String]? {
    guard place < tokens.upperBound, passage.tokens[place].uses.contains(.beginsSource) else { return nil }
    return grammar.sources.first { has($0, at: place) }
  }

  /// Whether a phrase of folded words stands at a place.
  func has(_ phrase: [String], at place: Int) -> Bool {
    guard place + phrase.count <= tokens.upperBound else { return false }
    return phrase.indices.allSatisfy { passage.tokens[place + $0].term == phrase[$0] }
  }

  /// The byte offsets from one token to another.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    passage.tokens[range.lowerBound].range.lowerBound..<passage.tokens[range.upperBound - 1].range.upperBound
  }
}
