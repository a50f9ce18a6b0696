package import CorpusModel

/// One JSON array with an object a row: all columns, in their order.
package struct JSONFormat: Format {
  package static let name = "json"
  package static let endings = ["json"]
  package static let summary = "one JSON array of objects, all columns"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    out.write("[")
    let columns = relation.columns
    relation.rows.write(to: &out) { place, row, out in
      out.write((place > 0 ? ",\n " : "\n ") + JSONText.object(row, columns))
    }
    if out.isStopped { return }
    out.write(relation.rows.count > 0 ? "\n]\n" : "]\n")
  }
}
