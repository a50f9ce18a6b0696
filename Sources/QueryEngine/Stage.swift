package import CorpusModel
package import Diagnostics
package import QuerySyntax

/// What flows between stages.
package enum Flow: Sendable {
  case turns(TurnSet)
  case table(Relation)
}

/// A checked stage: data with a way to run it.
///
/// One file each in `Stages`, one line each in `StageList.swift`.
package protocol Stage: Sendable {
  /// The name, what flows in and out, and how the parser cuts the arguments.
  static var signature: StageSignature { get }

  /// Checks a call; an error names its place.
  init(_ call: StageCall, in context: CheckContext) throws(Diagnostic)

  /// How many rows from the start decide what flows out; nil for all.
  var rowsTaken: Int? { get }

  /// Does the work. `input` fits the signature.
  func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow
}

extension Stage {
  package var rowsTaken: Int? { nil }
}
