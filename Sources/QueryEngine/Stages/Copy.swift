package import Diagnostics
package import QuerySyntax

/// `copy`: the answer goes to the clipboard in the place of the screen; always the last stage.
package struct Copy: Stage {
  package static let signature = StageSignature(
    name: "copy", takes: .either, gives: .either, synopsis: "copy",
    summary: "Puts what would be printed on the clipboard; the last stage.",
    example: "response | first 1 | quote | copy")

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {}

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    context.isCopied = true
    return input
  }
}
