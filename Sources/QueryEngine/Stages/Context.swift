import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `context N`: the turns with what stands around them in their documents, each once, in the order of the corpus.
package struct Context: Stage {
  package static let signature = StageSignature(
    name: "context", takes: .turns, gives: .turns, parameters: [.number(optional: true)], synopsis: "context [N]",
    summary: """
      Adds N neighbours on each side (one where no number is given): turns around turns, the surrounding text around \
      quotations.
      """,
    example: "role:guest response | first 1 | context 1")

  private let reach: Int

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    reach =
      try call.arguments.first.map { argument throws(Diagnostic) in
        try context.wholeNumber(argument, what: "the number of neighbours")
      } ?? 1
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "context")
    var found: [TurnSet.Row] = []
    for place in 0..<turns.count where !turns.isContext(at: place) { found.append(turns[place]) }
    found.sort(by: Self.standsBefore)
    var isShown = Set(found.map(\.block))
    var rows = found
    var neighbours = Neighbours(index: turns.index)
    for row in found {
      try context.checkCancelled()
      for block in neighbours.next(around: row.block, reach: reach) where isShown.insert(block).inserted {
        rows.append(TurnSet.Row(block: block, range: turns.index.range(ofBlock: block), isContext: true))
      }
    }
    rows.sort(by: Self.standsBefore)
    return .turns(turns.replacing(rows))
  }

  private static func standsBefore(_ left: TurnSet.Row, _ right: TurnSet.Row) -> Bool {
    (left.block, left.range.lowerBound) < (right.block, right.range.lowerBound)
  }
}

/// Finds what stands before and after blocks that are asked for in ascending order.
///
/// What was given for a block is not given again for a later one, so that wide reaches over many blocks cost no more
/// than the documents are long.
private struct Neighbours {
  /// Blocks that are neighbours of one another, and the place of the first that was not yet given.
  private struct Line {
    var blocks: [Int] = []
    var firstOpen = 0

    mutating func next(around block: Int, reach: Int) -> ArraySlice<Int> {
      guard let place = blocks.sortedPlace(of: block) else { return [] }
      let end = place + 1 + min(reach, blocks.count - 1 - place)
      let first = max(firstOpen, place - min(reach, place))
      guard first < end else { return [] }
      firstOpen = end
      return blocks[first..<end]
    }
  }

  private let index: CorpusIndex
  private var document = -1
  private var turns = Line()
  private var leaves = Line()

  init(index: CorpusIndex) { self.index = index }

  /// The block and at most `reach` neighbours on each side in its document: turns of a turn, leaves of any other leaf;
  /// of a quotation the leaf that it begins in and, beyond the first, that leaf's neighbours.
  mutating func next(around block: Int, reach: Int) -> ArraySlice<Int> {
    enter(index.document(ofBlock: block))
    guard reach > 0 else { return [] }
    if let parent = index.parent(ofBlock: block) { return leaves.next(around: parent, reach: reach - 1) }
    return index.kind(ofBlock: block) == .turn
      ? turns.next(around: block, reach: reach) : leaves.next(around: block, reach: reach)
  }

  private mutating func enter(_ document: Int) {
    guard document != self.document else { return }
    self.document = document
    leaves = Line(blocks: index.document(document).blocks.filter { !index.kind(ofBlock: $0).isOverlay })
    turns = Line(blocks: leaves.blocks.filter { index.kind(ofBlock: $0) == .turn })
  }
}

extension [Int] {
  /// The place of a number in an ascending array, or nil where it is not there.
  fileprivate func sortedPlace(of number: Int) -> Int? {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] >= number { upper = middle } else { lower = middle + 1 }
    }
    return lower < count && self[lower] == number ? lower : nil
  }
}
