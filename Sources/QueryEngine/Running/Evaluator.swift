import CorpusIndex
import CorpusModel
import Diagnostics

/// Runs plans on the index, a set of blocks at a time.
///
/// No text is read where the index can answer.
struct Evaluator {
  let index: CorpusIndex
  let cancellation: CancelToken
  private let matcher: TextMatcher

  init(index: CorpusIndex, cancellation: CancelToken) {
    self.index = index
    self.cancellation = cancellation
    matcher = TextMatcher(index: index)
  }

  /// The blocks that a filter finds among those of the kinds that it sees.
  func blocks(of filter: CheckedFilter, among candidates: BlockSet? = nil) throws(Diagnostic) -> BlockSet {
    visible(in: try run(Planner(index: index).plan(filter), among: candidates), for: filter)
  }

  /// The blocks that a part of a filter finds, of any kind.
  func blocks(of node: CheckedNode) throws(Diagnostic) -> BlockSet { try run(Planner(index: index).plan(node)) }

  /// The blocks of a set that a filter sees.
  func visible(in found: BlockSet, for filter: CheckedFilter) -> BlockSet {
    let seen = visible(in: found, filter.visible)
    return filter.seesCopies ? seen : withoutCopies(seen)
  }

  /// The blocks of a set without those of which it has a fuller copy.
  ///
  /// Where the primary was not found the fullest of the copies stays, of equally full ones that of the document that states most of itself: nothing is hidden but behind another that says it.
  func withoutCopies(_ found: BlockSet) -> BlockSet {
    let copies = found.intersection(BlockSet(rising: index.copies.copies, of: index.blockCount))
    guard !copies.isEmpty else { return found }
    /// The fullest copy of each group whose primary was not found.
    var shown: [Int: UInt32] = [:]
    var left: [UInt32] = []
    let size = { (block: UInt32) in index.termPositions(ofBlock: Int(block)).count }
    let standing = { (block: UInt32) in index.copyStanding(ofDocument: index.document(ofBlock: Int(block))) }
    for block in copies.blocks {
      guard let primary = index.copies.primary(ofBlock: Int(block)) else { continue }
      if found.contains(primary) {
        left.append(block)
      } else if let other = shown[primary] {
        let isShown = size(block) == size(other) ? standing(block) < standing(other) : size(block) > size(other)
        left.append(isShown ? other : block)
        if isShown { shown[primary] = block }
      } else {
        shown[primary] = block
      }
    }
    return found.subtracting(BlockSet(rising: left.sorted(), of: index.blockCount))
  }

  /// The blocks of a set that pass what narrows a filter to its kinds.
  func visible(in found: BlockSet, _ visible: Condition?) -> BlockSet {
    guard let visible, !isTrueOfAll(visible) else { return found }
    return blocks(where: visible, among: found)
  }

  /// Whether a condition asks for all the kinds that the corpus has, as many do that are of turns alone.
  private func isTrueOfAll(_ condition: Condition) -> Bool {
    guard case .values(let name, let values) = condition, name == Self.kinds, let facet = index.facet(name) else {
      return false
    }
    // A block has one kind.
    return Set(values).reduce(0) { $0 + facet.blocks(withValue: $1).count } == index.blockCount
  }

  private static let kinds = "kind"

  /// Throws where the user has asked to stop.
  func checkCancelled() throws(Diagnostic) {
    if cancellation.isCancelled { throw .cancelled }
  }

  /// The blocks that a plan finds among `candidates`.
  ///
  /// `counts` takes the number of each step.
  func run(_ plan: Plan, among candidates: BlockSet? = nil, counts: StepCounts? = nil) throws(Diagnostic) -> BlockSet {
    try checkCancelled()
    let found = try found(by: plan, among: candidates, counts: counts)
    counts?.record(found.count, of: plan.number)
    return found
  }

  private func found(by plan: Plan, among candidates: BlockSet?, counts: StepCounts?) throws(Diagnostic) -> BlockSet {
    switch plan.operation {
    case .everything: return candidates ?? .all(of: index.blockCount)
    case .nothing: return .empty(of: index.blockCount)
    case .text(let test): return try matcher.blocks(test, among: candidates, cancellation: cancellation)
    case .condition(let condition): return blocks(where: condition, among: candidates)
    case .set(let set): return candidates.map { set.intersection($0) } ?? set
    case .all(let plans):
      var left = candidates
      for plan in plans {
        left = try run(plan, among: left, counts: counts)
        if left?.isEmpty ?? false { break }
      }
      return left ?? .all(of: index.blockCount)
    case .any(let plans):
      var found: [BlockSet] = []
      for plan in plans { found.append(try run(plan, among: candidates, counts: counts)) }
      return .union(of: found, of: index.blockCount)
    case .except(let first, let others):
      var left = try run(first, among: candidates, counts: counts)
      for plan in others where !left.isEmpty { left = left.subtracting(try run(plan, among: left, counts: counts)) }
      return left
    case .answers(let plan):
      let answers = try answers(to: try run(plan, counts: counts))
      return candidates.map { answers.intersection($0) } ?? answers
    case .within(let unit, let node, let visible):
      return try UnitSearch(index: index, evaluator: self, visible: visible).blocks(unit, node, among: candidates)
    }
  }

  /// The turns that answer one of the questions among blocks.
  private func answers(to asked: BlockSet) throws(Diagnostic) -> BlockSet {
    var found: [UInt32] = []
    var last = -1
    for question in asked.blocks where index.isQuestion(Int(question)) {
      let document = index.document(ofBlock: Int(question))
      guard document > last else { continue }
      try checkCancelled()
      last = document
      for question in index.answeredQuestions(ofDocument: document)
      where question.questions.contains(where: { asked.contains($0) }) {
        found += question.answers.map { UInt32($0) }
      }
    }
    // A chat can state who answers whom, in whatever order.
    return BlockSet(rising: found.sorted(), of: index.blockCount)
  }

  // MARK: Conditions

  /// The blocks among `candidates`, or of all, of which a condition is true.
  func blocks(where condition: Condition, among candidates: BlockSet?) -> BlockSet {
    let all = index.blockCount
    let found: BlockSet
    switch condition {
    case .everything: found = .all(of: all)
    case .nothing: found = .empty(of: all)
    case .values(let name, let values):
      guard let facet = index.facet(name) else { return .empty(of: all) }
      let lists = values.map { facet.blocks(withValue: $0) }
      // Few candidates are cheaper to look at one by one than the blocks of all values, unless these are bits.
      let numbers = lists.reduce(0) { $0 + ($1.isDense ? all / 64 : $1.count) }
      if let candidates, candidates.count < numbers / 16 {
        let wanted = Set(values.map { UInt32($0) })
        return candidates.filter { block in facet.values(ofBlock: block).contains { wanted.contains($0) } }
      }
      found = BlockSet(joining: lists, of: all)
    case .said(let name, let values, let words):
      guard let facet = index.facet(name) else { return .empty(of: all) }
      let entries = Set(values.map { facet.entries[$0].id })
      return blocks(where: .values(facet: name, values), among: candidates).filter { block in
        index.mentions(inBlock: block).contains { mention in
          mention.field == name && entries.contains(mention.entry)
            && words.saying.accepts(index.text(index.document(ofBlock: block), mention.range))
        }
      }
    case .anyValue(let name):
      guard let facet = index.facet(name) else { return .empty(of: all) }
      return (candidates ?? .all(of: all)).filter { !facet.values(ofBlock: $0).isEmpty }
    case .documents(let documents):
      let blocks = documents.flatMap { index.document($0).blocks }.map { UInt32($0) }
      found = BlockSet(rising: blocks, of: all)
    case .blocks(let blocks): found = BlockSet(rising: blocks, of: all)
    case .number(let column, let ranges):
      return (candidates ?? .all(of: all)).filter { block in
        column.value(ofBlock: block, in: index).map { number in ranges.contains { $0.contains(number) } } ?? false
      }
    case .features(let features):
      return (candidates ?? .all(of: all)).filter { !index.features(ofBlock: $0).isDisjoint(with: features) }
    case .all(let conditions):
      return conditions.reduce(candidates ?? .all(of: all)) { blocks(where: $1, among: $0) }
    case .any(let conditions):
      found = conditions.reduce(.empty(of: all)) { $0.union(blocks(where: $1, among: candidates)) }
    case .not(let condition):
      let base = candidates ?? .all(of: all)
      return base.subtracting(blocks(where: condition, among: base))
    }
    return candidates.map { found.intersection($0) } ?? found
  }
}

/// How many blocks each step of a plan found; a step that did not run has none.
final class StepCounts {
  private(set) var found: [Int: Int] = [:]

  func record(_ count: Int, of step: Int) { found[step] = count }
}
