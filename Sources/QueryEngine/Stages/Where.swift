import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `where condition`: the rows for which a filter or an expression holds.
package struct Where: Stage {
  package static let signature = StageSignature(
    name: "where", takes: .either, gives: .either, parameters: [.filterOrExpression], synopsis: "where condition",
    summary: "Keeps the turns that a filter finds, or the rows of a table for which an expression holds.",
    example: "role:guest | count by speaker | where turns > 10")

  private enum Condition {
    case filter(CheckedFilter)
    case expression(Expression)
  }

  private let condition: Condition
  private let variables: [String: String]
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    variables = context.variables
    source = context.source
    let isTable = context.flow == .table
    let what = isTable ? "an expression on the columns, as in 'turns > 5'" : "a filter"
    switch try context.required(call, what) {
    case .filter(let filter) where !isTable: condition = .filter(try context.check(filter, kinds: .everything))
    case .expression(let expression) where isTable: condition = .expression(expression)
    case let other: throw context.error("where needs \(what)", at: other.range)
    }
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    switch condition {
    case .filter(let filter): return .turns(try context.narrow(try input.turns(for: "where with a filter"), to: filter))
    case .expression(let expression):
      let relation = try input.table(for: "where with an expression")
      let checked = try ExpressionChecker(variables: variables, source: source).check(expression) {
        name throws(Diagnostic) in
        let place = try relation.place(of: name, in: source)
        return (place, relation.columns[place].kind)
      }
      let rows = relation.rows
      try context.noteZeroDivisors([("the expression", checked)], rows: rows.count) { rows[$0][$1] }
      var kept: [Int] = []
      for place in 0..<rows.count {
        if place % 1_024 == 0 { try context.checkCancelled() }
        let row = rows[place]
        if checked.value({ row[$0] }).isTrue { kept.append(place) }
      }
      input.noteCut(to: kept.count, "where keeps", in: context)
      return .table(relation.reordered(kept))
    }
  }
}
