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
  /// The code of each spelling of the batch that is being taken in.
  private var codes: [UInt8] = []

  init(folder: String?) {
    forms = Spool(folder: folder)
    rarities = Spool(folder: folder)
    tails = Spool(folder: folder)
  }

  /// Begins with the documents of a batch; `terms` has the number here of each of its terms.
  mutating func begin(_ batch: TokenBatch, terms: [UInt32]) {
    codes = (0..<batch.spellings.count).map { number in
      let term = terms[Int(batch.spellings.terms[number])]
      guard let spelling = spellings.number(of: batch.spellings[number], term: term) else {
        return TokenForm.rareSpelling
      }
      return code(ofSpelling: Int(spelling), term: Int(term))
    }
  }

  /// Adds the tokens of the next document and its text.
  mutating func append(_ document: DocumentTokens, of text: [UInt8]) {
    let isTold = document.areInOrder(in: text.count)
    var (added, rare): ([UInt8], [UInt8]) = ([], [])
    added.reserveCapacity(document.tokens.count)
    var (end, isFirst) = (0, true)
    for token in document.tokens {
      if (forms.count + added.count) & (1 << TokenTexts.shift - 1) == 0 {
        anchors.append(UInt32(end))
        anchorRarities.append(UInt64(rarities.count + rare.count))
      }
      guard token.term != TokenStream.boundary else {
        added.append(0)
        continue
      }
      let range = Int(token.start)..<Int(token.end)
      if isTold {
        let gap = code(ofGap: end..<range.lowerBound, in: text, isFirst: isFirst, &rare)
        added.append(TokenForm.byte(gap: gap, word: code(of: token.word, range, in: text, &rare)))
      } else {
        added.append(TokenForm.byte(gap: TokenForm.rareGap, word: 0))
        rare.append(TokenForm.Rare.placed)
        VariableBytes.append(UInt(range.lowerBound), to: &rare)
        VariableBytes.append(UInt(range.count), to: &rare)
      }
      (end, isFirst) = (range.upperBound, false)
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

  private mutating func code(
    ofGap range: Range<Int>, in text: [UInt8], isFirst: Bool, _ rare: inout [UInt8]
  ) -> UInt8 {
    // Most by far.
    if range.count == 1, text[range.lowerBound] == 0x20, !isFirst { return 0 }
    let gap = text[range]
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

  private func code(
    of word: CutToken.Word, _ range: Range<Int>, in text: [UInt8], _ rare: inout [UInt8]
  ) -> UInt8 {
    switch word {
    case .letters(let letters): return letters.rawValue
    case .spelling(let number) where codes[Int(number)] != TokenForm.rareSpelling: return codes[Int(number)]
    case .spelling, .rare:
      VariableBytes.append(UInt(range.count), to: &rare)
      rare.append(contentsOf: text[range])
      return TokenForm.rareSpelling
    }
  }
}
