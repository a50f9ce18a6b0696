package import CorpusModel

/// One JSON object a line: all columns, in their order.
package struct JSONLinesFormat: Format {
  package static let name = "jsonl"
  package static let aliases = ["ndjson", "jsonlines"]
  package static let endings = ["jsonl", "ndjson"]
  package static let summary = "one JSON object a line, all columns"

  package init() {}

  package func render(_ relation: Relation, options: RenderOptions, into out: inout OutputBuffer) {
    for place in 0..<relation.rows.count {
      if out.isStopped { return }
      out.write(JSONText.object(relation.rows[place], relation.columns) + "\n")
    }
  }
}
