import CorpusIndex
import Diagnostics

extension Command {
  /// A command that lists what the corpus mentions of a gazetteer.
  static func entries(of gazetteer: String, command name: String, summary: String, example: String) -> Command {
    Command(
      name: name, synopsis: ".\(name) [all]", summary: summary,
      help: """
        .\(name)
        .\(name) all     those that no text names, too
        \(example)
        """,
      argument: .words(["all"]), needsCorpus: true
    ) { call, console throws(Diagnostic) in
      let word = try call.word()
      if let word, word != "all" { throw call.wrong("'\(word)' is not understood", at: 0) }
      let index = try console.index
      guard let list = index.gazetteer(gazetteer) else { throw call.wrong("the corpus has no list of \(name)") }
      try console.show(entryTable(of: list, in: index, all: word != nil))
      return .done
    }
  }
}
