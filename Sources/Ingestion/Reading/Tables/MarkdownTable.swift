/// A table of Markdown or org: a head, a rule, rows of cells between strokes; ranges are UTF-8 bytes of the text.
struct MarkdownTable {
  /// A row with the range of its line without outer white space.
  struct Row {
    var extent: Range<Int>
    /// The number of the line in the file, from 1.
    var number: Int
    /// The cells without white space at their ends; none for a further rule between the rows.
    var cells: [Range<Int>]
  }

  /// The lines of the head and the rule below it, by their places among the lines.
  let head: Range<Int>
  /// The rows, the head the first of them.
  private(set) var rows: [Row]
  /// The lines of the whole table.
  private(set) var lines: Range<Int>

  /// The table whose head is a line; nil where none begins there.
  init?(at place: Int, of lines: [Line], in text: [UInt8]) {
    guard place + 2 < lines.count, Self.isRule(lines[place + 1].extent, in: text),
      !lines[place + 1].followsBlank, let head = Self.row(lines[place], in: text),
      head.cells.count > 1, head.cells.count == Self.width(ofRule: lines[place + 1].extent, in: text)
    else { return nil }
    self.head = place..<place + 2
    rows = [head]
    var end = place + 2
    while end < lines.count, !lines[end].followsBlank, !lines[end].isCode, !lines[end].isHeading,
      var row = Self.row(lines[end], in: text)
    {
      if Self.isRule(lines[end].extent, in: text) { row.cells = [] }
      rows.append(row)
      end += 1
    }
    self.lines = place..<end
    guard rows.count > 1 else { return nil }
  }

  /// The cells of a line; nil where it has no stroke.
  private static func row(_ line: Line, in text: [UInt8]) -> Row? {
    guard !line.isCode, text[line.extent].contains(0x7C) else { return nil }
    var cells: [Range<Int>] = []
    var start = line.extent.lowerBound
    if text[start] == 0x7C { start += 1 }
    var place = start
    while place < line.extent.upperBound {
      if text[place] == 0x5C {
        place += 2
        continue
      }
      if text[place] == 0x7C {
        cells.append(text.trimmed(start..<place))
        start = place + 1
      }
      place += 1
    }
    if start < line.extent.upperBound { cells.append(text.trimmed(start..<line.extent.upperBound)) }
    guard !cells.isEmpty else { return nil }
    return Row(extent: line.extent, number: Int(line.number), cells: cells)
  }

  /// Whether a line is the rule under a head: `|---|:--:|`, `|---+---|`.
  private static func isRule(_ extent: Range<Int>, in text: [UInt8]) -> Bool {
    var strokes = 0
    var dashes = 0
    for byte in text[extent] {
      switch byte {
      case 0x7C, 0x2B: strokes += 1
      case 0x2D: dashes += 1
      case 0x3A, 0x20, 0x09: continue
      default: return false
      }
    }
    return strokes > 0 && dashes > 1
  }

  private static func width(ofRule extent: Range<Int>, in text: [UInt8]) -> Int {
    text[extent].split { $0 == 0x7C || $0 == 0x2B }.count { $0.contains(0x2D) }
  }
}
