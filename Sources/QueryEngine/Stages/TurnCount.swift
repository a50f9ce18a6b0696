import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax

/// `count` of turns, their hits or their words, by what is known of them.
struct TurnCount: Sendable {
  private let unit: Count.Unit
  private let by: [TurnColumn]
  private let across: TurnColumn?
  /// For how many words of the corpus; nil for counts alone.
  private let rate: Rate?
  private let range: SourceRange
  private let source: SourceText

  /// Finds the columns; an error names the place of one that there is not, or that has no words to count by.
  init(
    _ unit: Count.Unit, by: [Located<String>], across: Located<String>?, rate: Rate?, range: SourceRange,
    in context: CheckContext
  ) throws(Diagnostic) {
    (self.unit, self.rate, self.range, source) = (unit, rate, range, context.source)
    let column = { (name: Located<String>) throws(Diagnostic) in
      let column = try TurnColumn(name, in: context)
      switch column {
      case .own where rate != nil, .perHit where rate != nil:
        throw context.error(
          "'\(name.value)' has no words of its own to count per", at: name.range,
          notes: ["'per N words' goes with fields of turns, such as speaker, doc or year"])
      case .field, .calendar, .own, .perHit: return column
      }
    }
    var columns: [TurnColumn] = []
    for name in by { columns.append(try column(name)) }
    self.by = columns
    self.across = try across.map(column)
  }

  private var columns: [TurnColumn] { by + (across.map { [$0] } ?? []) }

  /// The counts as a table.
  func table(of turns: TurnSet, in context: RunContext) throws(Diagnostic) -> Relation {
    let table = CountTable(unit: unit.rawValue, by: by.map(\.column), rate: rate)
    if columns.isEmpty, unit == .turns, rate == nil {
      // A tally is kept by lists of values, and setting that up takes longer than this count.
      return Relation(columns: [Column(unit.rawValue, .number)], rows: RowSource([[.integer(turns.count)]]))
    }
    var heads: [Value] = []
    if let across { heads = try self.heads(of: across, turns, context) }
    let tally = try Tally(unit, of: turns, by: columns, in: context)
    let multiple = tally.multiple.sorted().map { columns[$0].column.name }
    try table.note(multiple: multiple, in: context) { place throws(Diagnostic) in
      let suffices = columns.count == 1 || hasOneGroupEach(tally, besides: place, of: turns)
      let groups = suffices ? tally.groups : try Tally(unit, of: turns, by: [by[place]], in: context).groups
      return groups.count(without: suffices ? place : 0)
    }
    if unit == .hits, turns.count > 0, tally.groups.total == 0 {
      context.note("no hits: the query looks for no word or phrase")
    }
    var relation: Relation
    let words = try words(of: turns, by: by, context)
    if let across {
      let cells = CountTable.Across(
        column: across.column, values: heads, cells: tally.counts,
        words: try self.words(of: turns, by: columns, context))
      let groups = try Tally(unit, of: turns, by: by, in: context).groups
      relation = try table.matrix(groups, words: words, across: cells, in: context)
    } else {
      relation = try table.list(tally.groups, words: words, in: context)
    }
    if !columns.isEmpty {
      let total = try total(tally, of: turns, context)
      relation.totals = [Total(unit.rawValue, .integer(total))]
      noteShared(tally, of: turns, total: total, context)
    }
    return relation
  }

  /// All that was counted, each once though it counts under several values.
  private func total(_ tally: Tally, of turns: TurnSet, _ context: RunContext) throws(Diagnostic) -> Int {
    if hasOneGroupEach(tally, of: turns) { return tally.groups.total }
    return try Tally(unit, of: turns, by: [], in: context).groups.total
  }

  /// Whether all that was counted counts once, or once for each value of the column at a place.
  private func hasOneGroupEach(_ tally: Tally, besides place: Int? = nil, of turns: TurnSet) -> Bool {
    guard tally.multiple.allSatisfy({ $0 == place }), unit == .turns || !turns.hasOverlays else { return false }
    // A hit has one value of what belongs to hits, a turn as many as it has hits.
    return unit == .hits || !columns.contains(where: \.isPerHit)
  }

  /// Says how much counts under more than one value because a turn and a quotation inside it both bring it: the column adds
  /// up to more than was said.
  private func noteShared(_ tally: Tally, of turns: TurnSet, total: Int, _ context: RunContext) {
    guard unit != .turns, tally.multiple.isEmpty, turns.hasOverlays else { return }
    let shared = tally.groups.total - total
    guard shared > 0 else { return }
    context.note(
      shared == 1
        ? "1 \(unit.rawValue.dropLast()) stands in a quotation and in the text around it: it counts under both"
        : "\(shared) \(unit.rawValue) stand in a quotation and in the text around it: they count under both")
  }

  /// The values of `across` in their order: counted before all else, and no further than there may be columns.
  private func heads(of across: TurnColumn, _ turns: TurnSet, _ context: RunContext) throws(Diagnostic) -> [Value] {
    let tally = try Tally(unit, of: turns, by: [across], atMost: CountTable.mostColumns, in: context)
    guard tally.groups.count <= CountTable.mostColumns else {
      throw CountTable.tooManyColumns(across.column.name, at: range, in: source)
    }
    return try CountTable.heads(tally.groups, of: across.column, in: context)
  }

  /// The words of all blocks of the corpus with the same values, found or not; empty where nothing relative is asked.
  private func words(
    of turns: TurnSet, by columns: [TurnColumn], _ context: RunContext
  ) throws(Diagnostic) -> [[Value]: Int] {
    guard rate != nil else { return [:] }
    let all = try context.said(besides: turns)
    context.note("relative to all words of the corpus under the same values, found or not")
    return try Tally(.words, of: TurnSet(all, finder: turns.finder, in: turns.index), by: columns, in: context).counts
  }
}
