package import CorpusModel

/// A table in HTML that stands in any page; quotations as block quotes with their source.
package struct HTMLFormat: Format {
  package static let name = "html"
  package static let endings = ["html", "htm"]
  package static let summary = "an HTML table, matches in <mark>; quotations as block quotes"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    if case .quotes = relation.presentation, relation.place(of: "text") != nil {
      QuotesLayout(relation: relation, style: "html", options: RenderOptions()).render(into: &out)
    } else {
      renderTable(relation, options, into: &out)
    }
    for note in relation.notes where !out.isStopped { out.write("<p>\(escapeHTML(sanitize(note)))</p>\n") }
  }

  private func renderTable(_ relation: Relation, _ options: RenderOptions, into out: inout OutputBuffer) {
    let shown = relation.columns.indices.filter { !relation.columns[$0].isDetail }
    guard !shown.isEmpty else { return }
    out.write("<table>\n")
    if options.headers {
      let names = shown.map { place in
        let column = relation.columns[place]
        return "<th scope=\"col\"\(Self.alignment(column))>\(escapeHTML(sanitize(column.name)))</th>"
      }
      out.write("<thead>\n<tr>\(names.joined())</tr>\n</thead>\n")
    }
    out.write("<tbody>\n")
    for place in 0..<relation.rows.count {
      if out.isStopped { return }
      let values = relation.rows[place]
      let cells = shown.map { number in
        let column = relation.columns[number]
        let text = sanitize(
          values[number].shown(in: column, options), keepingLines: true, onScreen: options.isTerminal)
        return "<td\(Self.alignment(column))>\(Self.marked(text))</td>"
      }
      out.write("<tr>\(cells.joined())</tr>\n")
    }
    out.write("</tbody>\n</table>\n")
    if !relation.totals.isEmpty { out.write("<p>\(escapeHTML(sanitize(relation.totalsLine(options))))</p>\n") }
  }

  private static func alignment(_ column: Column) -> String {
    column.alignsRight ? " style=\"text-align: right\"" : ""
  }

  /// A text with its marks as elements and its line ends as breaks.
  static func marked(_ text: MarkedText) -> String {
    let bytes = Array(text.text.utf8)
    let piece = { (range: Range<Int>) in
      escapeHTML(String(decoding: bytes[range], as: UTF8.self)).replacing("\n", with: "<br>")
    }
    var html = ""
    var end = 0
    for mark in text.marks where mark.lowerBound >= end && mark.upperBound <= bytes.count {
      html += piece(end..<mark.lowerBound) + "<mark>" + piece(mark) + "</mark>"
      end = mark.upperBound
    }
    return html + piece(end..<bytes.count)
  }
}
