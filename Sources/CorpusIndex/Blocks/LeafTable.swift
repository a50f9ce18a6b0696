/// The leaves in the order of the text: their blocks, where their tokens begin, and what lies over each.
struct LeafTable: Sendable {
  /// The block of each leaf, ascending.
  let blocks: MappedColumn<UInt32>
  /// The position of each leaf's first token, or of its boundary where it has none; rising.
  private let starts: MappedColumn<UInt32>
  /// The overlays over each block, one behind the other, and where those of each end.
  private let overlays: MappedColumn<UInt32>
  private let overlayEnds: MappedColumn<UInt32>

  /// Opens the sections.
  init(_ image: CorpusImage, blocks blockCount: Int, tokens: Int) throws(CorpusFileError) {
    blocks = try image.column(.leaves, rule: .below(blockCount))
    starts = try image.column(.leafStarts, count: blocks.count, rule: .rising(to: tokens))
    overlays = try image.column(.overlays, rule: .below(blockCount))
    overlayEnds = try image.column(.overlayEnds, count: blockCount, rule: .rising(to: overlays.count))
  }

  /// The number of leaves.
  var count: Int { blocks.count }

  /// Whether blocks lie over leaves at all.
  var hasOverlays: Bool { !overlays.isEmpty }

  /// The overlays that share a leaf's tokens, those that only end in it included; for an overlay none.
  func overlays(overLeaf block: Int) -> Slice<MappedColumn<UInt32>> { overlays[overlayEnds.span(endingAt: block)] }

  /// For each of some rising positions the place among the leaves of the one that holds it.
  ///
  /// The whole costs about as much as the shorter of positions and leaves (galloping search; Bentley and Yao 1976).
  func places(ofPositions positions: [UInt32]) -> [UInt32] {
    guard count > 0 else { return [] }
    return positions.count * 8 > count ? merged(positions) : galloped(positions)
  }

  /// Walks over all leaves: each is decoded once.
  private func merged(_ positions: [UInt32]) -> [UInt32] {
    let starts = starts.numbers(0..<count)
    var leaf = 0
    var end = starts.count > 1 ? starts[1] : .max
    return positions.map { position in
      while position >= end {
        leaf += 1
        end = leaf + 1 < starts.count ? starts[leaf + 1] : .max
      }
      return UInt32(leaf)
    }
  }

  private func galloped(_ positions: [UInt32]) -> [UInt32] {
    var leaf = 0
    return positions.map { position in
      var (lower, upper, step) = (leaf, leaf + 1, 1)
      while upper < count, starts[upper] <= position {
        lower = upper
        upper += step
        step *= 2
      }
      upper = min(upper, count)
      // The last leaf that does not begin behind the position.
      while lower + 1 < upper {
        let middle = (lower + upper) / 2
        if starts[middle] <= position { lower = middle } else { upper = middle }
      }
      leaf = lower
      return UInt32(lower)
    }
  }
}
