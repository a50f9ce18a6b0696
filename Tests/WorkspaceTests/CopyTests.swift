import Diagnostics
import QuerySyntax
import Synchronization
import Testing

@testable import Workspace

/// A clipboard that remembers.
private final class MemoryClipboard: Clipboard {
  let held = Mutex("")

  func take(_ text: String) throws(Diagnostic) -> String {
    held.withLock { $0 = text }
    return "memory"
  }
}

@Suite struct CopyTests {
  private let clipboard = MemoryClipboard()
  private let output = Transcript(isTerminal: true, width: 40, color: true)
  private let session: Session

  init() throws {
    session = Session(provider: SampleProvider(), clipboard: clipboard)
    try session.load(["talk"])
  }

  private func copied(_ line: String) -> String {
    _ = session.run(SourceText(line), output: output)
    return clipboard.held.withLock { $0 }
  }

  @Test func whatWouldBePrintedIsHeldWholeAndPlain() {
    let text = copied("users | table speaker, text | copy")
    #expect(text.hasPrefix("speaker      text\n"))
    #expect(text.split(separator: "\n").count == 5)
    #expect(!text.contains("\u{1B}"))
    #expect(output.text.isEmpty)
    #expect(output.errors == "(3 rows copied by memory)\n")
  }

  @Test func theFormatIsTheOneThatWasAskedFor() {
    #expect(copied("speaker:boris | count by speaker | csv | copy").hasPrefix("speaker,turns"))
    session.settings.mode = "markdown"
    #expect(copied("speaker:boris | count by speaker | copy").hasPrefix("| speaker"))
  }

  @Test func withoutAClipboardItSaysSo() throws {
    let bench = try Workbench()
    #expect(bench.remarks("users | copy").contains("there is no clipboard here"))
  }
}
