import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `to FILE`: where the answer is written; what flows goes on as it is.
package struct To: Stage {
  package static let signature = StageSignature(
    name: "to", takes: .either, gives: .either, parameters: [.string(optional: false)], synopsis: "to FILE",
    summary: "Writes the answer to a file; the file's ending picks the format.",
    example: "response | count by speaker | to counts.csv")

  private let file: String

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    let name = try context.text(try context.required(call, "the name of a file"), what: "the file")
    guard !name.value.isEmpty else { throw context.error("the name of the file is empty", at: name.range) }
    guard !name.value.utf8.contains(0) else {
      throw context.error("the name of the file holds a NUL character", at: name.range)
    }
    file = name.value
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    context.destination = file
    return input
  }
}
