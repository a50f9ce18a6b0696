/// Rows of cells between delimiters, as RFC 4180 has them: quoted cells can hold delimiters, line ends and `""`.
struct DelimitedText {
  /// A row with the line it begins in.
  struct Row: Equatable {
    var line: Int
    var cells: [String]
  }

  let delimiter: UInt8
  private(set) var rows: [Row] = []
  /// Whether a quoted cell runs over lines or goes on behind its closing mark.
  private var isOdd = false
  /// Whether quotation marks are nothing but characters.
  let quotesAreLiteral: Bool

  /// Cuts a text; blank lines are no rows.
  init(_ text: [UInt8], delimiter: UInt8, quotesAreLiteral: Bool = false, limit: Int = .max) {
    self.delimiter = delimiter
    self.quotesAreLiteral = quotesAreLiteral
    var scanner = Scanner(text: text, delimiter: delimiter, quotesAreLiteral: quotesAreLiteral)
    while rows.count < limit, let row = scanner.next() {
      if row.cells != [""] { rows.append(row) }
    }
    isOdd = scanner.isOdd
  }

  /// Cuts a text whose delimiter is not known: the one that gives the first rows most cells and the same number.
  ///
  /// Quotation marks are literal where rows cut without regard to them all have the right length, and with regard to
  /// them cells run over lines, go on behind their end, or are too few or too many.
  init(sniffing text: [UInt8], preferring preferred: UInt8) {
    let candidates =
      [preferred]
      + [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")]
      .filter { $0 != preferred }
    var best = (delimiter: preferred, points: -1)
    let head = Array(text.prefix(1 << 18))
    for delimiter in candidates {
      let rows = DelimitedText(head, delimiter: delimiter, limit: 20).rows
      guard let width = rows.first?.cells.count, width > 1 else { continue }
      let known = rows[0].cells.count { Column.named($0) != nil }
      let even = rows.count { $0.cells.count == width }
      let points = known * 100 + even
      if points > best.points { best = (delimiter, points) }
    }
    let quoted = DelimitedText(text, delimiter: best.delimiter)
    if quoted.isOdd || quoted.uneven > 0, text.contains(0x22) {
      let literal = DelimitedText(text, delimiter: best.delimiter, quotesAreLiteral: true)
      if literal.uneven == 0 {
        self = literal
        return
      }
    }
    self = quoted
  }

  /// The rows whose cells are not as many as the first row's.
  private var uneven: Int { rows.count { $0.cells.count != rows[0].cells.count } }
}

/// Walks over the cells of a text.
private struct Scanner {
  let text: [UInt8]
  let delimiter: UInt8
  var quotesAreLiteral: Bool
  var isOdd = false
  var place = 0
  var line = 1

  /// The next row; nil at the end.
  mutating func next() -> DelimitedText.Row? {
    guard place < text.count else { return nil }
    var row = DelimitedText.Row(line: line, cells: [])
    while true {
      row.cells.append(cell())
      guard place < text.count else { return row }
      let byte = text[place]
      place += 1
      if byte == delimiter { continue }
      if byte == 13, place < text.count, text[place] == 10 { place += 1 }
      line += 1
      return row
    }
  }

  private mutating func cell() -> String {
    if !quotesAreLiteral, place < text.count, text[place] == 0x22, let quoted = quotedCell() { return quoted }
    let start = place
    while place < text.count, text[place] != delimiter, text[place] != 10, text[place] != 13 { place += 1 }
    return text.string(start..<place)
  }

  /// A cell in quotation marks; nil, and nothing taken, where no mark closes it.
  private mutating func quotedCell() -> String? {
    var inner: [UInt8] = []
    var at = place + 1
    var lines = 0
    while at < text.count {
      if text[at] != 0x22 {
        if text[at] == 10 || text[at] == 13 && (at + 1 == text.count || text[at + 1] != 10) { lines += 1 }
        inner.append(text[at])
        at += 1
      } else if at + 1 < text.count, text[at + 1] == 0x22 {
        inner.append(0x22)
        at += 2
      } else {
        at += 1
        // What follows a closing mark without a delimiter still belongs to the cell.
        while at < text.count, text[at] != delimiter, text[at] != 10, text[at] != 13 {
          inner.append(text[at])
          at += 1
          isOdd = true
        }
        if lines > 0 { isOdd = true }
        place = at
        line += lines
        return String(decoding: inner, as: UTF8.self)
      }
    }
    // No mark can close any later cell either: look for none again.
    quotesAreLiteral = true
    return nil
  }
}
