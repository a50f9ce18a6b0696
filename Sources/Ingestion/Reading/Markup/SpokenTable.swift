import CorpusModel

/// A table of a page or an office document whose rows are what somebody says.
struct SpokenTable {
  /// What a format calls the parts of its tables.
  struct Parts {
    var table: String
    var row: String
    var cells: Set<String>

    static let page = Parts(table: "table", row: "tr", cells: ["td", "th"])
    static let word = Parts(table: "tbl", row: "tr", cells: ["tc"])
    static let openDocument = Parts(table: "table", row: "table-row", cells: ["table-cell"])
  }

  let columns: SpeechColumns
  /// The rows, that of the names of the columns included.
  let rows: [MarkupElement]
  private let parts: Parts

  /// Looks at a table; nil where it is no dialogue, holds other tables, or names who speaks behind the words.
  init?(_ table: MarkupElement, _ parts: Parts) {
    let inside = table.descendants
    guard !inside.contains(where: { $0.name == parts.table }) else { return nil }
    self.parts = parts
    rows = inside.filter { $0.name == parts.row }
    let words = rows.prefix(SpeechColumns.sample).map { row in Self.cells(of: row, parts).map(\.words) }
    guard let columns = SpeechColumns(words), columns.speaker < columns.text else { return nil }
    self.columns = columns
  }

  /// The names in the column of speakers, in the order of their coming.
  var names: [String] {
    var names: [String] = []
    for row in columns.hasHead ? rows.dropFirst() : rows[...] {
      let cells = Self.cells(of: row, parts)
      guard columns.speaker < cells.count else { continue }
      let name = SpeechColumns.plain(cells[columns.speaker].words)
      if !name.isEmpty, !names.contains(name), names.count < 200 { names.append(name) }
    }
    return names
  }

  /// The cells of a row: time and name, the words, and what is neither.
  func cells(of row: MarkupElement) -> (label: [MarkupElement], words: MarkupElement?, else: [MarkupElement]) {
    let cells = Self.cells(of: row, parts)
    let label = [columns.time, columns.speaker].compactMap { $0 }.filter(cells.indices.contains)
    let words = cells.indices.contains(columns.text) ? cells[columns.text] : nil
    let other = cells.indices.filter { $0 != columns.text && !label.contains($0) }
    return (label.map { cells[$0] }, words, other.map { cells[$0] })
  }

  private static func cells(of row: MarkupElement, _ parts: Parts) -> [MarkupElement] {
    row.elements.filter { parts.cells.contains($0.name) }
  }
}

/// What writes the text of a format that has tables.
protocol SpokenTableWriter {
  var lines: LineWriter { get set }

  /// Whether a row is no part of the text.
  func isLeftOut(_ row: MarkupElement) -> Bool
  /// Notes where in the file the lines to come stand.
  mutating func begin(row: MarkupElement)
  /// Writes the words of a cell in a line with those of the one before.
  mutating func writeInLine(_ cell: MarkupElement)
  /// Writes what stands in a cell, line by line.
  mutating func writeParagraphs(of cell: MarkupElement)
}

extension SpokenTableWriter {
  func isLeftOut(_ row: MarkupElement) -> Bool { false }

  /// Writes rows of speech: time and name in one line, the words below; what else a row holds stands above.
  mutating func write(_ table: SpokenTable) {
    for (place, row) in table.rows.enumerated() where !isLeftOut(row) {
      lines.newParagraph()
      begin(row: row)
      let (label, words, other) = table.cells(of: row)
      let outer = lines.kind
      lines.kind = .metadata
      let isHead = place == 0 && table.columns.hasHead
      for cell in isHead ? other + label + [words].compactMap(\.self) : other { writeInLine(cell) }
      lines.kind = outer
      guard !isHead else { continue }
      lines.newParagraph()
      lines.emphasis += 1
      for cell in label { writeInLine(cell) }
      lines.emphasis -= 1
      lines.newLine()
      if let words { writeParagraphs(of: words) }
    }
  }
}
