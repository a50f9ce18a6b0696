import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `count`: how many turns, hits or words; by fields as rows, across a field as columns, for every N words of the
/// corpus.
package struct Count: Stage {
  package static let signature = StageSignature(
    name: "count", takes: .turns, gives: .table,
    parameters: [.word(Unit.allCases.map(\.rawValue), optional: true)],
    clauses: [
      StageSignature.Clause("by", [.names(optional: false)]),
      StageSignature.Clause("across", [.names(optional: false)]),
      StageSignature.Clause("per", [.number(optional: false), .word(["words"], optional: true)]),
    ],
    synopsis: "count [turns|hits|words] [by f, g] [across h] [per N words]",
    summary: "Counts turns, hits or words: a row for each value of `by`, a column for each of `across`.",
    example: "role:guest | count by speaker across exchange")

  /// What is counted.
  package enum Unit: String, Sendable, CaseIterable {
    case turns, hits, words
  }

  /// A table with more columns is nothing that anybody reads.
  package static let mostColumns = 1_000

  private let range: SourceRange
  private let source: SourceText
  private let unit: Unit
  private let by: [TurnColumn]
  private let across: TurnColumn?
  /// The N of `per N words`.
  private let base: Int?

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    (range, source) = (call.range, context.source)
    unit = try Self.unit(call.arguments.first, in: context)
    var by: [TurnColumn] = []
    for name in try context.names(call.clause("by") ?? []) { by.append(try TurnColumn(name, in: context)) }
    self.by = by
    let names = try context.names(call.clause("across") ?? [])
    if names.count > 1 { throw context.error("across takes one field", at: names[1].range) }
    across = try names.first.map { name throws(Diagnostic) in try TurnColumn(name, in: context) }
    base = try call.clause("per")?.first.map { argument throws(Diagnostic) in
      try context.wholeNumber(argument, atLeast: 1, what: "the number of words")
    }
    if base != nil {
      for (name, column) in zip(try context.names(call.clause("by") ?? []) + names, by + (across.map { [$0] } ?? [])) {
        switch column {
        case .field, .calendar: break
        case .own, .perHit:
          throw context.error("'\(name.value)' has no words of its own to count per", at: name.range)
        }
      }
    }
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
    let turns = try input.turns(for: "count")
    let columns = by + (across.map { [$0] } ?? [])
    if columns.isEmpty, unit == .turns, base == nil {
      // A tally is kept by lists of values, and setting that up takes longer than this count.
      let count = Column(unit.rawValue, .number)
      return .table(Relation(columns: [count], rows: RowSource([[.integer(turns.count)]])))
    }
    var heads: [[Value]] = []
    if let across { heads = try values(of: across, turns, context) }
    let tally = try Tally(unit, of: turns, by: columns, in: context)
    if !tally.multiple.isEmpty {
      let names = tally.multiple.sorted().map { columns[$0].column.name }.joined(separator: ", ")
      context.note("a turn with several values of \(names) is counted under each")
    }
    for column in by where column.column.kind == .list {
      let without = try Tally(unit, of: turns, by: [column], in: context).counts[[.null]] ?? 0
      if without > 0 { context.note("left out: \(without) \(unit.rawValue) with no \(column.column.name)") }
    }
    if unit == .hits, turns.count > 0, tally.counts.allSatisfy({ $0.value == 0 }) {
      context.note("no hits: the query looks for no word or phrase")
    }
    var relation =
      if let across {
        try matrix(tally, of: turns, across, heads, context)
      } else {
        try list(tally, of: turns, context)
      }
    if !columns.isEmpty {
      let total = try total(tally, of: turns, context)
      relation.totals = [Total(unit.rawValue, .integer(total))]
      noteShared(tally, of: turns, total: total, context)
    }
    return .table(relation)
  }

  /// All that was counted, each once though it counts under several values.
  private func total(_ tally: Tally, of turns: TurnSet, _ context: RunContext) throws(Diagnostic) -> Int {
    let isPlain = tally.multiple.isEmpty && (unit == .turns || !turns.hasOverlays)
    if isPlain, !(by + (across.map { [$0] } ?? [])).contains(where: \.isPerHit) {
      return tally.counts.values.reduce(0, +)
    }
    return try Tally(unit, of: turns, by: [], in: context).counts[[]] ?? 0
  }

  /// Says how much counts under more than one value because a turn and a quotation inside it both bring it: the column adds
  /// up to more than was said.
  private func noteShared(_ tally: Tally, of turns: TurnSet, total: Int, _ context: RunContext) {
    guard unit != .turns, tally.multiple.isEmpty, turns.hasOverlays else { return }
    let shared = tally.counts.values.reduce(0, +) - total
    guard shared > 0 else { return }
    context.note(
      shared == 1
        ? "1 \(unit.rawValue.dropLast()) stands in a quotation and in the text around it: it counts under both"
        : "\(shared) \(unit.rawValue) stand in a quotation and in the text around it: they count under both")
  }

  // MARK: Rows

  /// A row for each value of `by`, or the one row of the total; most first, then by name.
  private func list(_ tally: Tally, of turns: TurnSet, _ context: RunContext) throws(Diagnostic) -> Relation {
    var names = ColumnNames()
    var columns = groupColumns(&names)
    columns.append(Column(names.name(unit.rawValue), .number))
    let words = try words(of: turns, by: by, context)
    if let base { columns.append(Column(names.name("per_\(base)_words"), .number)) }
    let rows = try ranked(tally.counts, context).map { key, count in
      key + [.integer(count)] + (words.map { [relative(count, of: $0[key])] } ?? [])
    }
    return Relation(columns: columns, rows: RowSource(rows))
  }

  /// A row for each value of `by`, a column for each value of `across`, and the row's own total at the end, in which a
  /// turn with several values counts once.
  private func matrix(
    _ tally: Tally, of turns: TurnSet, _ across: TurnColumn, _ values: [[Value]], _ context: RunContext
  ) throws(Diagnostic) -> Relation {
    let totals = try ranked(try Tally(unit, of: turns, by: by, in: context).counts, context)
    try context.checkHeld(totals.count * values.count, "cells")
    var names = ColumnNames()
    var columns = groupColumns(&names)
    for value in values { columns.append(Column(names.name(across.header(of: value.first ?? .null)), .number)) }
    columns.append(Column(names.name(unit.rawValue), .number))
    let cellWords = try words(of: turns, by: by + [across], context)
    let totalWords = try words(of: turns, by: by, context)
    let rows = totals.map { key, total in
      let cells = values.map { value in
        let count = tally.counts[key + value] ?? 0
        return cellWords.map { relative(count, of: $0[key + value]) } ?? .integer(count)
      }
      return key + cells + [totalWords.map { relative(total, of: $0[key]) } ?? .integer(total)]
    }
    var relation = Relation(columns: columns, rows: RowSource(rows))
    relation.measured = by.count..<by.count + values.count
    relation.measure = unit.rawValue
    return relation
  }

  /// The values of `across`, most first, or in their own order: counted before all else, and no further than there may be columns.
  private func values(
    of across: TurnColumn, _ turns: TurnSet, _ context: RunContext
  ) throws(Diagnostic) -> [[Value]] {
    let tally = try Tally(unit, of: turns, by: [across], atMost: Self.mostColumns, in: context)
    guard tally.counts.count <= Self.mostColumns else {
      throw Diagnostic(
        "across \(across.column.name) gives more than \(Self.mostColumns) columns", at: range, in: source,
        notes: ["'by' gives a row for each value instead"])
    }
    let ranked = try Self.ranked(tally.counts, context).map(\.key)
    // Along dates and numbers readers look for change.
    guard [.date, .number, .time].contains(across.column.kind) else { return ranked }
    let keys = ranked.map { SortKey($0.first ?? .null) }
    return try context.stableOrder(rows: ranked.count, keys: [keys], descending: [false]).map { ranked[$0] }
  }

  /// The columns of the values of `by`.
  private func groupColumns(_ names: inout ColumnNames) -> [Column] {
    by.map { field in
      var column = field.groupColumn
      column.name = names.name(column.name)
      return column
    }
  }

  /// The groups of `by`, most first, then by their keys; what has none of the values that a column lists is no group.
  private func ranked(
    _ groups: [[Value]: Int], _ context: RunContext
  ) throws(Diagnostic) -> [(key: [Value], value: Int)] {
    let lists = by.indices.filter { by[$0].column.kind == .list }
    return try Self.ranked(groups.filter { key, _ in !lists.contains { key[$0] == .null } }, context)
  }

  /// Most first, then by the keys.
  private static func ranked(
    _ groups: [[Value]: Int], _ context: RunContext
  ) throws(Diagnostic) -> [(key: [Value], value: Int)] {
    let groups = Array(groups)
    let width = groups.first?.key.count ?? 0
    let keys =
      [groups.map { SortKey.number(Double($0.value)) }]
      + (0..<width).map { column in groups.map { SortKey($0.key[column]) } }
    let descending = [true] + Array(repeating: false, count: width)
    return try context.stableOrder(rows: groups.count, keys: keys, descending: descending).map { groups[$0] }
  }

  // MARK: Per N words

  private func relative(_ count: Int, of words: Int?) -> Value {
    guard let base, let words, words > 0 else { return .null }
    return .number(Double(count) * Double(base) / Double(words))
  }

  /// The words of all blocks of the corpus with the same values, found or not.
  ///
  /// Nil where nothing relative is asked.
  private func words(
    of turns: TurnSet, by columns: [TurnColumn], _ context: RunContext
  ) throws(Diagnostic) -> [[Value]: Int]? {
    guard base != nil else { return nil }
    let all = try context.said(besides: turns)
    context.note("relative to all words of the corpus under the same values, found or not")
    return try Tally(.words, of: TurnSet(all, finder: turns.finder, in: turns.index), by: columns, in: context).counts
  }
}

extension TurnColumn {
  /// The column of the values that rows are grouped by: one at a time.
  var groupColumn: Column {
    var column = column
    if column.kind == .list { column.kind = .text }
    column.isDetail = false
    return column
  }

  /// What a value is called at the head of a column: by its id where the column shows ids, so that it can be typed.
  func header(of value: Value) -> String {
    if case .null = value { return "none" }
    if case .entity(let id, _) = value, column.showsID { return id }
    return value.words ?? "\(value.isTrue)"
  }
}
