import TextAnalysis

/// The candidates in columns, top to bottom, with their notes; no more lines than half a screen, the rest is counted.
/// Widths are terminal columns.
func candidateLines(_ candidates: [Candidate], width: Int, height: Int) -> [String] {
  let cells = candidates.map { candidate in
    candidate.note.map { "\(candidate.label)  \($0)" } ?? candidate.label
  }
  let cellWidth = min((cells.map { displayWidth(of: $0) }.max() ?? 0) + 3, max(width - 1, 1))
  let columns = max(1, (width - 1) / max(cellWidth, 1))
  let rowLimit = max(4, height / 2)
  let rows = min((cells.count + columns - 1) / columns, rowLimit)
  guard rows > 0 else { return [] }
  let shown = min(cells.count, rows * columns)
  var lines = (0..<rows).map { row in
    stride(from: row, to: shown, by: rows).map { place in
      let isLast = place + rows >= shown
      return fitted(cells[place], to: cellWidth, padded: !isLast)
    }.joined()
  }
  if shown < cells.count { lines.append("… and \(cells.count - shown) more") }
  return lines
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
