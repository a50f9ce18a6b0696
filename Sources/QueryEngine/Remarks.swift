import CorpusIndex
import CorpusModel
import Diagnostics
import QuerySyntax

/// What an answer says about itself: why nothing was found, what was left out, what is doubtful.
struct Remarks {
  let index: CorpusIndex
  let report: LoadReport
  let evaluator: Evaluator

  /// The sentences on what a filter found, with what it sees, copies too, and what it finds in all kinds of blocks.
  func sentences(
    on found: BlockSet, seen: BlockSet, everywhere: BlockSet, of filter: CheckedFilter
  ) throws(Diagnostic) -> [String] {
    var sentences: [String] = []
    sentences += filter.unknownValues.prefix(Self.mostTold).map { $0.sentence(suggests: !found.isEmpty) }
    let untold = filter.unknownValues.count - Self.mostTold
    if untold > 0 { sentences.append("\(untold) more value\(untold == 1 ? " is" : "s are") not in this corpus") }
    if found.isEmpty, let explained = try zeroHits(filter) { sentences.append(explained) }
    if let omitted = omittedKinds(seen, everywhere, of: filter) { sentences.append(omitted) }
    let copies = seen.count - found.count
    if copies > 0 {
      let verbs =
        copies == 1
        ? "copy of these is left out (dup:all shows it)" : "copies of these are left out (dup:all shows them)"
      sentences.append("\(copies) \(verbs)")
    }
    if let doubtful = doubtful(found, of: filter) { sentences.append(doubtful) }
    if found.isEmpty, !report.unread.isEmpty {
      let count = report.unread.count
      sentences.append("\(count) file\(count == 1 ? "" : "s") could not be read")
    }
    return sentences
  }

  /// What may be lacking in an answer: texts in which an expression was given up.
  func shortfalls(of filter: CheckedFilter) -> [String] {
    filter.root.patterns.filter { $0.timesGivenUp > 0 }.map { pattern in
      let texts = pattern.timesGivenUp == 1 ? "1 text" : "\(pattern.timesGivenUp) texts"
      return "not all was found: /\(pattern.literal.pattern)/ was given up in \(texts) "
        + "after \(pattern.mostSteps) steps (.set steps N allows more)"
    }
  }

  /// The terms and values of which something is said.
  private static let mostTold = 12

  // MARK: Nothing found

  /// How many turns each term finds alone: `speaker:zhao 5 · exchange:bitgt 0, did you mean bitget?`, and of a word that
  /// names a speaker what that one says: `zhao 2, speaker:zhao 5`; nil for a filter without terms.
  private func zeroHits(_ filter: CheckedFilter) throws(Diagnostic) -> String? {
    var parts: [String] = []
    for term in terms(of: filter.root).prefix(Self.mostTold) {
      let alone = CheckedFilter(
        root: term.node, visible: filter.visible, seesCopies: true, notes: [], unknownValues: [])
      let count = try evaluator.blocks(of: alone).count
      var part = "\(term.label) \(count)"
      if count == 0, let other = try inOtherSpellings(term.node, as: alone) {
        part += ", \(other) in other spellings"
      } else if count == 0, let suggestion = suggestion(for: term.node) {
        part += ", did you mean \(suggestion)?"
      }
      if let said = saidBySpeaker(of: term.node, filter) { part += ", \(said)" }
      if !parts.contains(part) { parts.append(part) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// How many turns have the words of a text spelled otherwise; nil where none has, or spelling does not count.
  private func inOtherSpellings(_ node: CheckedNode, as filter: CheckedFilter) throws(Diagnostic) -> Int? {
    let loose: CheckedNode
    switch node {
    case .text(var text):
      guard case .spelled(let slots, _) = text.test else { return nil }
      text.test = .phrase(slots)
      loose = .text(text)
    case .field(var field):
      guard let condition = field.loosened else { return nil }
      field.condition = condition
      loose = .field(field)
    default: return nil
    }
    let folded = CheckedFilter(
      root: loose, visible: filter.visible, seesCopies: true, notes: [], unknownValues: [])
    let count = try evaluator.blocks(of: folded).count
    return count > 0 ? count : nil
  }

  /// How many turns the speaker has whose name a text is; nil where it is none.
  private func saidBySpeaker(of node: CheckedNode, _ filter: CheckedFilter) -> String? {
    guard case .text(let text) = node, case .phrase = text.test else { return nil }
    let name = text.label.filter { $0 != "\"" }
    guard name.allSatisfy({ $0.isLetter || $0.isWhitespace || ".'’-".contains($0) }),
      let speaker = SpeakerAccess().condition(named: name, in: index)
    else { return nil }
    let count = evaluator.visible(in: evaluator.blocks(where: speaker, among: nil), filter.visible).count
    return count > 0 ? "speaker:\(Completion.quoted(name)) \(count)" : nil
  }

  private struct Term {
    var label: String
    var node: CheckedNode
  }

  /// The texts and fields of a filter outside NOT, in the order written.
  private func terms(of node: CheckedNode) -> [Term] {
    switch node {
    case .everything, .not: []
    case .text(let text): [Term(label: text.label, node: node)]
    case .field(let field): [Term(label: field.written, node: node)]
    case .set(let label, _, _): [Term(label: label, node: node)]
    case .asked, .within: [Term(label: node.description(inside: .not), node: node)]
    case .and(let nodes), .or(let nodes): nodes.flatMap { terms(of: $0) }
    }
  }

  private func suggestion(for node: CheckedNode) -> String? {
    switch node {
    case .field(let field): return field.unknown.lazy.compactMap(\.nearest).first.map { Completion.quoted($0) }
    case .text(let text):
      guard let missing = text.missing else { return nil }
      // A word of few letters has neighbours that have nothing to do with it.
      let length = missing.unicodeScalars.count
      guard length >= 3 else { return nil }
      let edits = length <= 7 ? 1 : length <= 11 ? 2 : 3
      return NearbyTerms(of: missing, within: edits, in: index.dictionary).nearest.map { index.dictionary.spelling($0) }
    case .everything, .set, .and, .or, .not, .asked, .within: return nil
    }
  }

  // MARK: Left out

  /// The kinds that match but are not searched by default: "3 leads, 2 indirect also match (kind:all shows them)".
  private func omittedKinds(_ found: BlockSet, _ everywhere: BlockSet, of filter: CheckedFilter) -> String? {
    // What is seen is a part of all.
    guard filter.visible != nil, filter.isSelective, found.count < everywhere.count else { return nil }
    let omitted = everywhere.subtracting(found)
    guard !omitted.isEmpty else { return nil }
    var counts = [Int](repeating: 0, count: Int(UInt8.max) + 1)
    for block in omitted.blocks { counts[Int(index.kind(ofBlock: Int(block)).rawValue)] += 1 }
    let parts = BlockKind.allCases.compactMap { kind in
      let count = counts[Int(kind.rawValue)]
      return count == 0 ? nil : "\(count) \(kind.countedName(plural: count != 1))"
    }
    let isOne = parts.count == 1 && omitted.count == 1
    return "\(parts.joined(separator: ", ")) also match\(isOne ? "es" : "") (kind:all shows \(isOne ? "it" : "them"))"
  }

  /// How many of the speakers that a filter asks for are guesses.
  private func doubtful(_ found: BlockSet, of filter: CheckedFilter) -> String? {
    guard asksForSpeakers(filter.root), let confidence = index.facet("confidence"),
      let guess = confidence.entries.firstIndex(where: { $0.id == Confidence.guess.name })
    else { return nil }
    let guessed = BlockSet(joining: [confidence.blocks(withValue: guess)], of: index.blockCount)
    let guesses = guessed.intersection(found).count
    guard guesses > 0 else { return nil }
    return "\(guesses) of \(found.count) ha\(guesses == 1 ? "s" : "ve") a speaker by guess (confidence:guess)"
  }

  private func asksForSpeakers(_ node: CheckedNode) -> Bool {
    switch node {
    case .field(let field): ["speaker", "role", "affiliation"].contains(field.name)
    case .and(let nodes), .or(let nodes): nodes.contains { asksForSpeakers($0) }
    case .within(_, let node, visible: _): asksForSpeakers(node)
    case .everything, .text, .set, .not, .asked: false
    }
  }
}

extension BlockKind {
  /// The kind after a number.
  fileprivate func countedName(plural: Bool) -> String {
    switch self {
    case .keypoint: plural ? "key points" : "key point"
    case .stage: plural ? "stage directions" : "stage direction"
    case .metadata, .boilerplate, .indirect, .narration: name
    case .turn, .lead, .heading, .quote: plural ? name + "s" : name
    case .nested: plural ? "nested quotes" : "nested quote"
    }
  }
}
