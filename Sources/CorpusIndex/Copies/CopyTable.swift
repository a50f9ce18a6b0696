/// Which blocks say again what another document's block says more fully.
package struct CopyTable: Sendable {
  /// The blocks that are copies, ascending.
  package let copies: [UInt32]
  /// For each copy the fullest block of its group, which is no copy.
  private let primaries: [UInt32]
  /// Copies by their primary.
  private let groups: [UInt32: [UInt32]]

  /// A table of copies, each with the fuller block that it was found in, which may be a copy itself.
  init(containers: [UInt32: UInt32] = [:]) {
    copies = containers.keys.sorted()
    var roots: [UInt32: UInt32] = [:]
    for copy in copies {
      var root = copy
      while let next = containers[root] { root = next }
      roots[copy] = root
    }
    primaries = copies.map { roots[$0] ?? $0 }
    var groups: [UInt32: [UInt32]] = [:]
    for (copy, primary) in zip(copies, primaries) { groups[primary, default: []].append(copy) }
    self.groups = groups
  }

  /// The primary of the group that a block is in, itself included; nil for a block without copies.
  package func primary(ofBlock block: Int) -> Int? {
    let block = UInt32(block)
    if groups[block] != nil { return Int(block) }
    var (lower, upper) = (0, copies.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if copies[middle] >= block { upper = middle } else { lower = middle + 1 }
    }
    return lower < copies.count && copies[lower] == block ? Int(primaries[lower]) : nil
  }

  /// A primary with its copies, ascending; the block alone where it has none.
  package func group(ofPrimary block: Int) -> [UInt32] {
    ([UInt32(block)] + (groups[UInt32(block)] ?? [])).sorted()
  }

  /// All blocks that have copies or are some, ascending.
  package var members: [UInt32] { (copies + groups.keys).sorted() }
}
