import Diagnostics
import QuerySyntax

extension Command {
  static let print = Command(
    name: "print", aliases: ["echo"], synopsis: ".print TEXT", summary: "write a line",
    help: """
      .print ## What was promised
      .print "  with its blanks  "
      """
  ) { call, console throws(Diagnostic) in
    let text = call.line.rest.value
    console.print(call.words.count == 1 && text.hasPrefix("\"") ? call.words[0] : text)
    return .done
  }
}
