import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `words`: how often each word stands in the turns.
package struct Words: Stage {
  package static let signature = StageSignature(
    name: "words", takes: .turns, gives: .table, options: [StopList.option], synopsis: "words [stop:en,…]",
    summary: "Lists the words of the turns by frequency, absolute and per million; stop: leaves out those of grammar.",
    example: "role:guest | words | first 10",
    columns: Sequences.columns(headed: "word").map(\.name))

  private let stopList: StopList

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    stopList = try StopList(call, in: context)
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "words")
    return .table(try Sequences(length: 1, of: turns, without: stopList, in: context).relation(headed: "word"))
  }
}
