import CorpusModel
import TextAnalysis

/// All names and cues of a lexicon, compiled so that one pass over a text finds where any of them stands.
///
/// Names are cut into terms and folded as texts are. Each distinct term of a name has a number in a trie of bytes; names
/// are paths in a trie of those numbers. A text is walked term by term: time is linear in the text (names are at most
/// `longest` terms), whatever the number of names.
struct NameMatcher: Sendable {
  /// What a path of the trie stands for.
  struct Target: Sendable {
    enum Kind: UInt8, Sendable {
      /// An alias of an entry.
      case name
      /// A phrase that denies an entry.
      case denial
      /// A word that gives context; `entry` is the number of the list it belongs to.
      case context
    }

    var kind: Kind
    /// The gazetteer's place in `gazetteers`.
    var field: Int32
    /// The entry's place in its gazetteer.
    var entry: Int32
    /// The place of the alias in its entry.
    var alias: Int32
    /// The list of words of which one must stand in the block, or -1.
    var context: Int32 = -1
    /// Whether the bytes must be as spelt but for ASCII case (domains, handles).
    var isTight = false
    /// Whether the terms must be as spelt, case and accents included.
    var isExact = false
  }

  /// The gazetteers that targets point into.
  let gazetteers: [Gazetteer]
  /// Whether the gazetteer of a place is the topics.
  let isTopic: [Bool]
  private(set) var targets: [Target] = []
  /// The terms as spelt of each exact target, by its place.
  private(set) var exactTerms: [Int32: [[UInt8]]] = [:]
  /// The terms of the longest name.
  private(set) var longest = 0
  /// The number of lists of context words.
  private(set) var contextCount = 0

  private var spellings: SpellingTrie
  private var endings = SpellingTrie()
  private var spellingCount: Int32 = 0
  private var edges: TransitionTable
  /// By node: the first target that ends here, or -1; the others follow by `nextTarget`.
  private var firstTarget: [Int32] = [-1]
  private var nextTarget: [Int32] = []

  /// Compiles gazetteers; those named `topic` have cues that may claim the same words as another topic's.
  init(_ gazetteers: [Gazetteer]) {
    self.gazetteers = gazetteers
    isTopic = gazetteers.map { $0.name == "topic" }
    var builder = NameMatcherBuilder()
    for (field, gazetteer) in gazetteers.enumerated() { builder.add(gazetteer, field: Int32(field)) }
    contextCount = builder.contextCount
    let names = builder.cut()
    // Words share their beginnings and occur again: of the shipped names' bytes a quarter needs an edge.
    spellings = SpellingTrie(minimumCapacity: names.folded.count / 4)
    edges = TransitionTable(minimumCapacity: names.terms.count)
    for (place, target) in names.targets.enumerated() {
      insert(names.terms[names.firstTerms[place]..<names.firstTerms[place + 1]], of: names, target)
    }
  }

  private mutating func insert(_ terms: ArraySlice<NameTerm>, of names: CutNames, _ target: Target) {
    guard !terms.isEmpty else { return }
    var node: Int32 = 0
    for term in terms {
      spellingCount += 1
      let folded = names.folded[term.folded]
      let spelling =
        term.isEnding
        ? endings.insert(folded.reversed(), isBeginning: true, number: spellingCount)
        : spellings.insert(folded, isBeginning: term.isBeginning, number: spellingCount)
      var next = edges.target(from: node, by: spelling)
      if next == 0 {
        next = Int32(firstTarget.count)
        edges.insert(from: node, by: spelling, to: next)
        firstTarget.append(-1)
      }
      node = next
    }
    longest = max(longest, terms.count)
    let place = Int32(targets.count)
    targets.append(target)
    nextTarget.append(firstTarget[Int(node)])
    firstTarget[Int(node)] = place
    if target.isExact { exactTerms[place] = terms.map { Array(names.written[$0.written]) } }
  }

  /// Calls `found` with the number of each spelling that a folded term has, and whether a case ending was cut off.
  @inline(__always)
  func forEachSpelling(of folded: some BidirectionalCollection<UInt8>, _ found: (Int32, Bool) -> Void) {
    spellings.forEachMatch(of: folded) { found($0, false) }
    if !endings.isEmpty { endings.forEachMatch(of: folded.reversed()) { found($0, false) } }
    if let stem = NameEnding.stem(of: folded) { spellings.forEachMatch(of: stem) { found($0, true) } }
  }

  /// The node that a spelling leads to; 0 for none.
  @inline(__always)
  func node(after node: Int32, by spelling: Int32) -> Int32 { edges.target(from: node, by: spelling) }

  /// Calls `found` with each target of a node.
  @inline(__always)
  func forEachTarget(at node: Int32, _ found: (Int32) -> Void) {
    var target = firstTarget[Int(node)]
    while target >= 0 {
      found(target)
      target = nextTarget[Int(target)]
    }
  }

  /// The entry that a target belongs to.
  func entry(of target: Target) -> GazetteerEntry { gazetteers[Int(target.field)].entries[Int(target.entry)] }

  /// The alias that a target stands for.
  func alias(of target: Target) -> Alias { entry(of: target).aliases[Int(target.alias)] }

  /// The name of the gazetteer that a target belongs to.
  func field(of target: Target) -> String { gazetteers[Int(target.field)].name }

  /// The names that a text is as a whole, case and accents right where they must be.
  func targets(named name: String) -> [Target] {
    let text = Array(name.utf8)
    let cut = CutText(text, within: 0..<text.count)
    guard let first = cut.terms.first, mayBegin(text, first.range) else { return [] }
    var scanner = NameScanner(self)
    let candidates = scanner.candidates(in: text, cut)
    let filter = CandidateFilter(matcher: self, text: text, terms: cut.terms)
    return candidates.filter { $0.terms == cut.terms.indices && filter.isSpeltRight($0) }
      .map { targets[Int($0.target)] }
  }

  /// Whether a name or cue begins with a term.
  private func mayBegin(_ text: [UInt8], _ term: Range<Int>) -> Bool {
    var folder = Folder()
    var begins = false
    forEachSpelling(of: folder.fold(text, term).utf8) { number, _ in begins = begins || node(after: 0, by: number) != 0
    }
    return begins
  }
}
