import CorpusModel

/// What mentions that the file states say in place of a spelling.
let statedByTheFile = "stated by the file"

/// Takes what a file states of blocks in place of what their words mention: where the words name a stated entry, their
/// mention stays, what the file does not state goes, and the rest is said of the block as a whole.
///
/// A name that the gazetteer does not know is kept as it stands.
func takeStatedEntries(in document: inout Document, names: inout StatedNames) {
  guard document.blocks.contains(where: { !$0.stated.isEmpty }) else { return }
  var kept: [Mention] = []
  var next = 0
  for place in document.blocks.indices where !document.blocks[place].kind.isOverlay {
    let range = document.blocks[place].range
    while next < document.mentions.count, document.mentions[next].range.lowerBound < range.lowerBound {
      kept.append(document.mentions[next])
      next += 1
    }
    let stated = document.blocks[place].stated.map { (field: $0.field, entries: names.entries(of: $0)) }
    var missing = stated
    let first = kept.count
    while next < document.mentions.count, document.mentions[next].range.lowerBound < range.upperBound {
      let mention = document.mentions[next]
      next += 1
      if let list = stated.first(where: { $0.field == mention.field }), !list.entries.contains(mention.entry) {
        continue
      }
      for place in missing.indices where missing[place].field == mention.field {
        missing[place].entries.removeAll { $0 == mention.entry }
      }
      kept.append(mention)
    }
    // Nothing that the words mention begins before them or is longer.
    var said: [Mention] = []
    for (field, entries) in missing {
      for entry in entries {
        said.append(Mention(field: field, entry: entry, range: range, alias: statedByTheFile))
      }
    }
    kept.insert(contentsOf: MentionFinder.inOrder(said), at: first)
  }
  kept += document.mentions[next...]
  document.mentions = MentionFinder.inOrder(kept)
}

/// The entries that names stated by files mean: each list is looked up once.
struct StatedNames: Sendable {
  private let lexicon: Lexicon
  private var known: [StatedEntries: [String]] = [:]

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// The ids of entries, each once.
  mutating func entries(of stated: StatedEntries) -> [String] {
    if let found = known[stated] { return found }
    var entries: [String] = []
    for name in stated.names {
      let entry = lexicon.entry(called: name, in: stated.field)?.id ?? name
      if !entries.contains(entry) { entries.append(entry) }
    }
    // Strangers can state millions of different lists.
    if known.count < 4096 { known[stated] = entries }
    return entries
  }
}
