import CorpusModel
import QuerySyntax
import Synchronization

/// What filters found so far: people ask the same filter for its lines, then for its counts, then for its collocates.
///
/// It belongs to one table of fields, and so to one corpus and what is attached to it. Filters that name a set or a result
/// are not kept, which mean something else the next time, nor are those that find nothing, which is soon found again.
final class FilterMemory: Sendable {
  /// A filter, and all besides the corpus that decides what it finds.
  struct Question: Sendable, Equatable {
    var filter: FilterNode
    /// Names and values, one behind the other, by name.
    ///
    /// A dictionary would have its type made for the first of all questions.
    var variables: [String]
    /// What counts in the spelling of words and names.
    var strict: MatchAspects
    /// How many steps a regular expression may take in a text; nil for any number.
    var mostSteps: Int?

    /// What a query asks; nil where it asks for something that changes.
    init?(_ filter: Filter, in environment: Environment) {
      guard !filter.value.namesSets else { return nil }
      self.filter = filter.value
      variables = environment.variables.isEmpty ? [] : Self.listed(environment.variables)
      (strict, mostSteps) = (environment.strict, environment.mostSteps)
    }

    @inline(never)
    private static func listed(_ variables: [String: String]) -> [String] {
      variables.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
    }
  }

  /// What a filter finds among what it sees, and what people are told about it.
  struct Finding: Sendable {
    var blocks: BlockSet
    /// Sentences.
    var remarks: [String]
    /// Sentences on what may be lacking.
    var shortfalls: [String] = []
  }

  private struct Entry: Sendable {
    var question: Question
    var finding: Finding
  }

  /// The last one asked is at the end.
  private let known = Mutex<[Entry]>([])
  /// Few enough to be compared one by one.
  private static let most = 32
  /// In bytes of memory.
  private static let mostBytes = 8 << 20

  /// What a filter found before; nil where it was not asked or is forgotten.
  func finding(for question: Question) -> Finding? {
    known.withLock { known in
      guard let place = known.lastIndex(where: { $0.question == question }) else { return nil }
      let entry = known.remove(at: place)
      known.append(entry)
      return entry.finding
    }
  }

  /// Keeps what a filter found, and forgets what was not asked for the longest.
  func keep(_ finding: Finding, for question: Question) {
    let size = finding.blocks.byteCount
    guard !finding.blocks.isEmpty, size <= Self.mostBytes / 4 else { return }
    known.withLock { known in
      known.append(Entry(question: question, finding: finding))
      var bytes = known.reduce(0) { $0 + $1.finding.blocks.byteCount }
      while known.count > Self.most || bytes > Self.mostBytes { bytes -= known.removeFirst().finding.blocks.byteCount }
    }
  }
}

extension FilterNode {
  /// Whether it names a set or a result, which stand for other turns another time.
  fileprivate var namesSets: Bool {
    switch self {
    case .set: true
    case .and(let parts), .or(let parts): parts.contains { $0.value.namesSets }
    case .not(let part), .within(_, let part), .asked(let part): part.value.namesSets
    case .everything, .text, .field, .cql, .variable: false
    }
  }
}
