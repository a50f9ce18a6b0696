import CorpusModel
import TextAnalysis

// Nouns that a pronoun means before it means anybody whom the text names.
extension SpeakerResolver {
  /// The noun for a person or a body that is the subject of the sentence before, and that a pronoun means: `Eine Kundin
  /// nickt. „…“, findet sie`, `La direction évoque … « … », assure-t-elle`; nil where there is none, or a person or
  /// another pronoun may be the subject.
  ///
  /// - Parameter place: the byte offset of the pronoun, or of the verb that has none.
  func noun(
    meantBy pronoun: Pronoun, at place: Int, in statement: Statement, _ people: NamedPeople
  ) -> SpeakerMention? {
    let own = statement.bytes(statement.tokens).lowerBound
    guard !statement.grammar.articles.isEmpty,
      !people.subjects(in: own..<max(own, place)).contains(where: { fits($0, pronoun, people) })
    else { return nil }
    var sentence = statement
    for step in 0..<3 {
      guard let before = sentence.sentenceBefore else { return nil }
      if let noun = subject(of: before, meantBy: pronoun, statement) {
        return step == 0 || overrules(noun, in: statement) ? noun : nil
      }
      // `Eine Kundin nickt. Sie kommt seit Jahren. „…“, sagt sie.`
      let mentions = statement.mentions(in: before).filter { !$0.isGoverned }
      guard !mentions.isEmpty, mentions.allSatisfy({ $0.who == .pronoun(pronoun) }) else { return nil }
      sentence = Statement(
        passage: statement.passage, tokens: before, grammar: statement.grammar, mentions: statement.mentions)
    }
    return nil
  }

  /// Whether a sentence before opens with an indefinite article whose noun a pronoun can mean, known or not (`Een vaste
  /// klant vaart mee.`): then nobody named in another paragraph is meant.
  func isSomebodyNew(meantBy pronoun: Pronoun, in statement: Statement) -> Bool {
    guard let before = statement.sentenceBefore, let first = before.first else { return false }
    let word = statement.passage.tokens[first]
    guard statement.grammar.indefinite.contains(word.term), let gender = gender(ofArticle: word.term, statement.grammar)
    else { return false }
    return Self.agrees(pronoun, gender)
  }

  /// The noun for a person or a body that is the subject of a sentence and that a pronoun means.
  func subject(of sentence: Range<Int>, meantBy pronoun: Pronoun, _ statement: Statement) -> SpeakerMention? {
    let tokens = statement.passage.tokens
    for place in sentence where tokens[place].isWord {
      guard let gender = gender(ofArticle: tokens[place].term, statement.grammar),
        stands(place, asSubjectIn: sentence, statement), let head = head(behind: place, in: sentence, statement),
        means(head.noun, gender, pronoun, statement.grammar)
      else {
        // The subject is a noun that nothing is known of.
        if place == sentence.lowerBound, gender(ofArticle: tokens[place].term, statement.grammar) != nil { return nil }
        continue
      }
      // `Sie begrüßt eine Kundin.`, `Ihr Mann Georg`, `Die Nachbarin, Herta Roe,`
      let reach = sentence.lowerBound..<min(sentence.upperBound, head.end + 2)
      if statement.mentions(in: reach).contains(where: { isSubject($0, before: place) }) { return nil }
      let isIndefinite = statement.grammar.indefinite.contains(tokens[place].term)
      // Where nouns have no capitals, what belongs to one is not told from the verb behind it.
      let role = statement.grammar.code == "de" ? head.noun : nil
      return SpeakerMention(
        who: .phrase(role: role, isDefinite: !isIndefinite), tokens: place..<head.end, isGoverned: false)
    }
    return nil
  }

  /// Whether a noun is meant rather than a person whom the passage names further up.
  ///
  /// Of a definite noun for a person the named one may be the bearer (`Der Landwirt lacht`).
  func overrules(_ noun: SpeakerMention, in statement: Statement) -> Bool {
    guard case .phrase(_, let isDefinite) = noun.who else { return false }
    return !isDefinite || noun.tokens.contains { statement.grammar.isBody(statement.passage.tokens[$0].term) }
      || statement.grammar.possessives[statement.passage.tokens[noun.tokens.lowerBound].term] != nil
  }

  private func isSubject(_ mention: SpeakerMention, before place: Int) -> Bool {
    !mention.isGoverned && (mention.isPerson || mention.isPronoun && mention.tokens.lowerBound < place)
  }

  /// The gender of the noun behind an article or a possessive; no value for other words.
  private func gender(ofArticle word: String, _ grammar: SpeechGrammar) -> Gender?? {
    if let told = grammar.articles[word] { return .some(told) }
    guard let told = grammar.subjectArticles[word] else { return nil }
    return .some(told)
  }

  /// Whether an article begins a subject: at the head of a sentence, or right behind its verb.
  private func stands(_ place: Int, asSubjectIn sentence: Range<Int>, _ statement: Statement) -> Bool {
    let tokens = statement.passage.tokens
    if place == sentence.lowerBound { return true }
    let before = tokens[place - 1]
    if place == sentence.lowerBound + 1 { return before.uses.contains(.coordinator) }
    guard statement.grammar.putsVerbsLast, before.isWord, !before.isCapitalised else { return false }
    return place - sentence.lowerBound <= 6
      && (sentence.lowerBound..<place).allSatisfy { isWordOrQuotation(tokens[$0]) }
      && before.uses.isDisjoint(with: [
        .preposition, .determiner, .conjunction, .coordinator, .comparison, .link, .genitive, .pronoun, .bareSource,
      ])
  }

  private func isWordOrQuotation(_ token: Token) -> Bool {
    if case .quotation = token.kind { return true }
    return token.isWord
  }

  /// The noun behind an article with adjectives before it, and the place behind the noun.
  private func head(
    behind article: Int, in sentence: Range<Int>, _ statement: Statement
  ) -> (noun: String, end: Int)? {
    let tokens = statement.passage.tokens
    var place = article + 1
    if statement.grammar.code == "de" {
      while place < sentence.upperBound, place - article <= 3, tokens[place].isWord, !tokens[place].isCapitalised {
        place += 1
      }
      guard place < sentence.upperBound, tokens[place].isWord, tokens[place].isCapitalised else { return nil }
      while place + 1 < sentence.upperBound, tokens[place + 1].isHyphenated { place += 1 }
    }
    if statement.grammar.code == "en" || statement.grammar.code == "nl" {
      place = skipAdjectives(from: place, in: sentence, statement)
    }
    guard place < sentence.upperBound, tokens[place].isWord else { return nil }
    var end = place + 1
    if isAttribute(end, ofNounAt: place, in: sentence, statement) { end += 1 }
    return (tokens[place].term, end)
  }

  /// The first noun for a person or a body among words in small letters that no list has, else where they begin.
  private func skipAdjectives(from start: Int, in sentence: Range<Int>, _ statement: Statement) -> Int {
    let (tokens, grammar) = (statement.passage.tokens, statement.grammar)
    for place in start..<min(sentence.upperBound, start + 3) where tokens[place].isWord {
      if grammar.isBody(tokens[place].term) || grammar.isRole(tokens[place].term)
        || grammar.isPersonNoun(tokens[place].term, nil) || grammar.genders[tokens[place].term] != nil
      {
        return place
      }
      guard tokens[place].uses.isEmpty, !tokens[place].isCapitalised else { break }
    }
    return start
  }

  /// Whether an adjective stands behind the noun of a body, a verb behind it (`la direction régionale évoque`).
  private func isAttribute(
    _ place: Int, ofNounAt noun: Int, in sentence: Range<Int>, _ statement: Statement
  ) -> Bool {
    let (tokens, grammar) = (statement.passage.tokens, statement.grammar)
    guard grammar.code != "de", grammar.isBody(tokens[noun].term), place + 1 < sentence.upperBound else { return false }
    let isPlain = [place, place + 1].allSatisfy {
      tokens[$0].isWord && !tokens[$0].isCapitalised
        && tokens[$0].uses.isDisjoint(with: [.preposition, .determiner, .link, .conjunction, .coordinator, .pronoun])
    }
    return isPlain && tokens[place].uses.isEmpty
      && grammar.finiteEndings.contains(where: tokens[place + 1].term.hasSuffix)
  }

  /// Whether a noun of a gender means a person or a body, and a pronoun can mean it.
  private func means(_ noun: String, _ gender: Gender?, _ pronoun: Pronoun, _ grammar: SpeechGrammar) -> Bool {
    guard Self.agrees(pronoun, gender) else { return false }
    if grammar.isBody(noun) { return true }
    if let told = grammar.genders[noun] ?? nil {
      switch (pronoun, told) {
      case (.he, .female), (.she, .male): return false
      default: return gender == nil || told == gender
      }
    }
    guard grammar.isRole(noun) else { return grammar.isPersonNoun(noun, gender) }
    return grammar.code != "de" || (grammar.gender(ofRole: noun) == .female) == (gender == .female)
  }

  /// Whether a pronoun can mean a noun of a gender, nil for any.
  private static func agrees(_ pronoun: Pronoun, _ gender: Gender?) -> Bool {
    switch (pronoun, gender) {
    case (.he, .male), (.she, .female), (.he, nil), (.she, nil), (.either, _): true
    default: false
    }
  }
}
