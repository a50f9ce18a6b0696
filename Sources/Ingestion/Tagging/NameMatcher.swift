import CorpusModel
import TextAnalysis

/// All names and cues of a lexicon, compiled so that one pass over a text finds where any of them stands.
///
/// Names are cut into terms and folded as texts are. Each distinct term of a name has a number by a trie of bytes; names
/// are paths in a trie of those numbers. A text is walked term by term: time is linear in the text (names are at most
/// `longest` terms), whatever the number of names.
struct NameMatcher: Sendable {
  /// What a path of the trie stands for.
  struct Target: Sendable, Equatable {
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
  /// What the names are found by.
  let tables: Tables

  var targets: [Target] { tables.targets }
  var longest: Int { tables.longest }

  /// All that gazetteers are compiled to: flat, so that it can be kept in a file.
  final class Tables: Sendable {
    /// What names stand for, in the order of the gazetteers.
    let targets: [Target]
    /// The terms of all names, and those behind a `*`, back to front.
    let spellings: SpellingTrie
    let endings: SpellingTrie
    /// The names as paths of the numbers of their terms; those of endings are negative.
    let names: FlatTrie<Int32>
    /// By node of `names` the first of its places in `targetsByNode`; one place more than nodes.
    let firstTargets: [UInt32]
    /// The names that end at each node, the last one first, as places in `targets`.
    let targetsByNode: [Int32]
    /// The terms of the longest name.
    let longest: Int

    init(
      targets: [Target], spellings: SpellingTrie, endings: SpellingTrie, names: FlatTrie<Int32>,
      firstTargets: [UInt32], targetsByNode: [Int32], longest: Int
    ) {
      self.targets = targets
      self.spellings = spellings
      self.endings = endings
      self.names = names
      self.firstTargets = firstTargets
      self.targetsByNode = targetsByNode
      self.longest = longest
    }
  }

  /// Takes gazetteers with the tables that were compiled from them.
  init(_ gazetteers: [Gazetteer], tables: Tables) {
    self.gazetteers = gazetteers
    isTopic = gazetteers.map { $0.name == "topic" }
    self.tables = tables
  }

  /// Compiles gazetteers; those named `topic` have cues that may claim the same words as another topic's.
  init(_ gazetteers: [Gazetteer]) {
    var builder = NameMatcherBuilder()
    for (field, gazetteer) in gazetteers.enumerated() { builder.add(gazetteer, field: Int32(field)) }
    self.init(gazetteers, tables: builder.tables())
  }

  /// Calls `found` with the number of each spelling that a folded term has, and whether a case ending was cut off.
  @inline(__always)
  func forEachSpelling(of folded: some BidirectionalCollection<UInt8>, _ found: (Int32, Bool) -> Void) {
    tables.spellings.forEachMatch(of: folded) { found($0, false) }
    if !tables.endings.isEmpty { tables.endings.forEachMatch(of: folded.reversed()) { found(-$0, false) } }
    if let stem = NameEnding.stem(of: folded) { tables.spellings.forEachMatch(of: stem) { found($0, true) } }
  }

  /// The node that a spelling leads to; 0 for none.
  @inline(__always)
  func node(after node: Int32, by spelling: Int32) -> Int32 { tables.names.child(of: node, by: spelling) }

  /// Calls `found` with each target of a node.
  @inline(__always)
  func forEachTarget(at node: Int32, _ found: (Int32) -> Void) {
    for place in tables.firstTargets[Int(node)]..<tables.firstTargets[Int(node) + 1] {
      found(tables.targetsByNode[Int(place)])
    }
  }

  /// The entry that a target belongs to.
  func entry(of target: Target) -> GazetteerEntry { gazetteers[Int(target.field)].entries[Int(target.entry)] }

  /// The alias that a target stands for.
  func alias(of target: Target) -> Alias {
    gazetteers[Int(target.field)].entries[Int(target.entry)].aliases[Int(target.alias)]
  }

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
