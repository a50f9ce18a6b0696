import CorpusModel
import Diagnostics
import QueryEngine
import QuerySyntax
import Workspace

extension Command {
  static let fields = Command(
    name: "fields", synopsis: ".fields [FIELD]", summary: "the fields of the filter, or the values of one with counts",
    help: """
      .fields
      .fields speaker
      .fields lang
      """,
    argument: .field
  ) { call, console throws(Diagnostic) in
    let fields = console.vocabulary.fields
    guard let word = try call.word() else {
      let rows = fields.map { field in
        [Value.text(field.name + ":"), .list(field.aliases.map { .text($0 + ":") }), .text(field.summary)]
      }
      try console.show(
        Relation(columns: [Column("field"), Column("also", .list), Column("what")], rows: RowSource(rows)))
      return .done
    }
    let written = word.hasSuffix(":") ? String(word.dropLast()) : word
    guard let field = fields.first(where: { $0.name == written || $0.aliases.contains(written) }) else {
      throw call.wrong(
        "unknown field '\(written)'", at: 0,
        suggestion: nearest(to: written, among: fields.map(\.name)))
    }
    let engine = try console.session.opened()
    let values = field.name == "tag" ? tagValues(in: engine) : fieldValues(of: field.name, in: engine.index)
    let rows = values.map { value in
      [Value.text(value.written), .text(value.name), value.count.map { .integer($0) } ?? .null]
    }
    try console.show(
      Relation(
        columns: [Column(field.name), Column("name"), Column("turns", .number)], rows: RowSource(rows),
        notes: values.isEmpty ? ["\(field.summary) Its values are not listed."] : []))
    return .done
  }
}
