/// A table of a page whose rows are what somebody says.
struct SpokenTable {
  let columns: SpeechColumns
  /// The rows, that of the names of the columns included.
  let rows: [MarkupElement]

  /// Looks at a table; nil where it is no dialogue, holds other tables, or names who speaks behind the words.
  init?(_ table: MarkupElement) {
    let inside = table.descendants
    guard !inside.contains(where: { $0.name == "table" }) else { return nil }
    rows = inside.filter { $0.name == "tr" }
    let words = rows.prefix(SpeechColumns.sample).map { row in Self.cells(of: row).map(\.words) }
    guard let columns = SpeechColumns(words), columns.speaker < columns.text else { return nil }
    self.columns = columns
  }

  /// The names in the column of speakers, in the order of their coming.
  var names: [String] {
    var names: [String] = []
    for row in columns.hasHead ? rows.dropFirst() : rows[...] {
      let cells = Self.cells(of: row)
      guard columns.speaker < cells.count else { continue }
      let name = SpeechColumns.plain(cells[columns.speaker].words)
      if !name.isEmpty, !names.contains(name), names.count < 200 { names.append(name) }
    }
    return names
  }

  /// The cells of a row: time and name, the words, and what is neither.
  func parts(of row: MarkupElement) -> (label: [MarkupElement], words: MarkupElement?, else: [MarkupElement]) {
    let cells = Self.cells(of: row)
    let label = [columns.time, columns.speaker].compactMap { $0 }.filter(cells.indices.contains)
    let words = cells.indices.contains(columns.text) ? cells[columns.text] : nil
    let other = cells.indices.filter { $0 != columns.text && !label.contains($0) }
    return (label.map { cells[$0] }, words, other.map { cells[$0] })
  }

  private static func cells(of row: MarkupElement) -> [MarkupElement] {
    row.elements.filter { $0.name == "td" || $0.name == "th" }
  }
}
