extension RandomAccessCollection where Index == Int {
  /// The first place whose element fulfils a condition that all elements behind it fulfil as well (binary search); the
  /// end where none does.
  func partitionPoint(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
