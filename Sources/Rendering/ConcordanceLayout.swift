import CorpusModel
import TextAnalysis

/// Concordance lines: who and where, then left, match and right lined up on the match.
///
/// On a terminal the sides are cut to its width, with `…`; in a file they are whole.
struct ConcordanceLayout {
  private let options: RenderOptions
  /// Who and where, then left, match and right.
  private let grid: TableGrid
  /// The widths of who and where.
  private let front: [Int]
  /// The number of columns that the numbers of rows take.
  private let digits: Int
  private let left: Int
  private let match: Int
  private let right: Int

  /// Beyond this a long match pushes its right side instead of widening every line.
  private let matchLimit: Int

  init(_ relation: Relation, options: RenderOptions, for out: inout OutputBuffer) {
    self.options = options
    let sides = ["left", "match", "right"].compactMap { relation.place(of: $0) }
    // A narrow terminal has room for the words only where ids and long names give way.
    let isNarrow = options.wrappingWidth.map { $0 < 110 } == true
    let who = relation.columns.indices.filter { place in
      let column = relation.columns[place]
      return !sides.contains(place) && !column.isDetail && !(isNarrow && column.name == "id")
    }
    grid = TableGrid(
      relation.keeping(who + sides), RenderOptions(headers: false), keepingLines: false, for: &out)
    let widths = grid.widths
    front = widths[..<who.count].map { options.wrappingWidth == nil ? $0 : min($0, 16) }
    digits = options.numbersRows ? "\(relation.rows.count)".utf8.count : 0
    matchLimit = options.wrappingWidth.map { max(8, $0 / 4) } ?? 40
    match = min(widths[who.count + 1], matchLimit)
    guard let width = options.wrappingWidth else {
      (left, right) = (widths[who.count], Int.max / 2)
      return
    }
    let taken = front.reduce(digits > 0 ? digits + 2 : 0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    let room = max(10, width - taken - match - 4)
    left = min(widths[who.count], room / 2)
    right = room - left
  }

  func render(into out: inout OutputBuffer) {
    grid.write(to: &out) { [self] place, cells, out in out.write(line(cells.map(\.text), at: place)) }
  }

  private func line(_ cells: [String], at place: Int) -> String {
    var line = ""
    if digits > 0 {
      let number = "\(place + 1)"
      line += Ink.faint.paint(padded(number, columns: number.utf8.count, to: digits, right: true), options.color) + "  "
    }
    for (column, width) in front.enumerated() where width > 0 {
      let text = cut(cells[column], to: width)
      let filled = padded(text, columns: displayWidth(of: text), to: width, right: grid.columns[column].alignsRight)
      line += Ink.faint.paint(filled, options.color) + "  "
    }
    let (before, found, behind) = (cells[front.count], cells[front.count + 1], cells[front.count + 2])
    let start = cutFront(before, to: left)
    let columns = displayWidth(of: found)
    line += padded(start, columns: displayWidth(of: start), to: left, right: true) + "  "
    line += padded(Ink.match.paint(found, options.color), columns: columns, to: match, right: false) + "  "
    line += cut(behind, to: max(0, right - max(0, columns - matchLimit)))
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}

extension Relation {
  /// The relation with some of its columns.
  fileprivate func keeping(_ places: [Int]) -> Relation {
    let rows = rows
    return Relation(
      columns: places.map { columns[$0] },
      rows: RowSource(count: rows.count) { place in
        let row = rows[place]
        return places.map { row[$0] }
      })
  }
}
