import Diagnostics

@testable import QuerySyntax

/// A vocabulary with every kind of field and parameter, in the likeness of the engine's.
let sample = Vocabulary(
  fields: [
    FieldSignature(name: "speaker", summary: "who"), FieldSignature(name: "role", summary: "as what"),
    FieldSignature(name: "affiliation", aliases: ["of"], summary: "for whom"),
    FieldSignature(name: "exchange", summary: "which exchange"), FieldSignature(name: "topic", summary: "about what"),
    FieldSignature(name: "title", summary: "words of the title"), FieldSignature(name: "path", summary: "file"),
    FieldSignature(name: "date", kind: .date, summary: "when"),
    FieldSignature(name: "time", kind: .time, summary: "where"),
    FieldSignature(name: "len", kind: .number, summary: "words"),
    FieldSignature(name: "turn", kind: .number, summary: "n"),
    FieldSignature(name: "note", summary: "notes"), FieldSignature(name: "tag", summary: "tags"),
  ],
  stages: [
    stage("show", gives: .table),
    stage("quote", gives: .table, [.word(["plain", "markdown"], optional: true)]),
    stage("kwic", gives: .table, options: ["width", "sort"]),
    stage("context", [.number(optional: true)]),
    stage(
      "count", gives: .table, [.word(["turns", "hits", "words"], optional: true)],
      clauses: [
        .init("by", [.names(optional: false)]), .init("across", [.names(optional: false)]),
        .init("per", [.number(optional: false), .word(["words"], optional: true)]),
      ]),
    stage("keyness", gives: .table, clauses: [.init("vs", [.filter(optional: false)])]),
    stage("table", aliases: ["select"], takes: .either, gives: .table, [.expressions(optional: false)]),
    stage("where", takes: .either, gives: .either, [.filterOrExpression]),
    stage("sort", takes: .either, gives: .either, [.orders]),
    stage("first", takes: .either, gives: .either, [.number(optional: false)]),
    stage("sample", takes: .either, gives: .either, [.number(optional: false)], options: ["seed"]),
    stage("verify", gives: .table, [.string(optional: false)]),
    stage("expect", takes: .either, gives: .either, [.expectation]),
    stage("to", takes: .either, gives: .either, [.string(optional: false)]),
    stage(
      "as", takes: .either, gives: .either, [.word(["text", "table", "markdown", "md", "jsonl"], optional: false)]),
  ],
  formats: ["text", "table", "markdown", "md", "jsonl"])

private func stage(
  _ name: String, aliases: [String] = [], takes: StageSignature.Flow = .turns, gives: StageSignature.Flow = .turns,
  _ parameters: [StageSignature.Parameter] = [], clauses: [StageSignature.Clause] = [], options: [String] = []
) -> StageSignature {
  StageSignature(
    name: name, aliases: aliases, takes: takes, gives: gives, parameters: parameters, clauses: clauses,
    options: options, synopsis: name, summary: name, example: name)
}

/// A line of the language as the sample vocabulary reads it.
func read(_ text: String) -> Parsed { parse(SourceText(text), vocabulary: sample) }

/// The tree of a line as an s-expression; errors stand before it, so that a table shows them at once.
func outline(_ text: String) -> String {
  let parsed = read(text)
  let errors = parsed.diagnostics.filter { $0.severity == .error }.map { "error: \($0.message)" }
  return (errors + [parsed.statement.outline]).joined(separator: "; ")
}
