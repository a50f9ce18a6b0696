import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `pairs`: each answer with the question that it answers.
package struct Pairs: Stage {
  package static let signature = StageSignature(
    name: "pairs", takes: .turns, gives: .table, synopsis: "pairs",
    summary: "Sets each answer beside its question, whichever of the two was found; either may be missing.",
    example: "role:guest response | pairs",
    columns: columns.map(\.name))

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {}

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "pairs")
    var interview = Interview(index: turns.index)
    var pairs: [Pair] = []
    var seen: Set<Pair> = []
    for place in 0..<turns.count where !turns.isContext(at: place) {
      try context.checkCancelled()
      for pair in interview.pairs(of: turns.block(at: place)) where seen.insert(pair).inserted {
        pairs.append(pair)
      }
    }
    let questions = Side(pairs.map(\.question), of: turns)
    let answers = Side(pairs.map(\.answer), of: turns)
    let index = turns.index
    let documents = pairs.map { index.document(ofBlock: $0.answer ?? $0.question ?? 0) }
    let rows = RowSource(count: pairs.count) { place in
      [.text(index.document(documents[place]).id)] + questions.cells(place) + answers.cells(place)
    }
    return .table(Relation(columns: Self.columns, rows: rows, presentation: .pairs))
  }

  private static let columns: [Column] = [
    Column("doc"), Column("asker"), Column("question"), Column("question_turn", .number, isDetail: true),
    Column("question_id", isDetail: true), Column("speaker"), Column("answer"),
    Column("answer_turn", .number, isDetail: true), Column("answer_id", isDetail: true),
  ]

  /// The cells of questions or of answers.
  private struct Side {
    private let blocks: [Int?]
    /// The blocks that there are, so that what matched in them is marked.
    private let turns: TurnSet
    private let places: [Int]

    init(_ blocks: [Int?], of turns: TurnSet) {
      self.blocks = blocks
      var rows: [TurnSet.Row] = []
      places = blocks.map { block in
        guard let block else { return -1 }
        rows.append(TurnSet.Row(block: block, range: turns.index.range(ofBlock: block)))
        return rows.count - 1
      }
      self.turns = turns.replacing(rows)
    }

    /// Speaker, text, turn, id.
    func cells(_ place: Int) -> [Value] {
      guard let block = blocks[place] else { return [.null, .null, .null, .null] }
      let index = turns.index
      return [
        index.speakerValue(ofBlock: block), .marked(turns.markedText(at: places[place])),
        Value(index.turn(ofBlock: block)), .text(index.id(ofBlock: block).description),
      ]
    }
  }
}

/// A question with one of its answers, by the numbers of their blocks.
private struct Pair: Hashable {
  var question: Int?
  var answer: Int?
}

/// Who answers whom in the document that was asked for last.
///
/// All turns between two questions answer the first; questions in a row have the same answers, as `asked:` has it.
private struct Interview {
  private let index: CorpusIndex
  private var document = -1
  /// For each turn the group that it belongs to.
  private var groups: [Int: Int] = [:]
  private var answers: [[Int]] = []

  init(index: CorpusIndex) { self.index = index }

  /// A question with each of its answers, or an answer with its last question; a quotation inside a turn stands for the
  /// turn.
  mutating func pairs(of block: Int) -> [Pair] {
    let host = index.parent(ofBlock: block).flatMap { index.kind(ofBlock: $0) == .turn ? $0 : nil }
    let block = host ?? block
    enter(index.document(ofBlock: block))
    guard index.isQuestion(block) else { return [Pair(question: index.question(ofTurn: block), answer: block)] }
    let group = groups[block].map { answers[$0] } ?? []
    return group.isEmpty ? [Pair(question: block)] : group.map { Pair(question: block, answer: $0) }
  }

  private mutating func enter(_ document: Int) {
    guard document != self.document else { return }
    (self.document, groups, answers) = (document, [:], [])
    var isOpen = false
    for block in index.document(document).blocks where index.kind(ofBlock: block) == .turn {
      if index.isQuestion(block) {
        if !isOpen { answers.append([]) }
        isOpen = true
        groups[block] = answers.count - 1
      } else {
        isOpen = false
        if !answers.isEmpty { answers[answers.count - 1].append(block) }
      }
    }
  }
}
