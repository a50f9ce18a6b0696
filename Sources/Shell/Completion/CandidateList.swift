import Rendering
import TextAnalysis

/// The candidates in columns, top to bottom, with their notes where there is room for all of them.
///
/// There are no more lines than half a screen; the rest is counted. Widths are terminal columns.
func candidateLines(_ candidates: [Candidate], width: Int, height: Int) -> [String] {
  // Names come from files of strangers.
  let candidates = candidates.map { candidate in
    var clean = candidate
    (clean.label, clean.note) = (sanitize(candidate.label), candidate.note.map { sanitize($0) })
    return clean
  }
  let rowLimit = max(4, height / 2)
  let noted = columns(of: cells(of: candidates), width: width)
  if noted.rows <= rowLimit { return lines(noted, rows: noted.rows) }
  let plain = columns(of: candidates.map(\.label), width: width)
  let rows = min(plain.rows, rowLimit)
  let rest = candidates.count - rows * plain.count
  return lines(plain, rows: rows) + (rest > 0 ? ["… and \(rest) more"] : [])
}

/// Labels and notes, the notes under each other.
private func cells(of candidates: [Candidate]) -> [String] {
  let labelWidth = candidates.filter { $0.note != nil }.map { displayWidth(of: $0.label) }.max() ?? 0
  return candidates.map { candidate in
    guard let note = candidate.note else { return candidate.label }
    let gap = String(repeating: " ", count: max(0, labelWidth - displayWidth(of: candidate.label)) + 2)
    return candidate.label + gap + note
  }
}

private struct Columns {
  var cells: [String]
  var width: Int
  var count: Int
  var rows: Int { (cells.count + count - 1) / count }
}

private func columns(of cells: [String], width: Int) -> Columns {
  let cellWidth = min((cells.map { displayWidth(of: $0) }.max() ?? 0) + 3, max(width - 1, 1))
  return Columns(cells: cells, width: cellWidth, count: max(1, (width - 1) / max(cellWidth, 1)))
}

private func lines(_ columns: Columns, rows: Int) -> [String] {
  let shown = min(columns.cells.count, rows * columns.count)
  return (0..<rows).map { row in
    stride(from: row, to: shown, by: rows).map { place in
      fitted(columns.cells[place], to: columns.width, padded: place + rows < shown)
    }.joined()
  }
}

private func fitted(_ text: String, to width: Int, padded: Bool) -> String {
  var cut = ""
  var used = 0
  for character in text {
    let next = displayWidth(of: String(character))
    if used + next > width - 1 { break }
    cut.append(character)
    used += next
  }
  return padded ? cut + String(repeating: " ", count: max(0, width - used)) : cut
}
