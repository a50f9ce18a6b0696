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
    case .phrase(let slots):
      guard let rarest = Self.rarest(slots, in: index), !slots.isEmpty else { return .empty(of: all) }
      // Few candidates are cheaper to look through than many postings.
      if let candidates, frequency(slots[rarest]) > 64 * candidates.count {
        return try candidates.filter { block throws(Diagnostic) in
          if cancellation.isCancelled { throw .cancelled }
          return contains(slots, in: index.termPositions(ofBlock: block))
        }
      }
      let found = try blocks(holding: slots, rarest: rarest, cancellation: cancellation)
      return candidates.map { found.intersection($0) } ?? found
    case .spelled(let slots, let spellings):
      let starts = try spelledStarts(of: slots, spellings, among: candidates, cancellation: cancellation)
      var marked = BlockSet.noBits(all)
      index.mark(blocksHolding: starts, length: slots.count, in: &marked)
      let found = BlockSet(bits: marked, of: all)
      return candidates.map { found.intersection($0) } ?? found
    case .near(let wanted, let span):
      var left = candidates
      for slot in wanted.map(\.slot).sorted(by: { frequency($0) < frequency($1) }) {
        left = try blocks(.phrase([slot]), among: left, cancellation: cancellation)
      }
      return try (left ?? .empty(of: all)).filter { block throws(Diagnostic) in
        if cancellation.isCancelled { throw .cancelled }
        return !nearPositions(wanted, span: span, inBlock: block, index.termPositions(ofBlock: block)).isEmpty
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
        let text = index.part(ofBlock: block).bytes
        return pattern.matches(in: text, within: 0..<text.count)
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
      return starts(of: slots, in: tokens).map { start in
        let end = start + slots.count
        return Hit(
          bytes: index.byteRange(ofTerms: start..<end), positions: start..<end
        )
      }
    case .spelled(let slots, let spellings):
      let document = index.document(ofBlock: block)
      return starts(of: slots, in: tokens).filter { areSpelled($0, spellings, inDocument: document) }.map { start in
        let positions = start..<start + slots.count
        return Hit(bytes: index.byteRange(ofTerms: positions), positions: positions)
      }
    case .near(let wanted, let span):
      return nearPositions(wanted, span: span, inBlock: block, tokens).map {
        Hit(bytes: index.termRange(at: $0), positions: $0..<$0 + 1)
      }
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

  /// The place of the slot that stands least often; nil where one stands nowhere.
  private static func rarest(_ slots: [Slot], in index: CorpusIndex) -> Int? {
    var best: (frequency: Int, place: Int)?
    for (place, slot) in slots.enumerated() {
      let frequency = slot.terms.reduce(0) { $0 + index.dictionary.frequency(of: Int($1)) }
      if frequency == 0 { return nil }
      if frequency < best?.frequency ?? Int.max { best = (frequency, place) }
    }
    return best?.place
  }

  /// How often a slot's terms stand in the corpus.
  func frequency(_ slot: Slot) -> Int {
    slot.terms.reduce(0) { $0 + index.dictionary.frequency(of: Int($1)) }
  }

  /// Where phrases start in the whole corpus, ascending.
  func starts(of slots: [Slot], cancellation: CancelToken) throws(Diagnostic) -> [UInt32] {
    guard let rarest = Self.rarest(slots, in: index), !slots.isEmpty else { return [] }
    return try starts(of: slots, rarest: rarest, cancellation: cancellation)
  }

  private func starts(of slots: [Slot], rarest: Int, cancellation: CancelToken) throws(Diagnostic) -> [UInt32] {
    if cancellation.isCancelled { throw .cancelled }
    var starts = positions(of: slots[rarest], movedBy: rarest)
    let others = slots.indices.filter { $0 != rarest }.sorted { frequency(slots[$0]) < frequency(slots[$1]) }
    var unread: [Int] = []
    for place in others {
      if cancellation.isCancelled { throw .cancelled }
      if slots[place].terms.count == 1, frequency(slots[place]) < Self.postingsPerToken * starts.count {
        index.dictionary.positions(of: Int(slots[place].terms[0])).keep(in: &starts, movedBy: place)
      } else {
        unread.append(place)
      }
    }
    if !unread.isEmpty {
      starts.removeAll { start in !unread.allSatisfy { holds(slots[$0], at: Int(start) + $0) } }
    }
    return starts
  }

  /// As many postings are read in the time in which one token of the stream is looked up, whose piece must be checked
  /// first.
  private static let postingsPerToken = 128

  /// The positions of a slot's terms moved to the start of the phrase, ascending; those that would start before the corpus
  /// left out.
  private func positions(of slot: Slot, movedBy distance: Int) -> [UInt32] {
    var positions: [UInt32] = []
    for term in slot.terms { positions.append(contentsOf: index.dictionary.positions(of: Int(term)).numbers) }
    if slot.terms.count > 1 { positions.sort() }
    guard distance > 0 else { return positions }
    return positions.compactMap { $0 < UInt32(distance) ? nil : $0 - UInt32(distance) }
  }

  private func holds(_ slot: Slot, at position: Int) -> Bool {
    position < index.tokens.count && slot.contains(index.tokens.terms[position])
  }

  /// Where phrases start among positions, ascending.
  func starts(of slots: [Slot], in tokens: Range<Int>) -> [Int] {
    guard slots.count > 0, tokens.count >= slots.count else { return [] }
    let last = tokens.upperBound - slots.count
    if slots.count == 1, slots[0].terms.count == 1 {
      let term = slots[0].terms[0]
      var found: [Int] = []
      for (place, other) in index.tokens.numbers(tokens).enumerated() where other == term {
        found.append(tokens.lowerBound + place)
      }
      return found
    }
    return (tokens.lowerBound...last).filter { matches(slots, at: $0) }
  }

  private func contains(_ slots: [Slot], in tokens: Range<Int>) -> Bool {
    guard tokens.count >= slots.count else { return false }
    return (tokens.lowerBound...(tokens.upperBound - slots.count)).contains { matches(slots, at: $0) }
  }

  private func matches(_ slots: [Slot], at start: Int) -> Bool {
    guard start >= 0, start + slots.count <= index.tokens.count else { return false }
    for place in slots.indices where !slots[place].contains(index.tokens.terms[start + place]) { return false }
    return true
  }

  /// The blocks that hold a phrase: leaves, and the overlays that hold it wholly.
  private func blocks(
    holding slots: [Slot], rarest: Int, cancellation: CancelToken
  ) throws(Diagnostic) -> BlockSet {
    var marked = BlockSet.noBits(index.blockCount)
    if slots.count == 1 {
      for term in slots[0].terms {
        if cancellation.isCancelled { throw .cancelled }
        index.mark(blocksHolding: index.dictionary.positions(of: Int(term)), in: &marked)
      }
    } else {
      let starts = try starts(of: slots, rarest: rarest, cancellation: cancellation)
      index.mark(blocksHolding: starts, length: slots.count, in: &marked)
    }
    return BlockSet(bits: marked, of: index.blockCount)
  }

  // MARK: Spelling

  /// Where phrases start whose words are spelled as they must be, ascending; of the leaves around `candidates` alone where
  /// these are few.
  private func spelledStarts(
    of slots: [Slot], _ spellings: [Spelling], among candidates: BlockSet?, cancellation: CancelToken
  ) throws(Diagnostic) -> [UInt32] {
    guard let rarest = Self.rarest(slots, in: index), !slots.isEmpty else { return [] }
    var places: [UInt32] = []
    if let candidates, frequency(slots[rarest]) > 64 * candidates.count {
      var last = -1
      for block in candidates.blocks {
        if cancellation.isCancelled { throw .cancelled }
        for start in starts(of: slots, in: index.termPositions(ofBlock: Int(block))) where start > last {
          places.append(UInt32(start))
          last = start
        }
      }
      places.sort()
    } else {
      places = try starts(of: slots, rarest: rarest, cancellation: cancellation)
    }
    var spelled: [UInt32] = []
    for (start, leaf) in zip(places, index.leaves(ofPositions: places)) {
      if cancellation.isCancelled { throw .cancelled }
      if areSpelled(Int(start), spellings, inDocument: index.document(ofBlock: Int(leaf))) { spelled.append(start) }
    }
    return spelled
  }

  /// Whether the tokens from a position on are spelled as they must be.
  private func areSpelled(_ start: Int, _ spellings: [Spelling], inDocument document: Int) -> Bool {
    for place in spellings.indices where !isSpelled(start + place, spellings[place], inDocument: document) {
      return false
    }
    return true
  }

  /// Whether a token is spelled as it must be.
  private func isSpelled(_ position: Int, _ spelling: Spelling, inDocument document: Int) -> Bool {
    spelling.accepts(index.part(document, index.termRange(at: position)).bytes)
  }

  // MARK: Nearness

  /// The positions of words that stand near each other: those of every shortest stretch that holds all slots, as often
  /// as each is wanted, and is at most `span` tokens long from its first word to its last.
  private func nearPositions(
    _ wanted: [CheckedText.Repeated], span: Int, inBlock block: Int, _ tokens: Range<Int>
  ) -> [Int] {
    let document = index.document(ofBlock: block)
    var found: [Int] = []
    var stretch = Stretch(wanted: wanted.map(\.times))
    for position in tokens {
      let term = index.tokens.terms[position]
      guard term != TokenStream.boundary else {
        // Nearness ends with the leaf.
        stretch = Stretch(wanted: wanted.map(\.times))
        continue
      }
      for kind in wanted.indices where wanted[kind].slot.contains(term) {
        if let spelling = wanted[kind].spelling, !isSpelled(position, spelling, inDocument: document) { continue }
        stretch.append(position, kind)
      }
      while stretch.isComplete {
        if stretch.length <= span {
          for place in stretch.positions where place > found.last ?? -1 { found.append(place) }
        }
        stretch.removeFirst()
      }
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

    var isComplete: Bool { lacking == 0 }

    /// From the first word to the last, in tokens.
    var length: Int { (words.last?.position ?? 0) - words[first].position }

    var positions: [Int] { words[first...].map(\.position) }

    mutating func append(_ position: Int, _ kind: Int) {
      words.append((position, kind))
      counts[kind] += 1
      if counts[kind] == wanted[kind] { lacking -= 1 }
    }

    mutating func removeFirst() {
      let kind = words[first].kind
      counts[kind] -= 1
      if counts[kind] < wanted[kind] { lacking += 1 }
      first += 1
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
    var (lower, upper) = (tokens.lowerBound, tokens.upperBound)
    while lower < upper {
      let middle = (lower + upper) / 2
      if index.termRange(at: middle).upperBound > bytes.lowerBound { upper = middle } else { lower = middle + 1 }
    }
    var end = lower
    while end < tokens.upperBound, index.termRange(at: end).lowerBound < bytes.upperBound { end += 1 }
    return Hit(bytes: bytes, positions: lower..<end)
  }
}
