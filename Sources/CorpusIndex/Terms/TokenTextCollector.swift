import TextAnalysis

/// The texts of documents under construction, told by their tokens.
struct TokenTextCollector {
  private let forms: Spool<UInt8>
  private let rarities: Spool<UInt8>
  private let tails: Spool<UInt8>
  private var anchors = GrowingColumn()
  private var anchorRarities: [UInt64] = []
  private var documentEnds = GrowingColumn()
  private var tailEnds: [UInt64] = []
  private var gaps = GapCollector()
  private var spellings = SpellingCollector()
  /// Which of its term's spellings each is, counted from 0.
  private var ranks: [UInt32] = []
  private var spellingsOfTerm: [UInt32] = []

  init(folder: String?) {
    forms = Spool(folder: folder)
    rarities = Spool(folder: folder)
    tails = Spool(folder: folder)
  }

  /// Adds the tokens of the next document and its text; `words` has what its words are here.
  mutating func append(_ document: DocumentTokens, of text: [UInt8], _ words: inout WordNumbering) {
    let isTold = document.areInOrder(in: text.count)
    let tokens = document.tokens
    let before = forms.count
    var rare: [UInt8] = []
    var (end, isFirst) = (0, true)
    let added = unsafe [UInt8](unsafeUninitializedCapacity: tokens.count) { forms, count in
      for place in tokens.indices {
        if (before &+ place) & (1 << TokenTexts.shift - 1) == 0 {
          anchors.append(UInt32(end))
          anchorRarities.append(UInt64(rarities.count + rare.count))
        }
        let token = tokens[place]
        var form: UInt8 = 0
        if token.word != CutLeaves.boundary {
          let range = Int(token.start)..<Int(token.end)
          form =
            isTold
            ? TokenForm.byte(
              gap: code(ofGap: end..<range.lowerBound, in: text, isFirst: isFirst, &rare),
              word: code(of: Int(token.word), &words, range, in: text, &rare))
            : Self.placed(range, &rare)
          (end, isFirst) = (range.upperBound, false)
        }
        unsafe forms.initializeElement(at: place, to: form)
      }
      count = tokens.count
    }
    forms.append(contentsOf: added)
    rarities.append(contentsOf: rare)
    documentEnds.append(UInt32(forms.count))
    tails.append(contentsOf: isTold ? Array(text[end...]) : text)
    tailEnds.append(UInt64(tails.count))
  }

  /// Writes the sections; `sorted` has the number of each term in the dictionary.
  func write<Sink: ByteSink & ~Copyable>(
    to writer: inout SectionWriter<Sink>, sorted: [UInt32]
  ) throws(CorpusFileError) {
    try writer.add(.tokenForms, spool: forms)
    try writer.add(.tokenAnchors, 0, column: anchors)
    try writer.add(.tokenAnchors, 1, numbers: anchorRarities)
    try writer.add(.tokenRarities, spool: rarities)
    try writer.add(.documentTokenEnds, column: documentEnds)
    try writer.add(.textTails, spool: tails)
    try writer.add(.textTailEnds, numbers: tailEnds)
    try writer.add(.gaps, numbers: gaps.gaps.map(\.bits))
    try spellings.write(to: &writer, sorted: sorted) { ranks[$0] < TokenForm.mostSpellings }
  }

  private mutating func code(ofSpelling spelling: Int, term: Int) -> UInt8 {
    if spelling == ranks.count {
      if term >= spellingsOfTerm.count {
        spellingsOfTerm.append(contentsOf: repeatElement(0, count: term + 1 - spellingsOfTerm.count))
      }
      ranks.append(spellingsOfTerm[term])
      spellingsOfTerm[term] += 1
    }
    let rank = ranks[spelling]
    return rank < TokenForm.mostSpellings ? TokenForm.firstSpelling + UInt8(rank) : TokenForm.rareSpelling
  }

  /// The form of a token that says where it stands, since its document's text is kept as it is.
  private static func placed(_ range: Range<Int>, _ rare: inout [UInt8]) -> UInt8 {
    rare.append(TokenForm.Rare.placed)
    VariableBytes.append(UInt(range.lowerBound), to: &rare)
    VariableBytes.append(UInt(range.count), to: &rare)
    return TokenForm.byte(gap: TokenForm.rareGap, word: 0)
  }

  @inline(__always)
  private mutating func code(
    ofGap range: Range<Int>, in text: [UInt8], isFirst: Bool, _ rare: inout [UInt8]
  ) -> UInt8 {
    // Most by far.
    if range.count == 1, text[range.lowerBound] == 0x20, !isFirst { return 0 }
    if range.isEmpty, !isFirst { return 1 }
    return rareCode(ofGap: text[range], isFirst: isFirst, &rare)
  }

  private mutating func rareCode(ofGap gap: ArraySlice<UInt8>, isFirst: Bool, _ rare: inout [UInt8]) -> UInt8 {
    let number = gaps.number(of: gap)
    if let number, number < TokenForm.commonGaps, !isFirst { return number }
    if let number {
      rare.append(number)
    } else {
      rare.append(TokenForm.Rare.written)
      VariableBytes.append(UInt(gap.count), to: &rare)
      rare.append(contentsOf: gap)
    }
    return isFirst ? TokenForm.firstGap : TokenForm.rareGap
  }

  /// The code of how a word is written at a range of a text.
  @inline(__always)
  private mutating func code(
    of word: Int, _ words: inout WordNumbering, _ range: Range<Int>, in text: [UInt8], _ rare: inout [UInt8]
  ) -> UInt8 {
    let known = words.codes[word]
    return known < TokenForm.rareSpelling ? known : rareCode(of: word, &words, range, in: text, &rare)
  }

  private mutating func rareCode(
    of word: Int, _ words: inout WordNumbering, _ range: Range<Int>, in text: [UInt8], _ rare: inout [UInt8]
  ) -> UInt8 {
    if words.codes[word] == WordNumbering.unknown {
      let term = words.terms[word]
      words.codes[word] =
        spellings.number(of: text[range], term: term).map { code(ofSpelling: Int($0), term: Int(term)) }
        ?? TokenForm.rareSpelling
    }
    if words.codes[word] == TokenForm.rareSpelling {
      VariableBytes.append(UInt(range.count), to: &rare)
      rare.append(contentsOf: text[range])
    }
    return words.codes[word]
  }
}
