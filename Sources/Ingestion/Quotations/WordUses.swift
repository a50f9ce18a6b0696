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

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: UInt32) { rawValue = 1 << bit }

  /// What a grammar makes of a folded word.
  init(of term: String, in grammar: SpeechGrammar) {
    self = []
    let key = WordKey(term)
    for (use, list) in Self.lists(of: grammar) where list.contains(key) { insert(use) }
    if grammar.pronoun(term) != nil { insert(.pronoun) }
    if grammar.isRole(term) { insert(.role) }
    if grammar.honorifics[term] != nil || term == "ceo" { insert(.title) }
    if grammar.particles[term] != nil { insert(.splitVerb) }
    if grammar.sources.contains(where: { $0.first == term }) { insert(.beginsSource) }
    if grammar.ownAccounts.contains(where: { $0.first == term }) { insert(.beginsOwnAccount) }
    if GivenNames.isGivenName(term) || GivenNames.isFormOfGivenName(term) { insert(.givenName) }
    if NameFinder.particles.contains(key) { insert(.nameParticle) }
    if NotNames.isPlace(term) { insert(.place) }
  }

  private static func lists(of grammar: SpeechGrammar) -> [(WordUses, WordTable)] {
    [
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
    ]
  }
}
