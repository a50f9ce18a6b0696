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

  /// The place among the leaves of the one that holds a position.
  func place(ofPosition position: Int) -> Int? {
    guard count > 0 else { return nil }
    return starts.withReader { starts in
      // The last leaf that does not begin behind the position.
      var (lower, upper) = (0, count)
      while lower + 1 < upper {
        let middle = (lower + upper) / 2
        if starts[middle] <= UInt64(position) { lower = middle } else { upper = middle }
      }
      return lower
    }
  }
}
