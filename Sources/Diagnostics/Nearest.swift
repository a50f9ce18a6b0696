/// The candidate nearest to a misspelt name, or nil where none is near enough to suggest.
///
/// Near means at most one edit for names of up to four characters, two for up to eight, three above, where an edit is
/// an insertion, a deletion, a replacement or a swap of neighbours (optimal string alignment, Damerau 1964). Among
/// equals the earlier candidate wins, so callers pass the likeliest first.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased())
  let limit = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let distance = editDistance(wanted, Array(candidate.lowercased()), limit: limit)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  return best?.name
}

/// The number of edits between two spellings, or `limit + 1` where there are more.
package func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element], limit: Int) -> Int {
  if abs(left.count - right.count) > limit { return limit + 1 }
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    current.reserveCapacity(right.count + 1)
    for column in 1...right.count {
      let same = left[row - 1] == right[column - 1]
      var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        cost = min(cost, beforeLast[column - 2] + 1)
      }
      current.append(cost)
    }
    if (current.min() ?? 0) > limit { return limit + 1 }
    (beforeLast, last) = (last, current)
  }
  return min(last[right.count], limit + 1)
}
