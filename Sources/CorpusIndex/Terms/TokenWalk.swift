/// A walk over neighbouring tokens, which tells where they stand and how their text is written.
struct TokenWalk {
  /// The next token.
  private(set) var position: Int
  /// The byte behind the token before it in its document.
  var end: Int
  /// Where the next rarity stands.
  private var rarity: Int

  /// Begins at a position of which all is known that must be counted.
  init(at position: Int, end: Int, rarity: Int) { (self.position, self.end, self.rarity) = (position, end, rarity) }

  /// Begins at a token that is not rare, to look at its word; where it stands is not known.
  init(at position: Int) { self.init(at: position, end: 0, rarity: 0) }

  /// Begins at an anchor and passes over all up to a position.
  init(to position: Int, _ columns: TokenColumns, anchorAt anchor: (Int) -> TokenWalk) {
    self = anchor(position)
    pass(to: position, columns)
  }

  /// Passes over tokens up to a position, or until one ends at a byte or behind it, and fills memory with their text.
  mutating func pass(to position: Int, before byte: Int, _ columns: TokenColumns, _ filler: inout TextFiller) {
    while self.position < position, end < byte {
      unsafe passPlain(to: position, before: byte, through: .max, columns) { unsafe filler.takePlain($0, $1, $2, $3) }
      if self.position < position, end < byte { pass(columns) { filler.take($0) } }
    }
  }

  /// Passes over all tokens up to a position.
  mutating func pass(to position: Int, _ columns: TokenColumns) {
    while self.position < position {
      unsafe passPlain(to: position, before: .max, through: .max, columns) { _, _, _, _ in true }
      if self.position < position { pass(columns) }
    }
  }

  /// Passes over tokens up to a position, or to the first that does not end at a byte or before it.
  mutating func skip(to position: Int, through byte: Int, _ columns: TokenColumns) {
    while self.position < position {
      unsafe passPlain(to: position, before: .max, through: byte, columns) { _, _, _, _ in true }
      var next = self
      guard self.position < position, next.pass(columns).upperBound <= byte else { return }
      self = next
    }
  }

  /// Passes over tokens that have nothing rare, as nearly all, for as long as `body` takes what stands before one and its
  /// folded word: the same as `pass`, with as little as possible done for each.
  ///
  /// - Parameters:
  ///   - byte: where to stop when a token ends there or behind it.
  ///   - bound: what no token may end behind.
  @inline(__always)
  private mutating func passPlain(
    to limit: Int, before byte: Int, through bound: Int, _ columns: TokenColumns,
    _ body: (PackedGap, UnsafeRawPointer, Int, TokenForm.Letters) -> Bool
  ) {
    let good = columns.tokens.goodPlaces(around: position).clamped(to: columns.forms.goodPlaces(around: position))
    guard good.contains(position) else { return }
    let limit = min(limit, good.upperBound)
    var (place, end) = (position, end)
    while place < limit, end < byte {
      let term = unsafe Int(truncatingIfNeeded: columns.tokens.unchecked(place))
      let form = unsafe UInt8(truncatingIfNeeded: columns.forms.unchecked(place))
      if term == 0 {
        place &+= 1
        continue
      }
      guard form >> 4 < TokenForm.commonGaps, let letters = TokenForm.Letters(rawValue: form & 15),
        let range = columns.termEnds.quickSpan(endingAt: term &- 1),
        let address = unsafe columns.termBytes.quickAddress(of: range)
      else { break }
      let gap = PackedGap.common(form >> 4)
      let next = end &+ gap.count &+ range.count
      guard next <= bound, unsafe body(gap, address, range.count, letters) else { break }
      end = next
      place &+= 1
    }
    (position, self.end) = (place, end)
  }

  /// Passes over a token; gives its bytes in its document, none for a boundary.
  @discardableResult @inline(__always)
  mutating func pass(_ columns: TokenColumns) -> Range<Int> { pass(columns) { _ in } }

  /// The same, and hands over what stands before the token and its word.
  @discardableResult @inline(__always)
  mutating func pass(_ columns: TokenColumns, _ body: (TextPiece) -> Void) -> Range<Int> {
    let term = Int(truncatingIfNeeded: columns.tokens[position])
    let form = UInt8(truncatingIfNeeded: columns.forms[position])
    position += 1
    // What is no term, in a forged file, is a boundary too.
    guard term > 0, term <= columns.termCount else { return end..<end }
    let gap = form >> 4
    if gap < TokenForm.commonGaps {
      pass(PackedGap.common(gap), body)
    } else if let placed = passRareGap(gap, columns, body) {
      return placed
    }
    let start = end
    if let letters = TokenForm.Letters(rawValue: form & 15) {
      let range = columns.termEnds.span(endingAt: term - 1)
      unsafe body(TextPiece(columns.termBytes, range, at: end, letters))
      end += range.count
    } else {
      passWord(form & 15, term - 1, columns, body)
    }
    return start..<end
  }

  @inline(__always)
  private mutating func pass(_ gap: PackedGap, _ body: (TextPiece) -> Void) {
    body(TextPiece(gap, at: end))
    end += gap.count
  }

  /// Passes over a word that is not as its folded term but for capitals.
  @inline(never)
  private mutating func passWord(
    _ code: UInt8, _ term: Int, _ columns: TokenColumns, _ body: (TextPiece) -> Void
  ) {
    guard code < TokenForm.rareSpelling else { return passRarity(columns, isWord: true, body) }
    let range = columns.spellings.range(Int(code - TokenForm.firstSpelling), of: term)
    unsafe body(TextPiece(columns.spellings.bytes, range, at: end, .folded))
    end += range.count
  }

  /// Passes over a gap without a code; gives the bytes of the token where it has none but a place.
  @inline(never)
  private mutating func passRareGap(
    _ code: UInt8, _ columns: TokenColumns, _ body: (TextPiece) -> Void
  ) -> Range<Int>? {
    if code == TokenForm.firstGap { end = 0 }
    guard rarity < columns.rarityCount else {
      columns.noteDamage(at: position - 1)
      return end..<end
    }
    let kind = UInt8(truncatingIfNeeded: columns.rarities[rarity])
    rarity += 1
    switch kind {
    case TokenForm.Rare.placed:
      let (start, lengthPlace) = columns.number(at: rarity)
      let (length, next) = columns.number(at: lengthPlace)
      (end, rarity) = (start + length, next)
      return start..<end
    case TokenForm.Rare.written: passRarity(columns, isWord: false, body)
    default: pass(columns.gap(Int(kind)), body)
    }
    return nil
  }

  /// Passes over bytes that stand among the rarities behind their number.
  @inline(never)
  private mutating func passRarity(_ columns: TokenColumns, isWord: Bool, _ body: (TextPiece) -> Void) {
    let (count, start) = columns.number(at: rarity)
    guard count <= columns.rarityCount - start else { return columns.noteDamage(at: position - 1) }
    unsafe body(TextPiece(columns.rarities, start..<start + count, at: end, isWord ? .folded : nil))
    rarity = start + count
    end += count
  }
}

/// What a walk over tokens looks at: lent for its time, and nothing that anybody counts.
struct TokenColumns {
  /// The number of each token's term plus one; 0 for a boundary.
  let tokens: NumberReader
  /// A `TokenForm` for each position.
  let forms: NumberReader
  let termBytes: NumberReader
  let termEnds: NumberReader
  let termCount: Int
  let rarities: NumberReader
  let rarityCount: Int
  let spellings: SpellingReader
  private let gaps: NumberReader
  private let gapCount: Int

  /// Reads columns for as long as somebody else keeps them.
  @unsafe init(
    tokens: MappedColumn<UInt32>, forms: MappedColumn<UInt8>, terms: FoldedTerms, spellings: SpellingTable,
    rarities: MappedColumn<UInt8>, gaps: MappedColumn<UInt64>
  ) {
    unsafe (self.tokens, self.forms) = (tokens.reader, forms.reader)
    unsafe (termBytes, termEnds, termCount) = (terms.bytes.reader, terms.ends.reader, terms.count)
    unsafe (self.rarities, rarityCount) = (rarities.reader, rarities.count)
    unsafe (self.gaps, gapCount) = (gaps.reader, gaps.count)
    unsafe self.spellings = spellings.reader
  }

  /// Whether something of a token stands among the rarities.
  @inline(__always)
  func isRare(_ position: Int) -> Bool {
    let form = UInt8(truncatingIfNeeded: forms[position])
    return form & 15 == TokenForm.rareSpelling || form >> 4 >= TokenForm.commonGaps
  }

  /// The gap with a number of the corpus's table; empty where the file is damaged.
  func gap(_ number: Int) -> PackedGap {
    guard number < gapCount else {
      gaps.noteDamage(at: 0)
      return PackedGap(bits: 0)
    }
    return PackedGap(bits: gaps[number])
  }

  /// Notes that what stands at a position makes no sense.
  func noteDamage(at position: Int) { forms.noteDamage(at: position) }

  /// The number at a place of the rarities, below 2³², and the place behind it.
  func number(at place: Int) -> (number: Int, end: Int) {
    var (number, shift, end) = (0, 0, place)
    while end < rarityCount, shift < 35 {
      let byte = Int(truncatingIfNeeded: rarities[end])
      end += 1
      number |= (byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { return (min(number, Int(UInt32.max)), end) }
    }
    return (0, end)
  }
}
