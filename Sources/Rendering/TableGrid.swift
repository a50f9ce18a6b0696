import CorpusModel
import TextAnalysis

/// The columns of a relation that people see, with all its cells as cleaned text.
struct TableGrid {
  /// The columns shown.
  let columns: [Column]
  /// The cells, a row each; texts that may hold line ends where the grid was made with `keepingLines`.
  private(set) var rows: [[MarkedText]] = []
  /// The display width that each column needs, header included where there is one.
  private(set) var widths: [Int]

  /// The rows that are made between two looks at whether they are still wanted.
  private static let stretch = 256

  /// Reads all cells; stops early, with fewer rows, where `out` is stopped.
  init(
    _ relation: Relation, _ options: RenderOptions, keepingLines: Bool, for out: inout OutputBuffer
  ) {
    let shown = relation.columns.indices.filter { !relation.columns[$0].isDetail }
    columns = shown.map { relation.columns[$0] }
    widths = columns.map { options.headers ? displayWidth(of: sanitize($0.name)) : 0 }
    rows.reserveCapacity(relation.rows.count)
    for place in 0..<relation.rows.count {
      if place % Self.stretch == 0, out.checkStopped() { break }
      let values = relation.rows[place]
      var row: [MarkedText] = []
      for (column, source) in shown.enumerated() {
        let value = values[source]
        let text =
          columns[column].kind == .strip ? MarkedText(value.forPeople(in: columns[column], options)) : value.markedText
        let cell = sanitize(text, keepingLines: keepingLines)
        widths[column] = max(widths[column], keepingLines ? Self.width(of: cell) : displayWidth(of: cell.text))
        row.append(cell)
      }
      rows.append(row)
    }
  }

  private static func width(of cell: MarkedText) -> Int {
    cell.text.split(separator: "\n").lazy.map { displayWidth(of: String($0)) }.max() ?? 0
  }
}

extension Relation {
  /// Prints the numbers of the whole under the rows: `hits 5 · words 1024`.
  func renderTotals(_ options: RenderOptions, into out: inout OutputBuffer) {
    guard !totals.isEmpty, !out.isStopped else { return }
    out.write(Ink.faint.paint(sanitize(totalsLine(options)), options.color) + "\n")
  }

  /// The numbers of the whole as a line.
  func totalsLine(_ options: RenderOptions) -> String {
    totals.map { "\($0.name) \($0.value == .null ? "–" : $0.value.forPeople)" }
      .joined(separator: options.isASCII ? ", " : " · ")
  }
}

/// A text filled up with blanks to a width; `painted` is what is printed for it.
func padded(_ painted: String, columns: Int, to width: Int, right: Bool) -> String {
  let blanks = String(repeating: " ", count: max(0, width - columns))
  return right ? blanks + painted : painted + blanks
}

extension Relation {
  /// Prints the notes for people under what was printed.
  func renderNotes(_ options: RenderOptions, into out: inout OutputBuffer) {
    guard !notes.isEmpty, !out.isStopped else { return }
    if rows.count > 0 { out.write("\n") }
    for note in notes { out.write(Ink.faint.paint(sanitize(note), options.color) + "\n") }
  }
}
