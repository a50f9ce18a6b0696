package import CorpusIndex
package import CorpusModel
package import Diagnostics
import QuerySyntax

/// What a stage may use while it runs, and where it leaves what is not a flow.
///
/// One for each query; one thread.
package final class RunContext {
  /// The corpus.
  package let index: CorpusIndex
  /// The fields of the language, those that the corpus brings included.
  package let fields: FieldTable
  /// Polled by whatever may take long.
  package let cancellation: CancelToken
  /// The corpus's unread files and doubts.
  package let report: LoadReport
  /// For people, a sentence each, under the answer.
  package private(set) var notes: [String] = []
  /// The format that `as` named.
  package var format: String?
  /// The file that `to` named.
  package var destination: String?
  /// Whether `copy` sends the answer to the clipboard.
  package var isCopied = false
  /// What `expect` found wanting.
  package var expectationFailure: Diagnostic?
  /// How many rows from the start the stage behind the running one takes, which may leave the others in any order; nil for
  /// all.
  package internal(set) var rowsWanted: Int?
  /// How many different sequences, groups or cells a stage may hold in memory.
  package let mostHeld: Int
  private let evaluator: Evaluator
  /// What counts in the spelling of words that are counted.
  private let strict: MatchAspects
  private var words: CountedWords?

  init(
    index: CorpusIndex, fields: FieldTable, report: LoadReport, cancellation: CancelToken,
    mostHeld: Int? = Environment.usualMostHeld, strict: MatchAspects = []
  ) {
    self.strict = strict
    self.mostHeld = mostHeld ?? Int.max
    self.index = index
    self.fields = fields
    self.report = report
    self.cancellation = cancellation
    evaluator = Evaluator(index: index, cancellation: cancellation)
  }

  /// Adds a sentence under the answer, once.
  package func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  /// Throws where the user has asked to stop.
  package func checkCancelled() throws(Diagnostic) {
    if cancellation.isCancelled { throw .cancelled }
  }

  /// Throws where a stage would hold more than it may of something.
  func checkHeld(_ count: Int, _ what: @autoclosure () -> String) throws(Diagnostic) {
    if count > mostHeld { throw .tooMuch(what(), most: mostHeld) }
  }

  /// The words as stages count them.
  package func countedWords() throws(Diagnostic) -> CountedWords {
    if let words { return words }
    let counted = try CountedWords(index, keeping: strict.kept, in: self)
    words = counted
    return counted
  }

  /// The turns that a checked filter finds, in the order of the corpus.
  package func evaluate(_ filter: CheckedFilter) throws(Diagnostic) -> TurnSet {
    let found = try evaluator.blocks(of: filter)
    return TurnSet(found, finder: HitFinder(filter, in: index), in: index)
  }

  /// All blocks of the kinds that queries see, or of those that turns are of where these are others, one copy of each
  /// text, and the turns themselves.
  func said(besides turns: TurnSet) throws(Diagnostic) -> BlockSet {
    try checkCancelled()
    let found = BlockSet(joining: [(0..<turns.count).map { UInt32(turns.block(at: $0)) }[...]], of: index.blockCount)
    var kinds = Set<BlockKind>()
    for block in found.blocks { kinds.insert(index.kind(ofBlock: Int(block))) }
    if kinds.allSatisfy(\.isSearchedByDefault) { kinds = Set(BlockKind.allCases.filter(\.isSearchedByDefault)) }
    let said = evaluator.blocks(
      where: .values(facet: "kind", kinds.map { Int($0.rawValue) }.sorted()), among: nil)
    return evaluator.withoutCopies(said).union(found)
  }

  /// The rows of a set whose blocks a checked filter finds; rows of context stay beside a row that does.
  package func narrow(_ turns: TurnSet, to filter: CheckedFilter) throws(Diagnostic) -> TurnSet {
    let found = try evaluator.blocks(of: filter, among: turns.blockSet)
    let kept = (0..<turns.count).filter { found.contains(turns.block(at: $0)) && !turns.isContext(at: $0) }
    return turns.reordered(kept).marking(HitFinder(filter, in: index))
  }
}

extension Diagnostic {
  /// What a stage throws that would hold more than it may.
  static func tooMuch(_ what: String, most: Int) -> Diagnostic {
    Diagnostic(
      "more than \(most) \(what)",
      notes: ["a filter that finds fewer turns can be counted; '.set hold N' lets a stage hold more in memory"])
  }

  /// What work that was asked to stop throws.
  package static var cancelled: Diagnostic { Diagnostic("cancelled", severity: .note) }
}
