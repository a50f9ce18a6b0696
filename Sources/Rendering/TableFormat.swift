package import CorpusModel
import TextAnalysis

/// Columns lined up with blanks: complete, one line a row, never wrapped.
package struct TableFormat: Format {
  package static let name = "table"
  package static let summary = "columns lined up with blanks, one line a row, never cut"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    let grid = TableGrid(relation, options, keepingLines: false, for: &out)
    if options.headers, !grid.columns.isEmpty {
      let names = grid.columns.map { MarkedText(sanitize($0.name)) }
      out.write(line(names, grid, options) { Ink.strong.paint($0, options.color) })
      let rules = grid.widths.map { String(repeating: "-", count: $0) }
      out.write(Ink.faint.paint(rules.joined(separator: "  "), options.color) + "\n")
    }
    for (place, row) in grid.rows.enumerated() where !out.isStopped {
      let isContext = relation.isContext?(place) ?? false
      out.write(line(row, grid, options) { isContext ? Ink.faint.paint($0, options.color) : $0 })
    }
    relation.renderTotals(options, into: &out)
    relation.renderNotes(options, into: &out)
  }

  private func line(
    _ cells: [MarkedText], _ grid: TableGrid, _ options: RenderOptions, paint: (String) -> String
  ) -> String {
    var parts: [String] = []
    for (place, cell) in cells.enumerated() {
      let column = grid.columns[place]
      let text = paint(cell.painted(0..<cell.text.utf8.count, options.color))
      // Blanks at the end of a line help nobody.
      let isLast = place == cells.count - 1 && !column.alignsRight
      let width = isLast ? 0 : grid.widths[place]
      parts.append(padded(text, columns: displayWidth(of: cell.text), to: width, right: column.alignsRight))
    }
    var line = parts.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
