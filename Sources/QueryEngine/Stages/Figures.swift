import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `figures`: the numbers, amounts of money, shares and durations that the turns say, as said and normalised.
package struct Figures: Stage {
  package static let signature = StageSignature(
    name: "figures", takes: .turns, gives: .table,
    parameters: [.word(Figure.Kind.allCases.map(\.rawValue), optional: true)],
    synopsis: "figures [money|percent|duration|number]",
    summary: "Lists the numbers, money, percentages and durations that are said, in their own words and normalised.",
    example: "has:money role:guest | figures money | sort value desc | first 5",
    columns: columns.map(\.name))

  /// The words after a figure that show what it counts.
  private static let wordsAfter = 4

  private let kind: Figure.Kind?

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    guard let argument = call.arguments.first else {
      kind = nil
      return
    }
    let word = try context.text(argument, what: "the kind of figures")
    guard let kind = Figure.Kind(rawValue: word.value.lowercased()) else {
      let kinds = Figure.Kind.allCases.map(\.rawValue)
      throw context.error(
        "no figures are of the kind '\(word.value)'", at: word.range,
        notes: ["the kinds are \(kinds.joined(separator: ", "))"], suggestion: nearest(to: word.value, among: kinds))
    }
    self.kind = kind
  }

  /// A figure with the row that says it.
  private struct Found: Sendable {
    var place: Int
    var figure: Figure
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "figures")
    let index = turns.index
    var distinct = DistinctHits(canRepeat: turns.hasOverlays)
    var found: [Found] = []
    for place in 0..<turns.count {
      if place % 256 == 0 { try context.checkCancelled() }
      let block = turns.block(at: place)
      // What holds no number in digits may hold one in words.
      let part = turns.part(at: place)
      let offset = part.range.lowerBound
      let range = turns.range(at: place)
      let reader = FigureReader(
        part.bytes, within: range.lowerBound - offset..<range.upperBound - offset,
        language: index.language(ofBlock: block))
      for figure in reader.figures where kind.map({ $0 == figure.kind }) ?? true {
        let figure = figure.moved(by: offset)
        if distinct.isNew(figure.range, inDocument: index.document(ofBlock: block)) {
          found.append(Found(place: place, figure: figure))
        }
      }
    }
    let rows = found
    var relation = Relation(columns: Self.columns, rows: RowSource(count: rows.count) { Self.row(rows[$0], of: turns) })
    (relation.named, relation.measured) = (3..<4, 5..<6)
    return .table(relation)
  }

  private static let columns: [Column] = [
    Column("doc"), Column("turn", .number), Column("speaker"), Column("figure"), Column("kind"),
    Column("value", .number), Column("upper", .number), Column("unit"), Column("qualifier"), Column("right"),
    Column("id"), Column("bound", isDetail: true), Column("start", .number, isDetail: true),
    Column("end", .number, isDetail: true),
  ]

  private static func row(_ found: Found, of turns: TurnSet) -> [Value] {
    let (index, figure) = (turns.index, found.figure)
    let block = turns.block(at: found.place)
    let window = HitWindow(around: figure.range, width: wordsAfter, at: found.place, of: turns)
    return [
      .text(index.id(ofDocument: index.document(ofBlock: block))), Value(index.turn(ofBlock: block)),
      index.speakerValue(ofBlock: block),
      .text(singleLine(of: window.bytes, window.hit)), .text(figure.kind.rawValue), .quantity(figure.value),
      figure.upper.map { .quantity($0) } ?? .null, Value(figure.unit),
      Value(figure.qualifier.map { singleLine(of: turns.part(at: found.place), $0) }),
      .text(singleLine(of: window.bytes, window.right)),
      .text(index.id(ofBlock: block).description), Value(figure.bound?.rawValue),
      .integer(figure.range.lowerBound), .integer(figure.range.upperBound),
    ]
  }
}

extension Value {
  /// A number, whole where it is.
  fileprivate static func quantity(_ number: Double) -> Value {
    Int(exactly: number).map { .integer($0) } ?? .number(number)
  }
}

extension Figure {
  /// The same with its places counted from elsewhere.
  fileprivate func moved(by offset: Int) -> Figure {
    var figure = self
    figure.range = range.lowerBound + offset..<range.upperBound + offset
    figure.qualifier = qualifier.map { $0.lowerBound + offset..<$0.upperBound + offset }
    return figure
  }
}
