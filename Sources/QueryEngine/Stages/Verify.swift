import CorpusIndex
import CorpusModel
package import Diagnostics
package import QuerySyntax

/// `verify "…"`: whether the turns hold these words, where, or how they differ.
package struct Verify: Stage {
  package static let signature = StageSignature(
    name: "verify", takes: .turns, gives: .table, parameters: [.string(optional: false)], synopsis: "verify \"…\"",
    summary:
      "Says whether words stand in the turns exactly, otherwise spaced, respelt, altered (and how), or not at all.",
    example: "* | verify \"to be honest\"",
    columns: columns.map(\.name))

  private let quotation: String
  private let range: SourceRange
  private let source: SourceText

  package init(_ call: StageCall, in context: CheckContext) throws(Diagnostic) {
    let words = try context.text(try context.required(call, "the words to look for"), what: "the quotation")
    (quotation, range, source) = (words.value, words.range, context.source)
  }

  package func run(_ input: Flow, in context: RunContext) throws(Diagnostic) -> Flow {
    let turns = try input.turns(for: "verify")
    let verification = Verification(of: quotation, in: turns)
    guard verification.length > 0 else { throw Diagnostic("verify needs words to look for", at: range, in: source) }
    guard verification.length <= Verification.greatestLength else {
      throw Diagnostic("verify takes at most \(Verification.greatestLength) words", at: range, in: source)
    }
    let findings = try verification.findings(in: context)
    let isWanting = findings.allSatisfy { $0.verdict == .altered }
    let elsewhere = isWanting ? try elsewhere(beside: turns, context) : nil
    var rows = findings.map { Self.row($0, of: turns) }
    if findings.isEmpty {
      rows = [Self.columns.map { _ in .null }]
      rows[0][0] = .text(Verification.Verdict.missing.rawValue)
    }
    if let elsewhere {
      let clauses = [elsewhere] + (findings.first?.differences ?? [])
      rows[0][Self.differences] = .list(clauses.map { .text($0) })
    }
    return .table(Relation(columns: Self.columns, rows: RowSource(rows), presentation: .statement))
  }

  /// Where the words stand in the corpus outside the turns, as a clause: in another kind of block, or in what a filter left
  /// out.
  ///
  /// Without it, people would mend a quotation that is right.
  private func elsewhere(beside turns: TurnSet, _ context: RunContext) throws(Diagnostic) -> String? {
    let index = turns.index
    let everything = BlockSet.all(of: index.blockCount).subtracting(turns.blockSet)
    let others = TurnSet(everything, finder: turns.finder, in: index)
    let found = try Verification(of: quotation, in: others).findings(in: context)
    guard let first = found.first, first.verdict != .altered else { return nil }
    let block = others.block(at: first.place)
    let passage = "\(index.kind(ofBlock: block).name) \(index.id(ofBlock: block))"
    let document = index.document(index.document(ofBlock: block)).id
    return "outside these turns the words stand in \(passage) of \(document) (\(first.verdict.rawValue))"
  }

  private static let columns: [Column] = [
    Column("verdict"), Column("text"), Column("differences", .list), Column("speaker"), Column("doc"),
    Column("turn", .number), Column("id"), Column("start", .number, isDetail: true),
    Column("end", .number, isDetail: true), Column("citation", isDetail: true),
  ]

  /// The place of the column that says what differs.
  private static let differences = 2

  private static func row(_ finding: Verification.Finding, of turns: TurnSet) -> [Value] {
    let index = turns.index
    let block = turns.block(at: finding.place)
    let document = index.document(ofBlock: block)
    let citation = CitationStyle.all[0].citation(of: CitedPassage(block: block, in: index))
    return [
      .text(finding.verdict.rawValue), .text(index.text(document, finding.range)),
      .list(finding.differences.map { .text($0) }), index.speakerValue(ofBlock: block),
      .text(index.document(document).id), Value(index.turn(ofBlock: block)),
      .text(index.id(ofBlock: block).description),
      .integer(finding.range.lowerBound), .integer(finding.range.upperBound), .text(citation),
    ]
  }
}
