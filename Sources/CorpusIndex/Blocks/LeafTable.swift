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
  func places(ofPositions positions: [UInt32]) -> [UInt32] {
    guard count > 0 else { return [] }
    return starts.withReader { starts in
      var walk = Walk(starts)
      return positions.map { UInt32(truncatingIfNeeded: walk.leaf(holding: $0)) }
    }
  }

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

  /// Sets the bits of the blocks that hold a whole span of `length` tokens: the leaves that spans begin in, and the
  /// overlays over these with all of the span.
  ///
  /// - Parameters:
  ///   - columns: where the tokens of overlays are looked up, of so many `tokens`.
  ///   - forEachStart: calls what it is given with the first position of each span, ascending.
  @inline(__always)
  func mark(
    in words: inout [UInt64], length: Int, columns: BlockColumns, tokens: Int,
    _ forEachStart: ((UInt32) -> Void) -> Void
  ) {
    guard count > 0 else { return }
    let areAllLeaves = count == overlayEnds.count
    let hasOverlays = hasOverlays
    unsafe words.withUnsafeMutableBufferPointer { words in
      starts.withReader { starts in
        var walk = Walk(starts)
        var last = -1
        var over: [UInt32] = []
        forEachStart { start in
          let place = walk.leaf(holding: start)
          if place != last {
            last = place
            let block = areAllLeaves ? place : Int(blocks[place])
            unsafe words[block / 64] |= 1 << UInt64(block % 64)
            if hasOverlays { over = Array(overlays(overLeaf: block)) }
          }
          for overlay in over {
            let inside = columns.positions(Int(overlay), of: tokens)
            guard inside.lowerBound <= Int(start), Int(start) + length <= inside.upperBound else { continue }
            unsafe words[Int(overlay / 64)] |= 1 << UInt64(overlay % 64)
          }
        }
      }
    }
  }

  /// Goes from leaf to leaf with rising positions.
  ///
  /// The whole costs about as much as the shorter of positions and leaves (galloping search; Bentley and Yao 1976).
  private struct Walk {
    private let starts: NumberReader
    private var leaf = 0
    /// Where the next leaf begins.
    private var end: UInt64

    init(_ starts: NumberReader) {
      self.starts = starts
      end = starts.count > 1 ? starts[1] : .max
    }

    /// The leaf that holds a position, which is not before the one asked for last.
    @inline(__always)
    mutating func leaf(holding position: UInt32) -> Int {
      // Mostly it is this one or one of the next.
      var steps = 0
      while UInt64(position) >= end {
        guard steps < 8 else {
          gallop(to: UInt64(position))
          break
        }
        steps += 1
        leaf += 1
        end = leaf + 1 < starts.count ? starts[leaf + 1] : .max
      }
      return leaf
    }

    private mutating func gallop(to position: UInt64) {
      var (lower, upper, step) = (leaf + 1, leaf + 2, 1)
      while upper < starts.count, starts[upper] <= position {
        lower = upper
        step *= 2
        upper += step
      }
      upper = min(upper, starts.count)
      // The last leaf that does not begin behind the position.
      while lower + 1 < upper {
        let middle = (lower + upper) / 2
        if starts[middle] <= position { lower = middle } else { upper = middle }
      }
      leaf = lower
      end = lower + 1 < starts.count ? starts[lower + 1] : .max
    }
  }
}
