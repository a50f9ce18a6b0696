import CorpusIndex

/// The terms of the dictionary that are few edits away from a word.
///
/// An edit is an insertion, a deletion, a replacement or a swap of neighbours (optimal string alignment, as in
/// `Diagnostics.editDistance`), counted in Unicode scalars of the folded spelling.
struct NearbyTerms {
  /// Ascending.
  private(set) var terms: [UInt32] = []
  /// The nearest term; among equals the most frequent.
  private(set) var nearest: Int?

  /// Looks through the dictionary; terms that differ in length by more than `edits` are not compared.
  init(of word: String, within edits: Int, in dictionary: TermDictionary) {
    let wanted = word.unicodeScalars.map(\.value)
    var best = Int.max
    var rows = Rows(width: wanted.count)
    for term in 0..<dictionary.count {
      let bytes = dictionary.utf8(term)
      guard bytes.count >= wanted.count - edits, bytes.count <= (wanted.count + edits) * 4 else { continue }
      let scalars = Array(dictionary.spelling(term).unicodeScalars.map(\.value))
      guard abs(scalars.count - wanted.count) <= edits else { continue }
      let distance = rows.distance(wanted, scalars, limit: edits)
      guard distance <= edits else { continue }
      terms.append(UInt32(term))
      let isBetter =
        distance < best
        || distance == best && dictionary.frequency(of: term) > nearest.map { dictionary.frequency(of: $0) } ?? 0
      if isBetter { (best, nearest) = (distance, term) }
    }
  }

  /// The rows of the table of edits, reused from word to word.
  private struct Rows {
    private var beforeLast: [Int]
    private var last: [Int]
    private var current: [Int]

    init(width: Int) {
      beforeLast = [Int](repeating: 0, count: width + 1)
      last = beforeLast
      current = beforeLast
    }

    mutating func distance(_ wanted: [UInt32], _ other: [UInt32], limit: Int) -> Int {
      for column in last.indices { last[column] = column }
      for row in other.indices {
        current[0] = row + 1
        var least = row + 1
        for column in wanted.indices {
          let same = other[row] == wanted[column]
          var cost = min(last[column + 1], current[column]) + 1
          cost = min(cost, last[column] + (same ? 0 : 1))
          if row > 0, column > 0, other[row] == wanted[column - 1], other[row - 1] == wanted[column] {
            cost = min(cost, beforeLast[column - 1] + 1)
          }
          current[column + 1] = cost
          least = min(least, cost)
        }
        // A swap can leave a row cheaper than the one before by one.
        if least > limit + 1 { return limit + 1 }
        swap(&beforeLast, &last)
        swap(&last, &current)
      }
      return last[wanted.count]
    }
  }
}
