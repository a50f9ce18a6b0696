import Diagnostics
import QueryEngine
import Rendering
import Shell
import Workspace

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of the program: opens the corpus, then runs what was asked for, or talks.
struct Opening {
  var options: OpeningOptions
  var paths: [String]
  /// What is to be run, in order; nothing means the prompt, or a script on standard input.
  var steps: [Step]

  func run() -> ExitStatus {
    let console = console()
    // The system takes everything back at once when the program ends; piece by piece is a twentieth of a short answer.
    _ = unsafe Unmanaged.passRetained(console)
    return console.finish(after: run(in: console))
  }

  private func run(in console: Console) -> ExitStatus {
    let isConversation = steps.isEmpty && Terminal.inputIsTerminal
    // Until a line is read Ctrl-C ends the program as it ends any other.
    let script = readsScriptFromInput ? standardInput() : nil
    Signals.shared.start(endsIdleProgram: !isConversation)
    do throws(Diagnostic) {
      for variable in options.variables {
        try console.session.parameters.setFromOutside(variable.name, to: variable.value)
      }
      if !paths.isEmpty { try console.load(paths) }
    } catch {
      if console.session.cancellation.isCancelled {
        // The terminal has shown ^C; what comes next starts on a line of its own.
        if Terminal.errorIsTerminal { console.output.writeError("\n") }
        return .interrupted
      }
      console.tell(error)
      return .failed
    }
    if isConversation { return converse(console) }
    endWhenDeaf(console)
    if steps.isEmpty { return listen(console) }
    for step in steps {
      let status = run(step, script, in: console)
      if status != .done { return status }
    }
    return .done
  }

  /// Has Ctrl-C end the program where a query does not notice it soon enough: all that could be waited for is that it lets
  /// go of its memory.
  private func endWhenDeaf(_ console: Console) {
    // The thread that runs the query writes nothing before it is done, which it cannot be meanwhile.
    nonisolated(unsafe) let output = console.output
    console.session.whenDeaf = (
      milliseconds: 25,
      end: {
        unsafe output.writeError("cancelled\n")
        _exit(ExitStatus.interrupted.rawValue)
      }
    )
  }

  private func console() -> Console {
    let color: Bool? =
      switch options.color {
      case .auto: nil
      case .always: true
      case .never: false
      }
    let session = Session(
      provider: StoreProvider(cache: options.noCache ? nil : .ofUser()), evidenceHome: .ofUser(),
      clipboard: SystemClipboard())
    if let mode = options.mode.flatMap({ Formats.named($0) }) { session.settings.mode = mode }
    session.settings.color = options.color
    session.settings.width = options.width
    if options.quiet { session.settings.notes = .never }
    let output = StandardOutput(color: color, width: options.width)
    return Console(session: session, output: paged(output) ?? output, history: HistoryStore.ofUser())
  }

  /// The output with a pager, where a person talks to the program; `-c` and scripts never page.
  private func paged(_ output: StandardOutput) -> PagedOutput? {
    guard steps.isEmpty, Terminal.inputIsTerminal, output.isTerminal, let pager = Pager() else { return nil }
    return PagedOutput(output, pager: pager)
  }

  // MARK: Scripts

  private var readsScriptFromInput: Bool { steps.contains { $0.work == .file("-") } }

  private func run(_ step: Step, _ script: SourceText?, in console: Console) -> ExitStatus {
    switch step.work {
    case .query(let text): return console.run(SourceText(text)).exitStatus(inScript: false)
    case .file("-"): return run(script, in: console)
    case .file(let path): return console.run(file: path).exitStatus(inScript: true)
    }
  }

  /// Runs what comes in on standard input, statement by statement, so that another program can talk to this one.
  private func listen(_ console: Console) -> ExitStatus {
    var input = StandardInput()
    let result = console.run(incoming: "standard input") { input.next() }
    guard !input.isInvalid else { return run(nil as SourceText?, in: console) }
    return result.exitStatus(inScript: true)
  }

  private func run(_ script: SourceText?, in console: Console) -> ExitStatus {
    guard let script else {
      console.tell(Diagnostic("standard input is no text in UTF-8"))
      return .scriptStopped
    }
    return console.run(script).exitStatus(inScript: true)
  }

  /// All of standard input, or nil where it is no text.
  private func standardInput() -> SourceText? {
    Terminal.readAllInput().map { SourceText($0, name: "standard input") }
  }

  // MARK: The prompt

  private func converse(_ console: Console) -> ExitStatus {
    if !options.quiet { greet(console) }
    if !options.noStartFile, let file = startFile { _ = console.run(file: file, waits: false) }
    return Repl(console: console, reader: reader(for: console)).run()
  }

  private func greet(_ console: Console) {
    let corpus =
      console.session.engine == nil ? "no corpus yet: .load PATH reads one" : corpusLine(of: console.session)
    console.output.writeError("quoth \(Quoth.version), \(corpus)\n.help explains, Ctrl-D leaves\n")
  }

  private func reader(for console: Console) -> any LineReader {
    let assistant = LineAssistant(console: console)
    let history = console.history?.load() ?? []
    if !options.noEdit,
      let reader = LibeditReader(assistant: assistant, history: history, isColoured: console.output.color)
    {
      return reader
    }
    return PlainLineReader(assistant: assistant, showsPrompt: Terminal.outputIsTerminal)
  }

  /// The user's own lines for the prompt: `quoth/rc.quoth` in the folder for configuration of the XDG base directories.
  private var startFile: String? {
    let path = userFolder("XDG_CONFIG_HOME", else: ".config", Terminal.environment).map { $0 + "/quoth/rc.quoth" }
    return path.flatMap { Terminal.fileExists($0) ? $0 : nil }
  }
}
