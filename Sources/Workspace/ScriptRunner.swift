package import Diagnostics
import QueryEngine
package import QuerySyntax

/// Runs the statements of a text one after the other and stops at the first that fails.
package struct ScriptRunner {
  /// Runs a command; the source is what its places count in.
  ///
  /// What it cannot do it has reported itself.
  package typealias CommandHandler = (CommandLine, SourceText) -> LineResult

  private let session: Session
  private let output: any Output
  private let command: CommandHandler

  /// Scripts that include each other deeper than this are surely a circle that paths do not show.
  private static let depthLimit = 32

  package init(session: Session, output: any Output, command: @escaping CommandHandler) {
    self.session = session
    self.output = output
    self.command = command
  }

  /// Runs a text: lines of `-c`, of standard input, a pasted block.
  ///
  /// A statement may go over several lines; one that is unfinished at the end is an error.
  package func run(_ source: SourceText) -> LineResult {
    if session.scripts.isEmpty { session.cancellation.reset() }
    var reader = StatementReader(source)
    while let item = reader.next(vocabulary: session.vocabulary) {
      if session.cancellation.isCancelled { return .cancelled }
      let result = run(item.parsed, of: source)
      if !result.goesOn { return result }
    }
    return .done
  }

  /// Runs the next statement of a script that comes bit by bit.
  package func run(_ item: StatementReader.Item, of source: SourceText) -> LineResult {
    session.cancellation.reset()
    return run(item.parsed, of: source)
  }

  private func run(_ parsed: Parsed, of source: SourceText) -> LineResult {
    let result = session.run(parsed, of: source, output: output)
    if case .command(let line) = result { return command(line, source) }
    return result
  }

  /// Runs a file, as seen from the script that is running now: a script, or the queries of a note.
  ///
  /// Errors cite the path as it was given, so that the same script says the same everywhere.
  ///
  /// - Parameter waits: whether a pipe is read until nobody writes to it any more; else it is refused.
  package func run(file path: String, waits: Bool = true) -> LineResult {
    let path = resolve(path, besideFile: session.scripts.last)
    let sources: [SourceText]
    do throws(Diagnostic) {
      if session.scripts.contains(path) || session.scripts.count >= Self.depthLimit { throw Message.circle(path) }
      let text = try textOfFile(at: path, waits: waits)
      sources = queriesOfNote(text, at: path) ?? [SourceText(text, name: path)]
      if sources.isEmpty { throw Message.noQueries(path) }
    } catch {
      session.tell(error, output)
      return .failed(error)
    }
    if session.scripts.isEmpty { session.cancellation.reset() }
    session.scripts.append(path)
    defer { session.scripts.removeLast() }
    for source in sources {
      let result = run(source)
      guard case .done = result else { return result }
    }
    if session.scripts.count == 1 { warnOfUndeclared() }
    return .done
  }

  /// A value from outside that the script does not know is likely a slip of the pen.
  private func warnOfUndeclared() {
    let known = session.parameters.declaredNames
    guard !known.isEmpty else { return }
    for name in session.parameters.undeclared {
      session.tell(Message.undeclared(name, suggestion: nearest(to: name, among: known)), output)
    }
  }
}

private enum Message {
  static func circle(_ path: String) -> Diagnostic {
    Diagnostic("'\(path)' reads itself", notes: ["a script that reads others must not be read by them"])
  }

  static func noQueries(_ path: String) -> Diagnostic {
    Diagnostic(
      "the note '\(path)' holds no queries", notes: ["the queries of a note stand in blocks that begin with ```quoth"])
  }

  static func undeclared(_ name: String, suggestion: String?) -> Diagnostic {
    Diagnostic("the script has no parameter '\(name)'", severity: .warning, suggestion: suggestion)
  }
}
