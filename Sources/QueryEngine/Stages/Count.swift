import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `count`: how many turns, hits or words, or rows of a table; by fields or columns as rows, across another as columns, for
/// every N words of the corpus.
package struct Count: Stage {
  package static let signature = StageSignature(
    name: "count", takes: .either, gives: .table,
    parameters: [.word(Unit.allCases.map(\.rawValue), optional: true)],
    clauses: [
      StageSignature.Clause("by", [.names(optional: false)]),
      StageSignature.Clause("across", [.names(optional: false)]),
      StageSignature.Clause("per", [.number(optional: false), .word(["words"], optional: true)]),
    ],
    synopsis: "count [turns|hits|words] [by f, g] [across h] [per N words]",
    summary:
      "Counts turns, hits or words, or the rows of a table: a row for each value of `by`, a column for each of `across`.",
    example: "role:guest | count by speaker across exchange",
    columns: ["<by>", "<across>", "turns|hits|words|rows", "<per_N_words>"])

  /// What is counted of turns.
  package enum Unit: String, Sendable, CaseIterable {
    case turns, hits, words
  }

  private enum Counting {
    case turns(TurnCount)
    case rows(RowCount)
  }

  private let counting: Counting

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    let by = try context.names(call.clause("by") ?? [])
    let across = try context.names(call.clause("across") ?? [])
    if across.count > 1 {
      throw context.error("across takes one field", at: across[1].range, notes: ["'by' takes several: a row for each"])
    }
    if context.flow == .table {
      for argument in call.arguments + (call.clause("per") ?? []) {
        throw context.error("the rows of a table have neither turns nor hits nor words to count", at: argument.range)
      }
      counting = .rows(RowCount(by: by, across: across.first, source: context.source))
      return
    }
    let base = try call.clause("per")?.first.map { argument throws(Diagnostic) in
      try context.wholeNumber(argument, atLeast: 1, what: "the number of words")
    }
    counting = .turns(
      try TurnCount(
        try Self.unit(call.arguments.first, in: context), by: by, across: across.first,
        rate: base.map { Rate(base: $0) }, range: call.range, in: context))
  }

  private static func unit(_ argument: StageArgument?, in context: CheckContext) throws(Diagnostic) -> Unit {
    guard let argument else { return .turns }
    let word = try context.text(argument, what: "what to count")
    let names = Unit.allCases.map(\.rawValue)
    guard let unit = Unit(rawValue: word.value.lowercased()) else {
      throw context.error(
        "cannot count '\(word.value)'", at: word.range, notes: ["count takes \(names.joined(separator: ", "))"],
        suggestion: nearest(to: word.value, among: names))
    }
    return unit
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    switch counting {
    case .turns(let count): .table(try count.table(of: try input.turns(for: "count by a field"), in: context))
    case .rows(let count): .table(try count.table(of: try input.table(for: "count by a column"), in: context))
    }
  }
}
