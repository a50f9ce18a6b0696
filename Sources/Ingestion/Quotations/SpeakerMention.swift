/// Words of a passage that mean somebody who can speak.
struct SpeakerMention: Sendable {
  enum Who: Sendable, Equatable {
    /// A person of `NamedPeople`.
    case person(Int)
    /// A name that several people of the document bear.
    case ambiguous
    case pronoun(Pronoun)
    /// An office without a name (`der Sprecher`); nil role for any other noun phrase.
    case phrase(role: String?, isDefinite: Bool)
    /// An organisation, a name to show.
    case organisation(String)
  }

  var who: Who
  /// The tokens of the passage that the mention covers.
  var tokens: Range<Int>
  /// Whether a preposition governs it: then it is no subject.
  var isGoverned: Bool
}

extension SpeakerMention {
  var isPronoun: Bool { if case .pronoun = who { true } else { false } }
  var isPerson: Bool { if case .person = who { true } else { false } }
  var isOffice: Bool { if case .phrase(.some, _) = who { true } else { false } }
}
