import Diagnostics
import Workspace

extension Command {
  static let timer = Command(
    name: "timer", synopsis: ".timer [on|off]", summary: "whether you are told how long a query and its steps took",
    help: """
      .timer on
      .timer off
      """,
    argument: .words(["on", "off"])
  ) { call, console throws(Diagnostic) in
    guard let word = try call.word() else {
      console.print(console.session.settings.timer ? "on" : "off")
      return .done
    }
    switch word.lowercased() {
    case "on": console.session.settings.timer = true
    case "off": console.session.settings.timer = false
    default: throw call.wrong("'\(word)' is neither on nor off", at: 0)
    }
    return .done
  }
}
