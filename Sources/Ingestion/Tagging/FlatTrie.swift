/// A trie in two flat arrays, which can be kept in a file as they are.
///
/// Nodes are numbered level by level from the root, 0, so that the children of a node are neighbours; they are sorted by
/// the labels of the edges that lead to them.
struct FlatTrie<Label: FixedWidthInteger & Sendable>: Sendable {
  /// By node the label of the edge that leads to it; the root's means nothing.
  let labels: [Label]
  /// By node the first of its children, which end where those of the next node begin; one place more than nodes.
  let firstChildren: [UInt32]

  /// The number of nodes, the root included.
  var count: Int { labels.count }

  /// Takes arrays that `labels` and `firstChildren` of a trie were; nil where they cannot be a trie's.
  init?(labels: [Label], firstChildren: [UInt32]) {
    guard !labels.isEmpty, firstChildren.count == labels.count + 1, firstChildren[0] == 1,
      firstChildren[labels.count] == labels.count, firstChildren.isAscending
    else { return nil }
    self.labels = labels
    self.firstChildren = firstChildren
  }

  /// Builds the trie of paths, each a range of `text`.
  ///
  /// - Parameter ends: becomes the node at which each path ends.
  init(_ text: [Label], paths: [Range<Int>], ends: inout [Int32]) {
    let sorted = paths.indices.sorted { text[paths[$0]].lexicographicallyPrecedes(text[paths[$1]]) }
    var labels: [Label] = [0]
    var firstChildren: [UInt32] = []
    ends = Array(repeating: 0, count: paths.count)
    // By node that waits for its children: the sorted paths that lead through it. All of a level have one length.
    var level = [sorted.indices]
    var depth = 0
    while !level.isEmpty {
      var below: [Range<Int>] = []
      for through in level {
        let node = firstChildren.count
        var place = through.lowerBound
        while place < through.upperBound, paths[sorted[place]].count == depth {
          ends[sorted[place]] = Int32(node)
          place += 1
        }
        firstChildren.append(UInt32(labels.count))
        while place < through.upperBound {
          let start = place
          let label = text[paths[sorted[start]].lowerBound + depth]
          while place < through.upperBound, text[paths[sorted[place]].lowerBound + depth] == label { place += 1 }
          labels.append(label)
          below.append(start..<place)
        }
      }
      level = below
      depth += 1
    }
    firstChildren.append(UInt32(labels.count))
    self.labels = labels
    self.firstChildren = firstChildren
  }

  /// The child of a node by an edge with a label; 0, which is the root and nobody's child, where there is none.
  @inline(__always)
  func child(of node: Int32, by label: Label) -> Int32 {
    var low = Int(firstChildren[Int(node)])
    var high = Int(firstChildren[Int(node) + 1])
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < label { low = middle + 1 } else { high = middle }
    }
    return low < end && labels[low] == label ? Int32(low) : 0
  }
}

extension [UInt32] {
  /// Whether no element is less than the one before.
  var isAscending: Bool { indices.dropFirst().allSatisfy { self[$0 - 1] <= self[$0] } }
}
