import CorpusModel
import TextAnalysis

/// Finds where a document names the entries of a lexicon and the cues of its topics.
///
/// Each leaf is looked at by itself, without its label: context and weak cues count inside one leaf. Bare first names
/// wait until it is known which organisations the document is about.
struct MentionFinder: Sendable {
  private let matcher: NameMatcher
  private var settled: [Candidate] = []
  private var scoped: [Candidate] = []

  init(_ matcher: NameMatcher) { self.matcher = matcher }

  /// Takes the mentions of a leaf, cut into terms without its label.
  mutating func read(_ text: [UInt8], _ leaf: CutText, _ scanner: inout NameScanner) {
    let candidates = scanner.candidates(in: text, leaf)
    guard !candidates.isEmpty else { return }
    let filter = CandidateFilter(matcher: matcher, text: text, terms: leaf.terms)
    let outcome = MentionResolver(candidates, filter: filter).resolve(candidates)
    settled += outcome.settled
    scoped += outcome.scoped
  }

  /// Takes over what another found in the leaves that follow.
  mutating func append(_ other: MentionFinder) {
    settled += other.settled
    scoped += other.scoped
  }

  /// The mentions of all leaves read, sorted by start, then by length (longer first), field and entry.
  func mentions() -> [Mention] {
    var settled = settled
    settled += inScope(scoped, of: settled)
    return Self.inOrder(settled.map(mention))
  }

  /// Mentions sorted; most are so already, and are not copied then.
  static func inOrder(_ mentions: [Mention]) -> [Mention] {
    for place in mentions.indices.dropFirst() where standBefore(mentions[place], mentions[place - 1]) {
      return mentions.sorted(by: standBefore)
    }
    return mentions
  }

  /// Whether a mention comes before another: by start, then the longer one, then field and entry.
  static func standBefore(_ left: Mention, _ right: Mention) -> Bool {
    if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
    if left.range.upperBound != right.range.upperBound { return left.range.upperBound > right.range.upperBound }
    return (left.field, left.entry) < (right.field, right.entry)
  }

  private func mention(_ candidate: Candidate) -> Mention {
    let target = matcher.targets[Int(candidate.target)]
    let alias = matcher.alias(of: target)
    let isWeak = matcher.isTopic[Int(target.field)] && alias.needsContext
    return Mention(
      field: matcher.gazetteers[Int(target.field)].name, entry: matcher.entry(of: target).id, range: candidate.range,
      alias: alias.text, isWeak: isWeak)
  }

  /// The bare names whose organisation is among those that the document names most, at least half as often as the first.
  private func inScope(_ scoped: [Candidate], of settled: [Candidate]) -> [Candidate] {
    guard !scoped.isEmpty else { return [] }
    var counts: [String: Int] = [:]
    for candidate in settled {
      let target = matcher.targets[Int(candidate.target)]
      if !matcher.isTopic[Int(target.field)] { counts[matcher.entry(of: target).id, default: 0] += 1 }
    }
    let most = counts.values.max() ?? 0
    var taken: [Int32: [Range<Int>]] = [:]
    for candidate in settled {
      taken[matcher.targets[Int(candidate.target)].field, default: []].append(candidate.range)
    }
    for field in taken.keys { taken[field]?.sort { $0.lowerBound < $1.lowerBound } }
    return scoped.filter { candidate in
      let target = matcher.targets[Int(candidate.target)]
      guard let scope = matcher.alias(of: target).scope, let count = counts[scope], count * 2 >= most else {
        return false
      }
      let others = taken[target.field] ?? []
      let place = others.partitionPoint { $0.upperBound > candidate.range.lowerBound }
      return place == others.count || others[place].lowerBound >= candidate.range.upperBound
    }
  }
}
