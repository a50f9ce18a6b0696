import TextAnalysis

/// The token stream under construction: terms are numbered as they come, and sorted at the end.
struct TokenCollector {
  private var folder = Folder()
  /// The number of the first spelling met with a key; equal keys are equal spellings but for chance.
  private var byKey = WordTable()
  /// The numbers of spellings whose key another one has by chance.
  private var clashes: [String: UInt32] = [:]
  /// The bytes of all spellings by number, and where each ends.
  private var spellings: [UInt8] = []
  private var spellingEnds: [Int] = []
  private var symbols: [Bool] = []
  private var terms: [UInt32] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  /// Where the document that is being added begins, and for each position since then the words before it.
  private var documentStart = 0
  private var wordsBefore: [UInt32] = [0]

  /// The number of tokens and boundaries.
  var count: Int { terms.count }

  mutating func beginDocument() {
    documentStart = terms.count
    wordsBefore = [0]
  }

  /// Adds the tokens of a leaf and a boundary; gives the tokens' positions.
  mutating func addLeaf(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let first = terms.count
    forEachTerm(in: text, within: range) { term in
      append(number(of: term, in: text), term.range, isWord: !term.isSymbol)
    }
    let end = terms.count
    append(TokenStream.boundary, range.upperBound..<range.upperBound, isWord: false)
    return first..<end
  }

  /// The words among positions of the document that is being added.
  func wordCount(in positions: Range<Int>) -> Int {
    guard !positions.isEmpty else { return 0 }
    return Int(wordsBefore[positions.upperBound - documentStart] - wordsBefore[positions.lowerBound - documentStart])
  }

  /// The positions of the tokens of the document that is being added which lie inside a range of its bytes.
  func positions(inside bytes: Range<Int>, among positions: Range<Int>) -> Range<Int> {
    let first = firstPlace(in: positions) { Int(starts[$0]) >= bytes.lowerBound }
    var end = firstPlace(in: first..<positions.upperBound) { Int(starts[$0]) >= bytes.upperBound }
    // A token that only begins inside, and boundaries at the end.
    while end > first, Int(ends[end - 1]) > bytes.upperBound || terms[end - 1] == TokenStream.boundary { end -= 1 }
    return first..<end
  }

  /// The terms by position, for what looks through them before they are sorted; `TokenStream.boundary` ends a leaf.
  var stream: [UInt32] { terms }

  /// Writes the sections of the dictionary and of the stream: the terms sorted, the postings by a counting sort.
  consuming func write<Sink: ByteSink & ~Copyable>(to writer: inout SectionWriter<Sink>) throws(CorpusFileError) {
    let heads = spellingEnds.indices.map { Self.head(spellings[spelling($0)]) }
    let order = spellingEnds.indices.sorted { left, right in
      if heads[left] != heads[right] { return heads[left] < heads[right] }
      return spellings[spelling(left)].lexicographicallyPrecedes(spellings[spelling(right)])
    }
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = UInt32(place) }
    var bytes: [UInt8] = []
    try writer.add(
      .termEnds,
      numbers: order.map {
        bytes.append(contentsOf: spellings[spelling($0)])
        return UInt32(bytes.count)
      })
    try writer.add(.termBytes, bytes: bytes)
    try writer.add(
      .termColumn, TermDictionary.Property.symbol.rawValue, numbers: order.map { symbols[$0] ? 1 : 0 as UInt8 })
    for position in terms.indices {
      let term = terms[position]
      terms[position] = term == TokenStream.boundary ? 0 : places[Int(term)] + 1
    }
    try writer.add(.tokenColumn, TokenStream.Property.term.rawValue, numbers: terms)
    try writer.add(.tokenColumn, TokenStream.Property.start.rawValue, numbers: starts)
    for position in ends.indices { ends[position] -= starts[position] }
    try writer.add(.tokenColumn, TokenStream.Property.length.rawValue, numbers: ends)
    try writePostings(to: &writer)
  }

  /// Writes where each term stands; `terms` has become numbers of the sorted dictionary plus one, and 0 for boundaries.
  private func writePostings<Sink: ByteSink & ~Copyable>(
    to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    var next = [UInt64](repeating: 0, count: symbols.count)
    for term in terms where term > 0 { next[Int(term) - 1] += 1 }
    var total: UInt64 = 0
    for term in next.indices { (next[term], total) = (total, total + next[term]) }
    var postings = [UInt32](repeating: 0, count: Int(total))
    var leafCounts = [UInt32](repeating: 0, count: symbols.count)
    var lastLeaf = [UInt32](repeating: .max, count: symbols.count)
    var leaf: UInt32 = 0
    for (position, number) in terms.enumerated() {
      guard number > 0 else {
        leaf += 1
        continue
      }
      let term = Int(number) - 1
      postings[Int(next[term])] = UInt32(position)
      next[term] += 1
      if lastLeaf[term] != leaf {
        lastLeaf[term] = leaf
        leafCounts[term] += 1
      }
    }
    try writer.add(.postingEnds, numbers: next)
    try writer.add(.postings, numbers: postings)
    try writer.add(.termColumn, TermDictionary.Property.leafCount.rawValue, numbers: leafCounts)
  }

  /// The first eight bytes of a spelling as a number that sorts as they do.
  private static func head(_ spelling: ArraySlice<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    var count = 0
    for byte in spelling.prefix(8) {
      head = head << 8 | UInt64(byte)
      count += 1
    }
    return head << UInt64(8 * (8 - count))
  }

  private mutating func append(_ number: UInt32, _ range: Range<Int>, isWord: Bool) {
    terms.append(number)
    starts.append(UInt32(range.lowerBound))
    ends.append(UInt32(range.upperBound))
    wordsBefore.append((wordsBefore.last ?? 0) + (isWord ? 1 : 0))
  }

  private mutating func number(of term: Term, in text: [UInt8]) -> UInt32 {
    let key = folder.key(text, term.range)
    guard let known = byKey[key] else {
      let number = add(folder.fold(text, term.range), isSymbol: term.isSymbol)
      byKey[key] = number
      return number
    }
    if isSpelt(text, term.range, as: spelling(Int(known))) { return known }
    let spelling = folder.fold(text, term.range)
    if let number = clashes[spelling] { return number }
    let number = add(spelling, isSymbol: term.isSymbol)
    clashes[spelling] = number
    return number
  }

  /// Whether a range of a text folds to a range of `spellings`.
  private mutating func isSpelt(_ text: [UInt8], _ range: Range<Int>, as spelling: Range<Int>) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound, text[place] < 0x80 { place += 1 }
    guard place == range.upperBound else { return folder.fold(text, range).utf8.elementsEqual(spellings[spelling]) }
    guard range.count == spelling.count else { return false }
    for offset in 0..<range.count {
      let byte = text[range.lowerBound + offset]
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if spellings[spelling.lowerBound + offset] != small { return false }
    }
    return true
  }

  private mutating func add(_ spelling: String, isSymbol: Bool) -> UInt32 {
    spellings.append(contentsOf: spelling.utf8)
    spellingEnds.append(spellings.count)
    symbols.append(isSymbol)
    return UInt32(symbols.count - 1)
  }

  /// Where the bytes of the spelling with a number are.
  private func spelling(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : spellingEnds[number - 1])..<spellingEnds[number]
  }

  private func firstPlace(in positions: Range<Int>, where isPast: (Int) -> Bool) -> Int {
    var (lower, upper) = (positions.lowerBound, positions.upperBound)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isPast(middle) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
