import Diagnostics

/// The vocabulary by name, for looking up and for suggestions.
///
/// Names are known in any case.
struct KnownNames: Sendable {
  private let fields: [FieldSignature]
  private let stages: [StageSignature]
  private let fieldPlaces: NameTable
  private let stagePlaces: NameTable
  private let formats: [String]

  /// Prefixes that are no fields: they say how the text or group after them is meant.
  static let operators = ["within", "asked", "cql", "stem", "exact"]
  /// The units of `within:`.
  static let units = ["sentence", "paragraph", "qa", "doc"]

  init(fields: [FieldSignature], stages: [StageSignature], formats: [String]) {
    (self.fields, self.stages, self.formats) = (fields, stages, formats)
    fieldPlaces = NameTable(fields.map { [$0.name] + $0.aliases })
    stagePlaces = NameTable(stages.map { [$0.name] + $0.aliases })
  }

  /// What can stand before a colon in a filter, the likeliest first.
  var prefixes: [String] { fields.map(\.name) + Self.operators + fields.flatMap(\.aliases) }

  /// What can follow a `|`, the likeliest first.
  var stageNames: [String] { stages.map(\.name) + stages.flatMap(\.aliases) + formats }

  func field(_ name: String) -> FieldSignature? { fieldPlaces[name].map { fields[$0] } }

  func stage(_ name: String) -> StageSignature? { stagePlaces[name].map { stages[$0] } }

  func isFormat(_ name: String) -> Bool { formats.contains(name) }

  /// Whether a name before a colon means something.
  func isPrefix(_ name: String) -> Bool { fieldPlaces[name] != nil || Self.operators.contains(name) }

  /// The prefix that an unknown one is surely a slip of: one edit away, and long enough for that to be no accident.
  func prefix(misspelt name: String) -> String? {
    let letters = Array(name)
    guard letters.count >= 5 else { return nil }
    return prefixes.first { editDistance(letters, Array($0), limit: 1) == 1 }
  }
}
