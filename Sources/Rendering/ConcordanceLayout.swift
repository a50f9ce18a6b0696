import CorpusModel
import TextAnalysis

/// Concordance lines: who and where, then left, match and right lined up on the match.
///
/// On a terminal the sides are cut to its width, with `…`; in a file they are whole.
struct ConcordanceLayout {
  private let options: RenderOptions
  private let front: TableGrid
  private let sides: TableGrid
  private let isContext: ((Int) -> Bool)?

  init(_ relation: Relation, options: RenderOptions, for out: inout OutputBuffer) {
    self.options = options
    isContext = relation.isContext
    let middle = ["left", "match", "right"].compactMap { relation.place(of: $0) }
    let rest = relation.columns.indices.filter { !middle.contains($0) && !relation.columns[$0].isDetail }
    // A narrow terminal has room for the words only where ids and long names give way.
    let shown =
      options.wrappingWidth.map { $0 < 110 } == true ? rest.filter { relation.columns[$0].name != "id" } : rest
    front = TableGrid(relation.keeping(shown), RenderOptions(headers: false), keepingLines: false, for: &out)
    sides = TableGrid(relation.keeping(middle), RenderOptions(headers: false), keepingLines: false, for: &out)
  }

  func render(into out: inout OutputBuffer) {
    let widths = front.widths.map { options.wrappingWidth == nil ? $0 : min($0, 16) }
    let digits = options.numbersRows ? "\(front.rows.count)".utf8.count + 2 : 0
    let taken = widths.reduce(digits) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    let (left, right) = sideWidths(taken: taken)
    for place in front.rows.indices.prefix(sides.rows.count) {
      if out.isStopped { return }
      var line = ""
      if digits > 0 {
        let number = "\(place + 1)"
        line += Ink.faint.paint(padded(number, columns: number.utf8.count, to: digits - 2, right: true), options.color)
        line += "  "
      }
      for (column, cell) in front.rows[place].enumerated() where widths[column] > 0 {
        let text = cutRight(cell.text, to: widths[column])
        let filled = padded(
          text, columns: displayWidth(of: text), to: widths[column], right: front.columns[column].alignsRight)
        line += Ink.faint.paint(filled, options.color) + "  "
      }
      let row = sides.rows[place].map(\.text)
      let before = cutLeft(row[0], to: left)
      line += padded(before, columns: displayWidth(of: before), to: left, right: true) + "  "
      let match = Ink.match.paint(row[1], options.color)
      line +=
        padded(match, columns: displayWidth(of: row[1]), to: min(sides.widths[1], matchLimit), right: false) + "  "
      line += cutRight(row[2], to: max(0, right - max(0, displayWidth(of: row[1]) - matchLimit)))
      while line.last == " " { line.removeLast() }
      out.write(line + "\n")
    }
  }

  /// Beyond this a long match pushes its right side instead of widening every line.
  private var matchLimit: Int { options.wrappingWidth.map { max(8, $0 / 4) } ?? 40 }

  private func sideWidths(taken: Int) -> (left: Int, right: Int) {
    guard let width = options.wrappingWidth else { return (sides.widths[0], Int.max / 2) }
    let room = max(10, width - taken - min(sides.widths[1], matchLimit) - 4)
    let left = min(sides.widths[0], room / 2)
    return (left, room - left)
  }

  private func cutRight(_ text: String, to width: Int) -> String {
    guard displayWidth(of: text) > width else { return text }
    var kept = ""
    var columns = 0
    for character in text {
      columns += displayWidth(of: character)
      if columns > width - 1 { break }
      kept.append(character)
    }
    return width > 0 ? kept + "…" : ""
  }

  private func cutLeft(_ text: String, to width: Int) -> String {
    guard displayWidth(of: text) > width else { return text }
    var kept: [Character] = []
    var columns = 0
    for character in text.reversed() {
      columns += displayWidth(of: character)
      if columns > width - 1 { break }
      kept.append(character)
    }
    return width > 0 ? "…" + String(kept.reversed()) : ""
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
      }, isContext: isContext)
  }
}
