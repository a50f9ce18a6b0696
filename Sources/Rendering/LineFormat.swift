package import CorpusModel
import TextAnalysis

/// Each row as a record, a line for each column with a value, details too.
package struct LineFormat: Format {
  package static let name = "line"
  package static let summary = "each row as a record, a line for each column, all columns"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    let names = relation.columns.map { sanitize($0.name) }
    let width = names.map { displayWidth(of: $0) }.max() ?? 0
    for place in 0..<relation.rows.count {
      if out.isStopped { return }
      if place > 0 { out.write("\n") }
      let values = relation.rows[place]
      for (number, column) in relation.columns.enumerated() {
        let text = values[number].shown(in: column, options).text
        guard !text.isEmpty else { continue }
        let name = padded(names[number], columns: displayWidth(of: names[number]), to: width, right: true)
        let lines = sanitize(text, keepingLines: true, onScreen: options.isTerminal)
          .split(separator: "\n", omittingEmptySubsequences: false)
        // Further lines of a text stand under its first.
        let gap = "\n" + String(repeating: " ", count: width + 3)
        out.write("\(name) = \(lines.joined(separator: gap))\n")
      }
    }
    relation.renderTotals(options, into: &out)
    relation.renderNotes(options, into: &out)
  }
}
