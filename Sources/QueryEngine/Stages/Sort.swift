import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `sort f [desc], g`: another order, equal rows in their old one.
package struct Sort: Stage {
  package static let signature = StageSignature(
    name: "sort", takes: .either, gives: .either, parameters: [.orders], synopsis: "sort f [desc], g",
    summary:
      "Sorts by fields or columns, upwards unless desc, unknown last; by relevance, what answer"
      + "s the query's words best comes first (BM25).",
    example: "role:guest | sort len desc | first 3")

  /// What is sorted by, the first deciding first.
  private enum Keys {
    case fields([TurnColumn])
    case columns([Located<String>])
    /// How well the words of the query are answered; the best first.
    case relevance(at: SourceRange)
  }

  private let keys: Keys
  private let descending: [Bool]
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    source = context.source
    _ = try context.required(call, "a field or column to sort by")
    var names: [Located<String>] = []
    var descending: [Bool] = []
    for argument in call.arguments {
      if case .order(let name, let isDescending) = argument {
        names.append(name)
        descending.append(isDescending)
      } else {
        names.append(try context.text(argument, what: "what to sort by"))
        descending.append(false)
      }
    }
    self.descending = descending
    if context.flow == .turns, let name = names.first, name.value == Self.relevance {
      if names.count > 1 {
        throw context.error("relevance is sorted by alone", at: names[1].range)
      }
      keys = .relevance(at: name.range)
    } else if context.flow == .table {
      keys = .columns(names)
    } else {
      var fields: [TurnColumn] = []
      for name in names { fields.append(try TurnColumn(name, in: context)) }
      keys = .fields(fields)
    }
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    if case .relevance(let range) = keys { return try ranked(input, range, in: context) }
    var columns = [[SortKey]](repeating: [], count: descending.count)
    switch keys {
    case .fields(let fields):
      let turns = try input.turns(for: "sort by a field")
      for place in 0..<turns.count {
        if place % 1_024 == 0 { try context.checkCancelled() }
        for (number, field) in fields.enumerated() {
          columns[number].append(
            SortKey(field.value(at: place, of: turns, hit: field.firstHit(at: place, of: turns))))
        }
      }
    case .relevance: break
    case .columns(let names):
      let relation = try input.table(for: "sort by a column")
      var places: [Int] = []
      for name in names { places.append(try relation.place(of: name, in: source)) }
      for number in 0..<relation.rows.count {
        if number % 1_024 == 0 { try context.checkCancelled() }
        let row = relation.rows[number]
        for (column, place) in places.enumerated() { columns[column].append(SortKey(row[place])) }
      }
    }
    return input.reordered(
      try context.stableOrder(
        rows: input.count, keys: columns, descending: descending, first: context.rowsWanted))
  }

  /// The name of what is no field but can be sorted by.
  static let relevance = "relevance"

  private func ranked(_ input: Flow, _ range: SourceRange, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "sort by relevance")
    guard let relevance = try Relevance(of: turns, cancellation: context.cancellation) else {
      throw Diagnostic(
        "nothing to rank by: the query looks for no word or phrase", at: range, in: source,
        notes: ["'sort date' or 'sort len desc' need none."])
    }
    // A score is never negative, and so in the order of its bits.
    let keys = relevance.scores.enumerated().map { (descending: ~$1.bitPattern, place: $0) }
    return input.reordered(try context.sorted(keys, first: context.rowsWanted) { $0 < $1 }.map(\.place))
  }
}

extension TurnColumn {
  /// The hit by which a row stands for all of its own, where the column is of hits.
  func firstHit(at place: Int, of turns: TurnSet) -> Range<Int>? { isPerHit ? turns.matches(at: place).first : nil }
}
