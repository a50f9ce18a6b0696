import TextAnalysis

/// Looking backwards for an entry that contains what is typed: folded, so that `realite` finds `réalité`.
struct HistorySearch {
  /// What is looked for, as typed.
  private(set) var pattern = ""
  /// The entry found, or what stood in the line before.
  private(set) var shown: String
  /// Whether nothing older holds the pattern.
  private(set) var hasFailed = false
  /// What stood in the line when the search began.
  let original: String

  private let entries: [String]
  private let folded: [String]
  private var place: Int

  init(entries: [String], original: String) {
    self.entries = entries
    folded = entries.map { Folder.fold($0) }
    self.original = original
    shown = original
    place = entries.count
  }

  mutating func extend(_ scalar: Unicode.Scalar) {
    pattern.unicodeScalars.append(scalar)
    // The entry shown may still hold the longer pattern.
    look(below: min(place + 1, entries.count))
  }

  mutating func shorten() {
    guard !pattern.isEmpty else { return }
    pattern.removeLast()
    place = entries.count
    look(below: entries.count)
  }

  /// The next older entry.
  mutating func older() { look(below: place) }

  private mutating func look(below limit: Int) {
    guard !pattern.isEmpty else {
      shown = original
      hasFailed = false
      return
    }
    let wanted = Folder.fold(pattern)
    guard let found = folded[..<limit].lastIndex(where: { $0.contains(wanted) }) else {
      hasFailed = true
      return
    }
    hasFailed = false
    place = found
    shown = entries[found]
  }
}
