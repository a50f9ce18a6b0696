package import CorpusIndex
import CorpusModel

/// Evidence, found in a corpus: which blocks have which tags and notes, and what is no longer there.
package struct AttachedEvidence: Sendable {
  /// Where the row of an entry is now.
  package enum Standing: Sendable, Equatable {
    /// A block with the same id, so with the same words.
    case found(block: Int)
    /// The document has no such words any more; the block that has the number of the turn now, if there is one.
    case changed(now: Int?)
    /// The document is not in this corpus.
    case elsewhere
  }

  /// A tag as it was first written, with the blocks that have it, ascending.
  struct Tag: Sendable {
    var name: String
    var blocks: [UInt32]
  }

  /// The entries in their order.
  package let entries: [EvidenceEntry]
  /// Where the row of each entry is.
  package let standings: [Standing]
  /// All tags of blocks of this corpus, in the order in which they come.
  let tags: [Tag]
  private let places: [UInt32: Int]

  /// No evidence.
  package init() { (entries, standings, tags, places) = ([], [], [], [:]) }

  /// Looks for the rows of entries.
  package init(_ entries: [EvidenceEntry], in index: CorpusIndex) {
    self.entries = entries
    standings = entries.map { Self.standing(of: $0, in: index) }
    var places: [UInt32: Int] = [:]
    var tags: [Tag] = []
    var numbers: [String: Int] = [:]
    for (place, entry) in entries.enumerated() {
      guard case .found(let block) = standings[place] else { continue }
      places[UInt32(block)] = place
      for tag in entry.tags {
        let number = numbers[EvidenceEntry.folded(tag)] ?? tags.count
        if number == tags.count { tags.append(Tag(name: tag, blocks: [])) }
        numbers[EvidenceEntry.folded(tag)] = number
        tags[number].blocks.append(UInt32(block))
      }
    }
    for number in tags.indices { tags[number].blocks.sort() }
    self.tags = tags
    self.places = places
  }

  /// What is attached to a block.
  package func entry(ofBlock block: Int) -> EvidenceEntry? { places[UInt32(block)].map { entries[$0] } }

  /// The blocks whose entry passes a test, ascending.
  func blocks(where test: (EvidenceEntry) -> Bool) -> [UInt32] {
    places.filter { test(entries[$0.value]) }.map(\.key).sorted()
  }

  private static func standing(of entry: EvidenceEntry, in index: CorpusIndex) -> Standing {
    if let block = index.blocks(withIDPrefix: entry.id.description, limit: 1).first { return .found(block: block) }
    guard let document = index.document(withID: entry.document) else { return .elsewhere }
    let sameTurn = entry.turn.flatMap { turn in
      index.blocks(ofDocument: document).first { index.turn(ofBlock: $0) == turn }
    }
    return .changed(now: sameTurn)
  }
}
