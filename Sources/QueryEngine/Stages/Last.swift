import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `last N`: the last rows, in their order.
package struct Last: Stage {
  package static let signature = StageSignature(
    name: "last", takes: .either, gives: .either, parameters: [.number(optional: true)], synopsis: "last [N]",
    summary: "Keeps the last N rows; one where no number is given.",
    example: "role:guest | last 3")

  private let length: Int

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    length = try context.keptRows(of: call)
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let kept = min(length, input.count)
    input.noteCut(to: kept, "the last", in: context)
    return input.reordered(Array((input.count - kept)..<input.count))
  }
}
