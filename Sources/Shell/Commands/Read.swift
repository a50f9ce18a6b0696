import Diagnostics

extension Command {
  static let read = Command(
    name: "read", aliases: ["i", "ir", "source"], synopsis: ".read FILE", summary: "run the lines of a file",
    help: """
      .read questions.quoth

      A path in a script is seen from the script. A script stops at its first error.
      """,
    argument: .file
  ) { call, console throws(Diagnostic) in
    let words = try call.someWords()
    try call.atMost(1)
    return .ran(console.include(file: words[0]))
  }
}
