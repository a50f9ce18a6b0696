import CorpusModel
import Diagnostics

/// Counts of groups as a table: a row for each group, most first, then by its values.
struct CountTable {
  /// What was counted, which names the column of counts.
  let unit: String
  /// The columns that groups are made by; those that list several values at once make no group of what lists none.
  let by: [Column]
  /// For how many words counts are given besides, or in the cells; nil for counts alone.
  var rate: Rate?

  /// A table with more columns is nothing that anybody reads.
  static let mostColumns = 1_000

  /// Another column, whose values each have a column in the table.
  struct Across {
    let column: Column
    /// The values in their order.
    let values: [Value]
    /// The counts of groups and one of the values.
    let cells: [[Value]: Int]
    /// The words that each of them is measured by; empty where nothing relative is asked.
    var words: [[Value]: Int] = [:]
  }

  /// A row for each group, or the one row of the total.
  ///
  /// - Parameter words: the words that each group is measured by; empty where nothing relative is asked.
  func list(_ groups: Groups, words: [[Value]: Int] = [:], in context: RunContext) throws(Diagnostic) -> Relation {
    var names = ColumnNames()
    var columns = columns(&names)
    columns.append(Column(names.name(unit), .number))
    if let rate { columns.append(Column(names.name(rate.name), .number)) }
    let rows = try ranked(groups, context).map { group in
      group.key + [.integer(group.count)] + (rate.map { [$0.value(group.count, of: words[group.key] ?? 0)] } ?? [])
    }
    return Relation(columns: columns, rows: RowSource(rows))
  }

  /// A row for each group, a column for each value of another column, and the row's own count at the end.
  func matrix(
    _ groups: Groups, words: [[Value]: Int] = [:], across: Across, in context: RunContext
  ) throws(Diagnostic) -> Relation {
    let totals = try ranked(groups, context)
    try context.checkHeld(totals.count * across.values.count, "cells")
    var names = ColumnNames()
    var columns = columns(&names)
    let namesakes = Namesakes(among: across.values)
    for value in across.values {
      columns.append(Column(names.name(across.column.header(of: namesakes.toldApart(value))), .number))
    }
    columns.append(Column(names.name(unit), .number))
    let measured: (Int, Int?) -> Value = { count, words in rate?.value(count, of: words ?? 0) ?? .integer(count) }
    let rows = totals.map { group in
      let key = group.key
      let cells = across.values.map { measured(across.cells[key + [$0]] ?? 0, across.words[key + [$0]]) }
      return key + cells + [measured(group.count, words[key])]
    }
    var relation = Relation(columns: columns, rows: RowSource(rows))
    relation.measured = by.count..<by.count + across.values.count
    relation.measure = unit
    return relation
  }

  /// The values of groups that are made by one column as heads of columns: most first, or in their own order.
  static func heads(_ groups: Groups, of column: Column, in context: RunContext) throws(Diagnostic) -> [Value] {
    let ranked = try groups.ranked(in: context).map { $0.key.first ?? .null }
    // Along dates and numbers readers look for change.
    guard [.date, .number, .time].contains(column.kind) else { return ranked }
    let keys = ranked.map { SortKey($0) }
    return try context.stableOrder(rows: ranked.count, keys: [keys], descending: [false]).map { ranked[$0] }
  }

  /// Says where something counts under several values of columns that list them, or under none.
  ///
  /// - Parameters:
  ///   - multiple: the names of columns of which something has several values.
  ///   - without: how many have none of the values of a column that groups are made by.
  func note(
    multiple: [String], in context: RunContext, without: (Int) throws(Diagnostic) -> Int
  ) throws(Diagnostic) {
    if !multiple.isEmpty {
      let thing =
        switch unit {
        case RowCount.unit: "row"
        case Count.Unit.hits.rawValue: "hit of a turn"
        default: "turn"
        }
      context.note("a \(thing) with several values of \(multiple.joined(separator: ", ")) is counted under each")
    }
    for place in by.indices where by[place].kind == .list {
      let count = try without(place)
      if count > 0 { context.note("left out: \(count) \(unit) with no \(by[place].name)") }
    }
  }

  /// The error where another column has more values than there may be columns.
  static func tooManyColumns(_ name: String, at range: SourceRange, in source: SourceText) -> Diagnostic {
    Diagnostic(
      "across \(name) gives more than \(mostColumns) columns", at: range, in: source,
      notes: ["'by' gives a row for each value instead"])
  }

  /// The columns of the groups, each name once.
  private func columns(_ names: inout ColumnNames) -> [Column] {
    by.map { column in
      var column = column.ofGroups
      column.name = names.name(column.name)
      return column
    }
  }

  private func ranked(_ groups: Groups, _ context: RunContext) throws(Diagnostic) -> [Groups.Group] {
    try groups.known(in: by.indices.filter { by[$0].kind == .list }).ranked(in: context)
  }
}

extension Column {
  /// The column of the values that groups are made by: one at a time.
  var ofGroups: Column {
    var column = self
    if kind == .list { column.kind = .text }
    (column.isDetail, column.isGroup) = (false, true)
    return column
  }

  /// What a value is called at the head of a column: by its id where the column shows ids, so that it can be typed.
  func header(of value: Value) -> String {
    if case .null = value { return "none" }
    if case .entity(let id, _) = value, showsID { return id }
    return value.words ?? "\(value.isTrue)"
  }
}

extension RunContext {
  /// Every choice of one value from each: a list gives one of its own, and an empty one nothing.
  func combinations(_ values: [Value]) throws(Diagnostic) -> [[Value]] {
    var combinations: [[Value]] = [[]]
    for value in values {
      let choices = value.choices
      try checkHeld(combinations.count * choices.count, Self.groups)
      combinations =
        choices.count == 1
        ? combinations.map { $0 + choices } : combinations.flatMap { before in choices.map { before + [$0] } }
    }
    return combinations
  }

  /// What is held of values by which things are grouped.
  static let groups = "groups of values"
}

extension Value {
  /// The values that something counts under: those of a list, or nothing where it is empty, else the value itself.
  var choices: [Value] {
    guard case .list(let values) = unmarked else { return [unmarked] }
    return values.isEmpty ? [.null] : values.map(\.unmarked)
  }
}
