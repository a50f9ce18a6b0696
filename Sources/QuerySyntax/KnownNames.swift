import Diagnostics

/// The vocabulary by name, for looking up and for suggestions.
///
/// Names are known in any case.
struct KnownNames: Sendable {
  private let fieldsByName: [String: FieldSignature]
  private let stagesByName: [String: StageSignature]
  private let formats: Set<String>
  /// What can stand before a colon in a filter, the likeliest first.
  let prefixes: [String]
  /// What can follow a `|`, the likeliest first.
  let stageNames: [String]

  /// Prefixes that are no fields: they say how the text or group after them is meant.
  static let operators = ["within", "asked", "cql", "stem", "exact"]
  /// The units of `within:`.
  static let units = ["sentence", "paragraph", "qa", "doc"]

  init(_ vocabulary: Vocabulary) {
    var fields: [String: FieldSignature] = [:]
    for field in vocabulary.fields {
      for name in [field.name] + field.aliases where fields[name.lowercased()] == nil {
        fields[name.lowercased()] = field
      }
    }
    var stages: [String: StageSignature] = [:]
    for stage in vocabulary.stages {
      for name in [stage.name] + stage.aliases where stages[name.lowercased()] == nil {
        stages[name.lowercased()] = stage
      }
    }
    fieldsByName = fields
    stagesByName = stages
    formats = Set(vocabulary.formats)
    prefixes = vocabulary.fields.map(\.name) + Self.operators + vocabulary.fields.flatMap(\.aliases)
    stageNames = vocabulary.stages.map(\.name) + vocabulary.stages.flatMap(\.aliases) + vocabulary.formats
  }

  func field(_ name: String) -> FieldSignature? { fieldsByName[name] }

  func stage(_ name: String) -> StageSignature? { stagesByName[name] }

  func isFormat(_ name: String) -> Bool { formats.contains(name) }

  /// Whether a name before a colon means something.
  func isPrefix(_ name: String) -> Bool { fieldsByName[name] != nil || Self.operators.contains(name) }

  /// The prefix that an unknown one is surely a slip of: one edit away, and long enough for that to be no accident.
  func prefix(misspelt name: String) -> String? {
    let letters = Array(name)
    guard letters.count >= 5 else { return nil }
    return prefixes.first { editDistance(letters, Array($0), limit: 1) == 1 }
  }
}
