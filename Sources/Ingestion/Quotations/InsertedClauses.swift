import TextAnalysis

/// Cuts quotations at the clauses that say who speaks, where a language sets them inside the marks:
/// `« J'ai tout perdu, poursuit-elle. Qui va payer ? »` is two stretches of her words.
struct InsertedClauses {
  let text: [UInt8]
  let grammar: SpeechGrammar

  /// Longer quotations are whole speeches.
  private static let longestSpan = 4096
  /// How far a clause may reach; bytes.
  private static let longestClause = 100

  /// The spans of a paragraph with those in guillemets cut.
  func cut(_ spans: [MarkedSpan]) -> [MarkedSpan] {
    spans.flatMap { span -> [MarkedSpan] in
      guard span.depth == 0, span.isOpened, span.inner.count <= Self.longestSpan,
        text[span.outer.lowerBound...].starts(with: [0xC2, 0xAB])
      else { return [span] }
      return pieces(of: span)
    }
  }

  private func pieces(of span: MarkedSpan) -> [MarkedSpan] {
    var pieces: [MarkedSpan] = []
    var rest = span
    let words = terms(in: text, within: span.inner).filter { !$0.isSymbol }
    for place in words.indices.dropFirst(3) {
      guard pieces.count < 6, words[place].range.lowerBound > rest.inner.lowerBound,
        let comma = comma(before: words[place].range.lowerBound), comma > rest.inner.lowerBound,
        let last = clause(from: place, words)
      else { continue }
      var first = rest
      first.outer = rest.outer.lowerBound..<comma
      first.inner = rest.inner.lowerBound..<comma
      first.isClosed = false
      pieces.append(first)
      var next = words[last].range.upperBound
      while next < span.inner.upperBound, text[next] <= 0x20 || Self.stops.contains(text[next]) { next += 1 }
      guard next < span.inner.upperBound else { return pieces }
      rest = MarkedSpan(
        outer: next..<span.outer.upperBound, inner: next..<span.inner.upperBound, depth: 0, isOpened: false,
        isClosed: span.isClosed)
    }
    return pieces + [rest]
  }

  /// The place of a comma with nothing but blanks between it and a word.
  private func comma(before place: Int) -> Int? {
    var place = place
    while place > 0, text[place - 1] <= 0x20 { place -= 1 }
    return place > 0 && text[place - 1] == 0x2C ? place - 1 : nil
  }

  /// The last word of a clause of speech that begins at a word; nil where none does.
  private func clause(from start: Int, _ words: [Term]) -> Int? {
    var verb = start
    if verb + 1 < words.count, grammar.clitics.contains(key(words[verb])) { verb += 1 }
    guard verb < words.count, !isCapitalised(words[verb]) else { return nil }
    let next = verb + 1
    guard next < words.count else { return nil }
    let isTurned = pronoun(behind: verb, words) != nil
    let word = WordKey(key(words[verb]))
    let isVerb = grammar.verbs.contains(word) || grammar.weakVerbs.contains(word)
    guard
      isTurned
        || isVerb && (isCapitalised(words[next]) || grammar.articles[key(words[next])] != nil)
          && gap(verb, next, words).allSatisfy({ $0 == 0x20 })
    else { return nil }
    var last = pronoun(behind: verb, words) ?? next
    while last + 1 < words.count, words[last + 1].range.upperBound - words[start].range.lowerBound < Self.longestClause
    {
      let between = gap(last, last + 1, words)
      if !between.contains(where: Self.stops.contains) {
        last += 1
      } else if between.first == 0x2C, isApposition(last + 1, words) {
        last += 1
      } else {
        return last
      }
    }
    // The clause must end where a sentence or the quotation does.
    return last + 1 == words.count ? last : nil
  }

  /// The pronoun that hyphens tie to a verb (`dit-il`, `lance-t-elle`).
  private func pronoun(behind verb: Int, _ words: [Term]) -> Int? {
    var place = verb + 1
    while place < words.count, place - verb <= 2, gap(place - 1, place, words) == [0x2D] {
      if grammar.pronouns[key(words[place])] != nil { return place }
      place += 1
    }
    return nil
  }

  /// An age or an office behind a name.
  private func isApposition(_ place: Int, _ words: [Term]) -> Bool {
    let key = key(words[place])
    return key.utf8.allSatisfy { (0x30...0x39).contains($0) } || grammar.isRole(key)
  }

  private func gap(_ left: Int, _ right: Int, _ words: [Term]) -> ArraySlice<UInt8> {
    text[words[left].range.upperBound..<max(words[left].range.upperBound, words[right].range.lowerBound)]
  }

  private func key(_ word: Term) -> String { SpeechGrammar.key(text.string(word.range)) }

  private func isCapitalised(_ word: Term) -> Bool {
    String(decoding: text[word.range].prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// What ends a clause.
  private static let stops = Set(",.;:!?".utf8)
}
