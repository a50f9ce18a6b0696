package import Diagnostics
package import QuerySyntax
import TextAnalysis

/// `paragraphs`: the turns cut down to the paragraphs that match.
package struct Paragraphs: Stage {
  package static let signature = StageSignature(
    name: "paragraphs", takes: .turns, gives: .turns, synopsis: "paragraphs",
    summary: "Cuts the turns down to the paragraphs with a match, or into all of them where the query has no words.",
    example: "role:guest response | paragraphs | show")

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {}

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "paragraphs")
    return .turns(
      try turns.cut(in: context) { bytes, range, _ in TextAnalysis.paragraphs(in: bytes, within: range) })
  }
}
