package import CorpusModel
import TextAnalysis

/// Columns lined up with blanks: complete, one line a row, never wrapped.
package struct TableFormat: Format {
  package static let name = "table"
  package static let summary = "columns lined up with blanks, one line a row, never cut"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    let grid = TableGrid(relation, options, keepingLines: false, for: &out)
    if options.headers, !grid.columns.isEmpty, !out.isStopped {
      out.write(Self.line(grid.headers, grid, options, ink: .strong))
      let rules = grid.widths.map { String(repeating: "-", count: $0) }
      out.write(Ink.faint.paint(rules.joined(separator: "  "), options.color) + "\n")
    }
    grid.write(to: &out) { [isContext = relation.isContext] place, row, out in
      out.write(Self.line(row, grid, options, ink: isContext?(place) ?? false ? .faint : nil))
    }
    relation.renderTotals(options, into: &out)
    relation.renderNotes(options, into: &out)
  }

  private static func line(_ cells: [MarkedText], _ grid: TableGrid, _ options: RenderOptions, ink: Ink?) -> String {
    var line = ""
    for (place, cell) in cells.enumerated() {
      let column = grid.columns[place]
      let text = cell.painted(0..<cell.text.utf8.count, options.color)
      // Blanks at the end of a line help nobody.
      let isLast = place == cells.count - 1 && !column.alignsRight
      if place > 0 { line += "  " }
      line += padded(
        ink?.paint(text, options.color) ?? text, columns: displayWidth(of: cell.text),
        to: isLast ? 0 : grid.widths[place], right: column.alignsRight)
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}
