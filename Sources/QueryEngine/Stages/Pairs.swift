import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `pairs`: each answer with the question that it answers.
package struct Pairs: Stage {
  package static let signature = StageSignature(
    name: "pairs", takes: .turns, gives: .table, synopsis: "pairs",
    summary: "Gives a row for each answer with what was asked, whichever of the two was found; either may be missing.",
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
    let found = pairs
    let rows = RowSource(count: found.count) { place in
      let pair = found[place]
      let document = turns.index.document(ofBlock: pair.answer ?? pair.questions[0])
      return [.text(turns.index.id(ofDocument: document))] + turns.side(pair.questions)
        + turns.side(pair.answer.map { [$0] } ?? []) + [Value(pair.answer.map(turns.index.wordCount))]
    }
    return .table(Relation(columns: Self.columns, rows: rows, presentation: .pairs))
  }

  private static let columns: [Column] = [
    Column("doc"), Column("asker"), Column("question"), Column("question_turn", .number, isDetail: true),
    Column("question_id", isDetail: true), Column("speaker"), Column("answer"),
    Column("answer_turn", .number, isDetail: true), Column("answer_id", isDetail: true),
    Column("answer_words", .number, isDetail: true),
  ]
}

extension TurnSet {
  /// The cells of a person's turns: speaker, words with what matched in them, a line for each turn, number and id of the first.
  fileprivate func side(_ blocks: [Int]) -> [Value] {
    guard let first = blocks.first else { return [.null, .null, .null, .null] }
    let rows = replacing(blocks.map { Row(block: $0, range: index.range(ofBlock: $0)) })
    var words = rows.markedText(at: 0)
    for place in 1..<blocks.count {
      let further = rows.markedText(at: place)
      let start = words.text.utf8.count + 1
      words.text += "\n" + further.text
      words.marks += further.marks.map { start + $0.lowerBound..<start + $0.upperBound }
    }
    return [
      index.speakerValue(ofBlock: first), .marked(words), Value(index.turn(ofBlock: first)),
      .text(index.id(ofBlock: first).description),
    ]
  }
}

/// What a person asks with one of the turns that answer it, by the numbers of their blocks; either may be missing.
private struct Pair: Hashable {
  var questions: [Int] = []
  var answer: Int?
}

/// Who answers whom in the document that was asked for last.
private struct Interview {
  private let index: CorpusIndex
  private var document = -1
  private var exchanges: [AnsweredQuestion] = []
  /// For each turn that asks, and for each that answers, the place of its exchange.
  private var asked: [Int: Int] = [:]
  private var answered: [Int: Int] = [:]

  init(index: CorpusIndex) { self.index = index }

  /// An answer with its question, then a question with each of its answers: a turn can be both.
  ///
  /// A quotation inside a turn stands for the turn.
  mutating func pairs(of block: Int) -> [Pair] {
    let host = index.parent(ofBlock: block).flatMap { index.kind(ofBlock: $0) == .turn ? $0 : nil }
    let block = host ?? block
    enter(index.document(ofBlock: block))
    var pairs: [Pair] = []
    if let place = answered[block] { pairs.append(Pair(questions: exchanges[place].questions, answer: block)) }
    if let exchange = asked[block].map({ exchanges[$0] }) {
      pairs += exchange.answers.map { Pair(questions: exchange.questions, answer: $0) }
      if exchange.answers.isEmpty { pairs.append(Pair(questions: exchange.questions)) }
    }
    return pairs.isEmpty ? [Pair(answer: block)] : pairs
  }

  private mutating func enter(_ document: Int) {
    guard document != self.document else { return }
    (self.document, asked, answered) = (document, [:], [:])
    exchanges = index.answeredQuestions(ofDocument: document)
    for (place, exchange) in exchanges.enumerated() {
      for turn in exchange.questions { asked[turn] = place }
      for turn in exchange.answers { answered[turn] = place }
    }
  }
}
