import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `collocates N`: the words near the hits, by how strongly they are drawn there.
package struct Collocates: Stage {
  package static let signature = StageSignature(
    name: "collocates", takes: .turns, gives: .table, parameters: [.number(optional: true)],
    clauses: [
      StageSignature.Clause(
        "by", [.names(optional: false)], choices: AssociationMeasure.allCases.map(\.rawValue)),
      StageSignature.Clause("left", []),
      StageSignature.Clause("right", []), StageSignature.Clause("vs", [.filter(optional: false)]),
    ], options: ["min", StopList.option],
    synopsis: "collocates [N] [left|right] [by logdice, ll, mi, mi3, t, dice] [min:N] [stop:en,…] [vs filter]",
    summary:
      "Lists the words within N words of the hits (five if no number is given), the most strongly drawn first.",
    example: "response | collocates 5 by ll | first 10",
    columns: ["word", "count", "frequency", "<measures>", "expected", "folded"])

  /// Words a side where nothing is said.
  package static let defaultWidth = 5
  /// More words a side than any turn has a use for.
  package static let greatestWidth = 1_000
  /// Rarer words are left out where nothing is said: what stands somewhere once is no habit.
  package static let defaultMinimum = 2

  private let left: Int
  private let right: Int
  private let minimum: Int
  private let measures: [AssociationMeasure]
  private let stopList: StopList
  /// What finds the text that chance is reckoned from; nil for all that is said.
  private let reference: CheckedFilter?
  private let range: SourceRange
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    (range, source) = (call.name.range, context.source)
    var width = Self.defaultWidth
    if let argument = call.arguments.first {
      width = try context.wholeNumber(argument, atLeast: 1, what: "the number of words")
      guard width <= Self.greatestWidth else {
        throw context.error("collocates takes at most \(Self.greatestWidth) words a side", at: argument.range)
      }
    }
    let (wantsLeft, wantsRight) = (call.clause("left") != nil, call.clause("right") != nil)
    left = wantsLeft || !wantsRight ? width : 0
    right = wantsRight || !wantsLeft ? width : 0
    minimum = try context.minimum(of: call) ?? Self.defaultMinimum
    measures = try context.measures(AssociationMeasure.self, of: call, by: .logdice)
    stopList = try StopList(call, in: context)
    if case .filter(let filter)? = call.clause("vs")?.first {
      reference = try context.check(filter)
    } else {
      reference = nil
    }
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "collocates")
    let measures = measures
    let index = turns.index
    let windows = try WordWindows(turns, left: left, right: right, in: context)
    if windows.nodes.isEmpty, turns.count > 0 {
      throw Diagnostic(
        "collocates needs a word or phrase to look around", at: range, in: source,
        notes: ["the query finds turns without looking for words; 'words' counts what they say"])
    }
    let words = try context.countedWords()
    let near = try TermCounts(windows.ranges, in: context)
    let inNodes = try TermCounts(WordWindows.joined(windows.nodes), in: context)
    let said = try frequencies(around: turns, in: context)
    let cells: @Sendable (UInt32) -> Association = { term in
      Association(
        joint: near[term], nodes: windows.nodes.count, word: said[term] - inNodes[term], windows: near.words,
        corpus: said.words - inNodes.words)
    }
    let kept = near.terms.filter { near[$0] >= minimum && !stopList.contains(words.term(of: $0)) }
    let rare = near.terms.count { near[$0] < minimum }
    if rare > 0 { context.note("\(rare) words that stand there less than \(minimum) times are left out (min:1)") }
    let scores = kept.map { measures[0].score(cells($0)) }
    let order = try ranked(kept, scores, first: context.rowsWanted, in: context) { near[$0] }
    let rows = RowSource(count: order.count) { place in
      let term = kept[order[place]]
      let cells = cells(term)
      let first = near.first(term)
      return [.text(words.written(first..<first + 1)), .integer(cells.joint), .integer(said[term])]
        + measures.map { Value($0.score(cells)) }
        + [.number(cells.expected), .text(index.folded(first..<first + 1))]
    }
    var relation = Relation(
      columns: [Column("word"), Column("count", .number), Column("frequency", .number)]
        + measures.map { Column($0.rawValue, .number) }
        + [Column("expected", .number, isDetail: true), Column("folded", isDetail: true)],
      rows: rows,
      totals: [
        Total("hits", .integer(windows.nodes.count)), Total("words around them", .integer(near.words)),
        Total("words in all", .integer(said.words)),
      ])
    relation.measured = 3..<4
    return .table(relation)
  }
}

extension Collocates {
  /// How often words are said where chance is reckoned from: in all that is said, or in what the filter after `vs` finds and
  /// the turns themselves.
  private func frequencies(around turns: TurnSet, in context: RunContext) throws(Diagnostic) -> TermFrequencies {
    guard let reference else { return try Population.frequencies(measuring: turns, in: context) }
    for sentence in reference.notes { context.note(sentence) }
    let others = try context.evaluate(reference).distinctPositions
    let own = turns.distinctPositions
    let outside = WordWindows.without(others, own)
    if !outside.isEmpty { context.note("the turns themselves count beside what the filter after vs finds") }
    let all = WordWindows.joined(others + outside)
    return TermFrequencies(counted: try TermCounts(all, in: context))
  }
}

/// The places of terms by falling scores, then counts, then by their folded spelling; those without a score at the end,
/// and those behind the first `wanted` in any order.
func ranked(
  _ terms: [UInt32], _ scores: [Double?], first wanted: Int?, in context: RunContext, count: (UInt32) -> Int
) throws(Diagnostic) -> [Int] {
  try context.sorted(Array(terms.indices), first: wanted) { left, right in
    let (first, second) = (scores[left] ?? -.infinity, scores[right] ?? -.infinity)
    if first != second { return first > second }
    let (more, less) = (count(terms[left]), count(terms[right]))
    return more != less ? more > less : terms[left] < terms[right]
  }
}

extension Value {
  /// A number, or unknown.
  init(_ number: Double?) { self = number.map { .number($0) } ?? .null }
}

extension CheckContext {
  /// The number of `min:N`, or nil where it is not given.
  func minimum(of call: StageCall) throws(Diagnostic) -> Int? {
    guard let written = try option("min", of: call) else { return nil }
    guard let number = Int(written.value), number >= 1 else {
      throw error("min: must be a whole number of at least 1", at: written.range)
    }
    return number
  }

  /// The measures of `by …`, each once, the first of which ranks; one where nothing is said.
  func measures<Measure: RawRepresentable<String> & CaseIterable & Equatable>(
    _ type: Measure.Type, of call: StageCall, by usual: Measure
  ) throws(Diagnostic) -> [Measure] {
    var measures: [Measure] = []
    for name in try names(call.clause("by") ?? []) {
      guard let measure = Measure(rawValue: name.value.lowercased()) else {
        let known = Measure.allCases.map(\.rawValue)
        throw error(
          "unknown measure '\(name.value)'", at: name.range,
          notes: ["\(call.name.value) knows \(known.joined(separator: ", "))"],
          suggestion: nearest(to: name.value, among: known))
      }
      if !measures.contains(measure) { measures.append(measure) }
    }
    return measures.isEmpty ? [usual] : measures
  }
}
