import Diagnostics

extension Command {
  static let history = Command(
    name: "history", aliases: ["s"], synopsis: ".history [N]", summary: "the last N statements that were typed",
    help: """
      .history
      .history 100

      A statement that starts with a blank is not kept. The file is named by QUOTH_HISTORY; an empty name keeps nothing.
      """
  ) { call, console throws(Diagnostic) in
    var count = 20
    if let word = try call.word() {
      guard let number = Int(word), number > 0 else {
        throw call.wrong("'\(word)' is no number", at: 0)
      }
      count = number
    }
    for statement in (console.history?.load() ?? []).suffix(count) { console.print(statement) }
    return .done
  }
}
