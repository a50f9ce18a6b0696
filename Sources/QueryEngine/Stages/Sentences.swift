import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax
import TextAnalysis

/// `sentences`: the turns cut down to the sentences that match.
package struct Sentences: Stage {
  package static let signature = StageSignature(
    name: "sentences", takes: .turns, gives: .turns, synopsis: "sentences",
    summary: "Cuts the turns down to the sentences with a match, or into all of them where the query has no words.",
    example: "role:guest response | sentences | quote")

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {}

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "sentences")
    return .turns(
      try turns.cut(in: context) { bytes, range, block in
        TextAnalysis.sentences(in: bytes, within: range, language: turns.index.block(block).block.language)
      })
  }
}

extension TurnSet {
  /// The units of each row that a match touches; all units of a row in which nothing matched.
  ///
  /// Context stays whole.
  func cut(
    in context: RunContext, into units: ([UInt8], Range<Int>, _ block: Int) -> [Range<Int>]
  ) throws(Diagnostic) -> TurnSet {
    var rows: [Row] = []
    for place in 0..<count {
      try context.checkCancelled()
      guard !isContext(at: place) else {
        rows.append(self[place])
        continue
      }
      let matches = matches(at: place)
      let block = block(at: place)
      let parts = part(at: place).ranges(in: range(at: place)) { units($0, $1, block) }
      for part in parts.touched(by: matches) { rows.append(Row(block: block, range: part)) }
    }
    return replacing(rows)
  }
}

extension [Range<Int>] {
  /// The ranges that one of the matches touches, or all where there is no match; both ascend.
  fileprivate func touched(by matches: [Range<Int>]) -> [Range<Int>] {
    guard !matches.isEmpty else { return self }
    var next = 0
    return filter { part in
      while next < matches.count, matches[next].upperBound <= part.lowerBound { next += 1 }
      return next < matches.count && matches[next].lowerBound < part.upperBound
    }
  }
}
