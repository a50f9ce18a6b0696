package import CorpusModel

/// Comma-separated values after RFC 4180, except that lines end with LF.
///
/// Every column is there, details too; line ends and tabs stay inside quotation marks, other control characters become
/// visible. Entities by id where their column says so, lists joined with `; `, unknown cells empty.
package struct CSVFormat: Format {
  package static let name = "csv"
  package static let endings = ["csv"]
  package static let summary = "comma-separated values, all columns (RFC 4180, LF)"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    if options.headers { out.write(Self.line(relation.columns.map(\.name))) }
    let columns = relation.columns
    relation.rows.write(to: &out) { _, row, out in
      out.write(
        Self.line(zip(row, columns).map { value, column in guarded(value.forMachines(column), value, options) }))
    }
  }

  private static func line(_ cells: [String]) -> String {
    // A row of one empty cell must not look like a blank line.
    if cells.count == 1, cells[0].isEmpty { return "\"\"\n" }
    return cells.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    let cell = cleanedForCells(cell)
    let needsQuotes =
      cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || cell.first == " " || cell.last == " "
    guard needsQuotes else { return cell }
    // By bytes: a combining sign behind a mark makes one character of both.
    var quoted: [UInt8] = [0x22]
    for byte in cell.utf8 { quoted += byte == 0x22 ? [0x22, 0x22] : [byte] }
    return String(decoding: quoted + [0x22], as: UTF8.self)
  }
}

/// A cell that a spreadsheet takes for text, where that is asked for.
func guarded(_ cell: String, _ value: Value, _ options: RenderOptions) -> String {
  switch value {
  case .integer, .number: return cell
  default: break
  }
  guard options.guardsFormulas, let first = cell.unicodeScalars.first else { return cell }
  return "=+-@\t\r".unicodeScalars.contains(first) ? "'" + cell : cell
}

/// A cell without control characters and what turns or covers others; line ends (CR LF and CR too) and tabs stay as they are.
func cleanedForCells(_ cell: String) -> String {
  guard cell.unicodeScalars.contains(where: { isActive($0.value) }) else { return cell }
  var cleaned = ""
  var kept = ""
  for scalar in cell.unicodeScalars {
    if scalar == "\r" || scalar == "\n" || scalar == "\t" {
      cleaned += sanitize(kept, onScreen: false)
      cleaned.unicodeScalars.append(scalar)
      kept = ""
    } else {
      kept.unicodeScalars.append(scalar)
    }
  }
  return cleaned + sanitize(kept, onScreen: false)
}
