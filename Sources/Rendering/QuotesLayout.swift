import CorpusModel

/// Quotations with their source under them, ready to be pasted.
struct QuotesLayout {
  let relation: Relation
  /// `markdown`, `org`, `latex` or `html`; any other is plain.
  let style: String
  let options: RenderOptions

  func render(into out: inout OutputBuffer) {
    relation.writeRows(into: &out, between: style == "html" ? "" : "\n") { row, out in
      switch style {
      case "markdown": markdown(row, into: &out)
      case "org": block(row, "#+begin_quote", "#+end_quote", escapeOrgLine, escapeOrg, into: &out)
      case "latex": block(row, "\\begin{quote}", "\\end{quote}", escapeLaTeX, escapeLaTeX, into: &out)
      case "html": html(row, into: &out)
      default: plain(row, into: &out)
      }
    }
  }

  private func plain(_ row: NamedRow, into out: inout OutputBuffer) {
    let words = sanitize(row["text"].markedText, keepingLines: true, onScreen: options.isTerminal)
    let (open, close) = Self.marks(around: words.text, of: row.line("kind"))
    let shift = open.utf8.count
    let quoted = MarkedText(
      open + words.text + close, marks: words.marks.map { $0.lowerBound + shift..<$0.upperBound + shift })
    PassageWriter(options: options, indent: "").write(quoted, into: &out)
    guard let citation = row.line("citation").map({ "— \($0)" }) else { return }
    for (number, range) in Rendering.lines(of: citation, width: options.wrappingWidth.map { max($0 - 4, 1) })
      .enumerated()
    {
      let line = MarkedText(citation).painted(range, false)
      out.write((number == 0 ? "  " : "    ") + Ink.faint.paint(line, options.color) + "\n")
    }
  }

  private func markdown(_ row: NamedRow, into out: inout OutputBuffer) {
    for line in lines(row) { out.write(line.isEmpty ? ">\n" : "> " + escapeMarkdown(line) + "\n") }
    if let citation = citation(row, escapeMarkdown) { out.write(">\n> — \(citation)\n") }
  }

  private func html(_ row: NamedRow, into out: inout OutputBuffer) {
    let words = sanitize(row["text"].markedText, keepingLines: true, onScreen: options.isTerminal)
    out.write("<blockquote>\n<p>\(HTMLFormat.marked(words))</p>\n")
    if let citation = citation(row, escapeHTML) { out.write("<footer>— \(citation)</footer>\n") }
    out.write("</blockquote>\n")
  }

  private func block(
    _ row: NamedRow, _ begin: String, _ end: String, _ escapeLine: (String) -> String,
    _ escape: (String) -> String, into out: inout OutputBuffer
  ) {
    out.write(begin + "\n")
    for line in lines(row) { out.write(escapeLine(line) + "\n") }
    if let citation = citation(row, escape) { out.write("\n— \(citation)\n") }
    out.write(end + "\n")
  }

  /// The citation, which comes escaped where the quotations were made for this style.
  private func citation(_ row: NamedRow, _ escape: (String) -> String) -> String? {
    guard let citation = row.line("citation") else { return nil }
    if case .quotes(style) = relation.presentation { return citation }
    return escape(citation)
  }

  private func lines(_ row: NamedRow) -> [String] {
    sanitize(row["text"].forPeople, keepingLines: true, onScreen: options.isTerminal).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map(String.init)
  }

  /// “…”, or ‘…’ around words that hold double marks already; none around reported speech, which nobody said in these words.
  private static func marks(around words: String, of kind: String?) -> (String, String) {
    if kind == BlockKind.indirect.name { return ("", "") }
    return words.contains("“") || words.contains("”") ? ("‘", "’") : ("“", "”")
  }
}
