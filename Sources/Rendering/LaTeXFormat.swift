package import CorpusModel
import TextAnalysis

/// A `tabular` for LaTeX, long texts in paragraphs; quotations as `quote`.
package struct LaTeXFormat: Format {
  package static let name = "latex"
  package static let aliases = ["tex"]
  package static let endings = ["tex"]
  package static let summary = "a LaTeX tabular; quotations as quote environments"

  /// Columns with wider cells are set in paragraphs.
  private static let widestLine = 40

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    if case .quotes = relation.presentation, relation.place(of: "text") != nil {
      QuotesLayout(relation: relation, style: "latex", options: RenderOptions()).render(into: &out)
    } else {
      renderTable(relation, options, into: &out)
    }
    for note in relation.notes where !out.isStopped { out.write("\n" + escapeLaTeX(sanitize(note)) + "\n") }
  }

  private func renderTable(_ relation: Relation, _ options: RenderOptions, into out: inout OutputBuffer) {
    let grid = TableGrid(relation, options, keepingLines: true, for: &out)
    guard !grid.columns.isEmpty else { return }
    out.write("\\begin{tabular}{\(Self.alignments(grid))}\n\\hline\n")
    if options.headers {
      out.write(grid.headers.map { escapeLaTeX($0.text) }.joined(separator: " & ") + " \\\\\n\\hline\n")
    }
    grid.write(to: &out) { [widths = grid.widths] _, row, out in
      out.write(zip(row, widths).map { Self.cell($0.text, width: $1) }.joined(separator: " & ") + " \\\\\n")
    }
    out.write("\\hline\n\\end{tabular}\n")
    if !relation.totals.isEmpty { out.write("\n" + escapeLaTeX(sanitize(relation.totalsLine(options))) + "\n") }
  }

  private static func alignments(_ grid: TableGrid) -> String {
    let wide = grid.widths.count { $0 > widestLine }
    // What the paragraphs share of the line, in hundredths, when the other columns have theirs.
    let share = wide > 0 ? max(10, (grid.columns.count > wide ? 70 : 95) / wide) : 0
    let paragraph = "p{0.\(share < 10 ? "0" : "")\(share)\\linewidth}"
    return zip(grid.columns, grid.widths).map { $1 > widestLine ? paragraph : $0.alignsRight ? "r" : "l" }.joined()
  }

  private static func cell(_ text: String, width: Int) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { escapeLaTeX(String($0)) }
    guard lines.count > 1 else { return lines.joined() }
    return width > widestLine
      ? lines.joined(separator: "\\newline{}") : "\\shortstack[l]{\(lines.joined(separator: "\\\\"))}"
  }
}
