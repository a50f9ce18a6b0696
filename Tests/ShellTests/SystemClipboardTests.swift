import Diagnostics
import Foundation
import Testing

@testable import Shell

@Suite struct SystemClipboardTests {
  private func ways(_ environment: [String: String]) -> [SystemClipboard.Way] {
    SystemClipboard.ways { environment[$0] }
  }

  private let xclip = SystemClipboard.Way.program(["xclip", "-selection", "clipboard"])

  @Test func theDesktopComesFirstAndTheTerminalLast() {
    #expect(ways(["WAYLAND_DISPLAY": "wayland-0", "TERM": "xterm"]).first == .program(["wl-copy"]))
    #expect(ways(["DISPLAY": ":0", "TERM": "xterm"]).first == xclip)
    #expect(ways(["TERM": "xterm"]).last == .terminal)
    #expect(!ways(["TERM": "dumb"]).contains(.terminal))
    #expect(ways(["SSH_CONNECTION": "x", "TERM": "xterm"]) == [.terminal])
  }

  @Test func tmuxHandsItOn() {
    #expect(
      ways(["SSH_TTY": "/dev/pts/1", "TMUX": "/tmp/t", "TERM": "screen"])
        == [.program(["tmux", "load-buffer", "-w", "-"]), .program(["tmux", "load-buffer", "-"])])
  }

  @Test func aProgramOfOnesOwnIsTheOnlyOne() {
    #expect(ways(["QUOTH_CLIPBOARD": "my copy -x", "DISPLAY": ":0"]) == [.program(["my", "copy", "-x"])])
    #expect(ways(["QUOTH_CLIPBOARD": "osc52"]) == [.terminal])
    #expect(ways(["QUOTH_CLIPBOARD": "", "DISPLAY": ":0"]).first == xclip)
  }

  @Test func aProgramGetsTheTextAndNoShellReadsIt() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "quoth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "$(x); `y` 'z'").path
    let text = String(repeating: "“Réalité” $HOME `id`\n", count: 20_000)
    let clipboard = SystemClipboard(ways: [.program(["tee", file])], terminal: "/dev/null")
    #expect(try clipboard.take(text) == "tee")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test func theNextWayIsTriedWhereOneFails() throws {
    let clipboard = SystemClipboard(
      ways: [.program(["no-such-program-of-quoth"]), .program(["false"]), .terminal], terminal: "/dev/null")
    #expect(try clipboard.take("words") == "the terminal, if it lets programs")
  }

  @Test func whereThereIsNothingItSaysWhatWasTried() {
    let clipboard = SystemClipboard(
      ways: [.program(["no-such-program-of-quoth"]), .program(["false"]), .terminal], terminal: "/no/such/terminal")
    do throws(Diagnostic) {
      _ = try clipboard.take(String(repeating: "x", count: 300_000))
      Issue.record("it was taken")
    } catch {
      #expect(error.message == "there is no clipboard that can be reached")
      #expect(error.notes[0] == "no-such-program-of-quoth is not installed")
      #expect(error.notes[1] == "false failed with status 1")
      #expect(error.notes[2].contains("too long for the terminal"))
    }
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"), ("é", "w6k="),
  ])
  func encodesAsRFC4648Shows(text: String, encoded: String) {
    #expect(String(decoding: SystemClipboard.sequence(for: text), as: UTF8.self) == "\u{1B}]52;c;\(encoded)\u{07}")
  }
}
