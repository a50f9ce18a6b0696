import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `keyness [vs filter]`: the words that the turns use more than the rest of the corpus, or than what a filter finds.
package struct Keyness: Stage {
  package static let signature = StageSignature(
    name: "keyness", takes: .turns, gives: .table,
    clauses: [
      StageSignature.Clause("by", [.names(optional: false)], choices: KeynessMeasure.allCases.map(\.rawValue)),
      StageSignature.Clause("vs", [.filter(optional: false)]),
    ], options: ["min", StopList.option], synopsis: "keyness [by ll|logratio|diff] [min:N] [stop:en,…] [vs filter]",
    summary: "Lists words over-used against the rest or another filter, with significance and effect size.",
    example: "affiliation:bitget | keyness stop:en vs affiliation:bybit | first 10",
    columns: columns.map(\.name))

  /// Rarer words are left out where nothing is said.
  package static let defaultMinimum = 2

  private let measure: KeynessMeasure
  private let minimum: Int
  private let stopList: StopList
  private let reference: CheckedFilter?

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    let measures = try context.measures(KeynessMeasure.self, of: call, by: .ll)
    if measures.count > 1, let second = call.clause("by")?.dropFirst().first {
      throw context.error("keyness ranks by one measure; all are shown", at: second.range)
    }
    measure = measures[0]
    minimum = try context.minimum(of: call) ?? Self.defaultMinimum
    stopList = try StopList(call, in: context)
    if case .filter(let filter)? = call.clause("vs")?.first {
      if let measure = Self.measureBehind(filter) {
        throw context.error(
          "'by' must stand before 'vs', whose filter reaches to the end", at: filter.range,
          suggestion: "keyness by \(measure) vs …")
      }
      reference = try context.check(filter)
    } else {
      reference = nil
    }
  }

  /// The measure of a `by` that was written behind the filter, where it is read as two words.
  private static func measureBehind(_ filter: Filter) -> String? {
    guard case .and(let terms) = filter.value, terms.count > 2 else { return nil }
    let last = terms.suffix(2).map { term in
      if case .text(.word(let word)) = term.value { word.lowercased() } else { "" }
    }
    return last[0] == "by" && KeynessMeasure(rawValue: last[1]) != nil ? last[1] : nil
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "keyness")
    let index = turns.index
    let positions = turns.distinctPositions
    let words = try context.countedWords()
    let own = try TermCounts(positions, in: context)
    let others = try reference(besides: turns, positions, own, context)
    let cells: @Sendable (UInt32) -> KeyComparison = { term in
      KeyComparison(
        count: own[term], of: own.words, reference: others.frequency(term), of: others.words)
    }
    var kept: [UInt32] = []
    var scores: [Double?] = []
    var rare = 0
    // Beside nothing no word is used more than elsewhere.
    if others.words == 0 { context.note("there are no words to compare with") }
    for (number, term) in own.terms.enumerated() where others.words > 0 && !stopList.contains(words.term(of: term)) {
      if number % 4_096 == 0 { try context.checkCancelled() }
      let cells = cells(term)
      guard cells.isOverused else { continue }
      guard own[term] >= minimum else {
        rare += 1
        continue
      }
      kept.append(term)
      scores.append(measure.score(cells))
    }
    let (terms, strengths) = (kept, scores)
    if rare > 0 { context.note("\(rare) words said less than \(minimum) times are left out (min:1)") }
    let order = try ranked(terms, strengths, first: context.rowsWanted, in: context) { own[$0] }
    let rows = RowSource(count: order.count) { place in
      let term = terms[order[place]]
      let first = own.first(term)
      return [.text(words.written(first..<first + 1))] + Self.row(cells(term)) + [
        .text(index.folded(first..<first + 1))
      ]
    }
    var relation = Relation(
      columns: Self.columns, rows: rows,
      totals: [Total("words", .integer(own.words)), Total("words of the reference", .integer(others.words))])
    relation.measured = Self.place(of: measure)
    return .table(relation)
  }

  private static let columns: [Column] = [
    Column("word"), Column("count", .number), Column("reference", .number), Column("ll", .number),
    Column("p", .number), Column("bic", .number), Column("log_ratio", .number), Column("diff", .number),
    Column("per_million", .number, isDetail: true), Column("reference_per_million", .number, isDetail: true),
    Column("log_ratio_low", .number, isDetail: true), Column("log_ratio_high", .number, isDetail: true),
    Column("folded", isDetail: true),
  ]

  /// The column of a measure.
  private static func place(of measure: KeynessMeasure) -> Range<Int> {
    switch measure {
    case .ll: 3..<4
    case .logratio: 6..<7
    case .diff: 7..<8
    }
  }

  /// The cells between the word and its folded spelling.
  private static func row(_ cells: KeyComparison) -> [Value] {
    let bounds = cells.logRatioBounds
    return [
      .integer(cells.count), .integer(cells.reference), .number(cells.logLikelihood), .number(cells.chance),
      .number(cells.bayesFactor), Value(cells.logRatio), Value(cells.percentDifference),
      .number(cells.share * 1_000_000), .number(cells.referenceShare * 1_000_000), Value(bounds?.lower),
      Value(bounds?.upper),
    ]
  }

  /// What the turns are compared with.
  private struct Reference: Sendable {
    var frequency: @Sendable (UInt32) -> Int
    var words: Int
  }

  private func reference(
    besides turns: TurnSet, _ positions: [Range<Int>], _ own: TermCounts, _ context: RunContext
  ) throws(Diagnostic) -> Reference {
    guard let reference else {
      let said = try Population.frequencies(measuring: turns, in: context)
      context.note("against all that the corpus says besides")
      return Reference(frequency: { said[$0] - own[$0] }, words: said.words - own.words)
    }
    for sentence in reference.notes { context.note(sentence) }
    let others = try context.evaluate(reference).distinctPositions
    if WordWindows.without(others, positions) != positions {
      context.note("what the filter after vs finds too counts on both sides")
    }
    let counts = try TermCounts(others, in: context)
    return Reference(frequency: { counts[$0] }, words: counts.words)
  }
}
