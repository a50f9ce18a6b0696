package import CorpusModel

/// A Markdown table (GitHub's dialect); quotations as block quotes with their source.
package struct MarkdownFormat: Format {
  package static let name = "markdown"
  package static let aliases = ["md"]
  package static let endings = ["md", "markdown"]
  package static let summary = "a Markdown table; quotations as block quotes"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    if case .quotes = relation.presentation, relation.place(of: "text") != nil {
      QuotesLayout(relation: relation, style: "markdown", options: RenderOptions()).render(into: &out)
    } else {
      renderTable(relation, options, into: &out)
    }
    guard !relation.notes.isEmpty, !out.isStopped else { return }
    for note in relation.notes { out.write("\n" + escapeMarkdown(sanitize(note)) + "\n") }
  }

  private func renderTable(_ relation: Relation, _ options: RenderOptions, into out: inout OutputBuffer) {
    let shown = relation.columns.indices.filter { !relation.columns[$0].isDetail }
    guard !shown.isEmpty else { return }
    let line: ([String]) -> String = { "| " + $0.joined(separator: " | ") + " |\n" }
    // A Markdown table cannot be without a header.
    out.write(line(shown.map { Self.cell(relation.columns[$0].name) }))
    out.write(line(shown.map { relation.columns[$0].alignsRight ? "--:" : "---" }))
    for place in 0..<relation.rows.count {
      if out.isStopped { return }
      let values = relation.rows[place]
      out.write(line(shown.map { Self.cell(values[$0].shown(in: relation.columns[$0], options).text) }))
    }
    if !relation.totals.isEmpty { out.write("\n" + escapeMarkdown(sanitize(relation.totalsLine(options))) + "\n") }
  }

  /// A text that stays in its cell and looks as it is.
  private static func cell(_ text: String) -> String {
    let lines = sanitize(text, keepingLines: true, onScreen: false).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.map { escapeMarkdown(String($0)).replacing("\t", with: " ") }.joined(separator: "<br>")
  }
}
