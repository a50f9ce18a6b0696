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
  let noted = columns(of: cells(of: candidates, width), width: width)
  if noted.rows <= rowLimit { return lines(noted, rows: noted.rows) }
  let plain = columns(of: candidates.map { shortened($0.label, to: width / 3) }, width: width)
  // Where not all have room, the first are the most frequent, and how frequent they are tells more than a few names.
  let shown = plain.rows <= rowLimit ? plain : noted
  let rows = min(shown.rows, rowLimit)
  let rest = candidates.count - rows * shown.count
  return lines(shown, rows: rows) + (rest > 0 ? ["… and \(rest) more"] : [])
}

/// Labels and notes, the notes under each other; one long name takes no more than half the width from the others.
private func cells(of candidates: [Candidate], _ width: Int) -> [String] {
  let noteWidth = candidates.compactMap { $0.note.map { displayWidth(of: $0) } }.max() ?? 0
  let labels = candidates.map { $0.note == nil ? $0.label : shortened($0.label, to: width / 2 - noteWidth - 6) }
  let labelWidth = zip(labels, candidates).filter { $1.note != nil }.map { displayWidth(of: $0.0) }.max() ?? 0
  return zip(labels, candidates).map { label, candidate in
    guard let note = candidate.note else { return label }
    return label + String(repeating: " ", count: max(0, labelWidth - displayWidth(of: label)) + 2) + note
  }
}

/// A label cut where it is much wider than others are, with a mark.
private func shortened(_ label: String, to width: Int) -> String {
  let width = max(width, 16)
  return displayWidth(of: label) <= width ? label : fitted(label, to: width, padded: false) + "…"
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
