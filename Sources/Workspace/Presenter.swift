import CorpusModel
import Diagnostics
import QueryEngine
import QuerySyntax
import Rendering

/// Prints an answer as the settings and the query want it.
///
/// The answer alone goes to the target. What people are told besides (what was left out, how many rows more there are)
/// goes to the side of errors, so that data stay clean; when nobody looks on, only what explains an empty answer does.
struct Presenter {
  var settings: SettingValues
  /// Where the answer goes.
  let target: any Output
  /// Where people are told things.
  let people: any Output
  /// Where `copy` puts answers; nil where there is nothing such.
  var clipboard: (any Clipboard)?
  /// What stops the printing.
  var cancellation = CancelToken()
  /// Throws where what the corpus says may not be as it was written; then nothing is printed.
  var verify: @Sendable () throws(Diagnostic) -> Void = {}
  /// Throws where a file must not be written to a path; else gives what people are told of that.
  var checkTarget: (String) throws(Diagnostic) -> String? = { _ in nil }

  /// The formats that people read where they stand; the others are made to be taken elsewhere, whole.
  private static let readOnTheSpot: Set<String> = [TextFormat.name, TableFormat.name, BoxFormat.name]

  /// Prints an answer, or writes the file that it asks for.
  func present(_ answer: Answer, of query: Query) throws(Diagnostic) {
    var notes = answer.relation.notes + answer.notes
    tell(answer.shortfalls, isEmpty: true)
    if let path = answer.destination {
      let remark = try checkTarget(path)
      try write(answer.relation, to: path, format: answer.format)
      notes.append("\(counted(answer.relation.rows.count, "row")) written to \(path)")
      // What is counted the next time is told to scripts too.
      if let remark { tell([remark], isEmpty: true) }
    }
    if answer.isCopied { notes.append(try copy(answer.relation, as: answer.format ?? settings.mode)) }
    if answer.destination == nil, !answer.isCopied {
      if settings.echo { people.writeError("\(sanitize(query.canonical))\n") }
      if let rest = try print(answer.relation, as: answer.format ?? target.format ?? settings.mode) {
        notes.append(rest)
      }
    }
    tell(notes, isEmpty: answer.relation.rows.count == 0 || answer.turns?.count == 0)
  }

  /// Prints a table that no query made, such as the list of documents.
  func show(_ relation: Relation) throws(Diagnostic) {
    var notes = relation.notes
    if let rest = try print(relation, as: target.format ?? settings.mode) { notes.append(rest) }
    tell(notes, isEmpty: relation.rows.count == 0)
  }

  /// A diagnostic as people see it, with its final line feed.
  func text(of diagnostic: Diagnostic) -> String {
    let text = Rendering.render(diagnostic, options: options(for: people))
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  /// Prints a relation; gives a note where rows were held back.
  private func print(_ relation: Relation, as name: String) throws(Diagnostic) -> String? {
    guard let format = Formats.format(named: name) else { throw Message.unknownFormat(name) }
    try checkDrawable(relation, format)
    var shown = relation
    shown.notes = []
    let limit = target.isTerminal && Self.readOnTheSpot.contains(type(of: format).name) ? settings.limit : nil
    if let limit, relation.rows.count > limit {
      let rows = relation.rows
      shown.rows = RowSource(count: limit) { rows[$0] }
    }
    let isWhole = render(shown, with: format, to: target)
    try verify()
    if !isWhole, cancellation.isCancelled { throw .cancelled }
    let rest = relation.rows.count - shown.rows.count
    return rest > 0 ? Message.heldBack(rest) : nil
  }

  /// Puts a relation on the clipboard as a file would hold it; gives what people are told.
  private func copy(_ relation: Relation, as name: String) throws(Diagnostic) -> String {
    guard let clipboard else { throw Diagnostic("there is no clipboard here") }
    guard let format = Formats.format(named: name) else { throw Message.unknownFormat(name) }
    try checkDrawable(relation, format)
    if relation.rows.count == 0 { return "nothing to copy: the clipboard is left as it was" }
    var whole = relation
    whole.notes = []
    let text = Transcript()
    var plain = self
    plain.settings.color = .never
    plain.render(whole, with: format, to: text)
    try verify()
    if cancellation.isCancelled { throw .cancelled }
    let way = try clipboard.take(text.text)
    return "\(counted(relation.rows.count, "row")) copied by \(way)"
  }

  private func write(_ relation: Relation, to path: String, format name: String?) throws(Diagnostic) {
    let ending = Formats.forEnding(of: path)
    guard let name = name ?? ending ?? (hasEnding(path) ? nil : TextFormat.name) else {
      throw Message.unknownEnding(of: path)
    }
    guard let format = Formats.format(named: name) else { throw Message.unknownFormat(name) }
    try checkDrawable(relation, format)
    let file = try FileOutput(path: path, format: name, errors: people)
    var whole = relation
    whole.notes = []
    render(whole, with: format, to: file)
    do throws(Diagnostic) {
      try verify()
      if cancellation.isCancelled { throw .cancelled }
    } catch {
      file.abandon()
      throw error
    }
    try file.close()
  }

  private func checkDrawable(_ relation: Relation, _ format: any Format) throws(Diagnostic) {
    if format is SVGFormat, !relation.isDrawable {
      throw Diagnostic("'svg' holds drawings, and this is a table", notes: ["'| plot' before it draws the table"])
    }
  }

  /// Whether all was written.
  @discardableResult
  private func render(_ relation: Relation, with format: any Format, to output: any Output) -> Bool {
    var buffer = OutputBuffer { [cancellation, verify] bytes in
      guard (try? verify()) != nil else { return false }
      output.write(String(decoding: bytes, as: UTF8.self))
      return !cancellation.isCancelled && !output.isRefused
    }
    format.render(relation, options: options(for: output), into: &buffer)
    buffer.flush()
    return !buffer.isStopped
  }

  private func options(for output: any Output) -> RenderOptions {
    let color =
      switch settings.color {
      case .auto: output.color
      case .always: true
      case .never: false
      }
    return RenderOptions(
      width: settings.width ?? (output.isTerminal ? output.width : nil), color: color, headers: settings.headers,
      isTerminal: output.isTerminal || settings.width != nil, guardsFormulas: settings.guardsFormulas,
      isASCII: settings.ascii == .auto ? output.isASCII : settings.ascii == .always,
      numbersRows: output.isTerminal)
  }

  private func tell(_ notes: [String], isEmpty: Bool) {
    let wanted =
      switch settings.notes {
      case .always: true
      case .never: false
      case .auto: people.isTerminal || isEmpty
      }
    guard wanted else { return }
    for note in notes {
      let line = "(\(remark(note)))"
      people.writeError((people.isTerminal ? hanging(line, width: settings.width ?? people.width) : line) + "\n")
    }
  }

  private func hasEnding(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.dropFirst().contains(".")
  }
}

private enum Message {
  static func heldBack(_ rest: Int) -> String { "\(rest) more; '.set limit none' shows all" }

  static func unknownFormat(_ name: String) -> Diagnostic {
    Diagnostic(
      "unknown format '\(name)'", notes: ["formats are \(Formats.names.joined(separator: ", "))"],
      suggestion: nearest(to: name, among: Formats.names))
  }

  static func unknownEnding(of path: String) -> Diagnostic {
    Diagnostic(
      "no format is known for '\(path)' by its ending",
      notes: ["'as FORMAT' before 'to' names one: \(Formats.names.joined(separator: ", "))"])
  }
}
