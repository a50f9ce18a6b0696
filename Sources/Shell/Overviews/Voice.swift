import CorpusIndex
import CorpusModel
import QueryEngine

/// One who speaks: a person, or a label that stands for nobody known.
struct Voice: Hashable {
  /// The person, or the label as text.
  let value: Value
  /// The person's id; nil for a label.
  let person: String?

  /// Who speaks a block; nil where that is unknown.
  init?(ofBlock block: Int, in index: CorpusIndex) {
    value = index.speakerValue(ofBlock: block)
    switch value {
    case .entity(let id, _): person = id
    case .text: person = nil
    default: return nil
    }
  }

  /// What tells those apart who are equal in all else.
  private var key: String {
    if case .text(let label) = value { return label }
    return person ?? ""
  }

  /// Voices by how often each speaks, the most first.
  static func ranked(_ counts: [Voice: Int]) -> [Voice] {
    counts.sorted { ($1.value, $0.key.key) < ($0.value, $1.key.key) }.map(\.key)
  }
}
