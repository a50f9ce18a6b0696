import CorpusModel
import TextAnalysis

/// The columns of a relation that people see, with the width that each needs.
///
/// Rows are made once to be measured and once more to be written, and none is held between: there may be more of them than
/// fit into memory.
struct TableGrid: Sendable {
  /// The columns shown.
  let columns: [Column]
  /// The display width that each column needs, header included where there is one.
  private(set) var widths: [Int]
  /// Whether some cell has several lines.
  private(set) var hasLines = false
  private let rows: RowSource
  /// The places of the columns in a row.
  private let shown: [Int]
  private let options: RenderOptions
  private let keepsLines: Bool
  private let spelling: (@Sendable (String) -> String)?

  /// The width in columns of a terminal that no column is made wider than.
  ///
  /// One speech of an hour would fill every other row with blanks; a longer cell sticks out.
  static let greatestWidth = 4_000

  /// Measures all cells; stops early where `out` is stopped.
  ///
  /// - Parameters:
  ///   - keepingLines: whether cells may have several lines; else line ends are shown.
  ///   - spelling: what the target writes for a cleaned text, which then has no marks; nil for the text itself.
  init(
    _ relation: Relation, _ options: RenderOptions, keepingLines: Bool, for out: inout OutputBuffer,
    spelling: (@Sendable (String) -> String)? = nil
  ) {
    shown = relation.columns.indices.filter { !relation.columns[$0].isDetail }
    columns = shown.map { relation.columns[$0] }
    (rows, self.options, keepsLines, self.spelling) = (relation.rows, options, keepingLines, spelling)
    widths = [Int](repeating: 0, count: columns.count)
    if options.headers { widths = headers.map { displayWidth(of: $0.text) } }
    if columns.isEmpty || out.checkStopped() { return }
    let empty = self
    rows.forEachStretch { places in
      var part = empty
      for place in places { part.measure(part.rows[place]) }
      return (widths: part.widths, hasLines: part.hasLines)
    } _: { part in
      for column in widths.indices {
        widths[column] = max(widths[column], min(part.widths[column], Self.greatestWidth))
      }
      hasLines = hasLines || part.hasLines
      return !out.checkStopped()
    }
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// The headers as cells.
  var headers: [MarkedText] { columns.map { spelled(MarkedText(sanitize($0.name))) } }

  /// Writes all rows in their order, until `out` is stopped.
  ///
  /// - Parameter write: writes the cells of the row at a place.
  func write(
    to out: inout OutputBuffer, _ write: @escaping @Sendable (Int, [MarkedText], inout OutputBuffer) -> Void
  ) {
    rows.write(to: &out) { [self] place, row, out in write(place, cells(of: row), &out) }
  }

  /// The cells of a row as cleaned text.
  private func cells(of row: [Value]) -> [MarkedText] {
    zip(shown, columns).map { place, column in
      let shown = row[place].shown(in: column, options)
      return spelled(sanitize(shown, keepingLines: keepsLines, onScreen: options.isTerminal).withoutTabs)
    }
  }

  private func spelled(_ cell: MarkedText) -> MarkedText { spelling.map { MarkedText($0(cell.text)) } ?? cell }

  private mutating func measure(_ row: [Value]) {
    for (column, cell) in cells(of: row).enumerated() {
      guard keepsLines, cell.text.utf8.contains(0x0A) else {
        widths[column] = max(widths[column], displayWidth(of: cell.text))
        continue
      }
      hasLines = true
      for line in cell.text.split(separator: "\n") {
        widths[column] = max(widths[column], displayWidth(of: String(line)))
      }
    }
  }
}

extension MarkedText {
  /// The same with blanks in the place of tabs, whose width depends on where they stand.
  fileprivate var withoutTabs: MarkedText {
    text.utf8.contains(0x09) ? MarkedText(text.replacing("\t", with: " "), marks: marks) : self
  }
}

extension Relation {
  /// Prints the numbers of the whole under the rows: `hits 5 · words 1024`.
  func renderTotals(_ options: RenderOptions, into out: inout OutputBuffer) {
    guard !totals.isEmpty, !out.isStopped else { return }
    out.write(Ink.faint.paint(sanitize(totalsLine(options)), options.color) + "\n")
  }

  /// The numbers of the whole as a line.
  func totalsLine(_ options: RenderOptions) -> String {
    totals.map { "\($0.name) \($0.value == .null ? "–" : $0.value.forPeople)" }
      .joined(separator: options.isASCII ? ", " : " · ")
  }

  /// Prints the notes for people under what was printed.
  func renderNotes(_ options: RenderOptions, into out: inout OutputBuffer) {
    guard !notes.isEmpty, !out.isStopped else { return }
    if rows.count > 0 { out.write("\n") }
    for note in notes { out.write(Ink.faint.paint(sanitize(note), options.color) + "\n") }
  }
}

/// A text filled up with blanks to a width; `painted` is what is printed for it.
func padded(_ painted: String, columns: Int, to width: Int, right: Bool) -> String {
  guard width > columns else { return painted }
  // Made of bytes: a text that repeats a character is put together one by one.
  let blanks = String(decoding: [UInt8](repeating: 0x20, count: width - columns), as: UTF8.self)
  return right ? blanks + painted : painted + blanks
}
