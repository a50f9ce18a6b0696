import QuerySyntax

/// What counts in the spelling of a term: put into words only where somebody asks for them.
enum Matching: Sendable, Equatable {
  /// Some of the aspects that can count; with `butForSome` switches behind some of the values say otherwise.
  case aspects(MatchAspects, of: MatchAspects, butForSome: Bool = false)
  /// Something else, a clause.
  case other(String)
  /// Nothing: there is no spelling.
  case none

  /// A clause for people; nil where there is no spelling.
  var sentence: String? {
    switch self {
    case .aspects(let counted, let possible, let butForSome):
      counted.description(of: possible) + (butForSome ? ", but for %" : "")
    case .other(let clause): clause
    case .none: nil
    }
  }
}
