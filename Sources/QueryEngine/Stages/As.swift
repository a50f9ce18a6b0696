import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `as FORMAT`: how the answer is printed; what flows goes on as it is.
package struct As: Stage {
  package static let signature = StageSignature(
    name: "as", takes: .either, gives: .either, parameters: [.string(optional: false)], synopsis: "as FORMAT",
    summary: "Prints the answer in a format; the format's name alone does the same.",
    example: "response | first 2 | as jsonl")

  private let format: String

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    let name = try context.text(try context.required(call, "the name of a format"), what: "the format")
    let known = context.vocabulary.formats
    let lowered = name.value.lowercased()
    guard known.isEmpty || known.contains(lowered) else {
      throw context.error(
        "unknown format '\(name.value)'", at: name.range, notes: ["the formats are \(known.joined(separator: ", "))"],
        suggestion: nearest(to: lowered, among: known))
    }
    format = lowered
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    context.format = format
    return input
  }
}
