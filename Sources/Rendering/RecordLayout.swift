import CorpusModel
import TextAnalysis

/// Rows as records, a line for each cell: what a table turns to where its columns do not fit the terminal.
///
/// Cells without content are left out.
struct RecordLayout {
  private let grid: TableGrid
  private let options: RenderOptions

  /// A column narrower than this is hard to read, unless its cells are.
  static let narrowest = 10

  init(_ grid: TableGrid, options: RenderOptions) {
    self.grid = grid
    self.options = options
  }

  /// Whether so many columns share the terminal that some have become too narrow for their cells.
  static func isCramped(_ fitted: [Int], needing widths: [Int]) -> Bool {
    fitted.count > 4 && zip(fitted, widths).contains { $0 < min($1, narrowest) }
  }

  /// The columns that cells have beside their names; nil where there is no limit.
  static func room(for grid: TableGrid, _ options: RenderOptions) -> Int? {
    let width = grid.headers.map { displayWidth(of: $0.text) }.max() ?? 0
    return options.wrappingWidth.map { max($0 - width - 2, narrowest) }
  }

  func render(into out: inout OutputBuffer) {
    let names = grid.headers.map(\.text)
    let width = names.map { displayWidth(of: $0) }.max() ?? 0
    let room = Self.room(for: grid, options)
    grid.write(to: &out) { [options] place, row, out in
      if place > 0 { out.write("\n") }
      for (column, cell) in row.enumerated() where !cell.text.isEmpty {
        for (number, range) in lines(of: cell.text, width: room).enumerated() {
          let name = number == 0 ? names[column] : ""
          let head = padded(
            Ink.strong.paint(name, options.color), columns: displayWidth(of: name), to: width, right: false)
          out.write(head + "  " + cell.painted(range, options.color) + "\n")
        }
      }
    }
  }
}
