import CorpusModel

/// What the search for copies asks of blocks, side by side in flat arrays: it asks it of each block many times.
struct CopyBlocks {
  /// The tokens of each block.
  private let sizes: [UInt32]
  /// For each block the rank of its document by the tokens of its text, the fullest at 0.
  private let ranks: [UInt32]
  private let turns: [Bool]

  /// Takes the blocks of a corpus under construction.
  init(documents: DocumentCollector, blocks: BlockCollector) {
    var sizes: [UInt32] = []
    var turns: [Bool] = []
    sizes.reserveCapacity(blocks.count)
    turns.reserveCapacity(blocks.count)
    var ofDocuments = [Int](repeating: 0, count: documents.count)
    for document in 0..<documents.count {
      for block in documents.blocks(document) {
        let kind = blocks.kind(block)
        let size = blocks[.tokenCount, block]
        sizes.append(size)
        turns.append(kind == .turn)
        if CopyFinder.isText(kind) { ofDocuments[document] += Int(size) }
      }
    }
    let order = ofDocuments.indices.sorted { (ofDocuments[$1], $0) < (ofDocuments[$0], $1) }
    var rankOf = [UInt32](repeating: 0, count: documents.count)
    for (rank, document) in order.enumerated() { rankOf[document] = UInt32(rank) }
    var ranks: [UInt32] = []
    ranks.reserveCapacity(blocks.count)
    for document in 0..<documents.count {
      for _ in documents.blocks(document) { ranks.append(rankOf[document]) }
    }
    (self.sizes, self.ranks, self.turns) = (sizes, ranks, turns)
  }

  /// The number of blocks.
  var count: Int { sizes.count }

  func rank(_ block: UInt32) -> UInt32 { ranks[Int(block)] }

  /// Whether a block is fuller: more tokens, else of the fuller document, else earlier.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let (size, other) = (sizes[Int(left)], sizes[Int(right)])
    if size != other { return size > other }
    return (rank(left), left) < (rank(right), right)
  }

  /// Whether neither of two blocks is hidden from queries that see the other.
  func areOfOneSort(_ left: UInt32, _ right: UInt32) -> Bool { turns[Int(left)] == turns[Int(right)] }
}
