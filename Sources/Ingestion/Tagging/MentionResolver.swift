import CorpusModel
import TextAnalysis

/// Decides which candidates of one block count: context, weak cues, the longest where several overlap.
struct MentionResolver {
  private let matcher: NameMatcher
  private let filter: CandidateFilter
  /// The lists of context words of which one stands in the block.
  private let contexts: Set<Int32>

  /// What a block mentions; `scoped` waits for what the document is about.
  struct Outcome {
    var settled: [Candidate] = []
    var scoped: [Candidate] = []
  }

  init(_ candidates: [Candidate], filter: CandidateFilter) {
    matcher = filter.matcher
    self.filter = filter
    contexts = Set(
      candidates.lazy.map { filter.matcher.targets[Int($0.target)] }.filter { $0.kind == .context }.map(\.entry))
  }

  /// The mentions among a block's candidates, sorted by field and place.
  func resolve(_ candidates: [Candidate]) -> Outcome {
    let plausible = filter.plausible(candidates)
    guard !plausible.isEmpty else { return Outcome() }
    var outcome = Outcome()
    var certain: [Candidate] = []
    var doubtful: [Candidate] = []
    for candidate in plausible {
      let alias = matcher.alias(of: matcher.targets[Int(candidate.target)])
      if alias.scope != nil {
        outcome.scoped.append(candidate)
      } else if alias.needsContext || !alias.follows.isEmpty {
        doubtful.append(candidate)
      } else {
        certain.append(candidate)
      }
    }
    if !doubtful.isEmpty {
      // Sorted by field, then by place.
      let sure = Dictionary(grouping: longest(certain)) { matcher.targets[Int($0.target)].field }
      certain += doubtful.filter { isTopic($0) ? cueCounts($0) : counts($0, among: sure) }
    }
    outcome.settled = withoutLoneWeakCues(longest(certain))
    return outcome
  }

  /// The longest of overlapping candidates, the leftmost first: one for each place and field, for topics one for each
  /// place and topic; sorted by these, then by place.
  private func longest(_ candidates: [Candidate]) -> [Candidate] {
    guard candidates.count > 1 else { return candidates }
    let sorted = candidates.map { (group: group($0), candidate: $0) }.sorted(by: Self.precedes)
    var kept: [Candidate] = []
    kept.reserveCapacity(sorted.count)
    var last: (group: Int, end: Int)?
    for (group, candidate) in sorted {
      if let last, last.group == group, candidate.terms.lowerBound < last.end { continue }
      kept.append(candidate)
      last = (group, candidate.terms.upperBound)
    }
    return kept
  }

  private static func precedes(_ left: (group: Int, candidate: Candidate), _ right: (group: Int, candidate: Candidate))
    -> Bool
  {
    if left.group != right.group { return left.group < right.group }
    let (first, second) = (left.candidate, right.candidate)
    if first.terms.lowerBound != second.terms.lowerBound { return first.terms.lowerBound < second.terms.lowerBound }
    if first.terms.upperBound != second.terms.upperBound { return first.terms.upperBound > second.terms.upperBound }
    return first.target < second.target
  }

  private func group(_ candidate: Candidate) -> Int {
    let target = matcher.targets[Int(candidate.target)]
    return Int(target.field) << 32 | (matcher.isTopic[Int(target.field)] ? Int(target.entry) : 0)
  }

  private func isTopic(_ candidate: Candidate) -> Bool {
    matcher.isTopic[Int(matcher.targets[Int(candidate.target)].field)]
  }

  /// Whether a cue has the word before it and the word in its block that it asks for; most ask for none.
  private func cueCounts(_ candidate: Candidate) -> Bool {
    let target = matcher.targets[Int(candidate.target)]
    if target.context >= 0, !contexts.contains(target.context) { return false }
    let alias = matcher.alias(of: target)
    return alias.follows.isEmpty || filter.follows(candidate, alias.follows)
  }

  /// Whether a name that needs something around it has it, given by field the names of the block that need nothing.
  private func counts(_ candidate: Candidate, among sure: [Int32: [Candidate]]) -> Bool {
    let target = matcher.targets[Int(candidate.target)]
    let alias = matcher.alias(of: target)
    let named = sure[target.field] ?? []
    if alias.needsContext, named.isEmpty, target.context < 0 || !contexts.contains(target.context) { return false }
    if alias.follows.isEmpty || filter.follows(candidate, alias.follows) { return true }
    let next = named.partitionPoint { $0.range.lowerBound > candidate.range.lowerBound }
    let neighbours = named[max(0, next - 1)..<min(next + 1, named.count)]
    return filter.isListed(
      candidate, beside: neighbours.filter { matcher.targets[Int($0.target)].entry != target.entry })
  }

  /// Without the weak cues of topics that have no strong one, no two different ones and none three times in the block;
  /// the cues of a topic must stand side by side.
  private func withoutLoneWeakCues(_ candidates: [Candidate]) -> [Candidate] {
    var kept: [Candidate] = []
    kept.reserveCapacity(candidates.count)
    var start = 0
    while start < candidates.count {
      let topic = group(candidates[start])
      var end = start
      while end < candidates.count, group(candidates[end]) == topic { end += 1 }
      if !isTopic(candidates[start]) || count(candidates[start..<end]) { kept += candidates[start..<end] }
      start = end
    }
    return kept
  }

  /// Whether the cues of one topic in a block tell that the block mentions it.
  private func count(_ cues: ArraySlice<Candidate>) -> Bool {
    if cues.count > 2 { return true }
    var stem: Substring?
    for candidate in cues {
      let cue = matcher.alias(of: matcher.targets[Int(candidate.target)])
      guard cue.needsContext else { return true }
      let own = cue.text.lowercased().prefix(5)
      if let stem, stem != own { return true }
      stem = own
    }
    return false
  }
}

extension CandidateFilter {
  /// Whether nothing but what joins the members of a list stands between a candidate and another name.
  ///
  /// "Binance, OK et Huobi" lists it. A name behind it counts only where the candidate does not open a sentence, as an
  /// interjection would ("OK, Binance has answered").
  func isListed(_ candidate: Candidate, beside others: [Candidate]) -> Bool {
    others.contains { other in
      if other.range.upperBound <= candidate.range.lowerBound {
        return isListGap(other.range.upperBound..<candidate.range.lowerBound)
      }
      return candidate.range.upperBound <= other.range.lowerBound && !opensSentence(candidate)
        && isListGap(candidate.range.upperBound..<other.range.lowerBound)
    }
  }

  private func isListGap(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 12 else { return false }
    let words = String(decoding: text[gap], as: UTF8.self).split { " ,、，/&\u{A0}".contains($0) }
    return words.count <= 1 && words.allSatisfy { Self.conjunctions.contains($0.lowercased()) }
      && !(words.isEmpty && gap.isEmpty)
  }

  private static let conjunctions: Set<String> = [
    "and", "or", "et", "ou", "und", "oder", "y", "e", "o", "и", "или", "和", "与", "跟", "及", "vs", "vs.",
  ]

  private func opensSentence(_ candidate: Candidate) -> Bool {
    guard candidate.terms.lowerBound > 0 else { return true }
    let gap = text[terms[candidate.terms.lowerBound - 1].range.upperBound..<candidate.range.lowerBound]
    let ends = String(decoding: gap, as: UTF8.self)
    return ends.contains { ".!?。！？…\n:：\"“«„「".contains($0) }
  }
}
