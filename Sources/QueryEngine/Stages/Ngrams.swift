import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `ngrams N`: how often each sequence of N words stands in the turns.
package struct Ngrams: Stage {
  package static let signature = StageSignature(
    name: "ngrams", takes: .turns, gives: .table, parameters: [.number(optional: true)], options: [StopList.option],
    synopsis: "ngrams [N] [stop:en,…]",
    summary: "Lists the sequences of N words (two where no number is given) by frequency, absolute and per million.",
    example: "role:guest | ngrams 3 | first 10",
    columns: Sequences.columns(headed: "ngram").map(\.name))

  /// Longer sequences hardly ever stand twice.
  package static let greatestLength = 20

  private let length: Int
  private let stopList: StopList

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    stopList = try StopList(call, in: context)
    guard let argument = call.arguments.first else {
      length = 2
      return
    }
    length = try context.wholeNumber(argument, atLeast: 1, what: "the number of words")
    guard length <= Self.greatestLength else {
      throw context.error("ngrams takes at most \(Self.greatestLength) words", at: argument.range)
    }
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "ngrams")
    return .table(try Sequences(length: length, of: turns, without: stopList, in: context).relation(headed: "ngram"))
  }
}
