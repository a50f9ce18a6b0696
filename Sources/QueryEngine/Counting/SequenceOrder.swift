import CorpusIndex

/// The order of sequences of words by the numbers of these, which for terms is that of their folded spellings.
struct SequenceOrder: Sendable {
  let words: CountedWords
  let length: Int
  /// What stops the sorting: then nobody reads what was to be in order.
  let cancellation: CancelToken

  init(length: Int, of words: CountedWords, cancellation: CancelToken) {
    (self.length, self.words, self.cancellation) = (length, words, cancellation)
  }

  /// Puts entries in order; `keysAreTerms` says that keys rise as the spellings do, else they are lost.
  func sort(_ entries: inout [SequenceTable.Entry], keysAreTerms: Bool) {
    if keysAreTerms {
      try? cancellation.sort(&entries) { $0.key < $1.key }
      return
    }
    // The first two alone put nearly all in their order.
    for place in entries.indices {
      let first = Int(entries[place].first)
      entries[place].key = UInt64(words.number(at: first)) << 32 | UInt64(words.number(at: first + 1))
    }
    try? cancellation.sort(&entries) { left, right in
      if left.key != right.key { return left.key < right.key }
      for offset in 2..<max(2, length) {
        let (first, second) = (
          words.number(at: Int(left.first) + offset), words.number(at: Int(right.first) + offset)
        )
        if first != second { return first < second }
      }
      return false
    }
  }
}
