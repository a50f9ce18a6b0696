package import CorpusModel
import TextAnalysis

/// A table with borders; on a terminal its cells are wrapped so that it fits.
package struct BoxFormat: Format {
  package static let name = "box"
  package static let summary = "a table with borders, wrapped to the terminal"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    var (options, grid) = (options, TableGrid(relation, options, keepingLines: true, for: &out))
    guard !grid.columns.isEmpty else { return relation.renderNotes(options, into: &out) }
    if out.isStopped { return }
    var widths = Self.fitted(grid.widths.map { max($0, 1) }, to: options.wrappingWidth)
    let isCramped = RecordLayout.isCramped(widths, needing: grid.widths) && grid.count > 0
    // A strip on several lines is none.
    if let strip = grid.columns.firstIndex(where: { $0.kind == .strip }), widths[strip] < grid.widths[strip] {
      options.stripWidth = isCramped ? RecordLayout.room(for: grid, options) : widths[strip]
      grid = TableGrid(relation, options, keepingLines: true, for: &out)
      widths = Self.fitted(grid.widths.map { max($0, 1) }, to: options.wrappingWidth)
    }
    if isCramped {
      RecordLayout(grid, options: options).render(into: &out)
    } else {
      BoxDrawing(grid, widths: widths, options: options).render(into: &out, isContext: relation.isContext)
    }
    relation.renderTotals(options, into: &out)
    relation.renderNotes(options, into: &out)
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

/// The lines of a box.
private struct BoxDrawing {
  private let grid: TableGrid
  private let widths: [Int]
  private let options: RenderOptions

  init(_ grid: TableGrid, widths: [Int], options: RenderOptions) {
    (self.grid, self.widths, self.options) = (grid, widths, options)
  }

  func render(into out: inout OutputBuffer, isContext: (@Sendable (Int) -> Bool)?) {
    // Rows of several lines need a rule between them to be told apart.
    let isRuled = grid.hasLines || zip(grid.widths, widths).contains { $0 > $1 }
    let between = isRuled ? rule("├", "┼", "┤") : ""
    out.write(rule("┌", "┬", "┐"))
    if options.headers { out.write(lines(grid.headers, ink: .strong) + rule("├", "┼", "┤")) }
    grid.write(to: &out) { place, row, out in
      out.write((place > 0 ? between : "") + lines(row, ink: isContext?(place) ?? false ? .faint : nil))
    }
    out.write(rule("└", "┴", "┘"))
  }

  private func rule(_ left: String, _ middle: String, _ right: String) -> String {
    let bars = widths.map { String(repeating: options.isASCII ? "-" : "─", count: $0 + 2) }
    let (left, middle, right) = options.isASCII ? ("+", "+", "+") : (left, middle, right)
    return Ink.faint.paint(left + bars.joined(separator: middle) + right, options.color) + "\n"
  }

  /// The lines of a row, each with its end.
  private func lines(_ cells: [MarkedText], ink: Ink?) -> String {
    let border = Ink.faint.paint(options.isASCII ? "|" : "│", options.color)
    let wrapped = zip(cells, widths).map { Rendering.lines(of: $0.text, width: $1) }
    var text = ""
    for number in 0..<(wrapped.lazy.map(\.count).max() ?? 1) {
      for (place, cell) in cells.enumerated() {
        let range = number < wrapped[place].count ? wrapped[place][number] : 0..<0
        let painted = cell.painted(range, options.color)
        let columns = displayWidth(of: MarkedText(cell.text).painted(range, false))
        let filled = padded(
          ink?.paint(painted, options.color) ?? painted, columns: columns, to: widths[place],
          right: grid.columns[place].alignsRight)
        text += border + " " + filled + " "
      }
      text += border + "\n"
    }
    return text
  }
}
