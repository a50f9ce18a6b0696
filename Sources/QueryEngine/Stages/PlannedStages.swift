package import Diagnostics
package import QuerySyntax

/// A stage of the language that is read and listed but refused by name, until it runs.
package protocol PlannedStage: Stage {}

extension PlannedStage {
  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    throw context.error("\(Self.signature.name) is not available yet", at: call.name.range)
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow { input }
}

/// `copy`: the answer on the clipboard.
package struct Copy: PlannedStage {
  package static let signature = StageSignature(
    name: "copy", takes: .either, gives: .either, synopsis: "copy",
    summary: "Puts the answer on the clipboard (not available yet).", example: "response | first 1 | quote | copy")
}
