import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `table f, g*2`: chosen columns and arithmetic on them.
package struct Table: Stage {
  package static let signature = StageSignature(
    name: "table", aliases: ["select"], takes: .either, gives: .table, parameters: [.expressions(optional: false)],
    synopsis: "table f, g*2 as twice, …",
    summary: "Makes a table of fields, columns and arithmetic; match, left and right give a row for each hit.",
    example: "response | table speaker, hits, words, 1000 * hits / words as per_mille")

  /// One column: what is computed, and its header.
  private struct Item {
    var expression: Expression
    var name: String
  }

  private let items: [Item]
  /// What the items name, by their places in `.column`; empty where a table flows in.
  private let columns: [TurnColumn]
  private let computed: [ColumnExpression]
  private let variables: [String: String]
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    _ = try context.required(call, "at least one field or column")
    source = context.source
    variables = context.variables
    var items: [Item] = []
    for argument in call.arguments {
      let expression: Expression
      switch argument {
      case .expression(let written): expression = written
      case .named(let written, let name):
        items.append(Item(expression: written, name: name.value))
        continue
      default:
        let name = try context.text(argument, what: "a column")
        expression = Located(.column(name.value), at: name.range)
      }
      items.append(Item(expression: expression, name: Self.name(of: expression, in: context.source)))
    }
    self.items = items
    guard context.flow != .table else {
      columns = []
      computed = []
      return
    }
    var columns: [TurnColumn] = []
    let checker = ExpressionChecker(variables: variables, source: source)
    var computed: [ColumnExpression] = []
    for item in items {
      computed.append(
        try checker.check(item.expression) { name throws(Diagnostic) in
          let column = try TurnColumn(name, in: context)
          columns.append(column)
          return (columns.count - 1, column.column.kind)
        })
    }
    self.columns = columns
    self.computed = computed
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    switch input {
    case .turns(let turns): return .table(try table(of: turns, context))
    case .table(let relation): return .table(try table(of: relation, context))
    }
  }

  private func table(of turns: TurnSet, _ context: RunContext) throws(Diagnostic) -> Relation {
    let headers = columns.map(\.column)
    let (columns, computed) = (columns, computed)
    if columns.contains(where: \.isPerHit) {
      let rows = try HitRows(turns, keepsTurnsWithoutHits: true, in: context)
      try context.noteZeroDivisors(named(computed), rows: rows.count) {
        columns[$1].value(at: rows[$0].place, of: turns, hit: rows[$0].hit)
      }
      return relation(headers, computed, count: rows.count) { place in
        let row = rows[place]
        return computed.map { $0.value { columns[$0].value(at: row.place, of: turns, hit: row.hit) } }
      }
    }
    try context.noteZeroDivisors(named(computed), rows: turns.count) { columns[$1].value(at: $0, of: turns) }
    return relation(headers, computed, count: turns.count) { place in
      computed.map { $0.value { columns[$0].value(at: place, of: turns) } }
    }
  }

  /// The expressions that compute something, with the names of their columns.
  private func named(_ computed: [ColumnExpression]) -> [(name: String, value: ColumnExpression)] {
    zip(items, computed).map { ($0.name, $1) }
  }

  private func table(of input: Relation, _ context: RunContext) throws(Diagnostic) -> Relation {
    let checker = ExpressionChecker(variables: variables, source: source)
    var computed: [ColumnExpression] = []
    for item in items {
      computed.append(
        try checker.check(item.expression) { name throws(Diagnostic) in
          let place = try input.place(of: name, in: source)
          return (place, input.columns[place].kind)
        })
    }
    let checked = computed
    try context.noteZeroDivisors(named(checked), rows: input.rows.count) { input.rows[$0][$1] }
    var result = relation(input.columns, checked, count: input.rows.count) { place in
      let row = input.rows[place]
      return checked.map { $0.value { row[$0] } }
    }
    (result.notes, result.totals) = (input.notes, input.totals)
    return result
  }

  private func relation(
    _ headers: [Column], _ computed: [ColumnExpression], count: Int, make: @escaping @Sendable (Int) -> [Value]
  ) -> Relation {
    var columns: [Column] = []
    var names = ColumnNames()
    for (item, expression) in zip(items, computed) {
      var column = expression.column(of: headers)
      column.name = names.name(item.name)
      column.isDetail = false
      columns.append(column)
    }
    return Relation(columns: columns, rows: RowSource(count: count, make: make))
  }

  /// A plain name, or the expression as it was written.
  private static func name(of expression: Expression, in source: SourceText) -> String {
    if case .column(let name) = expression.value { return name }
    let written = source.slice(expression.range)
    return written.isEmpty ? "value" : written
  }
}

extension ColumnExpression {
  /// The column as it was where the expression is one; else what the expression computes.
  func column(of columns: [Column]) -> Column {
    switch self {
    case .column(let place): columns[place]
    case .constant(let value): Column("", value.quantity == nil ? .text : .number)
    case .negated, .arithmetic: Column("", .number)
    case .not, .compared, .matched, .and, .or: Column("")
    }
  }
}
