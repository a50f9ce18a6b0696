import Foundation
import Testing

/// The prompt at a real terminal, in the locale that ssh and containers give.
@Suite(.serialized) struct PromptTests {
  /// A program at its first prompt; `seeds` are loaded where a test asks for them.
  private func prompt(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> PseudoTerminal {
    let locale = ["LC_ALL": "C", "LANG": "C"].merging(environment) { $1 }
    let terminal = try PseudoTerminal(["--no-rc"] + arguments, environment: locale)
    try see("quoth> ", on: terminal)
    return terminal
  }

  /// Waits for a text.
  private func see(_ text: String, on terminal: PseudoTerminal, _ place: SourceLocation = #_sourceLocation) throws {
    try #require(
      terminal.wait(for: text) != nil, "not seen: \(text); there is: \(terminal.rest)", sourceLocation: place)
  }

  private func leave(_ terminal: PseudoTerminal) {
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() == 0)
    #expect(terminal.isCooked)
  }

  @Test func takesCharactersOfEveryScriptAndDeletesThemWhole() throws {
    let terminal = try prompt()
    terminal.type(".print é中👍🏽\u{7F}🇫🇷\u{7F}!\r")
    try see("\né中!\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func goesOnInANewLineUntilTheQueryIsWhole() throws {
    let terminal = try prompt([Program.root.appendingPathComponent("seeds").path])
    terminal.type("\"no such words at all\" |\r")
    terminal.type("count | jsonl\r")
    try see("\n{\"turns\": 0}\n", on: terminal)
    try see("quoth> ", on: terminal)
    // Both lines come back as one.
    terminal.type("\u{1B}[A\r")
    try see("\n{\"turns\": 0}\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func leavesAnOpenMarkAtCtrlD() throws {
    let terminal = try prompt([Program.root.appendingPathComponent("seeds").path])
    terminal.type("\"never closed\r")
    terminal.type("\u{4}")
    try see("quoth: ", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func takesAPasteWholeAndRunsItAtEnter() throws {
    let terminal = try prompt()
    terminal.type("\u{1B}[200~.print «a»\r.print 中文\r\n.print\tc\r\u{1B}[201~")
    try see(".print  c", on: terminal)
    terminal.type("\r")
    try see("\n«a»\n中文\nc\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func dropsTheLineAtCtrlCAndTellsHowToLeave() throws {
    let terminal = try prompt()
    terminal.type("speaker:(never")
    try see("never", on: terminal)
    terminal.type("\u{3}")
    try see("^C\n", on: terminal)
    try see("quoth> ", on: terminal)
    terminal.type("\u{3}")
    try see("Ctrl-D", on: terminal)
    try see("quoth> ", on: terminal)
    terminal.type(".print alive\r")
    try see("\nalive\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func completes() throws {
    let terminal = try prompt([Program.root.appendingPathComponent("seeds").path])
    terminal.type("attrib\t")
    try see("attribution:", on: terminal)
    terminal.type("\u{3}")
    try see("^C\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func listsWhereSeveralFit() throws {
    let terminal = try prompt([Program.root.appendingPathComponent("seeds").path])
    terminal.type("kind:\t")
    try see("\nturn", on: terminal)
    try see("\nquoth> kind:", on: terminal)
    terminal.type("\u{3}")
    try see("^C\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func longAnswersGoToThePagerAndTheTerminalComesBack() throws {
    let seeds = Program.root.appendingPathComponent("seeds").path
    let terminal = try prompt([seeds], environment: ["QUOTH_PAGER": "sed s/^/page:/"])
    terminal.type("role:guest\r")
    try see("page:", on: terminal)
    try see("quoth> ", on: terminal)
    // What fits on the screen does not.
    terminal.type("role:guest | count | jsonl\r")
    try see("\n{\"turns\": 39}\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func whoLeavesThePagerEarlyIsBackAtThePrompt() throws {
    let seeds = Program.root.appendingPathComponent("seeds").path
    let terminal = try prompt([seeds], environment: ["QUOTH_PAGER": "head -n 1"])
    terminal.type("* | jsonl\r")
    try see("\n{\"id\": ", on: terminal)
    try see("quoth> ", on: terminal)
    terminal.type(".set pager off\r")
    try see("quoth> ", on: terminal)
    terminal.type(".print alive\r")
    try see("\nalive\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test func searchesWhatWasTyped() throws {
    let terminal = try prompt()
    terminal.type(".print Réalité\r")
    try see("\nRéalité\n", on: terminal)
    try see("quoth> ", on: terminal)
    terminal.type("\u{12}realite\r")
    try see("\nRéalité\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV])
  func givesTheTerminalBackWhenItIsKilled(signal: Int32) throws {
    let terminal = try prompt()
    terminal.type("half a line")
    #expect(terminal.waitUntilRaw())
    terminal.send(signal: signal)
    #expect(terminal.waitForEnd() == 128 + signal)
    #expect(terminal.isCooked)
  }

  @Test func readsPlainlyWhereTheTerminalIsDumb() throws {
    let terminal = try prompt(environment: ["TERM": "dumb"])
    #expect(terminal.isCooked)
    terminal.type(".print é中\n")
    try see("\né中\n", on: terminal)
    try see("quoth> ", on: terminal)
    leave(terminal)
  }
}
