import CorpusIndex

/// The order of sequences of words by their folded spellings, which the numbers of their terms have too.
struct SequenceOrder: Sendable {
  let index: CorpusIndex
  let length: Int
  /// What stops the sorting: then nobody reads what was to be in order.
  let cancellation: CancelToken

  init(length: Int, of index: CorpusIndex, cancellation: CancelToken) {
    (self.length, self.index, self.cancellation) = (length, index, cancellation)
  }

  /// Puts entries in order; `keysAreTerms` says that keys rise as the spellings do, else they are lost.
  func sort(_ entries: inout [SequenceTable.Entry], keysAreTerms: Bool) {
    if keysAreTerms {
      try? cancellation.sort(&entries) { $0.key < $1.key }
      return
    }
    let terms = index.tokens.terms
    // The first two alone put nearly all in their order.
    for place in entries.indices {
      let first = Int(entries[place].first)
      entries[place].key = UInt64(terms[first]) << 32 | UInt64(terms[first + 1])
    }
    try? cancellation.sort(&entries) { left, right in
      if left.key != right.key { return left.key < right.key }
      for offset in 2..<max(2, length) {
        let (first, second) = (terms[Int(left.first) + offset], terms[Int(right.first) + offset])
        if first != second { return first < second }
      }
      return false
    }
  }
}
