import CorpusModel

/// What the search for copies asks of blocks, side by side in flat arrays: it asks it of each block many times.
struct CopyBlocks {
  /// The tokens of each block.
  private let sizes: [UInt32]
  /// For each block the rank of its document by the tokens of its text, the fullest at 0.
  private let ranks: [UInt32]
  /// For each block the rank of its document among copies that are equally full.
  private let standings: [UInt32]
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
    let fullest = ofDocuments.indices.sorted { (ofDocuments[$1], $0) < (ofDocuments[$0], $1) }
    let states = ofDocuments.indices.map { documents.copyStanding($0) }
    // Of those that state as much, the fullest.
    let best = Self.ranks(in: fullest).enumerated()
      .sorted { (states[$0.offset], $0.element) < (states[$1.offset], $1.element) }.map(\.offset)
    ranks = Self.byBlock(Self.ranks(in: fullest), documents)
    standings = Self.byBlock(Self.ranks(in: best), documents)
    (self.sizes, self.turns) = (sizes, turns)
  }

  /// The place of each document in an order of all.
  private static func ranks(in order: [Int]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, document) in order.enumerated() { ranks[document] = UInt32(rank) }
    return ranks
  }

  /// For each block what its document has.
  private static func byBlock(_ numbers: [UInt32], _ documents: DocumentCollector) -> [UInt32] {
    var byBlock: [UInt32] = []
    for (document, number) in numbers.enumerated() {
      byBlock += repeatElement(number, count: documents.blocks(document).count)
    }
    return byBlock
  }

  /// The number of blocks.
  var count: Int { sizes.count }

  func rank(_ block: UInt32) -> UInt32 { ranks[Int(block)] }

  /// Whether a block is shown before another: more tokens, else of the document that stands better, else earlier.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let (size, other) = (sizes[Int(left)], sizes[Int(right)])
    if size != other { return size > other }
    return (standings[Int(left)], left) < (standings[Int(right)], right)
  }

  /// Whether neither of two blocks is hidden from queries that see the other.
  func areOfOneSort(_ left: UInt32, _ right: UInt32) -> Bool { turns[Int(left)] == turns[Int(right)] }
}
