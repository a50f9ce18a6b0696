package import CorpusModel
import TextAnalysis

/// A table for Org; quotations as quote blocks.
package struct OrgFormat: Format {
  package static let name = "org"
  package static let endings = ["org"]
  package static let summary = "an Org table; quotations as quote blocks"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    if case .quotes = relation.presentation, relation.place(of: "text") != nil {
      QuotesLayout(relation: relation, style: "org", options: RenderOptions()).render(into: &out)
    } else {
      renderTable(relation, options, into: &out)
    }
    for note in relation.notes where !out.isStopped { out.write("\n" + escapeOrgLine(sanitize(note)) + "\n") }
  }

  private func renderTable(_ relation: Relation, _ options: RenderOptions, into out: inout OutputBuffer) {
    // A cell of Org is one line: line ends are shown.
    let grid = TableGrid(relation, options, keepingLines: false, for: &out, spelling: escapeOrg)
    guard !grid.columns.isEmpty else { return }
    let line: @Sendable ([MarkedText]) -> String = { cells in
      let filled = cells.indices.map { place in
        padded(
          cells[place].text, columns: displayWidth(of: cells[place].text), to: grid.widths[place],
          right: grid.columns[place].alignsRight)
      }
      return "| " + filled.joined(separator: " | ") + " |\n"
    }
    if options.headers {
      out.write(line(grid.headers))
      out.write("|" + grid.widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "+") + "|\n")
    }
    grid.write(to: &out) { _, row, out in out.write(line(row)) }
    if !relation.totals.isEmpty { out.write("\n" + escapeOrgLine(sanitize(relation.totalsLine(options))) + "\n") }
  }
}

/// A line of a paragraph: at its beginning stands no heading, list, comment, keyword or fixed-width text either.
func escapeOrgLine(_ line: String) -> String {
  let escaped = escapeOrg(line)
  let rest = line.drop { $0 == " " || $0 == "\t" }
  let opening = rest.prefix { !$0.isWhitespace }
  let isBullet = ["-", "+", "*", ":"].contains(opening) || opening.hasPrefix("#")
  let isHeading = rest.startIndex == line.startIndex && !opening.isEmpty && opening.allSatisfy { $0 == "*" }
  let isNumber =
    opening.count > 1 && [".", ")"].contains(opening.last)
    && opening.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
  return isBullet || isHeading || isNumber ? "\u{200B}" + escaped : escaped
}
