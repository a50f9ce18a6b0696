import Diagnostics
import Workspace

extension Command {
  static let rerun = Command(
    name: "rerun", synopsis: ".rerun @NAME", summary: "run a set's query again, and see what came and went",
    help: """
      .rerun @promises
      .load seeds
      .rerun @promises     after files have changed

      What a set finds can change with the corpus, with $variables and other sets that its query names, and with evidence.
      """,
    argument: .set, needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let words = try call.someWords()
    try call.atMost(1)
    let name = words[0].hasPrefix("@") ? String(words[0].dropFirst()) : words[0]
    do throws(Diagnostic) {
      try console.show(try console.session.rerun(name))
    } catch {
      guard error.range == nil else { throw error }
      throw call.wrong(error.message, at: 0, notes: error.notes, suggestion: error.suggestion)
    }
    return .done
  }
}
