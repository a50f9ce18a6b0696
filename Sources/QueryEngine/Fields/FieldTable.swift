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
  private let places: [String: Int]

  /// The fields that every corpus has, and with an index those of its gazetteers; tags and notes are of the evidence.
  package init(index: CorpusIndex? = nil, evidence: AttachedEvidence = AttachedEvidence()) {
    self.evidence = evidence
    var fields: [Field] = []
    var places: [String: Int] = [:]
    func add(_ field: Field) {
      for name in [field.name] + field.signature.aliases where places[name] == nil { places[name] = fields.count }
      fields.append(field)
    }
    for field in fieldList { add(field.reading(evidence)) }
    for gazetteer in index?.gazetteerNames ?? [] where places[gazetteer] == nil { add(.gazetteer(gazetteer)) }
    (self.fields, self.places) = (fields, places)
    vocabulary = Vocabulary(
      fields: fields.map(\.signature), stages: stageList.map { $0.signature }, formats: formatNames)
  }

  /// The field of a name or alias, or nil.
  package subscript(name: String) -> Field? { (places[name] ?? places[name.lowercased()]).map { fields[$0] } }

  /// All names and aliases.
  package var names: [String] { fields.flatMap { [$0.name] + $0.signature.aliases } }
}

/// The formats whose names are stages too; Rendering says which it can write.
private let formatNames = [
  "text", "table", "box", "markdown", "md", "csv", "tsv", "json", "jsonl", "html", "latex", "org", "line", "svg",
]
