/// Walks over a text and yields its terms; see `Term` for what they are.
struct TermCutter {
  let text: [UInt8]
  let end: Int
  let classes = CharacterClasses.shared
  let skipped = SkippedBytes.shared
  private let wildcards: Bool
  var place: Int

  /// With `wildcards`, `*` beside a letter or digit and `?` before one are letters of the word (queries only).
  init(_ text: [UInt8], within range: Range<Int>, wildcards: Bool = false) {
    let range = range.clamped(to: 0..<text.count)
    self.text = text
    self.wildcards = wildcards
    place = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> Term? {
    while place < end {
      skipPlainBreakers()
      guard place < end else { return nil }
      let start = place
      let (first, length) = classify(at: place)
      place += length
      switch first {
      case .breaker, .mark, .apostrophe, .decimal, .middleDot: continue
      case .single, .symbol:
        skipMarks()
        return Term(range: start..<place, isSymbol: first == .symbol)
      case .common, .digit, .latin, .otherLetter, .hangul:
        if let word = word(from: start, first) { return word }
      }
    }
    return nil
  }

  /// The next term, of a text without wildcards.
  @inline(__always)
  mutating func nextTerm(_ bytes: UnsafeBufferPointer<UInt8>) -> Term? {
    if let plain = unsafe nextPlainTerm(bytes) { return plain }
    return next()
  }

  /// The next term with the key of its folded spelling.
  mutating func nextWord(_ folder: inout Folder) -> (Term, WordKey)? {
    unsafe text.withUnsafeBufferPointer { bytes in
      unsafe nextTerm(bytes).map { unsafe ($0, folder.key(text, bytes, $0.range)) }
    }
  }

  /// The word that began at `start` with a character of class `first`, which is passed already; nil where it was an
  /// elision with no word after it.
  private mutating func word(from start: Int, _ first: CharacterClass) -> Term? {
    var start = start
    var script: CharacterClass? = first == .digit || first == .common ? nil : first
    var last = first
    reading: while place < end {
      if script == .latin || script == nil, skipPlainLetters() {
        script = .latin
        last = .latin
        guard place < end else { break }
      }
      let (next, length) = classify(at: place)
      switch next {
      case .mark: if script == .otherLetter, isPartingBlank(at: place) { break reading }
      case .common: last = next
      case .digit:
        if script == .hangul { break reading }
        last = next
      case .latin, .otherLetter, .hangul:
        if let script, script != next { break reading }
        if script == nil, next == .hangul, last == .digit { break reading }
        script = next
        last = next
      case .decimal:
        guard last == .digit, place + length < end, classify(at: place + length).0 == .digit else { break reading }
      case .middleDot:
        guard isL(at: place - 1), isL(at: place + length) else { break reading }
      case .apostrophe:
        let after = place + length
        let follower = after < end ? classify(at: after).0 : .breaker
        if isPossessive(at: after) {
          let word = Term(range: start..<place, isSymbol: false)
          place = after + 1
          return word
        }
        if script == .latin, follower.isWordForming || follower == .single, isElision(start..<place) {
          place = after
          guard follower != .single else { return nil }
          start = after
          script = nil
          last = .breaker
          continue reading
        }
        // `5'10` is two numbers; between letters of two scripts the word ends anyway.
        guard follower != .digit, follower.isWordForming else { break reading }
        if let script { guard follower == .common || follower == script else { break reading } }
        if script == nil, last == .digit { break reading }
        last = .apostrophe
      case .breaker, .single, .symbol: break reading
      }
      place += length
    }
    return start < place ? Term(range: start..<place, isSymbol: false) : nil
  }

  /// Passes over ASCII letters, most of most texts; whether there were any.
  @inline(__always)
  private mutating func skipPlainLetters() -> Bool {
    let start = place
    while place < end, (0x61...0x7A).contains(text[place] | 0x20), text[place] < 0x80 { place += 1 }
    return place > start
  }

  /// Passes over blanks and line ends.
  @inline(__always)
  private mutating func skipPlainBreakers() {
    while place < end, text[place] == 0x20 || text[place] == 0x0A { place += 1 }
  }

  private mutating func skipMarks() {
    while place < end {
      let (next, length) = classify(at: place)
      guard next == .mark else { return }
      place += length
    }
  }

  @inline(__always)
  private func classify(at place: Int) -> (CharacterClass, Int) {
    let byte = text[place]
    if byte < 0x80 {
      if wildcards, Self.isWildcard(byte) {
        return (isWildcard(at: place) ? .common : .breaker, 1)
      }
      return (classes.class(of: UInt32(byte)), 1)
    }
    let (point, length) = codePoint(in: text, at: place, end: end)
    return (classes.class(of: point), length)
  }

  /// Whether the `*` or `?` at a place is attached to a word, across further wildcards.
  private func isWildcard(at place: Int) -> Bool {
    var after = place
    var hasStar = false
    while after < end, after - place < Self.wildcardRun, Self.isWildcard(text[after]) {
      hasStar = hasStar || text[after] == UInt8(ascii: "*")
      after += 1
    }
    if after < end, classes.class(of: codePoint(in: text, at: after, end: end).point).isWordForming { return true }
    // After a word a star is open-ended, while a question mark that ends the word is punctuation.
    guard text[place] == UInt8(ascii: "*") else { return hasStar && isAfterWord(place) }
    return isAfterWord(place)
  }

  private func isAfterWord(_ place: Int) -> Bool {
    var before = place
    while before > 0, place - before < Self.wildcardRun, Self.isWildcard(text[before - 1]) { before -= 1 }
    guard let (point, _) = codePoint(in: text, before: before, start: 0) else { return false }
    let found = classes.class(of: point)
    return found.isWordForming || found == .mark
  }

  private static func isWildcard(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") }

  /// Whether a blank without a width stands at a place behind a letter of a script that has no other between words.
  private func isPartingBlank(at place: Int) -> Bool {
    guard place + 2 < end, text[place] == 0xE2, text[place + 1] == 0x80, text[place + 2] == 0x8B,
      let (before, _) = codePoint(in: text, before: place, start: 0)
    else { return false }
    switch before {
    // Limbu to Tai Tham, Balinese, Javanese and Cham; Thai, Lao, Khmer and Myanmar have no words to part.
    case 0x1900...0x1AAF, 0x1B00...0x1B7F, 0xA980...0xA9DF, 0xAA00...0xAA5F: return true
    default: return false
    }
  }

  private func isL(at place: Int) -> Bool { place < end && text[place] | 0x20 == UInt8(ascii: "l") }

  /// Whether an `s` that ends its word stands at a place.
  private func isPossessive(at place: Int) -> Bool {
    guard place < end, text[place] | 0x20 == UInt8(ascii: "s") else { return false }
    guard place + 1 < end else { return true }
    let next = classify(at: place + 1).0
    return !next.isWordForming && next != .mark
  }

  /// Whether the letters are an article, pronoun, preposition or conjunction that loses its vowel before another word:
  /// French, Italian and Catalan.
  private func isElision(_ range: Range<Int>) -> Bool {
    guard range.count <= 7 else { return false }
    var letters: UInt64 = 0
    for byte in text[range] { letters = letters << 8 | UInt64(byte | 0x20) }
    return Self.elisions.contains(letters)
  }

  /// How far wildcards side by side are looked through: enough for people, and linear for machines.
  private static let wildcardRun = 16

  private static let elisions: Set<UInt64> = Set(
    elidedWords.map { $0.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } })
}

/// Articles, pronouns, prepositions and conjunctions that lose their vowel before another word and then belong to no term.
package let elidedWords = [
  "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  "un", "gl", "all", "dall", "dell", "nell", "sull", "coll", "degl", "quell", "quest", "bell", "sant", "anch",
  "com",
]
