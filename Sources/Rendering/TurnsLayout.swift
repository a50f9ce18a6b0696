import CorpusModel

/// Turns one under the other: a line that says where and who, then the words.
struct TurnsLayout {
  let relation: Relation
  let options: RenderOptions

  func render(into out: inout OutputBuffer) {
    let writer = PassageWriter(options: options)
    relation.writeRows(into: &out) { row, out in
      let isContext = relation.isContext?(row.place) ?? false
      let number = options.numbersRows ? Ink.faint.paint("[\(row.place + 1)]", options.color) + " " : ""
      out.write(number + header(row, isContext) + "\n")
      writer.write(row["text"].markedText, isFaint: isContext, into: &out)
    }
  }

  /// `doc · turn 6 · Speaker (role) · id`; kinds other than turns, doubts and context are named.
  private func header(_ row: NamedRow, _ isContext: Bool) -> String {
    let kind = row.line("kind")
    let place = row.line("turn").map { "turn \($0)" } ?? kind
    var who = row.line("speaker").map { Ink.strong.paint($0, options.color && !isContext) }
    if let name = who, let role = row.line("role"), role != "unknown" { who = "\(name) (\(role))" }
    let confidence = row.line("confidence").flatMap { $0 == "sure" ? nil : "attribution: \($0)" }
    let parts = [
      row.line("doc"), place, who, row.line("time"), row.line("id"), confidence, isContext ? "context" : nil,
    ]
    let line = parts.compactMap { $0 }.joined(separator: " · ")
    return isContext ? Ink.faint.paint(line, options.color) : line
  }
}
