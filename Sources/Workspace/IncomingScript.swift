package import Diagnostics
package import QuerySyntax

/// A script that comes bit by bit, as from a program at the other end of a pipe.
///
/// Its statements are handed out as soon as they are certain to be whole: a command with the end of its line, a query when
/// the next line does not go on with it, or with its `;`.
package struct IncomingScript {
  /// Whether nothing more will come.
  package private(set) var isEnded = false
  /// What has come and is not run yet, from the start of its line on.
  private var source: SourceText
  /// The byte of the source where the next statement begins.
  private var place = 0
  private var reader: StatementReader?

  package init(name: String) { source = SourceText("", name: name) }

  /// Adds what came: whole lines, but for the last ones of all.
  package mutating func append(_ more: String) {
    dropLinesRead()
    source.text += more
    reader = nil
  }

  /// Says that nothing more will come.
  package mutating func end() {
    isEnded = true
    reader = nil
  }

  /// The next statement that is whole, with the text that its places count in; nil where more has to come first, and
  /// at the end.
  package mutating func next(vocabulary: Vocabulary) -> (item: StatementReader.Item, source: SourceText)? {
    var reader = reader ?? StatementReader(source, from: place)
    guard let item = reader.next(vocabulary: vocabulary), isEnded || isWhole(item, &reader) else { return nil }
    place = item.range.end
    self.reader = reader
    return (item, source)
  }

  private func isWhole(_ item: StatementReader.Item, _ reader: inout StatementReader) -> Bool {
    if item.parsed.isIncomplete { return false }
    if case .command = item.parsed.statement { return true }
    return !reader.isAtEnd() || source.text.utf8.dropFirst(item.range.end - 1).first == UInt8(ascii: ";")
  }

  /// Forgets the lines whose statements were handed out: a program may talk to this one for days.
  private mutating func dropLinesRead() {
    let lines = source.text.utf8.prefix(place)
    guard let lastEnd = lines.lastIndex(of: UInt8(ascii: "\n")) else { return }
    source.firstLine += lines.count { $0 == UInt8(ascii: "\n") }
    let rest = source.text[source.text.utf8.index(after: lastEnd)...]
    place -= source.text.utf8.count - rest.utf8.count
    source.text = String(rest)
  }
}
