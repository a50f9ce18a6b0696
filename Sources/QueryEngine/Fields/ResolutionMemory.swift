import CorpusIndex
import QuerySyntax
import Synchronization

/// What the values of fields meant so far: a session names the same people and things again and again, and each is
/// looked for among all names of the corpus.
///
/// It belongs to one table of fields, and so to one corpus and what is attached to it.
final class ResolutionMemory: Sendable {
  private struct Entry: Sendable {
    var field: String
    var value: String
    var quoted: Bool
    var strict: MatchAspects
    var resolution: Resolution
  }

  // Few enough to be looked through in less time than a hash takes to set up.
  private let known = Mutex<[Entry]>([])
  private static let most = 64

  /// What a test of a field asks, looked up where it was asked before.
  func resolution(
    of test: PlainTest, by field: Field, in index: CorpusIndex
  ) throws(FieldProblem) -> Resolution {
    guard case .value(let value, let quoted, let strict) = test else {
      return try field.access.resolve(test, in: index)
    }
    let found = known.withLock { known in
      known.last { $0.value == value && $0.field == field.name && $0.quoted == quoted && $0.strict == strict }
    }
    if let found { return found.resolution }
    let resolution = try field.access.resolve(test, in: index)
    guard resolution.condition.isOfValues else { return resolution }
    known.withLock { known in
      if known.count == Self.most { known.removeFirst(Self.most / 2) }
      known.append(
        Entry(field: field.name, value: value, quoted: quoted, strict: strict, resolution: resolution))
    }
    return resolution
  }
}

extension Condition {
  /// Whether it asks for values of facets alone: lists of blocks can be long.
  fileprivate var isOfValues: Bool {
    switch self {
    case .values: true
    case .any(let conditions): conditions.allSatisfy(\.isOfValues)
    default: false
    }
  }
}
