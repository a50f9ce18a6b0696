import CorpusModel

/// Findings in words: the verdict, where, the words found, and how they differ.
struct StatementLayout {
  let relation: Relation
  let options: RenderOptions

  func render(into out: inout OutputBuffer) {
    relation.writeRows(into: &out) { row, out in
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
