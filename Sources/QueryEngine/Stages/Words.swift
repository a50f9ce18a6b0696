import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `words`: how often each word stands in the turns.
package struct Words: Stage {
  package static let signature = StageSignature(
    name: "words", takes: .turns, gives: .table, synopsis: "words",
    summary: "Lists the words of the turns by frequency, absolute and per million; each place of a text counts once.",
    example: "role:guest | words | first 10")

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {}

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "words")
    return .table(try Sequences(length: 1, of: turns, in: context).relation(headed: "word"))
  }
}
