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

/// `figures`: numbers, money and percentages as said and normalised.
package struct Figures: PlannedStage {
  package static let signature = StageSignature(
    name: "figures", takes: .turns, gives: .table, synopsis: "figures",
    summary: "Lists numbers, money and percentages as said and normalised (not available yet).",
    example: "has:money | figures")
}

/// `latency [by f] [under T]`: the time from a question to its first answer.
package struct Latency: PlannedStage {
  package static let signature = StageSignature(
    name: "latency", takes: .turns, gives: .table,
    clauses: [
      StageSignature.Clause("by", [.names(optional: false)]),
      StageSignature.Clause("under", [.string(optional: false)]),
    ],
    synopsis: "latency [by f] [under T]",
    summary: "Measures the time from a question to the first answer by another role (not available yet).",
    example: "role:guest | latency by speaker")
}

/// `plot [bar, line or heat]`: a table as a picture.
package struct Plot: PlannedStage {
  package static let signature = StageSignature(
    name: "plot", takes: .table, gives: .table, parameters: [.word(["bar", "line", "heat"], optional: true)],
    synopsis: "plot [bar|line|heat]", summary: "Draws a table in the terminal (not available yet).",
    example: "role:guest | count by speaker | plot bar")
}

/// `copy`: the answer on the clipboard.
package struct Copy: PlannedStage {
  package static let signature = StageSignature(
    name: "copy", takes: .either, gives: .either, synopsis: "copy",
    summary: "Puts the answer on the clipboard (not available yet).", example: "response | first 1 | quote | copy")
}
