package import CorpusModel

/// A chart as a drawing that stands alone: title, axes with their units, and the query under it.
package struct SVGFormat: Format {
  package static let name = "svg"
  package static let endings = ["svg"]
  package static let summary = "a plot as a drawing of its own (put '| plot' before it)"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    guard let chart = relation.chart else { return }
    out.write(PlotDrawing(PlotRows(relation, chart)).svg)
  }
}
