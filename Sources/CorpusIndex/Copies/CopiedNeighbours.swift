import CorpusModel

/// Finds copies that are too short to be told from a common phrase by their words alone, such as "Yes.", by where they stand:
/// next to a copy, as their original stands next to its.
struct CopiedNeighbours {
  private let documents: DocumentCollector
  private let blocks: BlockCollector
  /// The terms of all tokens, in the order of their coming.
  private let terms: Spool<UInt32>
  private let facts: CopyBlocks

  init(documents: DocumentCollector, blocks: BlockCollector, terms: Spool<UInt32>, facts: CopyBlocks) {
    (self.documents, self.blocks, self.terms, self.facts) = (documents, blocks, terms, facts)
  }

  /// Copies with their originals and those that stand beside them, up to the first block on either side that says another
  /// thing; which of two is the copy is told as for longer ones.
  func beside(_ containers: [UInt32: UInt32]) throws(CorpusFileError) -> [UInt32: UInt32] {
    var containers = containers
    for (copy, original) in containers.sorted(by: { $0.key < $1.key }) {
      for step in [-1, 1] {
        var (left, right) = (Int(copy), Int(original))
        while let next = text(beside: left, step), let other = text(beside: right, step),
          containers[UInt32(next)] == nil, containers[UInt32(other)] == nil, try areAlike(next, other)
        {
          let (one, two) = (UInt32(next), UInt32(other))
          if facts.precedes(two, one) { containers[one] = two } else { containers[two] = one }
          (left, right) = (next, other)
        }
      }
    }
    return containers
  }

  /// The next leaf with a document's speech or prose on one side; nil where the document ends.
  private func text(beside block: Int, _ step: Int) -> Int? {
    let all = documents.blocks(Int(blocks[.document, block]))
    var place = block + step
    while all.contains(place), !CopyFinder.isText(blocks.kind(place)) { place += step }
    return all.contains(place) ? place : nil
  }

  /// Whether two blocks have the same words, and too few to have been compared by them.
  private func areAlike(_ left: Int, _ right: Int) throws(CorpusFileError) -> Bool {
    let (one, two) = (blocks.positions(left), blocks.positions(right))
    guard one.count == two.count, one.count < CopyFinder.shortest, blocks.kind(left) == blocks.kind(right) else {
      return false
    }
    return try terms.elements(one) == terms.elements(two)
  }
}
