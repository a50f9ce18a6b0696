package import CorpusModel
import TextAnalysis

/// Tab-separated values: no quotation marks; `\t`, `\n` and `\r` stand for what a cell cannot hold, and a backslash for
/// itself, since what reads such files undoes nothing.
///
/// Every column is there, details too; other control characters become visible.
package struct TSVFormat: Format {
  package static let name = "tsv"
  package static let endings = ["tsv", "tab"]
  package static let summary = "tab-separated values, all columns (tabs and line ends as \\t and \\n)"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    if options.headers { Self.write(relation.columns.map(\.name), to: &out) }
    let columns = relation.columns
    relation.rows.write(to: &out) { _, row, out in
      var isFirst = true
      for (value, column) in zip(row, columns) {
        if !isFirst { out.write(ascii: UInt8(ascii: "\t")) }
        isFirst = false
        out.write(Self.escaped(guarded(value.forMachines(column), value, options)))
      }
      out.write(ascii: UInt8(ascii: "\n"))
    }
  }

  private static func write(_ cells: [String], to out: inout OutputBuffer) {
    out.write(cells.map(escaped).joined(separator: "\t") + "\n")
  }

  private static func escaped(_ cell: String) -> String {
    // Most cells have nothing to clean or to escape.
    if cell.isPrintableASCII() { return cell }
    let cell = cleanedForCells(cell)
    guard cell.utf8.contains(where: { $0 < 0x20 }) else { return cell }
    var escaped = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
