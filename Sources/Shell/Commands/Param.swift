import CorpusModel
import Diagnostics
import Workspace

extension Command {
  static let param = Command(
    name: "param", synopsis: ".param NAME [DEFAULT]",
    summary: "declare a parameter of a script; --set NAME=VALUE wins over its default",
    help: """
      .param guest tina
      speaker:$guest topic:support | quote

      quoth run script.quoth --set guest=xie
      """
  ) { call, console throws(Diagnostic) in
    try call.atMost(2)
    let words = try call.someWords()
    let name = words[0].hasPrefix("$") ? String(words[0].dropFirst()) : words[0]
    try console.session.parameters.declare(name, default: words.count == 2 ? words[1] : nil)
    return .done
  }
}
