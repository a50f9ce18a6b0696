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

  /// Looks through the dictionary; terms that differ by more than `edits` in their length, or in the letters that they
  /// have at all, are not compared.
  init(of word: String, within edits: Int, in dictionary: TermDictionary) {
    let wanted = word.unicodeScalars.map(\.value)
    let letters = Letters(word.utf8)
    let lengths = max(wanted.count - edits, 0)...(wanted.count + edits) * 4
    var (found, nearest, best): ([UInt32], Int?, Int) = ([], nil, Int.max)
    var rows = Rows(width: wanted.count)
    var scalars: [UInt32] = []
    unsafe dictionary.forEachSpelling { term, bytes in
      guard lengths.contains(bytes.count), unsafe letters.canBecome(Letters(bytes), by: edits) else { return }
      scalars.removeAll(keepingCapacity: true)
      unsafe String(decoding: bytes, as: UTF8.self).unicodeScalars.forEach { scalars.append($0.value) }
      guard abs(scalars.count - wanted.count) <= edits else { return }
      let distance = rows.distance(wanted, scalars, limit: edits)
      guard distance <= edits else { return }
      found.append(UInt32(term))
      let isBetter =
        distance < best
        || distance == best && dictionary.frequency(of: term) > nearest.map { dictionary.frequency(of: $0) } ?? 0
      if isBetter { (best, nearest) = (distance, term) }
    }
    (terms, self.nearest) = (found, nearest)
  }

  /// Which ASCII characters a word has, of each 64 one bit: an edit takes away one of them at most, and brings one.
  private struct Letters {
    private var bits: UInt64 = 0

    init(_ bytes: some Sequence<UInt8>) {
      for byte in bytes where byte < 0x80 { bits |= 1 << UInt64(byte & 63) }
    }

    /// Whether so many edits can lead from the one to the other, as far as this tells.
    func canBecome(_ others: Letters, by edits: Int) -> Bool {
      (bits & ~others.bits).nonzeroBitCount <= edits && (others.bits & ~bits).nonzeroBitCount <= edits
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
