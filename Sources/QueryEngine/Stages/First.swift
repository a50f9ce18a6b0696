import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `first N`: the first rows.
package struct First: Stage {
  package static let signature = StageSignature(
    name: "first", takes: .either, gives: .either, parameters: [.number(optional: true)], synopsis: "first [N]",
    summary: "Keeps the first N rows; one where no number is given.",
    example: "role:guest | first 3")

  private let length: Int

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    length = try context.keptRows(of: call)
  }

  package var rowsTaken: Int? { length }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let kept = min(length, input.count)
    input.noteCut(to: kept, "the first", in: context)
    return input.reordered(Array(0..<kept))
  }
}

extension Flow {
  /// Says how many rows there were before a limit or a choice, where it left some out.
  func noteCut(to kept: Int, _ which: String, in context: RunContext) {
    if kept < count { context.note("\(which) \(kept) of \(count) \(rowName)") }
  }
}
