package import CorpusIndex
import CorpusModel
package import QuerySyntax

/// The fields of the language by name and alias, those that a corpus brings included.
package struct FieldTable: Sendable {
  /// All fields in the order of the documentation.
  package let fields: [Field]
  /// The names that the parser must know: fields, stages and formats.
  package let vocabulary: Vocabulary
  /// What the user has attached to turns.
  package let evidence: AttachedEvidence
  /// What their values meant so far.
  let resolutions = ResolutionMemory()
  /// What filters found so far.
  let findings = FilterMemory()
  private let places: NameTable

  /// The fields that every corpus has, and with an index those of its gazetteers; tags and notes are of the evidence.
  package init(index: CorpusIndex? = nil, evidence: AttachedEvidence = AttachedEvidence()) {
    self.evidence = evidence
    var fields = fieldList.map { $0.reading(evidence) }
    for gazetteer in index?.gazetteerNames ?? [] where !fields.contains(where: { $0.isCalled(gazetteer) }) {
      fields.append(.gazetteer(gazetteer))
    }
    self.fields = fields
    places = NameTable(fields.map { [$0.name] + $0.signature.aliases })
    vocabulary = Vocabulary(
      fields: fields.map(\.signature), stages: stageList.map { $0.signature }, formats: formatNames)
  }

  /// The field of a name or alias, or nil.
  package subscript(name: String) -> Field? { places[name].map { fields[$0] } }

  /// All names and aliases.
  package var names: [String] { fields.flatMap { [$0.name] + $0.signature.aliases } }
}

extension Field {
  fileprivate func isCalled(_ name: String) -> Bool { self.name == name || signature.aliases.contains(name) }
}

/// The formats whose names are stages too; Rendering says which it can write.
private let formatNames = [
  "text", "table", "box", "markdown", "md", "csv", "tsv", "json", "jsonl", "html", "latex", "tex", "org", "line", "svg",
  "txt", "ndjson", "jsonlines",
]
