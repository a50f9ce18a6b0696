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
      out.write(Ink.faint.paint(Self.rule(under: grid.widths), options.color) + "\n")
    }
    grid.write(to: &out) { [isContext = relation.isContext] place, row, out in
      out.write(Self.line(row, grid, options, ink: isContext?(place) ?? false ? .faint : nil))
    }
    relation.renderTotals(options, into: &out)
    relation.renderNotes(options, into: &out)
  }

  /// A line under headers of these widths; of bytes, since to join texts the library makes types that take a tenth of a small
  /// question's time.
  private static func rule(under widths: [Int]) -> String {
    var rule: [UInt8] = []
    for (place, width) in widths.enumerated() {
      if place > 0 { rule += [0x20, 0x20] }
      for _ in 0..<width { rule.append(UInt8(ascii: "-")) }
    }
    return String(decoding: rule, as: UTF8.self)
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
