import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `sort f [desc], g`: another order, equal rows in their old one.
package struct Sort: Stage {
  package static let signature = StageSignature(
    name: "sort", takes: .either, gives: .either, parameters: [.orders], synopsis: "sort f [desc], g",
    summary: "Sorts by fields or columns, upwards unless desc; what is unknown comes last.",
    example: "role:guest | sort len desc | first 3")

  private enum Key {
    case field(TurnColumn, isDescending: Bool)
    case column(Located<String>, isDescending: Bool)
  }

  private let keys: [Key]
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    source = context.source
    _ = try context.required(call, "a field or column to sort by")
    var keys: [Key] = []
    for argument in call.arguments {
      let (name, isDescending): (Located<String>, Bool) =
        if case .order(let name, let descending) = argument {
          (name, descending)
        } else {
          (try context.text(argument, what: "what to sort by"), false)
        }
      keys.append(
        context.flow == .table
          ? .column(name, isDescending: isDescending)
          : .field(try TurnColumn(name, in: context), isDescending: isDescending))
    }
    self.keys = keys
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    var columns: [[SortKey]] = []
    var descending: [Bool] = []
    for key in keys {
      try context.checkCancelled()
      switch key {
      case .field(let column, let isDescending):
        let turns = try input.turns(for: "sort by a field")
        columns.append(
          (0..<turns.count).map { SortKey(column.value(at: $0, of: turns, hit: column.firstHit(at: $0, of: turns))) })
        descending.append(isDescending)
      case .column(let name, let isDescending):
        let relation = try input.table(for: "sort by a column")
        let place = try relation.place(of: name, in: source)
        columns.append((0..<relation.rows.count).map { SortKey(relation.rows[$0][place]) })
        descending.append(isDescending)
      }
    }
    return input.reordered(stableOrder(rows: input.count, keys: columns, descending: descending))
  }
}

extension TurnColumn {
  /// The hit by which a row stands for all of its own, where the column is of hits.
  func firstHit(at place: Int, of turns: TurnSet) -> Range<Int>? { isPerHit ? turns.matches(at: place).first : nil }
}
