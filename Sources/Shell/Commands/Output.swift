import Diagnostics
import Rendering
import Workspace

extension Command {
  static let output = Command(
    name: "output", aliases: ["o"], synopsis: ".output [FILE]",
    summary: "write all answers to a file; without a file, here again",
    help: """
      .output answers.md
      .output

      The ending of the name picks the format. The file appears when the output ends: with .output, with another file, or when all is done. Errors
      stay here.
      """,
    argument: .file
  ) { call, console throws(Diagnostic) in
    guard let name = try call.word() else {
      try console.session.endRedirection()
      return .done
    }
    try console.redirect(to: name, once: false)
    console.confirm("answers go to \(name) until .output")
    return .done
  }

  static let once = Command(
    name: "once", aliases: ["g"], synopsis: ".once FILE", summary: "write the next answer to a file",
    help: """
      .once risks.csv
      topic:risk | count by speaker
      """,
    argument: .file
  ) { call, console throws(Diagnostic) in
    let words = try call.someWords()
    try call.atMost(1)
    try console.redirect(to: words[0], once: true)
    return .done
  }
}

extension Console {
  /// Sends answers to a file, as seen from the script that names it.
  fileprivate func redirect(to name: String, once: Bool) throws(Diagnostic) {
    let path = resolve(name, besideFile: session.scripts.last)
    if let remark = try session.checkTarget(path) { confirm(remark) }
    let file = try FileOutput(path: path, format: Formats.forEnding(of: path), errors: output)
    try session.redirect(to: file, once: once)
  }
}
