package import CorpusModel
import TextAnalysis

/// A table with borders; on a terminal its cells are wrapped so that it fits.
package struct BoxFormat: Format {
  package static let name = "box"
  package static let summary = "a table with borders, wrapped to the terminal"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    let grid = TableGrid(relation, options, keepingLines: true, for: &out)
    guard !grid.columns.isEmpty else { return relation.renderNotes(options, into: &out) }
    let widths = Self.fitted(grid.widths.map { max($0, 1) }, to: options.wrappingWidth)
    if RecordLayout.isCramped(widths, needing: grid.widths), !grid.rows.isEmpty {
      RecordLayout(grid, options: options).render(into: &out)
      relation.renderTotals(options, into: &out)
      return relation.renderNotes(options, into: &out)
    }
    var wrapped: [[[Range<Int>]]] = []
    for (place, row) in grid.rows.enumerated() {
      if place % 256 == 0, out.checkStopped() { return }
      wrapped.append(zip(row, widths).map { lines(of: $0.text, width: $1) })
    }
    // Rows of several lines need a rule between them to be told apart.
    let isRuled = wrapped.contains { row in row.contains { $0.count > 1 } }
    out.write(rule("┌", "┬", "┐", widths, options))
    if options.headers {
      let names = grid.columns.map { MarkedText(sanitize($0.name)) }
      let cut = zip(names, widths).map { lines(of: $0.text, width: $1) }
      write(names, cut, grid, widths, options, into: &out) { Ink.strong.paint($0, options.color) }
      out.write(rule("├", "┼", "┤", widths, options))
    }
    for (place, row) in grid.rows.enumerated() where !out.isStopped {
      if isRuled, place > 0 { out.write(rule("├", "┼", "┤", widths, options)) }
      let isContext = relation.isContext?(place) ?? false
      write(row, wrapped[place], grid, widths, options, into: &out) {
        isContext ? Ink.faint.paint($0, options.color) : $0
      }
    }
    out.write(rule("└", "┴", "┘", widths, options))
    relation.renderTotals(options, into: &out)
    relation.renderNotes(options, into: &out)
  }

  private func rule(_ left: String, _ middle: String, _ right: String, _ widths: [Int], _ options: RenderOptions)
    -> String
  {
    let bars = widths.map { String(repeating: options.isASCII ? "-" : "─", count: $0 + 2) }
    let (left, middle, right) = options.isASCII ? ("+", "+", "+") : (left, middle, right)
    return Ink.faint.paint(left + bars.joined(separator: middle) + right, options.color) + "\n"
  }

  private func write(
    _ cells: [MarkedText], _ wrapped: [[Range<Int>]], _ grid: TableGrid, _ widths: [Int], _ options: RenderOptions,
    into out: inout OutputBuffer, paint: (String) -> String
  ) {
    let border = Ink.faint.paint(options.isASCII ? "|" : "│", options.color)
    for number in 0..<(wrapped.lazy.map(\.count).max() ?? 1) {
      var line = ""
      for (place, cell) in cells.enumerated() {
        let range = number < wrapped[place].count ? wrapped[place][number] : 0..<0
        let columns = displayWidth(of: MarkedText(cell.text).painted(range, false))
        let text = paint(cell.painted(range, options.color))
        let filled = padded(text, columns: columns, to: widths[place], right: grid.columns[place].alignsRight)
        line += border + " " + filled + " "
      }
      out.write(line + border + "\n")
    }
  }

  /// Widths that fit: narrow columns stay as they are and the wide ones share what is left evenly.
  private static func fitted(_ widths: [Int], to total: Int?) -> [Int] {
    guard let total else { return widths }
    let room = max(total - 3 * widths.count - 1, widths.count * 3)
    guard widths.reduce(0, +) > room else { return widths }
    var left = room
    var fitted = widths
    let order = widths.indices.sorted { (widths[$0], $0) < (widths[$1], $1) }
    for (done, place) in order.enumerated() {
      let share = left / (widths.count - done)
      fitted[place] = min(widths[place], max(share, 1))
      left -= fitted[place]
    }
    return fitted
  }
}
