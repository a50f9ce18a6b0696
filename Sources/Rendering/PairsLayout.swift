import CorpusModel

/// Each question with its answer under it.
struct PairsLayout {
  let relation: Relation
  let options: RenderOptions

  func render(into out: inout OutputBuffer) {
    relation.writeRows(into: &out) { row, out in
      write(row, "Q", who: "asker", words: "question", into: &out)
      write(row, "A", who: "speaker", words: "answer", into: &out)
    }
  }

  private func write(_ row: NamedRow, _ letter: String, who: String, words: String, into out: inout OutputBuffer) {
    guard row[words] != .null else {
      out.write(Ink.faint.paint("\(letter) · \(row.line("doc") ?? "") · none", options.color) + "\n")
      return
    }
    let turn = row.line("\(words)_turn").map { "turn \($0)" }
    let name = row.line(who).map { Ink.strong.paint($0, options.color) }
    let parts = [letter, row.line("doc"), turn, name, row.line("\(words)_id")]
    out.write(parts.compactMap { $0 }.joined(separator: " · ") + "\n")
    PassageWriter(options: options).write(row[words].markedText, into: &out)
  }
}
