import TextAnalysis

/// A word, a punctuation mark or a whole quotation of a passage.
struct Token: Sendable {
  /// What the token is; `quotation` holds the place in `Passage.quotations`.
  enum Kind: Sendable, Equatable {
    case word, comma, colon, semicolon, dash, bracket, stop
    case quotation(Int)
  }

  var kind: Kind
  /// UTF-8 byte offsets into the document; empty for a stop that a closing mark implies.
  var range: Range<Int>
  /// The word folded; empty for everything else.
  var term: String
  /// Whether the word begins with a capital letter.
  var isCapitalised: Bool
  /// Whether all letters of the word, at least two, are capitals.
  var isAllCapitals: Bool
  /// Whether a hyphen joins the word with the one before.
  var isHyphenated: Bool
  /// What the passage's grammar makes of the word; empty for everything else.
  var uses: WordUses = []

  var isWord: Bool { kind == .word }
}

/// A paragraph, or a piece of a very long one, as tokens, each outermost quotation being one token.
struct Passage: Sendable {
  /// The bytes of the document that the passage covers.
  let range: Range<Int>
  let language: String?
  /// The spans between marks that are not inside others.
  let quotations: [MarkedSpan]
  private(set) var tokens: [Token] = []
  /// The tokens of each sentence; the stop belongs to the sentence that it ends.
  private(set) var sentences: [Range<Int>] = []

  init(range: Range<Int>, spans: [MarkedSpan], language: String?, text: [UInt8], words: inout PassageWords) {
    self.range = range
    self.language = language
    quotations = spans.filter { $0.depth == 0 }
    words.grammar = SpeechGrammar.of(language)
    var ends = SentenceEnds(text: text, range: range, language: language)
    var place = range.lowerBound
    for (number, span) in quotations.enumerated() {
      addWords(in: place..<max(place, span.outer.lowerBound), of: text, &ends, &words)
      tokens.append(
        Token(
          kind: .quotation(number), range: span.outer, term: "", isCapitalised: false, isAllCapitals: false,
          isHyphenated: false))
      place = span.outer.upperBound
    }
    addWords(in: place..<max(place, range.upperBound), of: text, &ends, &words)
    addImpliedStops(text)
    cutSentences()
  }

  private mutating func addWords(
    in stretch: Range<Int>, of text: [UInt8], _ ends: inout SentenceEnds, _ words: inout PassageWords
  ) {
    var place = stretch.lowerBound
    words.cut(text, within: stretch)
    for number in words.cut.terms.indices {
      let term = words.cut.terms[number]
      let isJoined = addPunctuation(in: place..<term.range.lowerBound, of: text, &ends, &words)
      place = term.range.upperBound
      if term.isSymbol { continue }
      addWord(term.range, of: text, key: words.cut.keys[number], isHyphenated: isJoined, &words)
    }
    _ = addPunctuation(in: place..<stretch.upperBound, of: text, &ends, &words)
  }

  private mutating func addWord(
    _ range: Range<Int>, of text: [UInt8], key: WordKey? = nil, isHyphenated: Bool, _ words: inout PassageWords
  ) {
    var (isPlain, hasSmallLetters) = (true, false)
    for place in range {
      if text[place] >= 0x80 { isPlain = false }
      if (0x61...0x7A).contains(text[place]) { hasSmallLetters = true }
    }
    let isCapitalised: Bool
    let isAllCapitals: Bool
    if isPlain {
      isCapitalised = (0x41...0x5A).contains(text[range.lowerBound])
      isAllCapitals = isCapitalised && range.count > 1 && !hasSmallLetters
    } else {
      let scalars = String(decoding: text[range], as: UTF8.self).unicodeScalars
      isCapitalised = scalars.first?.properties.isUppercase ?? false
      isAllCapitals = isCapitalised && scalars.count > 1 && scalars.allSatisfy { !$0.properties.isLowercase }
    }
    let word = words.word(text, range, key: key, isPlain: isPlain)
    tokens.append(
      Token(
        kind: .word, range: range, term: word.term, isCapitalised: isCapitalised, isAllCapitals: isAllCapitals,
        isHyphenated: isHyphenated, uses: word.uses))
  }

  /// Adds the marks of a gap between terms, and the elided words in it (`d'`, `'s`).
  ///
  /// - Returns: whether the gap is a hyphen.
  private mutating func addPunctuation(
    in gap: Range<Int>, of text: [UInt8], _ ends: inout SentenceEnds, _ words: inout PassageWords
  ) -> Bool {
    if gap.count == 1, text[gap.lowerBound] == 0x2D { return true }
    var place = gap.lowerBound
    while place < gap.upperBound {
      if Self.isLetter(text[place]) {
        let start = place
        while place < gap.upperBound, Self.isLetter(text[place]) { place += 1 }
        addWord(start..<place, of: text, isHyphenated: false, &words)
        continue
      }
      let length = Self.scalarLength(text[place], until: gap.upperBound - place)
      let range = place..<(place + length)
      if let kind = kind(of: range, in: text, gap: gap, &ends) { add(kind, range) }
      place += length
    }
    return false
  }

  private mutating func add(_ kind: Token.Kind, _ range: Range<Int>) {
    tokens.append(
      Token(kind: kind, range: range, term: "", isCapitalised: false, isAllCapitals: false, isHyphenated: false))
  }

  private func kind(of range: Range<Int>, in text: [UInt8], gap: Range<Int>, _ ends: inout SentenceEnds) -> Token.Kind?
  {
    let (first, second, third) = (
      text[range.lowerBound], range.count > 1 ? text[range.lowerBound + 1] : 0,
      range.count == 3 ? text[range.lowerBound + 2] : 0
    )
    switch (first, second, third) {
    case (0x2C, 0, 0), (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81): return .comma
    case (0x3A, 0, 0), (0xEF, 0xBC, 0x9A): return .colon
    case (0x3B, 0, 0), (0xEF, 0xBC, 0x9B): return .semicolon
    case (0x28, 0, 0), (0x29, 0, 0), (0x5B, 0, 0), (0x5D, 0, 0), (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89): return .bracket
    case (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x93): return .dash
    // "Fraktions- und Parteichefs"
    case (0x2D, 0, 0): return gap.count > 1 && !(range.lowerBound == gap.lowerBound && isBehindWord) ? .dash : nil
    case (0x2E, 0, 0), (0x21, 0, 0), (0x3F, 0, 0), (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81),
      (0xEF, 0xBC, 0x9F):
      return ends.isEnd(range.upperBound) ? .stop : nil
    default: return nil
    }
  }

  /// Whether the last token is a word.
  private var isBehindWord: Bool { tokens.last?.isWord ?? false }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }

  private static func scalarLength(_ first: UInt8, until end: Int) -> Int {
    min(end, first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1)
  }

  /// A quotation that ends in a full stop ends its sentence, unless the text goes on in small letters or with a comma.
  private mutating func addImpliedStops(_ text: [UInt8]) {
    if quotations.isEmpty { return }
    var result: [Token] = []
    result.reserveCapacity(tokens.count + quotations.count)
    for (place, token) in tokens.enumerated() {
      result.append(token)
      guard case .quotation(let number) = token.kind, place + 1 < tokens.count else { continue }
      let next = tokens[place + 1]
      let startsAnew: Bool =
        switch next.kind {
        case .word: next.isCapitalised
        case .quotation: true
        default: false
        }
      guard startsAnew, Self.endsSentence(quotations[number].inner, text) else { continue }
      result.append(
        Token(
          kind: .stop, range: token.range.upperBound..<token.range.upperBound, term: "", isCapitalised: false,
          isAllCapitals: false, isHyphenated: false))
    }
    tokens = result
  }

  /// Whether words end in `.`, `!`, `?`, `…` or their ideographic forms.
  static func endsSentence(_ inner: Range<Int>, _ text: [UInt8]) -> Bool {
    guard let last = inner.last else { return false }
    if text[last] == 0x2E || text[last] == 0x21 || text[last] == 0x3F { return true }
    guard inner.count >= 3 else { return false }
    switch (text[last - 2], text[last - 1], text[last]) {
    case (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true
    default: return false
    }
  }

  /// Whether a quotation may be a name in marks (`laut „Neue Zeitung“`): a few words that begin with a capital and end
  /// without a mark.
  func isNameInMarks(_ number: Int, _ text: [UInt8]) -> Bool {
    let inner = quotations[number].inner
    guard inner.count <= 48, quotations[number].isClosed, !Self.endsSentence(inner, text),
      let last = inner.last, text[last] != 0x2C,
      text[inner].count(where: { $0 == 0x20 }) <= 3
    else { return false }
    return String(decoding: text[inner.prefix(4)], as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
  }

  private mutating func cutSentences() {
    var start = 0
    for (place, token) in tokens.enumerated() where token.kind == .stop {
      sentences.append(start..<(place + 1))
      start = place + 1
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
  }
}

/// Tells, for places in ascending order, whether a full stop there ends a sentence.
private struct SentenceEnds {
  private let ends: [Int]
  private var next = 0

  init(text: [UInt8], range: Range<Int>, language: String?) {
    ends = sentences(in: text, within: range, language: language).map(\.upperBound)
  }

  /// Whether a sentence ends at a place or at most a few closing marks behind it.
  mutating func isEnd(_ place: Int) -> Bool {
    while next < ends.count, ends[next] < place { next += 1 }
    return next < ends.count && ends[next] <= place + 4
  }
}
