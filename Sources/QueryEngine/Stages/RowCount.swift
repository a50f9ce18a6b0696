import CorpusModel
import Diagnostics
import QuerySyntax

/// `count` of the rows of a table, by its own columns.
struct RowCount: Sendable {
  let by: [Located<String>]
  let across: Located<String>?
  let source: SourceText

  /// What is counted.
  static let unit = "rows"

  /// The counts as a table; an error where the table has no such column, or another has too many values.
  func table(of input: Relation, in context: RunContext) throws(Diagnostic) -> Relation {
    var places: [Int] = []
    for name in by { places.append(try input.place(of: name, in: source)) }
    let table = CountTable(unit: Self.unit, by: places.map { input.columns[$0] })
    let groups = try tally(input, by: places, context)
    var multiple = groups.multiple
    var relation: Relation
    if let across {
      let place = try input.place(of: across, in: source)
      let values = try tally(input, by: [place], context)
      guard values.counts.count <= CountTable.mostColumns else {
        throw CountTable.tooManyColumns(across.value, at: across.range, in: source)
      }
      multiple.formUnion(values.multiple)
      relation = try table.matrix(
        Groups(groups.counts),
        across: CountTable.Across(
          column: input.columns[place],
          values: try CountTable.heads(Groups(values.counts), of: input.columns[place], in: context),
          cells: try tally(input, by: places + [place], context).counts),
        in: context)
    } else {
      relation = try table.list(Groups(groups.counts), in: context)
    }
    let names = multiple.sorted().map { input.columns[$0].name }
    try table.note(multiple: names, in: context) { place throws(Diagnostic) in
      try tally(input, by: [places[place]], context).counts[[.null]] ?? 0
    }
    if !by.isEmpty || across != nil { relation.totals = [Total(Self.unit, .integer(input.rows.count))] }
    return relation
  }

  /// How many rows have each combination of values, a row under each of its own, and the places of columns of which some
  /// row has several.
  private func tally(
    _ input: Relation, by places: [Int], _ context: RunContext
  ) throws(Diagnostic) -> (counts: [[Value]: Int], multiple: Set<Int>) {
    var counts: [[Value]: Int] = places.isEmpty ? [[]: input.rows.count] : [:]
    var multiple: Set<Int> = []
    var stretches = 0
    for number in places.isEmpty ? 0..<0 : 0..<input.rows.count {
      if number % 1_024 == 0 { try context.checkCancelled() }
      let row = input.rows[number]
      for place in places where row[place].choices.count > 1 { multiple.insert(place) }
      for key in try context.combinations(places.map { row[$0] }) {
        let before = counts.count
        counts[key, default: 0] += 1
        if counts.count > before { stretches += key.reduce(0) { $0 + $1.stretches } }
      }
      try context.checkHeld(counts.count + stretches, RunContext.groups)
    }
    return (counts, multiple)
  }
}
