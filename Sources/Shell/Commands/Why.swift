import CorpusIndex
import CorpusModel
import Diagnostics

extension Command {
  static let why = Command(
    name: "why", synopsis: ".why ID", summary: "which rule, words or list decided speaker, topics, exchanges, language",
    help: """
      .why 4f3k        the id of a row, or its first four or more letters and digits

      Every answer shows the ids; `| table id, speaker, text` shows them alone.
      """,
    needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let words = try call.someWords()
    try call.atMost(1)
    let index = try console.index
    let id = words[0]
    let found = index.blocks(withIDPrefix: id, limit: 4)
    switch found.count {
    case 1: try console.show(provenance(ofBlock: found[0], in: index))
    case 0:
      throw call.wrong(
        "no block has the id '\(id)'", at: 0,
        notes: ["an id is ten letters and digits, of which the first four or more are enough"])
    default:
      throw call.wrong(
        "'\(id)' begins several ids", at: 0,
        notes: ["some of them: " + found.map { index.id(ofBlock: $0).description }.joined(separator: ", ")])
    }
    return .done
  }
}
