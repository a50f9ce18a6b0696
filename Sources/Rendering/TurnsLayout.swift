import CorpusModel

/// Turns one under the other: a line that says where and who, then the words.
struct TurnsLayout {
  private let relation: Relation
  private let options: RenderOptions
  private let places: [String: Int]

  init(_ relation: Relation, options: RenderOptions) {
    self.relation = relation
    self.options = options
    places = NamedRow.places(of: relation)
  }

  func render(into out: inout OutputBuffer) {
    let writer = PassageWriter(options: options)
    for place in 0..<relation.rows.count {
      if out.isStopped { return }
      let row = NamedRow(relation, place, places)
      let isContext = relation.isContext?(place) ?? false
      if place > 0 { out.write("\n") }
      let number = options.numbersRows ? Ink.faint.paint("[\(place + 1)]", options.color) + " " : ""
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
