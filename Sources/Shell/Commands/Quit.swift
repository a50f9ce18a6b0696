import Diagnostics

extension Command {
  static let quit = Command(
    name: "quit", aliases: ["q", "exit", "bye"], synopsis: ".quit", summary: "leave; Ctrl-D does the same",
    help: """
      .quit
      """
  ) { call, _ throws(Diagnostic) in
    try call.atMost(0)
    return .quit
  }
}
