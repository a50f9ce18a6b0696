/// Tells apart what bears one name and is not the same: people known by their first name in different documents.
package struct Namesakes: Sendable {
  /// The names that several bear.
  private let shared: Set<String>

  /// Finds the names that several of some values bear; what is no entity has no namesake.
  package init(among values: some Sequence<Value>) {
    var bearers: [String: String] = [:]
    var shared: Set<String> = []
    for case .entity(let id, let name) in values {
      if let other = bearers[name], other != id { shared.insert(name) }
      bearers[name] = id
    }
    self.shared = shared
  }

  /// Whether no name is shared.
  package var isEmpty: Bool { shared.isEmpty }

  /// The value with its id behind a name that others bear too; any other as it is.
  package func toldApart(_ value: Value) -> Value {
    guard case .entity(let id, let name) = value, shared.contains(name) else { return value }
    return .entity(id: id, name: "\(name) (\(id))")
  }
}

extension Relation {
  /// The table with namesakes told apart in the columns that rows are grouped by: rows that read alike would be taken for
  /// one thing, or for a mistake.
  package var tellingNamesakesApart: Relation {
    var told = self
    for place in columns.indices where columns[place].isGroup && !columns[place].showsID {
      let namesakes = Namesakes(among: (0..<told.rows.count).lazy.map { self.rows[$0][place] })
      if namesakes.isEmpty { continue }
      let rows = told.rows
      told.rows = RowSource(count: rows.count) { number in
        var row = rows[number]
        row[place] = namesakes.toldApart(row[place])
        return row
      }
    }
    return told
  }
}
