import Diagnostics

extension Command {
  static let help = Command(
    name: "help", aliases: ["h"], synopsis: ".help [TOPIC]",
    summary: "this help, or that of a command, stage, field or format",
    help: """
      .help
      .help kwic
      .help speaker
      .help filter       the filter on one page
      .help keys         the keys of the prompt
      """,
    argument: .topic
  ) { call, console throws(Diagnostic) in
    let pages = HelpPages(
      vocabulary: console.vocabulary, offered: console.offered, commands: console.commands)
    guard let word = try call.word() else {
      console.printProse(pages.overview)
      return .done
    }
    guard let page = pages.page(on: word) else {
      throw call.wrong(
        "there is no help on '\(word)'", at: 0,
        notes: ["'.help' lists what there is help on"], suggestion: nearest(to: word, among: pages.topics))
    }
    console.printProse(page)
    return .done
  }
}
