import Foundation
import Testing
import Workspace

@testable import Shell

@Suite struct ReplTests {
  private let transcript = Transcript(isTerminal: true)

  private func hold(_ readings: [Reading], history: HistoryStore? = nil) -> (
    status: Workspace.ExitStatus, reader: ScriptedReader
  ) {
    let console = Console(session: Session(provider: SmallProvider()), output: transcript, history: history)
    let reader = ScriptedReader(readings)
    return (Repl(console: console, reader: reader).run(), reader)
  }

  @Test func goesOnAfterErrorsUntilTheEnd() {
    let held = hold([.statement(".nope"), .statement(""), .statement(".print a"), .interrupted, .statement(".print b")])
    #expect(held.status == .done)
    #expect(transcript.text == "a\nb\n")
    #expect(transcript.errors.contains(".nope"))
  }

  @Test func leavesWhenAsked() {
    _ = hold([.statement(".print a"), .statement("exit"), .statement(".print b")])
    #expect(transcript.text == "a\n")
  }

  @Test func tellsHowToLeaveAtTheSecondCtrlC() {
    _ = hold([.interrupted])
    #expect(!transcript.errors.contains("Ctrl-D"))
    _ = hold([.interrupted, .interrupted])
    #expect(transcript.errors.contains("Ctrl-D"))
  }

  @Test func remembersWhatDoesNotStartWithABlank() {
    let path = FileManager.default.temporaryDirectory.appending(path: "quoth-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let store = HistoryStore(path: path)
    let held = hold(
      [.statement(".print a  "), .statement(" .print secret"), .statement("   "), .statement(".nope")], history: store)
    #expect(held.reader.remembered == [".print a", ".nope"])
    #expect(store.load() == [".print a", ".nope"])
  }

  @Test func runsAPastedBlockLineByLine() {
    _ = hold([.statement(".print «a»\n.print 中文\n# nothing\n.print c")])
    #expect(transcript.text == "«a»\n中文\nc\n")
  }
}
