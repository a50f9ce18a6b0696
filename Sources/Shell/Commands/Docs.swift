import Diagnostics

extension Command {
  static let docs = Command(
    name: "docs", aliases: ["documents"], synopsis: ".docs",
    summary: "the documents: format, language, date, turns, speakers, what was assumed",
    help: """
      .docs
      .mode json
      .docs        with paths and sizes

      A date is what the document states, and nothing where it states none.
      """,
    needsCorpus: true
  ) { call, console throws(Diagnostic) in
    try call.atMost(0)
    try console.show(documentTable(of: console.index))
    return .done
  }
}
