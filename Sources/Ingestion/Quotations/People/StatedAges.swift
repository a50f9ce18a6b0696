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

  /// The age that stands beside a phrase with a name: `Roe (52)`, `Roe, 34 Jahre alt,`, `Roe, ein 59-jähriger Landwirt`,
  /// `der 23-jährige Roe`, `63-year-old Roe`.
  static func age(of phrase: Range<Int>, in tokens: [Token], _ grammar: SpeechGrammar) -> Int? {
    let before = phrase.lowerBound - 1
    if before >= 0, let age = age(endingAt: before, in: tokens) { return age }
    var place = phrase.upperBound
    guard place + 1 < tokens.count, tokens[place].kind == .comma || tokens[place].kind == .bracket else { return nil }
    place += 1
    if tokens[place].uses.contains(.determiner) || tokens[place].uses.contains(.preposition) { place += 1 }
    guard place < tokens.count, isAge(tokens[place].term) else { return nil }
    let end = (place + 1..<min(tokens.count, place + 3)).last { tokens[$0].isHyphenated } ?? place
    if end > place { return age(endingAt: end, in: tokens) }
    guard place + 1 < tokens.count else { return nil }
    let isClosed =
      tokens[place + 1].kind == .comma || tokens[place + 1].kind == .bracket || tokens[place + 1].kind == .stop
    return isClosed || grammar.years.contains(tokens[place + 1].term) ? Int(tokens[place].term) : nil
  }

  /// The age that a compound ending at a place tells: `59-jährige`, `67-year-old`.
  static func age(endingAt place: Int, in tokens: [Token]) -> Int? {
    var start = place
    while start > 0, place - start < 3, tokens[start].isHyphenated { start -= 1 }
    guard start < place, isAge(tokens[start].term),
      tokens[start + 1].term.hasPrefix("jahrig") || tokens[start + 1].term == "year"
    else { return nil }
    return Int(tokens[start].term)
  }

  private static func isAge(_ word: String) -> Bool { Int(word).map { (4...115).contains($0) } ?? false }
}
