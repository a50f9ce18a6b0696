import CorpusIndex
import CorpusModel

/// Finds the places in a block that made a filter find it: its words outside NOT; where it has none, the mentions that
/// its fields ask for (`exchange:okx`).
package struct HitFinder: Sendable {
  /// A list's entries that are asked for.
  struct Mentioned: Sendable {
    var field: String
    /// Their ids; nil for all.
    var entries: Set<String>?
    /// How they must be named, where that counts.
    var words: MentionWords?

    /// Whether a mention in a document is asked for.
    func accepts(_ mention: Mention, inDocument document: Int, of index: CorpusIndex) -> Bool {
      field == mention.field && entries?.contains(mention.entry) ?? true
        && words?.saying.accepts(index.text(document, mention.range)) ?? true
    }
  }

  private var tests: [CheckedText.Test] = []
  /// What looks for the phrases among the tests; nil for other tests.
  private var phrases: [PhraseSearch?] = []
  private var mentioned: [Mentioned] = []
  private var further: [HitFinder] = []
  /// Groups that must hold in a sentence or a paragraph.
  private var units: [UnitHits] = []

  /// Finds nothing.
  package init() {}

  init(_ filter: CheckedFilter, in index: CorpusIndex) { add(filter.root, index) }

  /// Finds what either finds.
  func joined(_ other: HitFinder) -> HitFinder {
    if other.isEmpty { return self }
    if isEmpty { return other }
    var both = HitFinder()
    both.further = [self, other]
    return both
  }

  /// What it looks for in texts.
  var texts: [CheckedText.Test] { tests + further.flatMap(\.texts) + units.flatMap(\.finder.texts) }

  /// The terms of a single word, where nothing but that is looked for, and what looks for it.
  var onlyWord: (terms: [UInt32], search: PhraseSearch)? {
    guard further.isEmpty, units.isEmpty, tests.count == 1, case .phrase(let slots) = tests[0], slots.count == 1,
      let search = phrases[0]
    else { return nil }
    return (slots[0].terms, search)
  }

  /// Whether it can find nothing.
  var isEmpty: Bool {
    tests.isEmpty && mentioned.isEmpty && further.allSatisfy(\.isEmpty) && units.allSatisfy(\.finder.isEmpty)
  }

  /// Whether mentions are places: where words are looked for, these alone are.
  private var findsMentions: Bool {
    tests.isEmpty && units.allSatisfy(\.finder.tests.isEmpty) && !mentioned.isEmpty
  }

  /// The entries of lists of which places are mentions.
  private var places: [Mentioned] {
    (findsMentions ? mentioned : []) + further.flatMap(\.places) + units.flatMap(\.finder.places)
  }

  /// Whether some of its places are mentions of a list's entries.
  func findsMentions(of field: String) -> Bool { places.contains { $0.field == field } }

  /// The mentions of a list's entries that a place in a document is; none for one that was found as words.
  func mentions(
    of field: String, at place: Range<Int>, inDocument document: Int, in index: CorpusIndex
  ) -> [Mention] {
    let wanted = places.filter { $0.field == field }
    return index.mentions(ofDocument: document, inside: place).filter { mention in
      wanted.contains { $0.accepts(mention, inDocument: document, of: index) }
    }
  }

  /// The places inside a range of a block's bytes, by start, apart from each other.
  func hits(inBlock block: Int, range: Range<Int>, of index: CorpusIndex) -> [Hit] {
    var all = everyHit(block, range, index)
    guard all.count > 1 else { return all }
    all.sort { ($0.bytes.lowerBound, $1.bytes.upperBound) < ($1.bytes.lowerBound, $0.bytes.upperBound) }
    var apart: [Hit] = []
    for hit in all {
      if let last = apart.last, hit.bytes.lowerBound < last.bytes.upperBound {
        guard hit.bytes.upperBound > last.bytes.upperBound else { continue }
        apart[apart.count - 1] = Hit(
          bytes: last.bytes.lowerBound..<hit.bytes.upperBound,
          positions: last.positions.lowerBound..<max(last.positions.upperBound, hit.positions.upperBound))
      } else {
        apart.append(hit)
      }
    }
    return apart
  }

  /// The tokens of the same places among positions of a block, without a look at where they stand in the text; nil where
  /// something else than words and phrases is looked for.
  func tokenHits(inBlock block: Int, among tokens: Range<Int>, of index: CorpusIndex) -> [Range<Int>]? {
    guard further.isEmpty, units.isEmpty, !tests.isEmpty else { return nil }
    var all: [Range<Int>] = []
    for phrase in phrases {
      guard let phrase else { return nil }
      for start in phrase.starts(in: tokens, of: index.tokens) { all.append(start..<start + phrase.length) }
    }
    return phrases.count == 1 && phrases[0]?.length == 1 ? all : WordWindows.joined(all)
  }

  private func everyHit(_ block: Int, _ range: Range<Int>, _ index: CorpusIndex) -> [Hit] {
    let matcher = TextMatcher(index: index)
    var all: [Hit] = []
    for (test, phrase) in zip(tests, phrases) {
      guard let phrase else {
        all += matcher.hits(test, inBlock: block, range: range)
        continue
      }
      for start in phrase.starts(in: matcher.positions(ofBlock: block, range), of: index.tokens) {
        let tokens = start..<start + phrase.length
        all.append(Hit(bytes: index.byteRange(ofTerms: tokens), positions: tokens))
      }
    }
    for unit in units { all += unit.hits(inBlock: block, range: range, of: index) }
    if findsMentions {
      let document = index.document(ofBlock: block)
      for mention in index.mentions(ofDocument: document, inside: range) {
        guard mentioned.contains(where: { $0.accepts(mention, inDocument: document, of: index) }) else { continue }
        all.append(matcher.hit(mention.range, inBlock: block))
      }
    }
    for finder in further { all += finder.everyHit(block, range, index) }
    return all
  }

  /// What a node alone finds.
  init(of node: CheckedNode, in index: CorpusIndex) { add(node, index) }

  private mutating func add(_ node: CheckedNode, _ index: CorpusIndex) {
    switch node {
    case .everything, .not, .asked: break
    case .text(let text):
      tests.append(text.test)
      if case .phrase(let slots) = text.test {
        phrases.append(TextMatcher(index: index).search(slots))
      } else {
        phrases.append(nil)
      }
    case .field(let field): add(field.condition, index)
    case .within(let unit, let inner, visible: _):
      if unit == .sentence || unit == .paragraph {
        units.append(UnitHits(unit: unit, group: inner, in: index))
      } else {
        add(inner, index)
      }
    case .set(_, _, let finder): if !finder.isEmpty { further.append(finder) }
    case .and(let nodes), .or(let nodes): for node in nodes { add(node, index) }
    }
  }

  private mutating func add(_ condition: Condition, _ index: CorpusIndex) {
    switch condition {
    case .values(let name, let values):
      guard let facet = index.facet(name), index.gazetteerNames.contains(name) else { return }
      mentioned.append(Mentioned(field: name, entries: Set(values.map { facet.entries[$0].id })))
    case .said(let name, let values, let words):
      guard let facet = index.facet(name) else { return }
      mentioned.append(Mentioned(field: name, entries: Set(values.map { facet.entries[$0].id }), words: words))
    case .anyValue(let name):
      if index.gazetteerNames.contains(name) { mentioned.append(Mentioned(field: name)) }
    case .any(let conditions), .all(let conditions): for condition in conditions { add(condition, index) }
    case .everything, .nothing, .documents, .blocks, .number, .features, .not: break
    }
  }
}
