import CorpusModel

/// How many for so many words.
struct Rate: Sendable {
  /// For how many words.
  let base: Int
  /// The column's name.
  let name: String

  static let million = Rate(base: 1_000_000, name: "per_million")

  init(base: Int, name: String? = nil) {
    self.base = base
    self.name = name ?? "per_\(base)_words"
  }

  /// The rate; unknown where there are no words.
  func value(_ count: Int, of words: Int) -> Value {
    words > 0 ? .number(Double(count) * Double(base) / Double(words)) : .null
  }
}
