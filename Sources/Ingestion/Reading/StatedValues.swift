import CorpusModel

/// Values as formats state them: dates, clock times.
enum StatedValue {
  /// The date at the start of `2017-04-04`, `2017-04-04T10:00:00Z`, `2017-04`, `2017`.
  static func date(_ words: String?) -> StatedDate? {
    guard let words else { return nil }
    return StatedDate(iso: words.prefix(10).prefix { $0 != "T" && $0 != " " && $0 != "+" && $0 != "Z" })
  }

  /// Milliseconds of `1:02:03.5`, `02:03`, `3.5`, `3.5s`; nil for anything else.
  static func time(_ words: String?) -> Int? {
    guard let words, words.utf8.count <= 20 else { return nil }
    let parts = words.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let last = parts.last else { return nil }
    var seconds = 0
    for part in parts.dropLast() {
      // No recording has more hours, and the product keeps in its bounds.
      guard let number = Int(part), (0..<100_000_000).contains(number) else { return nil }
      seconds = seconds * 60 + number
    }
    let fraction = last.hasSuffix("s") ? last.dropLast() : last
    guard let rest = Double(String(fraction)), rest >= 0, rest < 1e9 else { return nil }
    return seconds * (parts.count > 1 ? 60_000 : 0) + Int((rest * 1000).rounded())
  }
}
