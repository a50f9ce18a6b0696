package import CorpusModel

/// One JSON object a line: all columns, in their order.
package struct JSONLinesFormat: Format {
  package static let name = "jsonl"
  package static let aliases = ["ndjson", "jsonlines"]
  package static let endings = ["jsonl", "ndjson"]
  package static let summary = "one JSON object a line, all columns"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    let columns = relation.columns
    relation.rows.write(to: &out) { _, row, out in out.write(JSONText.object(row, columns) + "\n") }
  }
}
