import TextAnalysis

/// What a grammar makes of a word, and what all languages know of it as a part of names.
///
/// Rules ask for it at nearly every word of a passage, and texts say the same words again and again: each is looked up
/// once, and a rule looks at a bit.
struct WordUses: OptionSet, Sendable {
  let rawValue: UInt32
  /// A pronoun, alone or run together with a verb.
  static let pronoun = WordUses(bit: 0)
  /// An office, or a word that stands for one.
  static let role = WordUses(bit: 1)
  /// A title before names.
  static let title = WordUses(bit: 2)
  /// A verb that reports speech only with a particle later in the clause.
  static let splitVerb = WordUses(bit: 3)
  /// The first word of a phrase that names a source, and of one by which the subject is the source.
  static let beginsSource = WordUses(bit: 4)
  static let beginsOwnAccount = WordUses(bit: 5)
  /// A given name, a particle of names, a place.
  static let givenName = WordUses(bit: 6)
  static let nameParticle = WordUses(bit: 7)
  static let place = WordUses(bit: 8)
  // A word of the grammar's list of the same name.
  static let verb = WordUses(bit: 9)
  static let weakVerb = WordUses(bit: 10)
  static let quotingVerb = WordUses(bit: 11)
  static let addressingVerb = WordUses(bit: 12)
  static let nounMarker = WordUses(bit: 13)
  static let passive = WordUses(bit: 14)
  static let auxiliary = WordUses(bit: 15)
  static let comparison = WordUses(bit: 16)
  static let bareSource = WordUses(bit: 17)
  static let openingSource = WordUses(bit: 18)
  static let trailingSource = WordUses(bit: 19)
  static let conjunction = WordUses(bit: 20)
  static let reportedMood = WordUses(bit: 21)
  static let preposition = WordUses(bit: 22)
  static let determiner = WordUses(bit: 23)
  static let genitive = WordUses(bit: 24)
  static let link = WordUses(bit: 25)
  static let notName = WordUses(bit: 26)
  static let titleCue = WordUses(bit: 27)
  static let coordinator = WordUses(bit: 28)
  static let negation = WordUses(bit: 29)
  static let condition = WordUses(bit: 30)
  static let denial = WordUses(bit: 31)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: UInt32) { rawValue = 1 << bit }

}

/// The uses that a grammar makes of words, all its lists in one table.
struct WordUseTable: Sendable {
  private let grammar: SpeechGrammar
  private let table: WordTable

  init(_ grammar: SpeechGrammar) {
    self.grammar = grammar
    var uses = WordTable(minimumCapacity: 2048)
    func add(_ use: WordUses, _ key: WordKey) { uses[key] = (uses[key] ?? 0) | use.rawValue }
    for (use, list) in Self.lists(of: grammar) { for key in list.words { add(use, key) } }
    for word in grammar.pronouns.keys { add(.pronoun, WordKey(word)) }
    for word in grammar.honorifics.keys { add(.title, WordKey(word)) }
    add(.title, WordKey("ceo"))
    for word in grammar.particles.keys { add(.splitVerb, WordKey(word)) }
    for phrase in grammar.sources { if let first = phrase.first { add(.beginsSource, WordKey(first)) } }
    for phrase in grammar.ownAccounts { if let first = phrase.first { add(.beginsOwnAccount, WordKey(first)) } }
    table = uses
  }

  /// What the grammar makes of a folded word, with what all languages know of it.
  func uses(of term: String) -> WordUses {
    let key = WordKey(term)
    var uses = WordUses(rawValue: table[key] ?? 0)
    if term.utf8.contains(0x27), grammar.pronoun(term) != nil { uses.insert(.pronoun) }
    let hasEndings = !grammar.roleEndings.isEmpty || !grammar.genitives.isEmpty
    if hasEndings, !uses.contains(.role), grammar.isRole(term) { uses.insert(.role) }
    if GivenNames.isGivenName(key) || GivenNames.isFormOfGivenName(term) { uses.insert(.givenName) }
    if NameFinder.particles.contains(key) { uses.insert(.nameParticle) }
    if NotNames.isPlace(key) { uses.insert(.place) }
    return uses
  }

  private static func lists(of grammar: SpeechGrammar) -> [(WordUses, WordTable)] {
    [
      (.role, grammar.roles),
      (.verb, grammar.verbs),
      (.weakVerb, grammar.weakVerbs),
      (.quotingVerb, grammar.quotingVerbs),
      (.addressingVerb, grammar.addressingVerbs),
      (.nounMarker, grammar.nounMarkers),
      (.passive, grammar.passives),
      (.auxiliary, grammar.auxiliaries),
      (.comparison, grammar.comparisons),
      (.bareSource, grammar.bareSources),
      (.openingSource, grammar.openingSources),
      (.trailingSource, grammar.trailingSources),
      (.conjunction, grammar.conjunctions),
      (.reportedMood, grammar.reportedMood),
      (.preposition, grammar.prepositions),
      (.determiner, grammar.determiners),
      (.genitive, grammar.genitives),
      (.link, grammar.links),
      (.notName, grammar.notNames),
      (.titleCue, grammar.titleCues),
      (.coordinator, grammar.coordinators),
      (.negation, grammar.negations),
      (.negation, grammar.suppositions),
      (.negation, grammar.hearsay),
      (.condition, grammar.conditions),
      (.denial, grammar.denials),
    ]
  }
}
