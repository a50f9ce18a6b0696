package import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `quote`: the words, verbatim, with all that a reader needs to find and trust them.
package struct Quote: Stage {
  package static let signature = StageSignature(
    name: "quote", takes: .turns, gives: .table,
    parameters: [.word(CitationStyle.names, optional: true)], synopsis: "quote [style]",
    summary: "Gives the words verbatim with speaker, organisation, title, outlet, date and id, and a ready citation.",
    example: "role:guest response | first 2 | quote",
    columns: columns.map(\.name))

  private let style: CitationStyle

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    guard let argument = call.arguments.first else {
      style = CitationStyle.all[0]
      return
    }
    let name = try context.text(argument, what: "the style")
    guard let style = CitationStyle.named(name.value.lowercased()) else {
      let names = CitationStyle.all.map(\.name)
      throw context.error(
        "unknown style '\(name.value)'", at: name.range, notes: ["the styles are \(names.joined(separator: ", "))"],
        suggestion: nearest(to: name.value, among: names))
    }
    self.style = style
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "quote")
    return .table(
      Relation(
        columns: Self.columns, rows: RowSource(count: turns.count) { [style] in Self.row(at: $0, of: turns, style) },
        presentation: .quotes(style: style.name), isContext: turns.contextTest))
  }

  private static let columns: [Column] = [
    Column("text"), Column("speaker"), Column("role", isDetail: true), Column("affiliation", isDetail: true),
    Column("title", isDetail: true), Column("source", isDetail: true), Column("date", .date, isDetail: true),
    Column("doc", isDetail: true), Column("turn", .number, isDetail: true), Column("id", isDetail: true),
    Column("start", .number, isDetail: true), Column("end", .number, isDetail: true),
    Column("kind", isDetail: true), Column("confidence", isDetail: true), Column("citation"),
  ]

  private static func row(at place: Int, of turns: TurnSet, _ style: CitationStyle) -> [Value] {
    let index = turns.index
    let number = turns.block(at: place)
    let record = index.block(number)
    let block = record.block
    let document = index.document(record.document)
    let range = turns.range(at: place)
    let citation = style.citation(of: CitedPassage(block: number, in: index))
    var row: [Value] = [.text(turns.text(at: place)), index.speakerValue(ofBlock: number), .text(block.role.name)]
    row += [
      Value(block.affiliation), Value(document.title), Value(document.source), Value(block.date ?? document.date),
    ]
    row += [.text(document.id), Value(block.turn), .text(record.id.description)]
    row += [.integer(range.lowerBound), .integer(range.upperBound), .text(block.kind.name)]
    row += [Value(block.attribution?.confidence.name), .text(citation)]
    return row
  }
}

extension CitedPassage {
  /// What a citation of a block says.
  package init(block number: Int, in index: CorpusIndex) {
    let record = index.block(number)
    let block = record.block
    let document = index.document(record.document)
    self.init(document: document.id, id: record.id.description, kind: block.kind)
    speaker = index.speakerValue(ofBlock: number).words
    role = block.role
    roleIsGuess = block.grounds.last { $0.field == "role" }?.isGuess ?? false
    asks = block.features.contains(.question)
    affiliation = block.affiliation
    title = document.title
    source = document.source
    date = block.date ?? document.date
    turn = block.turn
    place = block.place.isEmpty ? nil : block.place
    confidence = block.speaker == nil && block.labelOfUnknown == nil ? nil : block.attribution?.confidence
    if block.kind == .nested, let parent = record.parent {
      host = Host(speaker: index.speakerValue(ofBlock: parent).words, turn: index.turn(ofBlock: parent))
    }
  }
}
