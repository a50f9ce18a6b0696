import CorpusModel
import TextAnalysis

/// A text that is mostly tables of who says what: the rows are the turns, all else stands between them.
struct TableDialogue {
  private let text: [UInt8]
  private let lines: [Line]
  private var utterances: [RawDocument.Utterance] = []
  private var title: String?
  /// What the turns state of their times, by their places among the utterances.
  private var timed: [(place: Int, row: ColumnTimes.Row)] = []

  /// Looks for tables in a document without utterances; nil where tables of speech are less than half of it.
  init?(_ raw: RawDocument) {
    // Most texts have no stroke near the start of a line, and need not be cut into lines twice.
    guard raw.text.hasTableRule else { return nil }
    text = raw.text
    lines = Ingestion.lines(of: raw.text, from: raw.bodyStart)
    var place = 0
    var spoken = 0
    var whole = 0
    while place < lines.count {
      if let table = MarkdownTable(at: place, of: lines, in: text) {
        let sample = table.rows.prefix(SpeechColumns.sample).filter { !$0.cells.isEmpty }
        if let columns = SpeechColumns(sample.map { row in row.cells.map { raw.text.string($0) } }) {
          take(table, columns)
          spoken += table.rows.reduce(0) { $0 + $1.extent.count }
        } else {
          for line in table.lines { keep(lines[line], as: .narration) }
        }
        for line in table.lines { whole += lines[line].extent.count }
        place = table.lines.upperBound
      } else {
        keep(lines[place], as: lines[place].isHeading ? .heading : lines[place].isRule ? .metadata : .narration)
        whole += lines[place].extent.count
        place += 1
      }
    }
    guard spoken * 2 >= whole, spoken > 0 else { return nil }
    for (turn, time) in zip(timed, ColumnTimes.offsets(of: timed.map(\.row))) { utterances[turn.place].time = time }
  }

  /// Writes what was found into the document.
  func apply(to raw: inout RawDocument) {
    raw.utterances = utterances
    raw.title = raw.title ?? title
  }

  private mutating func take(_ table: MarkdownTable, _ columns: SpeechColumns) {
    if columns.hasHead { keep(lines[table.head.lowerBound], as: .metadata) } else { add(table.rows[0], table, columns) }
    keep(lines[table.head.lowerBound + 1], as: .metadata)
    for row in table.rows.dropFirst() { add(row, table, columns) }
  }

  private mutating func add(_ row: MarkdownTable.Row, _ table: MarkdownTable, _ columns: SpeechColumns) {
    var utterance = RawDocument.Utterance(extent: row.extent, words: row.extent, place: "line \(row.number)")
    let (cells, width) = (row.cells, table.rows[0].cells.count)
    if columns.text < cells.count, columns.speaker < cells.count, !cells[columns.text].isEmpty {
      // A stroke in the words that nobody marked makes cells too many.
      let last = columns.text == width - 1 ? cells.count - 1 : columns.text
      utterance.words = cells[columns.text].lowerBound..<cells[last].upperBound
      let label = plain(cells[columns.speaker])
      utterance.label = label.isEmpty ? nil : label
      utterance.speaker = utterance.label.map { text.string($0) }
      let start = columns.time.flatMap { $0 < cells.count ? text.string(cells[$0]) : nil }
      timed.append((utterances.count, ColumnTimes.Row(start: start, length: utterance.words.count)))
    } else {
      utterance.kind = cells.isEmpty ? .metadata : .stage
    }
    utterances.append(utterance)
  }

  private mutating func keep(_ line: Line, as kind: BlockKind) {
    if kind == .heading, title == nil { title = text.string(line.words) }
    utterances.append(
      RawDocument.Utterance(
        kind: kind, extent: line.extent, words: line.words.isEmpty ? line.extent : line.words,
        place: "line \(line.number)"))
  }

  /// A cell without marks of emphasis and a colon at its end.
  private func plain(_ cell: Range<Int>) -> Range<Int> {
    var range = cell
    while let first = range.first, text[first] == 0x2A || text[first] == 0x5F { range = first + 1..<range.upperBound }
    while let last = range.last, [0x2A, 0x5F, 0x3A, 0x20].contains(text[last]) { range = range.lowerBound..<last }
    return range
  }
}

private let strokes = ByteSet([0x7C])

extension [UInt8] {
  /// Whether a dash stands beside a stroke, as it does in the rule of a table.
  fileprivate var hasTableRule: Bool {
    var start = 0
    while true {
      let stroke = strokes.firstPlace(in: self, start..<count)
      guard stroke < count else { return false }
      let next = stroke + 1 < count ? self[stroke + 1] : 0
      let nextButOne = stroke + 2 < count ? self[stroke + 2] : 0
      if stroke > 0 && self[stroke - 1] == 0x2D || next == 0x2D || nextButOne == 0x2D { return true }
      start = stroke + 1
    }
  }
}

extension RawDocument {
  /// Takes tables of speech that make up most of the text for what the format states.
  mutating func readTables() {
    if let dialogue = TableDialogue(self) { dialogue.apply(to: &self) }
  }
}
