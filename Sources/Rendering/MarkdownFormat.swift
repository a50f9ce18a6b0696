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
    let lines = sanitize(text, keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { escapeMarkdown(String($0)).replacing("\t", with: " ") }.joined(separator: "<br>")
  }
}

/// One line of text in which Markdown finds no markup.
///
/// A backslash goes before what would be markup where it stands: emphasis, code, links, HTML, cells, entities, and at the
/// start of a line headings, quotations, lists and rules.
func escapeMarkdown(_ line: String) -> String {
  var escaped = ""
  let characters = Array(line)
  let first = characters.firstIndex { $0 != " " && $0 != "\t" } ?? characters.count
  let strikes = characters.count { $0 == "~" } > 1
  let calculates = holdsMath(characters)
  for (place, character) in characters.enumerated() {
    let next = place + 1 < characters.count ? characters[place + 1] : " "
    let isEscaped =
      switch character {
      case "\\", "`", "*", "|", "[", "]", "<": true
      // Inside a word an underscore is no markup.
      case "_": place == 0 || !isWord(characters[place - 1]) || !isWord(next)
      case "~": strikes
      case "$": calculates
      case "=": next == character || place > 0 && characters[place - 1] == character
      case "&": next == "#" || next.isLetter
      case "#", ">": place == first
      case "-", "+": place == first && (next == " " || next == character)
      case ".", ")": next == " " && place > first && characters[first..<place].allSatisfy { $0.isASCII && $0.isNumber }
      default: false
      }
    if isEscaped { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}

/// Whether two dollar signs stand as those around a formula do, the first close to what follows, a later one close to
/// what comes before: `$10-$20`, but not `$10 and $20`.
private func holdsMath(_ characters: [Character]) -> Bool {
  var isOpen = false
  for (place, character) in characters.enumerated() where character == "$" {
    if isOpen, characters[place - 1] != " " { return true }
    if place + 1 < characters.count, characters[place + 1] != " " { isOpen = true }
  }
  return false
}

private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
