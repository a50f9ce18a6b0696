/// The candidate nearest to a misspelt name, or nil where none is near enough to suggest.
///
/// Near means at most one edit for names of up to four characters, two for up to eight, three above, where an edit is
/// an insertion, a deletion, a replacement or a swap of neighbours (optimal string alignment, Damerau 1964). Among
/// equals the earlier candidate wins, so callers pass the likeliest first.
package func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.lowercased())
  let limit = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
  let letters = plainLetters(of: name)
  var best: (distance: Int, name: String)?
  // An edit brings one letter in and takes another out, at most: what differs in more is not looked at closer.
  for candidate in candidates where (plainLetters(of: candidate) ^ letters).nonzeroBitCount <= 2 * limit {
    let distance = editDistance(wanted, Array(candidate.lowercased()), limit: limit)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  return best?.name
}

/// A bit for each letter from a to z that a name has, capitals included; letters beyond ASCII are left out.
private func plainLetters(of name: String) -> UInt32 {
  name.utf8.reduce(0) { letters, byte in
    let letter = byte | 0x20
    return (0x61...0x7A).contains(letter) && byte < 0x80 ? letters | 1 << UInt32(letter - 0x61) : letters
  }
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
