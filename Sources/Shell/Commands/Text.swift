import CorpusIndex
import Diagnostics

extension Command {
  static let text = Command(
    name: "text", synopsis: ".text DOC", summary: "the whole text of a document, in which 'start' and 'end' count",
    help: """
      .text 002_3da5
      .text "a talk with blanks"
      quoth text 002 seeds > talk.txt

      A document goes by its id or a beginning that no other has. Of a format that is marked up it is what was read from it.
      Files and pipes get its bytes as they are; a terminal gets no control characters.
      """,
    argument: .document, needsCorpus: true
  ) { call, console throws(Diagnostic) in
    let words = try call.someWords()
    try call.atMost(1)
    let index = try console.index
    let written = words[0].lowercased()
    let ids = (0..<index.documentCount).map { index.id(ofDocument: $0) }
    let exact = ids.firstIndex { $0.lowercased() == written }
    let begun = ids.indices.filter { ids[$0].lowercased().hasPrefix(written) }
    guard let document = exact ?? (begun.count == 1 ? begun[0] : nil) else {
      guard begun.isEmpty else {
        throw call.wrong(
          "'\(words[0])' begins the id of \(begun.count) documents", at: 0,
          notes: [begun.prefix(4).map { ids[$0] }.joined(separator: ", ")])
      }
      throw call.wrong(
        "no document has the id '\(words[0])'", at: 0, notes: ["'.docs' lists them"],
        suggestion: nearest(to: words[0], among: ids))
    }
    console.printDocument(index.text(document, 0..<index.byteCount(ofDocument: document)))
    return .done
  }
}
