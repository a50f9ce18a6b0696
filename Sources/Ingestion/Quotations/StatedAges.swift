import TextAnalysis

/// Ages behind names: whoever has one is a person, whatever the name (`Den Hollis, 67,`, `Remedios, de 91 años`).
enum StatedAge {
  /// Whether an age stands behind a name, between commas or in brackets.
  ///
  /// - Parameters:
  ///   - place: the token behind the name.
  ///   - needsYears: whether the word for years must stand there too; a number alone may be a chapter's.
  static func stands(at place: Int, in tokens: [Token], _ grammar: SpeechGrammar, needsYears: Bool) -> Bool {
    guard place + 1 < tokens.count, tokens[place].kind == .comma || tokens[place].kind == .bracket else { return false }
    let limit = min(tokens.count, place + 5)
    let words = (place + 1)..<((place + 1)..<limit).reduce(place + 1) { tokens[$1].isWord && $0 == $1 ? $1 + 1 : $0 }
    if words.contains(where: { $0 > place + 1 && grammar.years.contains(tokens[$0].term) }) {
      // `, de nueve años`: the number may be a word.
      return tokens[place + 1].uses.contains(.preposition) || isAge(tokens[place + 1].term) || words.count == 2
    }
    guard !needsYears, isAge(tokens[place + 1].term), place + 2 < tokens.count else { return false }
    switch tokens[place + 2].kind {
    case .comma, .stop: return tokens[place].kind == .comma
    case .bracket: return tokens[place].kind == .bracket
    default: return false
    }
  }

  private static func isAge(_ word: String) -> Bool { Int(word).map { (4...115).contains($0) } ?? false }
}
