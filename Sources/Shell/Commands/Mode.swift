import Diagnostics
import Rendering
import Workspace

extension Command {
  static let mode = Command(
    name: "mode", synopsis: ".mode [FORMAT]", summary: "the format of answers, or which one it is",
    help: """
      .mode markdown
      .mode text
      speaker:tina | jsonl      one answer in another format
      """,
    argument: .format
  ) { call, console throws(Diagnostic) in
    guard let name = try call.word() else {
      console.print(console.session.settings.mode)
      return .done
    }
    guard let format = Formats.named(name) else {
      throw call.wrong(
        "unknown format '\(name)'", at: 0, notes: ["formats are \(Formats.names.joined(separator: ", "))"],
        suggestion: nearest(to: name, among: Formats.names))
    }
    console.session.settings.mode = format
    return .done
  }
}
