package import CorpusModel
package import Diagnostics
package import QuerySyntax

extension CheckContext {
  /// A whole number of at least `least`, written or in a variable.
  func wholeNumber(_ argument: StageArgument, atLeast least: Int = 0, what: String) throws(Diagnostic) -> Int {
    let number: Double?
    switch argument {
    case .number(let written): number = written.value
    case .variable(let name): number = Double(try value(ofVariable: name))
    case .word(let word), .string(let word), .name(let word): number = Double(word.value)
    case .comparison, .filter, .expression, .named, .order: number = nil
    }
    if let number, let whole = Int(exactly: number), whole >= least { return whole }
    throw error("\(what) must be a whole number of at least \(least)", at: argument.range)
  }

  /// How many rows a stage keeps; one where no number is given.
  func keptRows(of call: StageCall) throws(Diagnostic) -> Int {
    guard let argument = call.arguments.first else { return 1 }
    return try wholeNumber(argument, what: "the number of rows")
  }

  /// A text, written with or without quotation marks or in a variable.
  func text(_ argument: StageArgument, what: String) throws(Diagnostic) -> Located<String> {
    switch argument {
    case .word(let word), .string(let word), .name(let word): return word
    case .variable(let name): return Located(try value(ofVariable: name), at: name.range)
    case .number, .comparison, .filter, .expression, .named, .order:
      throw error("\(what) must be a name", at: argument.range)
    }
  }

  /// Names of fields or columns.
  func names(_ arguments: [StageArgument]) throws(Diagnostic) -> [Located<String>] {
    var names: [Located<String>] = []
    for argument in arguments { names.append(try text(argument, what: "a field")) }
    return names
  }

  /// The value of an option, written or in a variable, or nil where it is not given.
  func option(_ name: String, of call: StageCall) throws(Diagnostic) -> Located<String>? {
    guard let written = call.option(name) else { return nil }
    guard written.value.hasPrefix("$") else { return written }
    let variable = Located(String(written.value.dropFirst()), at: written.range)
    return Located(try value(ofVariable: variable), at: written.range)
  }

  /// A call's argument that must be there.
  func required(_ call: StageCall, _ what: String) throws(Diagnostic) -> StageArgument {
    guard let argument = call.arguments.first else {
      throw error("\(call.name.value) needs \(what)", at: call.name.range)
    }
    return argument
  }
}

extension StageArgument {
  /// Where the argument stands in the source.
  package var range: SourceRange {
    switch self {
    case .word(let word), .string(let word), .name(let word), .variable(let word): word.range
    case .number(let number): number.range
    case .comparison(let comparison): comparison.range
    case .filter(let filter): filter.range
    case .expression(let expression): expression.range
    case .named(let expression, let name): SourceRange(expression.range.start, name.range.end)
    case .order(let name, _): name.range
    }
  }
}

extension Flow {
  /// The turns; an error where a table flows, which the checker has refused already.
  func turns(for stage: String) throws(Diagnostic) -> TurnSet {
    guard case .turns(let turns) = self else { throw Diagnostic("\(stage) needs turns, but a table flows into it") }
    return turns
  }

  /// The table; an error where turns flow, which the checker has refused already.
  func table(for stage: String) throws(Diagnostic) -> Relation {
    guard case .table(let relation) = self else { throw Diagnostic("\(stage) needs a table, but turns flow into it") }
    return relation
  }

  /// The number of rows.
  package var count: Int {
    switch self {
    case .turns(let turns): turns.count
    case .table(let relation): relation.rows.count
    }
  }

  /// The rows at places, in their order; what is said of a table stays.
  package func reordered(_ places: [Int]) -> Flow {
    switch self {
    case .turns(let turns): .turns(turns.reordered(places))
    case .table(let relation): .table(relation.reordered(places))
    }
  }

  /// What a row is called where it is counted.
  var rowName: String {
    switch self {
    case .turns: "turns"
    case .table: "rows"
    }
  }
}

extension Relation {
  /// The same columns with the rows at places, in their order.
  package func reordered(_ places: [Int]) -> Relation {
    var result = self
    let rows = rows
    result.rows = RowSource(count: places.count) { rows[places[$0]] }
    if let isContext { result.isContext = { isContext(places[$0]) } }
    return result
  }

  /// The place of a column: its very name, else its folded one; else an error with the nearest and all.
  func place(of name: Located<String>, in source: SourceText) throws(Diagnostic) -> Int {
    if let place = place(of: name.value) { return place }
    let lowered = name.value.lowercased()
    if let place = columns.firstIndex(where: { $0.name.lowercased() == lowered }) { return place }
    let names = columns.map(\.name)
    throw Diagnostic(
      "no column '\(name.value)'", at: name.range, in: source,
      notes: ["the table has \(names.joined(separator: ", "))"], suggestion: nearest(to: name.value, among: names))
  }
}
