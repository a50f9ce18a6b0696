package import Workspace

/// Reads statements, runs them, and goes on after errors: the conversation at the prompt.
package struct Repl {
  private let console: Console
  private let reader: any LineReader
  /// ASCII only: libedit has crashed on others where the locale is not what it thinks.
  private let prompt = "quoth> "

  package init(console: Console, reader: any LineReader) {
    self.console = console
    self.reader = reader
  }

  /// Runs until the end of the input or a command that ends it.
  package func run() -> ExitStatus {
    var interruptions = 0
    while true {
      switch reader.read(prompt: prompt) {
      case .end: return .done
      case .interrupted:
        interruptions += 1
        if interruptions == 2 { console.output.writeError("(Ctrl-D or .quit leaves)\n") }
      case .statement(let text):
        interruptions = 0
        let statement = text.trimmingEnd()
        guard !statement.allSatisfy(\.isWhitespace) else { continue }
        if statement.first?.isWhitespace == false {
          reader.remember(statement)
          console.history?.append(statement)
        }
        if case .quit = console.run(typed: statement) { return .done }
      }
      console.flush()
    }
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
