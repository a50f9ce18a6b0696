import TextAnalysis

/// What the bytes of a label tell by themselves.
///
/// Most of what could be a label by where it stands is the beginning of a sentence. To find that out by taking it apart as
/// a name costs a hundred times what a look at its bytes does, so that this is asked first; it never turns down what
/// `LabelShape` and `RoleWords` would let through.
struct LabelBytes {
  /// Whether a label is a clause, told by its bytes alone: no name has ten words, its titles included, and none of
  /// seven words has a long one in small letters.
  static func isClause(_ label: Range<Int>, in text: [UInt8]) -> Bool {
    guard label.count > 24 else { return false }
    var words = 0
    var hasLongSmallWord = false
    var place = label.lowerBound
    while place < label.upperBound {
      let start = place
      while place < label.upperBound, text[place] != 0x20 {
        switch text[place] {
        case 0x28, 0x2C, 0x2F, 0x5B, 0x7C, 0xE3, 0xEF: return false  // brackets, commas and strokes end a name
        default: place += 1
        }
      }
      if place > start {
        words += 1
        if place - start >= 7, (0x61...0x7A).contains(text[start]) { hasLongSmallWord = true }
      }
      place += 1
    }
    return words >= 10 || words >= 7 && hasLongSmallWord
  }

  /// Whether a label is no name and no role, told by one of its words, by its length or by what stands before and behind
  /// its comma.
  ///
  /// - Parameter declared: what the names of declared speakers are made of, who may be called anything.
  static func isNoName(
    _ label: Range<Int>, in text: [UInt8], beside declared: KnownNames.Vocabulary = KnownNames.Vocabulary()
  ) -> Bool {
    guard declared.isOrdinary, !text[label].contains(0x28) else { return false }
    var bytes = LabelBytes(text, label, declared.words)
    guard bytes.readHead(), !bytes.mayNameBehindOffice else { return false }
    if bytes.end == label.upperBound {
      // One word with a number may be a role, and so may a few; none has more than four.
      return bytes.isRuledOut && (bytes.words > 4 || RoleWords.role(of: text.string(label)) == nil)
    }
    // No role has a comma. What a comma sets off is a name where it has the form of a full one, or a position behind it.
    return bytes.isRuledOut
      || bytes.isNoFullName && bytes.hasNoPosition(bytes.end + 1..<label.upperBound)
        && (label.count > 60
          || PersonName.turnedAround(text.string(label)) == nil && !LabelShape.statesAge(text.string(label)))
  }

  /// Whether a sentence ends inside a label: a point behind four small letters or more and before a blank.
  static func holdsStop(_ label: Range<Int>, in text: [UInt8]) -> Bool {
    guard label.count > 8 else { return false }
    return (label.lowerBound + 4..<label.upperBound - 1).contains { place in
      text[place] == 0x2E && text[place + 1] == 0x20
        && text[place - 4..<place].allSatisfy { (0x61...0x7A).contains($0) || $0 >= 0x80 }
    }
  }

  private let text: [UInt8]
  private let label: Range<Int>
  private let declared: WordTable
  /// Where the label's first comma stands; its end where it has none.
  private var end: Int
  /// What stands between blanks before the comma, and how much of it is letters of ASCII alone.
  private var tokens = 0
  private var words = 0
  /// The letters of the tokens with a blank between each.
  private var length = 0
  private var isPlain = true
  private var first = 0..<0
  private var hasDecisiveWord = false
  /// Whether the first token is `The`, and whether it is a word that no title is.
  private var (opensWithArticle, isPlainOpening) = (false, true)
  private var hasForbiddenSign = false
  /// Whether a word in small letters stands there that names do not contain or only as a phrase.
  private var hasSmallWord = false
  /// Whether the first and the last token are words that titles and articles are not.
  private var (beginsAsIs, endsAsIs) = (false, false)
  private var endsSmall = false
  /// Whether the last token is a word of a declared name.
  private var endsDeclared = false

  private init(_ text: [UInt8], _ label: Range<Int>, _ declared: WordTable) {
    (self.text, self.label, self.declared, end) = (text, label, declared, label.upperBound)
  }

  /// Whether the tokens before the comma can be neither a name nor a phrase that could be one.
  private var isRuledOut: Bool {
    hasForbiddenSign || hasDecisiveWord && words > 1
      || opensWithArticle && words > 1 && (hasSmallWord || tokens > 3 && endsAsIs)
      || beginsAsIs && endsAsIs && (tokens > 7 || isPlain && length > 48)
  }

  /// Whether an office opens a label of many words, which a name may end: `Minister of Transport Jane Roe`.
  private var mayNameBehindOffice: Bool {
    tokens >= 4 && end == label.upperBound && PersonName.opensOffice(text.string(first))
  }

  /// Whether they cannot be a full name nor initials.
  private var isNoFullName: Bool { hasSmallWord || tokens == 1 && endsSmall && !endsDeclared }

  /// Looks at the tokens up to the comma; false where something else must decide.
  private mutating func readHead() -> Bool {
    var place = label.lowerBound
    while place < label.upperBound {
      let start = place
      var key = WordKey()
      var isWord = true
      token: while place < label.upperBound, text[place] != 0x20 {
        let byte = text[place]
        switch byte {
        case 0x61...0x7A, 0x41...0x5A: key.append(byte | 0x20)
        case 0x2C:
          guard place > label.lowerBound else { return false }
          end = place
          break token
        // Brackets and strokes set parts of a name off, and names in other scripts are told otherwise.
        case 0...0x1F, 0x28, 0x29, 0x2F, 0x40, 0x5B, 0x5D, 0x5F, 0x7C, 0xE3...: return false
        case 0xE2 where place + 2 >= label.upperBound || !(0x80...0x83).contains(text[place + 1]): return false
        default:
          isWord = false
          if byte >= 0x80 { isPlain = false }
          if Self.isForbidden(byte, text, place) { hasForbiddenSign = true }
        }
        place += 1
      }
      if place > start { add(start..<place, key, isWord: isWord) }
      if end < label.upperBound { return tokens > 0 }
      place += 1
    }
    return true
  }

  private mutating func add(_ token: Range<Int>, _ key: WordKey, isWord: Bool) {
    tokens += 1
    if tokens == 1 { first = token }
    length += token.count + (tokens > 1 ? 1 : 0)
    let isAsIs = isWord && !PersonName.isOftenLeftOut(key)
    if tokens == 1 {
      beginsAsIs = isAsIs
      isPlainOpening = isWord && !PersonName.isOftenLeftOut(key)
    }
    endsAsIs = isAsIs
    endsSmall = false
    guard isWord else { return }
    words += 1
    endsSmall = text[token.upperBound - 1] >= 0x61
    endsDeclared = !declared.isEmpty && declared.contains(key)
    if endsDeclared { return }
    if text[token.lowerBound] >= 0x61 {
      if isAsIs { hasSmallWord = true }
      // "Mr. Roe of Ohio"
      if Self.smallWords.contains(key), tokens != 3 || isPlainOpening { hasDecisiveWord = true }
    } else if endsSmall, Self.openersOfClauses.contains(key) {
      if tokens == 1, key == Self.article { opensWithArticle = true } else { hasDecisiveWord = true }
    }
  }

  /// Whether a sign begins at a place that makes any label none, as `LabelShape` has it; only signs that fold to
  /// themselves are looked for.
  private static func isForbidden(_ byte: UInt8, _ text: [UInt8], _ place: Int) -> Bool {
    switch byte {
    case 0x22: place == 0 || text[place - 1] != 0xD7 && text[max(0, place - 2)] != 0xD7
    case 0x3F, 0x21, 0x3B, 0x3D, 0x5C, 0x7B, 0x7D, 0x3C, 0x3E, 0x25, 0x24, 0x23, 0x5E, 0x7E, 0x60: true
    case 0xC2: place + 1 < text.count && [0xAB, 0xBB, 0xA3].contains(text[place + 1])
    case 0xE2:
      place + 2 < text.count && text[place + 1] == 0x80
        && [0x9C, 0x9D, 0x9E, 0xB9, 0xBA].contains(text[place + 2])
    default: false
    }
  }

  /// Whether no run of letters in a range is a word for a position; false where other letters than those of ASCII are
  /// among them.
  private func hasNoPosition(_ range: Range<Int>) -> Bool {
    var key = WordKey()
    var isEmpty = true
    for place in range {
      let byte = text[place]
      if byte < 0x80, (0x61...0x7A).contains(byte | 0x20) {
        key.append(byte | 0x20)
        isEmpty = false
        continue
      }
      guard byte < 0x80 || Self.isPunctuation(place, in: text, range) else { return false }
      if !isEmpty, LabelWords.isPosition(key) { return false }
      key = WordKey()
      isEmpty = true
    }
    return isEmpty || !LabelWords.isPosition(key)
  }

  /// Whether a byte belongs to a dash, an apostrophe or a quotation mark of the block of general punctuation.
  private static func isPunctuation(_ place: Int, in text: [UInt8], _ range: Range<Int>) -> Bool {
    for start in max(range.lowerBound, place - 2)...place where text[start] == 0xE2 && start + 2 < range.upperBound {
      return text[start + 1] == 0x80 && (0x90...0xA7).contains(text[start + 2])
    }
    return false
  }

  private static let article = WordKey("the")

  /// Words that make a label no name when they are small, whatever stands beside them.
  private static let smallWords = decisive(
    LabelWords.functionWordKeys.filter { key in
      // "Maria's son"
      !LabelShape.joints.contains { WordKey($0) == key } && !KinWords.holds(key)
    })
  /// Words that make a label no name when they begin with a capital, wherever they stand.
  private static let openersOfClauses = decisive(LabelShape.openers.map { WordKey($0) })

  private static func decisive(_ words: [WordKey]) -> WordTable {
    WordTable(words.filter { !PersonName.isOftenLeftOut($0) }.map { ($0, 0) })
  }
}
