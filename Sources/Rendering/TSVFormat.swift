package import CorpusModel

/// Tab-separated values: no quotation marks; `\t`, `\n`, `\r` and `\\` stand for what a cell cannot hold.
///
/// Every column is there, details too; other control characters become visible.
package struct TSVFormat: Format {
  package static let name = "tsv"
  package static let endings = ["tsv", "tab"]
  package static let summary = "tab-separated values, all columns (tabs and line ends as \\t and \\n)"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    if options.headers { out.write(Self.line(relation.columns.map(\.name))) }
    for place in 0..<relation.rows.count {
      if out.isStopped { return }
      let cells = zip(relation.rows[place], relation.columns).map { value, column in
        guarded(value.forMachines(column), value, options)
      }
      out.write(Self.line(cells))
    }
  }

  private static func line(_ cells: [String]) -> String { cells.map(escaped).joined(separator: "\t") + "\n" }

  private static func escaped(_ cell: String) -> String {
    let cell = cleanedForCells(cell)
    // Most cells have nothing to escape.
    guard cell.utf8.contains(where: { $0 == 0x5C || $0 < 0x20 }) else { return cell }
    var escaped = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
