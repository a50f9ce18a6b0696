import CorpusIndex
import CorpusModel
import Diagnostics

/// Finds the blocks that say something, and the places in them.
struct TextMatcher: Sendable {
  let index: CorpusIndex

  init(index: CorpusIndex) { self.index = index }

  /// The blocks that pass a test among `candidates`.
  func blocks(
    _ test: CheckedText.Test, among candidates: BlockSet?, cancellation: CancelToken
  ) throws(Diagnostic) -> BlockSet {
    let all = index.blockCount
    switch test {
    case .phrase(let slots): return try blocks(holding: slots, among: candidates, cancellation: cancellation)
    case .spelled(let slots, let spellings):
      let search = search(slots)
      return try blocks(holding: slots, among: candidates, cancellation: cancellation).filter {
        block throws(Diagnostic) in
        if cancellation.isCancelled { throw .cancelled }
        return search.starts(in: index.termPositions(ofBlock: block), of: index.tokens).contains {
          areSpelled($0, spellings)
        }
      }
    case .near(let wanted, let span):
      var left = candidates
      for slot in wanted.map(\.slot).sorted(by: { frequency($0) < frequency($1) }) {
        left = try blocks(.phrase([slot]), among: left, cancellation: cancellation)
      }
      return try (left ?? .empty(of: all)).filter { block throws(Diagnostic) in
        if cancellation.isCancelled { throw .cancelled }
        return !nearby(wanted, span: span, among: index.termPositions(ofBlock: block), limit: 1).isEmpty
      }
    case .exact(let bytes, let narrowing):
      var left = candidates
      for slot in narrowing { left = try blocks(.phrase([slot]), among: left, cancellation: cancellation) }
      return try (left ?? .all(of: all)).filter { block throws(Diagnostic) in
        if cancellation.isCancelled { throw .cancelled }
        return !places(of: bytes, inBlock: block, within: index.range(ofBlock: block), limit: 1).isEmpty
      }
    case .pattern(let pattern, let narrowing):
      return try narrowed(candidates, by: narrowing, cancellation: cancellation).filter { block throws(Diagnostic) in
        if cancellation.isCancelled { throw .cancelled }
        return try pattern.matches(index.part(ofBlock: block))
      }
    case .inflected(let forms):
      var found = BlockSet.empty(of: all)
      for form in forms where !form.slot.terms.isEmpty {
        let holding = try blocks(.phrase([form.slot]), among: candidates, cancellation: cancellation)
        found = found.union(holding.filter { language(ofBlock: $0) == form.language })
      }
      return found
    case .tokens(let program):
      var left = candidates
      for needed in program.needed {
        left = try blocks(.phrase([needed]), among: left, cancellation: cancellation)
      }
      return try (left ?? .all(of: all)).filter { block throws(Diagnostic) in
        if cancellation.isCancelled { throw .cancelled }
        return !tokenMatches(program, inBlock: block, index.termPositions(ofBlock: block), limit: 1).isEmpty
      }
    }
  }

  /// The places in a part of a block that pass a test, in any order, perhaps over each other.
  func hits(_ test: CheckedText.Test, inBlock block: Int, range: Range<Int>) -> [Hit] {
    let tokens = positions(ofBlock: block, range)
    switch test {
    case .phrase(let slots):
      return search(slots).starts(in: tokens, of: index.tokens).map { start in
        let end = start + slots.count
        return Hit(bytes: index.byteRange(ofTerms: start..<end), positions: start..<end)
      }
    case .spelled(let slots, let spellings):
      let starts = search(slots).starts(in: tokens, of: index.tokens)
      return starts.filter { areSpelled($0, spellings) }.map { start in
        let positions = start..<start + slots.count
        return Hit(bytes: index.byteRange(ofTerms: positions), positions: positions)
      }
    case .near(let wanted, let span):
      return nearby(wanted, span: span, among: tokens).map { Hit(bytes: index.byteRange(ofTerms: $0), positions: $0) }
    case .exact(let bytes, narrowing: _):
      return places(of: bytes, inBlock: block, within: range).map { hit($0, among: tokens) }
    case .pattern(let pattern, narrowing: _):
      let text = index.part(ofBlock: block)
      return text.ranges(in: range) { pattern.ranges(in: $0, within: $1) }.map { hit($0, among: tokens) }
    case .inflected(let forms):
      let language = language(ofBlock: block)
      return forms.filter { $0.language == language }.flatMap { hits(.phrase([$0.slot]), inBlock: block, range: range) }
    case .tokens(let program):
      return tokenMatches(program, inBlock: block, tokens).map {
        Hit(bytes: index.byteRange(ofTerms: $0), positions: $0)
      }
    }
  }

  /// The positions of a block's tokens that lie inside a range of its bytes.
  func positions(ofBlock block: Int, _ range: Range<Int>) -> Range<Int> {
    let whole = index.termPositions(ofBlock: block)
    return range == index.range(ofBlock: block) ? whole : index.tokens.positions(inside: range, among: whole)
  }

  /// Where a program accepts tokens among positions of a block.
  private func tokenMatches(
    _ program: TokenProgram, inBlock block: Int, _ positions: Range<Int>, limit: Int = Int.max
  ) -> [Range<Int>] {
    guard !positions.isEmpty else { return [] }
    return program.matches(
      in: positions, of: TokenBlock(block, positions, units: program.units, in: index), limit: limit)
  }

  /// A place in a block with the tokens that it touches.
  func hit(_ bytes: Range<Int>, inBlock block: Int) -> Hit {
    hit(bytes, among: index.termPositions(ofBlock: block))
  }

  /// The blocks among `candidates` whose text can have what all slots stand for inside.
  ///
  /// A quotation may begin inside a word, or go over a label between two leaves: all of them are kept.
  private func narrowed(
    _ candidates: BlockSet?, by slots: [Slot], cancellation: CancelToken
  ) throws(Diagnostic) -> BlockSet {
    guard let rarest = slots.min(by: { frequency($0) < frequency($1) }) else {
      return candidates ?? .all(of: index.blockCount)
    }
    var left = BlockSet.empty(of: index.blockCount)
    if !rarest.terms.isEmpty {
      left = try blocks(.phrase([rarest]), among: nil, cancellation: cancellation)
      for slot in slots where slot != rarest {
        left = try blocks(.phrase([slot]), among: left, cancellation: cancellation)
      }
    }
    if index.hasOverlays, let kinds = index.facet("kind") {
      let overlays = BlockKind.allCases.filter(\.isOverlay).map {
        kinds.blocks(withValue: Int($0.rawValue)).numbers[...]
      }
      left = left.union(BlockSet(joining: overlays, of: index.blockCount))
    }
    return candidates.map { left.intersection($0) } ?? left
  }

  /// The value of the facet `lang` of a block.
  private func language(ofBlock block: Int) -> Int? {
    index.facet("lang")?.values(ofBlock: block).first.map { Int($0) }
  }

  // MARK: Phrases

  /// How often a slot's terms stand in the corpus.
  private func frequency(_ slot: Slot) -> Int {
    slot.terms.reduce(0) { $0 + index.dictionary.frequency(of: Int($1)) }
  }

  /// What looks for a phrase in tokens.
  func search(_ slots: [Slot]) -> PhraseSearch { PhraseSearch(slots.map(\.terms), in: index.dictionary) }

  /// As many numbers of a list are read in the time in which the tokens of one block are looked through.
  private static let postingsPerBlock = 32

  /// The blocks among `candidates` that hold a phrase: those with all its words, in which the words are then looked for.
  private func blocks(
    holding slots: [Slot], among candidates: BlockSet?, cancellation: CancelToken
  ) throws(Diagnostic) -> BlockSet {
    let costs = slots.map { cost($0) }
    guard !slots.isEmpty, slots.allSatisfy({ !$0.terms.isEmpty }) else { return .empty(of: index.blockCount) }
    var left = candidates
    var isSure = slots.count == 1
    for place in slots.indices.sorted(by: { (costs[$0].blocks, $0) < (costs[$1].blocks, $1) }) {
      if cancellation.isCancelled { throw .cancelled }
      // Few candidates are cheaper to look through than many postings.
      if let left, costs[place].reading > Self.postingsPerBlock * left.count {
        isSure = false
        continue
      }
      let holding = BlockSet(
        joining: slots[place].terms.map { index.dictionary.blocks(of: Int($0)) }, of: index.blockCount)
      left = left?.intersection(holding) ?? holding
    }
    guard let left, !isSure, !left.isEmpty else { return left ?? .empty(of: index.blockCount) }
    return try left.keeping(search(slots), in: index, cancellation: cancellation)
  }

  /// The blocks that hold one of a slot's terms at most, and how many numbers are read to know them.
  private func cost(_ slot: Slot) -> (blocks: Int, reading: Int) {
    var cost = (blocks: 0, reading: 0)
    for term in slot.terms {
      let list = index.dictionary.blocks(of: Int(term))
      cost.blocks += list.count
      cost.reading += list.isDense ? index.blockCount / 64 : list.count
    }
    return cost
  }

  // MARK: Spelling

  /// Whether the tokens from a position on are spelled as they must be.
  private func areSpelled(_ start: Int, _ spellings: [Spelling]) -> Bool {
    spellings.indices.allSatisfy { isSpelled(start + $0, spellings[$0]) }
  }

  /// Whether a token is spelled as it must be.
  private func isSpelled(_ position: Int, _ spelling: Spelling) -> Bool {
    spelling.accepts(index.tokens.word(position))
  }

  // MARK: Nearness

  /// Where words stand near each other, from the first to the last of them: from the left the shortest stretches that hold
  /// all slots, as often as each is wanted, at most `span` tokens from one end to the other; apart from each other, at most
  /// `limit`.
  private func nearby(
    _ wanted: [CheckedText.Repeated], span: Int, among tokens: Range<Int>, limit: Int = .max
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let empty = Stretch(wanted: wanted.map(\.times))
    var stretch = empty
    for (position, term) in zip(tokens, index.tokens.numbers(tokens)) {
      guard term != TokenStream.boundary else {
        // Nearness ends with the leaf.
        stretch = empty
        continue
      }
      for kind in wanted.indices where wanted[kind].slot.contains(term) {
        if let spelling = wanted[kind].spelling, !isSpelled(position, spelling) { continue }
        stretch.append(position, kind)
      }
      guard let start = stretch.completeStart(), position - start <= span else { continue }
      found.append(start..<position + 1)
      if found.count == limit { break }
      stretch = empty
    }
    return found
  }

  /// Words in a row of the text that are wanted, growing at its end and shrinking at its start.
  private struct Stretch {
    private let wanted: [Int]
    private var words: [(position: Int, kind: Int)] = []
    private var first = 0
    private var counts: [Int]
    private var lacking: Int

    /// Begins empty; `wanted` says how often each kind of word must stand in a complete stretch.
    init(wanted: [Int]) {
      self.wanted = wanted
      counts = [Int](repeating: 0, count: wanted.count)
      lacking = wanted.count
    }

    mutating func append(_ position: Int, _ kind: Int) {
      words.append((position, kind))
      counts[kind] += 1
      if counts[kind] == wanted[kind] { lacking -= 1 }
    }

    /// The position at which the shortest complete stretch begins, which no later one can use; nil where none is complete.
    mutating func completeStart() -> Int? {
      var start: Int?
      while lacking == 0 {
        let (position, kind) = words[first]
        start = position
        counts[kind] -= 1
        if counts[kind] < wanted[kind] { lacking += 1 }
        first += 1
      }
      return start
    }
  }

  // MARK: Bytes

  /// Where bytes stand in a part of a block's document, apart from each other; at most `limit`.
  private func places(
    of wanted: [UInt8], inBlock block: Int, within range: Range<Int>, limit: Int = .max
  ) -> [Range<Int>] {
    let text = index.part(index.document(ofBlock: block), range)
    let range = text.range
    guard let head = wanted.first, range.count >= wanted.count else { return [] }
    var found: [Range<Int>] = []
    var start = range.lowerBound
    while start <= range.upperBound - wanted.count, found.count < limit {
      if text[start] == head, text[start..<start + wanted.count].elementsEqual(wanted) {
        found.append(start..<start + wanted.count)
        start += wanted.count
      } else {
        start += 1
      }
    }
    return found
  }

  /// A hit at bytes, with the tokens that it touches.
  private func hit(_ bytes: Range<Int>, among tokens: Range<Int>) -> Hit {
    Hit(bytes: bytes, positions: index.tokens.positions(touching: bytes, among: tokens))
  }
}
