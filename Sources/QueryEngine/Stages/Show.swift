import CorpusIndex
package import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `show`: the turns as they are, matches marked; for machines all that is known of each.
package struct Show: Stage {
  package static let signature = StageSignature(
    name: "show", takes: .turns, gives: .table, synopsis: "show",
    summary: "Shows the turns with the matches marked; what happens where no other stage makes a table.",
    example: "response | first 2 | show",
    columns: columns.map(\.name))

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {}

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "show")
    let lists = ["exchange", "topic"].map { context.fields[$0] }
    return .table(
      Relation(
        columns: Self.columns,
        rows: RowSource(count: turns.count) { Self.row(at: $0, of: turns, lists: lists) },
        presentation: .turns,
        isContext: turns.contextTest))
  }

  /// The columns of a JSON row, whose names and order are the contract of the language.
  package static let columns: [Column] = [
    Column("id"), Column("doc"), Column("path", isDetail: true), Column("turn", .number),
    Column("kind", isDetail: true), Column("speaker"), Column("label", isDetail: true), Column("role", isDetail: true),
    Column("affiliation", isDetail: true), Column("lang", isDetail: true), Column("date", .date, isDetail: true),
    Column("title", isDetail: true), Column("source", isDetail: true), Column("section", isDetail: true),
    Column("exchange", .list, isDetail: true, showsID: true), Column("topic", .list, isDetail: true, showsID: true),
    Column("start", .number, isDetail: true), Column("end", .number, isDetail: true), Column("at", isDetail: true),
    Column("time", .time, isDetail: true), Column("attribution", isDetail: true), Column("confidence", isDetail: true),
    Column("text"),
  ]

  private static func row(at place: Int, of turns: TurnSet, lists: [Field?]) -> [Value] {
    let index = turns.index
    let number = turns.block(at: place)
    let record = index.block(number)
    let block = record.block
    let document = index.document(record.document)
    let range = turns.range(at: place)
    var row: [Value] = []
    row.reserveCapacity(columns.count)
    row += [.text(record.id.description), .text(document.id), .text(document.path), Value(block.turn)]
    row += [.text(block.kind.name), index.speakerValue(ofBlock: number), Value(block.label), .text(block.role.name)]
    row += [Value(block.affiliation), Value(block.language), Value(block.date ?? document.date)]
    row += [Value(document.title), Value(document.source), Value(block.section)]
    row += lists.map { turns.mentioned($0, at: place) }
    let at = turns.filePlace(at: place)
    row += [.integer(range.lowerBound), .integer(range.upperBound), Value(at.isEmpty ? nil : at)]
    row += [block.time.map { .time($0) } ?? .null, Value(block.attribution?.method.name)]
    row += [Value(block.attribution?.confidence.name), .marked(turns.markedText(at: place))]
    return row
  }
}

extension Value {
  /// A text, or unknown.
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  /// A number, or unknown.
  init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  /// A date, or unknown.
  init(_ date: StatedDate?) { self = date.map { .date($0) } ?? .null }

  /// The value as a list: itself, alone in one, or an empty one for what is unknown.
  var asList: Value {
    switch self {
    case .list: self
    case .null: .list([])
    default: .list([self])
    }
  }
}

extension CorpusIndex {
  /// Who speaks a block: the person, else the label as printed, else unknown; unknown too where a side file says so.
  package func speakerValue(ofBlock number: Int) -> Value {
    if let person = speakerName(ofBlock: number) { return .entity(id: person.id, name: person.name) }
    return Value(block(number).labelOfUnknown)
  }
}

extension TurnSet {
  /// The entries of a gazetteer's field that a row mentions; of a part of a block, those that the part mentions.
  fileprivate func mentioned(_ field: Field?, at place: Int) -> Value {
    guard let field else { return .list([]) }
    let whole = field.value(ofBlock: block(at: place), in: index).asList
    guard isCut(at: place), case .list(let entries) = whole else { return whole }
    let mentions = index.mentions(ofDocument: index.document(ofBlock: block(at: place)), inside: range(at: place))
    let mentioned = Set(mentions.lazy.filter { $0.field == field.name }.map(\.entry))
    return .list(
      entries.filter { entry in if case .entity(let id, _) = entry { mentioned.contains(id) } else { false } })
  }

  /// Which rows only surround what was found; nil where none does.
  var contextTest: (@Sendable (Int) -> Bool)? {
    guard (0..<count).contains(where: { isContext(at: $0) }) else { return nil }
    return { isContext(at: $0) }
  }
}
