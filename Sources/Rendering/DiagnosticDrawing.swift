package import Diagnostics
import TextAnalysis

/// A diagnostic for a person: what is wrong, the line with the place underlined, reasons, the nearest right thing.
///
///     quoth: unknown field 'speeker'
///       speeker:tina topic:support
///       ^^^^^^^
///       did you mean 'speaker'?
///
/// A source with a name is cited as `name:line:column:`, columns counted in characters from 1. Carets stand under what
/// they mean whatever the width of the characters; a long line is cut around them. On a terminal sentences are wrapped
/// between words. Ends with a line end.
package func render(_ diagnostic: Diagnostic, options: RenderOptions) -> String {
  let place = diagnostic.source.flatMap { source in diagnostic.range.map { SourceLine($0, in: source) } }
  let kind = kind(of: diagnostic)
  var text = wrapped(prefix(of: diagnostic, at: place) + kind + remark(diagnostic.message), options) + "\n"
  if diagnostic.severity == .warning, let word = text.firstRange(of: kind.dropLast()) {
    text.replaceSubrange(word, with: Ink.warning.paint("warning:", options.color))
  }
  if let place { text += place.drawn(options) }
  for note in diagnostic.notes { text += wrapped("  " + remark(note), options) + "\n" }
  if let suggestion = diagnostic.suggestion {
    text += "  did you mean '" + Ink.hint.paint(sanitize(suggestion), options.color) + "'?\n"
  }
  return text
}

/// A sentence for people, cleaned; of one that repeats words without end only the beginning.
package func remark(_ sentence: String) -> String { cut(sanitize(sentence), to: 2_000) }

private func prefix(of diagnostic: Diagnostic, at place: SourceLine?) -> String {
  guard let name = diagnostic.source?.name else { return "quoth: " }
  guard let place else { return sanitize(name) + ": " }
  return "\(sanitize(name)):\(place.number):\(place.column): "
}

/// A line as wide as the terminal, what does not fit below it.
private func wrapped(_ line: String, _ options: RenderOptions) -> String {
  options.wrappingWidth.map { hanging(line, width: $0) } ?? line
}

private func kind(of diagnostic: Diagnostic) -> String {
  switch diagnostic.severity {
  case .error: ""
  case .warning: "warning: "
  case .note: "note: "
  }
}

/// The line of a source that a range begins in.
private struct SourceLine {
  /// The line's number in its file, from 1.
  let number: Int
  /// The character of the line that the range begins at, from 1.
  let column: Int
  /// The line, cleaned.
  private let line: String
  /// Where the carets begin and how many there are, in columns of the cleaned line.
  private let carets: Range<Int>

  init(_ range: SourceRange, in source: SourceText) {
    let bytes = Array(source.text.utf8)
    let isContinuation: (Int) -> Bool = { $0 < bytes.count && bytes[$0] & 0xC0 == 0x80 }
    var start = min(max(range.start, 0), bytes.count)
    while start > 0, isContinuation(start) { start -= 1 }
    var end = min(max(range.end, start), bytes.count)
    while isContinuation(end) { end += 1 }
    let lineStart = (bytes[..<start].lastIndex(of: 0x0A) ?? -1) + 1
    var lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    if lineEnd > lineStart, bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    start = min(start, lineEnd)
    end = min(end, lineEnd)
    number = source.firstLine + bytes[..<lineStart].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    column = String(decoding: bytes[lineStart..<start], as: UTF8.self).count + 1
    let parts = [lineStart..<start, start..<end, end..<lineEnd].map { part in
      // A tab is four columns here, wherever it stands.
      sanitize(String(decoding: bytes[part], as: UTF8.self).replacing("\t", with: "    "))
    }
    line = parts.joined()
    let first = displayWidth(of: parts[0])
    carets = first..<first + max(1, displayWidth(of: parts[1]))
  }

  /// The line and the carets under it, two blanks in front.
  func drawn(_ options: RenderOptions) -> String {
    let room = max(20, (options.width ?? 100) - 3)
    let width = displayWidth(of: line)
    var window = 0..<width
    if width > room {
      // The carets' beginning stays in sight with a quarter of the room before it.
      let start = max(0, min(carets.lowerBound - room / 4, width - room))
      window = start..<start + room
    }
    var shown = ""
    var column = 0
    var firstShown: Int?
    for character in line {
      let columns = displayWidth(of: character)
      if column >= window.lowerBound, column + columns <= window.upperBound {
        if firstShown == nil { firstShown = column }
        shown.append(character)
      }
      column += columns
    }
    let isCutBefore = window.lowerBound > 0
    let origin = (firstShown ?? 0) - (isCutBefore ? 1 : 0)
    if isCutBefore { shown = "…" + shown }
    if window.upperBound < width { shown += "…" }
    let count = max(1, min(carets.upperBound, max(window.upperBound, carets.lowerBound + 1)) - carets.lowerBound)
    let blanks = String(repeating: " ", count: max(0, carets.lowerBound - origin))
    return "  \(shown)\n  \(blanks)\(Ink.caret.paint(String(repeating: "^", count: count), options.color))\n"
  }
}
