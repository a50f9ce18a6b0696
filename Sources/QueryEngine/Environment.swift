import CorpusIndex
package import CorpusModel
package import Diagnostics
package import QuerySyntax
import TextAnalysis

/// What a session lends to a query.
package struct Environment: Sendable {
  /// `$name` to its value.
  package var variables: [String: String]
  /// `@name` to what it stands for.
  package var sets: [String: NamedSet]
  /// `%N` and `@_`.
  package var results: KeptResults
  /// What stops the query.
  package var cancellation: CancelToken
  /// How many different sequences, groups or cells a stage may hold in memory; nil for any number.
  package var mostHeld: Int?
  /// How many steps a regular expression may take in one text before it is given up; nil for as many as it wants.
  package var mostSteps: Int?
  /// What counts in the spelling of words and names where a query does not say.
  package var strict: MatchAspects

  /// Some hundreds of megabytes.
  package static let usualMostHeld = 20_000_000
  /// A thirtieth of a second in a text, where all are taken.
  package static let usualMostSteps = RegularExpression.usualMostSteps

  package init(
    variables: [String: String] = [:], sets: [String: NamedSet] = [:], results: KeptResults = KeptResults(),
    cancellation: CancelToken = CancelToken(), mostHeld: Int? = usualMostHeld,
    mostSteps: Int? = usualMostSteps, strict: MatchAspects = []
  ) {
    self.variables = variables
    self.sets = sets
    self.results = results
    self.cancellation = cancellation
    self.mostHeld = mostHeld
    self.mostSteps = mostSteps
    self.strict = strict
  }
}

/// `@name = query`: the query, and what it found.
package struct NamedSet: Sendable {
  /// The query in its canonical spelling.
  package var query: String
  /// What it found.
  package var turns: TurnSet
  /// What counted in the spelling of words and names when it was made.
  package var strict: MatchAspects

  package init(query: String, turns: TurnSet, strict: MatchAspects = []) {
    self.query = query
    self.turns = turns
    self.strict = strict
  }
}

/// What a query gives.
package struct Answer: Sendable {
  /// What to print.
  package var relation: Relation
  /// The last turns that flowed, for `@_`, `%n` and `@name =`.
  package var turns: TurnSet?
  /// Whether the turns were the last thing that flowed, so that the query can be a named set.
  package var endsInTurns: Bool
  /// The format that `as` names.
  package var format: String?
  /// The file that `to` names.
  package var destination: String?
  /// Whether `copy` sends it to the clipboard.
  package var isCopied: Bool
  /// What `expect` found wanting.
  package var expectationFailure: Diagnostic?
  /// For people, a sentence each: what was left out, zero hits explained, unknown names read as text.
  package var notes: [String]
  /// What the answer may lack, a sentence each: for scripts too, since what they count on is not whole.
  package var shortfalls: [String] = []
  /// How long the filter and each stage took; rows that nobody has asked for yet take their time when they are printed.
  package var times = StepTimes()
}
