import Diagnostics
import CorpusModel
import Workspace

extension Command {
  static let status = Command(
    name: "status", synopsis: ".status", summary: "the corpus, what could not be read, sets and results",
    help: """
      .status
      """,
    needsCorpus: true
  ) { call, console throws(Diagnostic) in
    try call.atMost(0)
    try console.show(statusTable(of: console.session))
    return .done
  }
}
