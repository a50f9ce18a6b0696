/// Gives the blocks of documents their ids, one document after the other, so that no two of a corpus are the same.
package struct BlockIDRegister: Sendable {
  private var taken: Set<BlockID> = []

  package init() {}

  /// The ids of blocks in the order of the text (`Document.orderedBlocks`), one for each.
  ///
  /// - Parameters:
  ///   - origin: what the document was called when it was read (`Document.origin`).
  ///   - text: the document's text; the blocks' ranges lie in it.
  package mutating func ids(of blocks: [Block], origin: String, text: [UInt8]) -> [BlockID] {
    var ranks: [UInt64: Int] = [:]
    var document = StableHash()
    document.combine(origin)
    return blocks.indices.map { place in
      var hash = document
      hash.combine(text, in: blocks[place].range)
      let rank = ranks[hash.value, default: 0]
      ranks[hash.value] = rank + 1
      var id = BlockID(words: hash, rank: rank)
      while !taken.insert(id).inserted { id = id.successor }
      return id
    }
  }
}

extension Block {
  fileprivate func lies(within whole: Range<Int>) -> Bool {
    extent.clamped(to: whole) == extent && range.clamped(to: whole) == range
  }
}

extension Document {
  /// The blocks in the order of the text, leaves before overlays and longer before shorter, with ranges that exist.
  package var orderedBlocks: [Block] {
    let whole = 0..<text.count
    var ordered = blocks
    // Most are so already: a block is large, and none is copied then.
    for place in ordered.indices where !ordered[place].lies(within: whole) {
      ordered[place].extent = ordered[place].extent.clamped(to: whole)
      ordered[place].range = ordered[place].range.clamped(to: whole)
    }
    let isOrdered = ordered.indices.dropFirst().allSatisfy { !Self.precedes(ordered[$0], ordered[$0 - 1]) }
    return isOrdered ? ordered : ordered.sorted(by: Self.precedes)
  }

  private static func precedes(_ left: Block, _ right: Block) -> Bool {
    if left.extent.lowerBound != right.extent.lowerBound { return left.extent.lowerBound < right.extent.lowerBound }
    if left.kind.isOverlay != right.kind.isOverlay { return !left.kind.isOverlay }
    return left.extent.upperBound > right.extent.upperBound
  }
}
