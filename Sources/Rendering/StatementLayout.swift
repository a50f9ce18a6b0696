import CorpusModel

/// Findings in words: the verdict, where, the words found, and how they differ.
struct StatementLayout {
  private let relation: Relation
  private let options: RenderOptions
  private let places: [String: Int]

  init(_ relation: Relation, options: RenderOptions) {
    self.relation = relation
    self.options = options
    places = NamedRow.places(of: relation)
  }

  func render(into out: inout OutputBuffer) {
    for place in 0..<relation.rows.count {
      if out.isStopped { return }
      let row = NamedRow(relation, place, places)
      if place > 0 { out.write("\n") }
      let turn = row.line("turn").map { "turn \($0)" }
      let verdict = Ink.strong.paint(row.line("verdict") ?? "", options.color)
      let parts = [verdict, row.line("doc"), turn, row.line("speaker"), row.line("id")]
      out.write(parts.compactMap { $0 }.joined(separator: " · ") + "\n")
      if row["text"] != .null { PassageWriter(options: options).write(row["text"].markedText, into: &out) }
      if case .list(let differences) = row["differences"] {
        for difference in differences { out.write("  - " + sanitize(difference.forPeople) + "\n") }
      }
    }
  }
}
