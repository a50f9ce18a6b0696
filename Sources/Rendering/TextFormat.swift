package import CorpusModel

/// What people read: turns, quotations, concordances and pairs each in a layout of their own, else a table.
package struct TextFormat: Format {
  package static let name = "text"
  package static let aliases = ["txt"]
  package static let endings = ["txt"]
  package static let summary = "for reading: turns, quotations, concordances or a table (the default)"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    // A presentation counts only where its columns are there: `table` may have chosen others.
    switch relation.presentation {
    case .turns where relation.has("text"): TurnsLayout(relation: relation, options: options).render(into: &out)
    case .quotes(let style) where relation.has("text"):
      QuotesLayout(relation: relation, style: style, options: options).render(into: &out)
    case .concordance where relation.has("left", "match", "right"):
      ConcordanceLayout(relation, options: options, for: &out).render(into: &out)
    case .pairs where relation.has("question", "answer"):
      PairsLayout(relation: relation, options: options).render(into: &out)
    case .statement where relation.has("verdict"):
      StatementLayout(relation: relation, options: options).render(into: &out)
    case .plot where relation.chart != nil:
      if let chart = relation.chart { PlotLayout(relation, chart, options: options).render(into: &out) }
      relation.renderTotals(options, into: &out)
    case .table, .turns, .quotes, .concordance, .pairs, .statement, .plot:
      if options.isTerminal {
        BoxFormat().render(relation, options: options, into: &out)
      } else {
        TableFormat().render(relation, options: options, into: &out)
      }
      return
    }
    relation.renderNotes(options, into: &out)
  }
}

extension Relation {
  fileprivate func has(_ names: String...) -> Bool { names.allSatisfy { place(of: $0) != nil } }
}
