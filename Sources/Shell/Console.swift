import CorpusIndex
package import CorpusModel
package import Diagnostics
import QueryEngine
import QuerySyntax
import Rendering
package import Workspace

/// A session with its commands and a place to write to: what the prompt, `-c`, scripts and standard input have in
/// common.
package final class Console {
  /// The open corpus and all that was set up around it.
  package let session: Session
  /// Where answers and messages go.
  package let output: any Output
  /// The same, where long answers can go to a pager.
  private let pages: PagedOutput?
  /// The commands that lines may call.
  package let commands: [Command]
  /// What was typed before, for `.history`; nil where nothing is kept.
  package let history: HistoryStore?

  package init(
    session: Session, output: any Output, commands: [Command] = commandList, history: HistoryStore? = nil
  ) {
    self.session = session
    self.output = output
    pages = output as? PagedOutput
    self.commands = commands
    self.history = history
  }

  /// The open corpus; an error where there is none.
  var index: CorpusIndex {
    get throws(Diagnostic) { try session.opened().index }
  }

  /// The names that queries may use now.
  var vocabulary: Vocabulary { session.vocabulary }

  /// The names that are worth offering: without stages and formats that the language has and the program not yet.
  var offered: Vocabulary {
    Vocabulary(fields: vocabulary.fields, stages: vocabulary.stages, formats: Formats.names)
  }

  // MARK: Running

  /// Runs the statements of a text one after the other up to the first that fails; Ctrl-C cancels.
  package func run(_ source: SourceText) -> LineResult {
    cancellable { runner.run(source) }
  }

  /// Runs a script that comes bit by bit, each statement as soon as it is whole; what was printed goes out before more is
  /// waited for.
  ///
  /// - Parameter read: gives the next lines, or nil at the end.
  package func run(incoming name: String, from read: () -> String?) -> LineResult {
    var script = IncomingScript(name: name)
    while true {
      while let (item, source) = script.next(vocabulary: vocabulary) {
        let result = cancellable { runner.run(item, of: source) }
        if !result.goesOn { return result }
      }
      if script.isEnded { return .done }
      flush()
      if let text = read() { script.append(text) } else { script.end() }
    }
  }

  /// Runs a script file.
  ///
  /// - Parameter waits: whether a pipe is read until nobody writes to it any more; else it is refused.
  package func run(file path: String, waits: Bool = true) -> LineResult {
    cancellable { runner.run(file: path, waits: waits) }
  }

  /// Runs what was typed at the prompt, where a command may be shortened and a plain `help` or `exit` is understood.
  package func run(typed text: String) -> LineResult {
    session.isAtPrompt = true
    if session.settings.pager { pages?.begin() }
    defer { pages?.end() }
    return run(SourceText(asCommand(text, commands: commands) ?? text), isTyped: true)
  }

  /// Reads files and folders into the session; says what could not be read and what was assumed.
  package func load(_ paths: [String]) throws(Diagnostic) {
    let session = session
    let notes = try Signals.shared.cancelling(with: { [token = session.cancellation] in token.cancel() }) {
      () throws(Diagnostic) in try session.load(paths)
    }
    guard session.settings.notes != .never else { return }
    for note in notes { tell(note) }
    let report = session.report
    tell(
      report.unread.map { "not read: \($0.path): \($0.message)" }, .warning, rest: "more files were not read")
    for item in report.misfits { tell(Diagnostic("\(item.path): \(item.message)", severity: .warning)) }
    tell(report.assumed.map { "\($0.path): \($0.message)" }, .note, rest: "more remarks on documents")
  }

  /// The first of several sentences about the corpus, and how many more there are: a large corpus has hundreds, and they
  /// stand before each answer.
  private func tell(_ sentences: [String], _ severity: Diagnostic.Severity, rest: String) {
    let shown = sentences.count <= Self.mostRemarks + 1 ? sentences.count : Self.mostRemarks
    for sentence in sentences.prefix(shown) { tell(Diagnostic(sentence, severity: severity)) }
    guard shown < sentences.count else { return }
    tell(Diagnostic("\(sentences.count - shown) \(rest): .status lists all", severity: severity))
  }

  /// How many remarks of a sort on the corpus are made where it is opened.
  private static let mostRemarks = 5

  /// Runs a script file from within a statement, as seen from the script that is running; its answers are not paged.
  func include(file path: String) -> LineResult {
    pages?.end()
    return runner.run(file: path)
  }

  /// Ends what goes on beyond a statement and hands on what was written; gives the status of the whole.
  ///
  /// A file that answers go to appears where all went well. Where it did not, what stood there stays, and that is said.
  package func finish(after status: ExitStatus) -> ExitStatus {
    var status = status
    if let file = session.unfinishedFile {
      do throws(Diagnostic) {
        if status == .done, !file.isOnce {
          try session.endRedirection()
        } else {
          session.abandonRedirection()
          let reason = status == .done ? "there was no answer" : "not all went well"
          tell(Diagnostic("'\(file.path)' is not written: \(reason)", severity: .warning))
        }
      } catch {
        tell(error)
        status = .failed
      }
    }
    flush()
    return status
  }

  /// Hands on what was written so far.
  package func flush() { try? output.close() }

  private var runner: ScriptRunner { runner(isTyped: false) }

  private func runner(isTyped: Bool) -> ScriptRunner {
    ScriptRunner(session: session, output: output) { [self] line, source in
      execute(line, in: source, isTyped: isTyped)
    }
  }

  private func run(_ source: SourceText, isTyped: Bool) -> LineResult {
    cancellable { runner(isTyped: isTyped).run(source) }
  }

  private func cancellable(_ work: () -> LineResult) -> LineResult {
    Signals.shared.cancelling(with: { [token = session.cancellation] in token.cancel() }, work)
  }

  private func execute(_ line: CommandLine, in source: SourceText, isTyped: Bool) -> LineResult {
    do throws(Diagnostic) {
      let command = try command(for: line, in: source, isTyped: isTyped)
      if command.needsCorpus { _ = try session.opened() }
      switch try command.run(CommandCall(line: line, source: source, command: command), self) {
      case .done: return .done
      case .quit: return .quit
      case .ran(let result): return result
      }
    } catch {
      if session.cancellation.isCancelled { return .cancelled }
      tell(error)
      return .failed(error)
    }
  }

  private func command(for line: CommandLine, in source: SourceText, isTyped: Bool) throws(Diagnostic) -> Command {
    let written = line.name.value
    if let command = Command.named(written, among: commands) { return command }
    let begun = commands.filter { $0.name.hasPrefix(written) }
    if isTyped, begun.count == 1 { return begun[0] }
    let names = begun.isEmpty ? commands.flatMap { [$0.name] + $0.aliases } : begun.map(\.name)
    throw Message.unknown(line, in: source, begun: begun.map(\.name), nearest: nearest(to: written, among: names))
  }

  // MARK: Writing

  /// Writes a line of an answer.
  package func print(_ line: String) { destination.write(line + "\n") }

  /// Writes lines that are to be read, broken at words where they are wider than the terminal.
  func printProse(_ text: String) {
    print(destination.isTerminal ? hanging(text, width: session.settings.width ?? destination.width) : text)
  }

  /// Writes a document's text: as it is into files and pipes, which may count its bytes; without control characters on a
  /// terminal.
  func printDocument(_ text: String) {
    guard destination.isTerminal else { return destination.write(text) }
    print(sanitize(text, keepingLines: true))
  }

  /// Writes a table as the settings want it.
  package func show(_ relation: Relation) throws(Diagnostic) { try session.show(relation, output: output) }

  /// Writes a message to people.
  package func tell(_ diagnostic: Diagnostic) { session.tell(diagnostic, output) }

  /// Writes a line that confirms what was done, where somebody looks on.
  package func confirm(_ line: String) {
    if output.isTerminal { output.writeError(hanging(line, width: session.settings.width ?? output.width) + "\n") }
  }

  private var destination: any Output { session.redirectedOutput ?? output }
}

/// What was typed as the command that it means, or nil where it is one already, or none: `\q`, `?`, `exit`.
func asCommand(_ text: String, commands: [Command]) -> String? {
  let line = text.drop { $0.isWhitespace }
  if line.first == "\\" {
    let name = line.dropFirst().prefix { !$0.isWhitespace && $0 != ";" }
    return ".\(name == "?" ? "help" : String(name))" + line.dropFirst(name.count + 1)
  }
  let word = line.reversed().drop { $0.isWhitespace || $0 == ";" }.reversed()
  switch String(word) {
  case "help", "?", ":h", ":help": return ".help"
  case "exit", "quit", ":q", ":wq", ":quit": return ".quit"
  default: return nil
  }
}

private enum Message {
  static func unknown(_ line: CommandLine, in source: SourceText, begun: [String], nearest: String?) -> Diagnostic {
    let name = line.name.value
    if begun.count > 1 {
      return Diagnostic(
        "'.\(name)' could be \(begun.map { "." + $0 }.joined(separator: ", "))", at: line.name.range, in: source)
    }
    return Diagnostic(
      "unknown command '.\(name)'", at: line.name.range, in: source,
      notes: begun.isEmpty ? ["'.help' lists the commands"] : ["scripts write commands in full"],
      suggestion: meant(by: line) ?? nearest.map { "." + $0 })
  }

  /// What a command of another shell is called here: a setting that was written as one, or the like of `.schema`.
  private static func meant(by line: CommandLine) -> String? {
    let name = line.name.value.lowercased()
    if settingList.contains(where: { $0.name == name }) {
      return ".set \(name)" + (line.rest.value.isEmpty ? "" : " \(line.rest.value)")
    }
    return foreign[name]
  }

  private static let foreign = [
    "schema": ".fields", "tables": ".docs", "files": ".docs", "people": ".speakers",
    "import": ".load", "add": ".load", "format": ".mode", "info": ".status", "corpus": ".status",
    "variables": ".set", "settings": ".set", "save": ".history",
  ]
}
