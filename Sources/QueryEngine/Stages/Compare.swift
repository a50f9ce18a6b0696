import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `compare filter`: the turns and those that a filter finds, side by side.
package struct Compare: Stage {
  package static let signature = StageSignature(
    name: "compare", takes: .turns, gives: .table, parameters: [.filter(optional: false)],
    synopsis: "compare filter",
    summary:
      "Sets the turns beside what a filter finds: size, speakers, topics, figures and the words that tell them apart.",
    example: "speaker:tina | compare speaker:xie",
    columns: ["aspect", "value", "these", "those"])

  /// The rows of each list: speakers, topics, key words.
  package static let listed = 10

  private let other: CheckedFilter

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    guard case .filter(let filter) = try context.required(call, "a filter or a set, as in '@a | compare @b'") else {
      throw context.error("compare needs a filter", at: call.name.range)
    }
    other = try context.check(filter)
  }

  /// The two sides of a row.
  private typealias Pair = (these: Int, those: Int)

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let these = try input.turns(for: "compare")
    for sentence in other.notes { context.note(sentence) }
    let those = try context.evaluate(other)
    var rows = try sizes(these, those, context)
    for name in ["speaker", "topic"] {
      if let field = context.fields[name] { rows += try values(of: field, these, those, context) }
    }
    rows += figures(these, those)
    rows += try keyWords(these, those, context)
    return .table(
      Relation(
        columns: [Column("aspect"), Column("value"), Column("these", .number), Column("those", .number)],
        rows: RowSource(rows)))
  }

  private func row(_ aspect: String, _ value: Value, _ pair: Pair) -> [Value] {
    [.text(aspect), value, .integer(pair.these), .integer(pair.those)]
  }

  private func sizes(_ these: TurnSet, _ those: TurnSet, _ context: RunContext) throws(Diagnostic) -> [[Value]] {
    let (left, right) = (these.blockSet, those.blockSet)
    let shared = left.intersection(right).count
    let words = { (turns: TurnSet) throws(Diagnostic) in
      try Tally(.words, of: turns, by: [], in: context).groups.total
    }
    let documents = { (turns: TurnSet) in
      Set((0..<turns.count).map { turns.index.document(ofBlock: turns.block(at: $0)) }).count
    }
    return [
      row("size", .text("turns"), (these.count, those.count)),
      row("size", .text("words"), (try words(these), try words(those))),
      row("size", .text("documents"), (documents(these), documents(those))),
      row("size", .text("turns of both"), (shared, shared)),
    ]
  }

  /// The commonest values of a field on either side.
  private func values(
    of field: Field, _ these: TurnSet, _ those: TurnSet, _ context: RunContext
  ) throws(Diagnostic) -> [[Value]] {
    let left = try Tally(.turns, of: these, by: [.field(field)], in: context).counts
    let right = try Tally(.turns, of: those, by: [.field(field)], in: context).counts
    let found = Set(left.keys).union(right.keys).compactMap(\.first).filter { $0 != .null }
    let pairs: [Pair] = found.map { (left[[$0]] ?? 0, right[[$0]] ?? 0) }
    let order = try context.stableOrder(
      rows: found.count,
      keys: [pairs.map { .number(Double($0.these + $0.those)) }, found.map { SortKey($0) }],
      descending: [true, false])
    if order.count > Self.listed { context.note("\(field.name): the first \(Self.listed) of \(order.count)") }
    return order.prefix(Self.listed).map { row(field.name, found[$0], pairs[$0]) }
  }

  /// How many turns hold figures.
  private func figures(_ these: TurnSet, _ those: TurnSet) -> [[Value]] {
    let count = { (turns: TurnSet, feature: Features) in
      (0..<turns.count).count { turns.index.features(ofBlock: turns.block(at: $0)).contains(feature) }
    }
    return Features.names.filter { [.number, .money, .percent].contains($0.feature) }.map { name, feature in
      row("turns with", .text(name), (count(these, feature), count(those, feature)))
    }
  }

  /// The words that each side uses more than the other, by log-likelihood.
  private func keyWords(_ these: TurnSet, _ those: TurnSet, _ context: RunContext) throws(Diagnostic) -> [[Value]] {
    let left = try TermCounts(these.distinctPositions, in: context)
    let right = try TermCounts(those.distinctPositions, in: context)
    let keys = { (own: TermCounts, other: TermCounts) throws(Diagnostic) in
      let overused = own.terms.filter { term in
        own[term] >= Keyness.defaultMinimum && Self.cells(term, own, other).isOverused
      }
      let scores = overused.map { Self.cells($0, own, other).logLikelihood }
      let order = try ranked(overused, scores, first: Self.listed, in: context) { own[$0] }
      return order.prefix(Self.listed).map { overused[$0] }
    }
    let words = try context.countedWords()
    let written = { (term: UInt32, own: TermCounts) in
      Value.text(words.written(own.first(term)..<own.first(term) + 1))
    }
    return try keys(left, right).map { row("key word", written($0, left), (left[$0], right[$0])) }
      + keys(right, left).map { row("key word", written($0, right), (left[$0], right[$0])) }
  }

  private static func cells(_ term: UInt32, _ own: TermCounts, _ other: TermCounts) -> KeyComparison {
    KeyComparison(count: own[term], of: own.words, reference: other[term], of: other.words)
  }
}
