import CorpusModel
import TextAnalysis

// Whom the sentences before keep speaking of.
extension SpeakerResolver {
  /// The subject of the latest sentence of the paragraph that names one whom a pronoun fits, where the sentences between go on
  /// with the same pronoun (`Roe schwimmt. Er hat nachgerechnet. „…“, sagt er`); one of them may speak of nobody.
  ///
  /// Nil where somebody unknown, a noun for a person or an object whom the pronoun fits comes between.
  func focus(_ pronoun: Pronoun, in statement: Statement, _ people: NamedPeople) -> Int? {
    var (sentence, isApart) = (statement, false)
    for _ in 0..<6 {
      guard let before = sentence.sentenceBefore else { return nil }
      let range = statement.bytes(before)
      let named = people.named(in: range).filter { fits($0, pronoun, people) }
      if people.holdsStranger(range) { return nil }
      let subjects = people.subjects(in: range).filter { fits($0, pronoun, people) }
      if !named.isEmpty { return subjects.count == 1 && named.count == 1 ? subjects[0] : nil }
      if holdsNoun(for: pronoun, before, statement) { return nil }
      if !goesOn(before, with: pronoun, statement) {
        guard !isApart else { return nil }
        isApart = true
      }
      sentence = Statement(
        passage: statement.passage, tokens: before, grammar: statement.grammar, mentions: statement.mentions)
    }
    return nil
  }

  /// The byte offset at which the first of the sentences directly before begins that go on with a pronoun, the one before
  /// them included: whoever it means is brought in there.
  func startOfFocus(_ pronoun: Pronoun, in statement: Statement) -> Int? {
    var (sentence, start) = (statement, Int?.none)
    while let before = sentence.sentenceBefore {
      start = statement.bytes(before).lowerBound
      guard goesOn(before, with: pronoun, statement) else { break }
      sentence = Statement(
        passage: statement.passage, tokens: before, grammar: statement.grammar, mentions: statement.mentions)
    }
    return start
  }

  /// Whether the first whom a sentence speaks of is a pronoun's.
  func goesOn(_ sentence: Range<Int>, with pronoun: Pronoun, _ statement: Statement) -> Bool {
    statement.mentions(in: sentence).first { !$0.isGoverned }?.who == .pronoun(pronoun)
  }

  /// Whether the sentence before, which has no such pronoun, holds a noun for a person whom one can mean behind an article
  /// (`gemessen vom Obmann`): then nobody named in another paragraph is meant for certain.
  func tellsOfSomebody(_ pronoun: Pronoun, in statement: Statement) -> Bool {
    let (tokens, grammar) = (statement.passage.tokens, statement.grammar)
    guard grammar.code == "de", pronoun == .he || pronoun == .she, let before = statement.sentenceBefore,
      !statement.mentions(in: before).contains(where: { $0.who == .pronoun(pronoun) })
    else { return false }
    let gender: Gender = pronoun == .he ? .male : .female
    return before.dropFirst().contains { place in
      guard tokens[place].isCapitalised,
        grammar.articles[tokens[place - 1].term] != nil || Self.contractions.contains(tokens[place - 1].term)
          || tokens[place - 1].term == "dem"
      else { return false }
      return grammar.isPersonNoun(tokens[place].term, gender) || grammar.genders[tokens[place].term] == .some(gender)
    }
  }

  private static let contractions = SpeechGrammar.words("vom zum zur beim")

  /// Whether a sentence speaks of somebody without a name whom a pronoun can mean.
  private func holdsNoun(for pronoun: Pronoun, _ sentence: Range<Int>, _ statement: Statement) -> Bool {
    if subject(of: sentence, meantBy: pronoun, statement) != nil { return true }
    return statement.mentions(in: sentence).contains { mention in
      guard case .phrase(let role?, _) = mention.who, !mention.isGoverned else { return false }
      switch (pronoun, statement.grammar.gender(ofRole: role)) {
      case (.he, .female), (.she, .male): return false
      default: return true
      }
    }
  }
}
