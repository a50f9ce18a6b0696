import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `distinct f, g`: the first row of each value.
package struct Distinct: Stage {
  package static let signature = StageSignature(
    name: "distinct", takes: .either, gives: .either, parameters: [.names(optional: true)], synopsis: "distinct [f, g]",
    summary: "Keeps the first row of each value of fields or columns; of each text or whole row where none is named.",
    example: "role:guest | distinct speaker | table speaker, doc")

  private let fields: [TurnColumn]
  private let columns: [Located<String>]
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    source = context.source
    let names = try context.names(call.arguments)
    if context.flow == .table {
      columns = names
      fields = []
      return
    }
    columns = []
    var fields: [TurnColumn] = []
    for name in names { fields.append(try TurnColumn(name, in: context)) }
    self.fields = fields.isEmpty ? [.own(.text)] : fields
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let kept: [Int]
    switch input {
    case .turns(let turns):
      kept = try firstPlaces(turns.count, context) { place in
        fields.map { $0.value(at: place, of: turns, hit: $0.firstHit(at: place, of: turns)).unmarked }
      }
    case .table(let relation):
      var places: [Int] = []
      for name in columns { places.append(try relation.place(of: name, in: source)) }
      kept = try firstPlaces(relation.rows.count, context) { place in
        let row = relation.rows[place]
        return (places.isEmpty ? row : places.map { row[$0] }).map(\.unmarked)
      }
    }
    input.noteCut(to: kept.count, "distinct keeps", in: context)
    return input.reordered(kept)
  }

  private func firstPlaces(
    _ count: Int, _ context: RunContext, _ key: (Int) -> [Value]
  ) throws(Diagnostic) -> [Int] {
    var seen: Set<[Value]> = []
    var first: [Int] = []
    var held = 0
    for place in 0..<count {
      if place % 1_024 == 0 { try context.checkCancelled() }
      let values = key(place)
      guard seen.insert(values).inserted else { continue }
      first.append(place)
      held += values.reduce(1) { $0 + $1.stretches }
      try context.checkHeld(held, "different values")
    }
    return first
  }
}

extension Value {
  /// The value without marks, which are no part of what it says.
  var unmarked: Value {
    if case .marked(let marked) = self { .text(marked.text) } else { self }
  }
}
