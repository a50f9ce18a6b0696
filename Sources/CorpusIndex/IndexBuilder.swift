package import CorpusModel
import TextAnalysis
import Threads

/// Builds an index from documents, one after the other, in time linear in their size.
package struct IndexBuilder {
  let gazetteers: [Gazetteer]
  private var cast: CastCollector
  private var facets: FacetSet
  private var documents = DocumentCollector()
  private var blocks = BlockCollector()
  private var mentions = MentionCollector()
  private var tokens: TokenCollector
  private var samples = ShingleSample()
  private var leaves = GrowingColumn()
  private var leafStarts = GrowingColumn()
  private var overlayEnds = GrowingColumn()
  private var overlays = GrowingColumn()
  private var ids = BlockIDRegister()
  private var fingerprint = CorpusFingerprint()
  private let mostTokens: Int
  /// Whether a document was left out because positions have no more numbers: the index lacks what was added since.
  package private(set) var isFull = false

  /// As many tokens, and boundaries behind leaves, as a corpus can hold: positions are numbers of 32 bits.
  package static let mostTokens = Int(UInt32.max) - 1

  /// Begins an index.
  ///
  /// - Parameters:
  ///   - gazetteers: Exchanges and lists of the user's own; each becomes a field.
  ///   - people: Where speakers get further names from, by id.
  ///   - outlets: Likewise for outlets that ask; a field too.
  ///   - topics: The taxonomy; the fields `topic` and `maintopic`.
  ///   - mostTokens: Where the builder is full; less than what is possible for tests.
  ///   - spoolFolder: Where texts and tokens go that are more than memory should hold; nil keeps all in memory.
  package init(
    gazetteers: [Gazetteer], people: Gazetteer, outlets: Gazetteer, topics: Gazetteer,
    mostTokens: Int = Self.mostTokens,
    spoolFolder: String? = nil
  ) {
    self.mostTokens = min(mostTokens, Self.mostTokens)
    tokens = TokenCollector(folder: spoolFolder)
    self.gazetteers = gazetteers + [topics, outlets].filter { given in !gazetteers.contains { $0.name == given.name } }
    cast = CastCollector(gazetteers: [people, outlets])
    facets = FacetSet(gazetteers: self.gazetteers, people: people, topics: topics)
  }

  /// Adds the next document.
  ///
  /// Ranges outside its text are cut to it.
  package mutating func add(_ document: Document) {
    let sorted = Self.markedQuotes(document.orderedBlocks)
    var batch = TokenBatch()
    batch.add(document.text, sorted)
    add(document, sorted, batch.documents[0])
  }

  /// Adds a document whose words are those at a place of a batch; they are cut again where the document's leaves are others
  /// by now.
  package mutating func add(_ document: Document, wordsAt place: Int, of batch: TokenBatch) {
    let sorted = Self.markedQuotes(document.orderedBlocks)
    let words = batch.documents[place]
    guard words.areOf(sorted) else {
      add(document)
      return
    }
    add(document, sorted, words)
  }

  private mutating func add(_ document: Document, _ sorted: [Block], _ words: DocumentTokens) {
    // Each block has a number too, and overlays have no tokens.
    isFull = isFull || max(tokens.count + words.tokens.count, blocks.count + sorted.count) > mostTokens
    if isFull { return }
    let first = blocks.count
    let number = documents.count
    fingerprint.combine(document.text, of: document.id)
    for person in document.cast { cast.add(person) }
    mentions.append(document.mentions, byteCount: document.text.count)

    let start = tokens.count
    tokens.append(words, of: document.text)
    let leafBlocks = leaves(in: sorted, words, first: first, start: start)
    var over = [[UInt32]](repeating: [], count: leafBlocks.count)
    let blockIDs = ids.ids(of: sorted, origin: document.origin, text: document.text)
    let questions = Dialogue(sorted, isChat: Document.chatFormats.contains(document.format)).questions
    for place in sorted.indices {
      let block = sorted[place]
      let positions = positions(of: block, place: place, words, leaves: leafBlocks, over: &over)
      let parent = block.kind.isOverlay ? Self.leaf(at: block.range.lowerBound, among: leafBlocks, in: sorted) : nil
      blocks.append(
        block, id: blockIDs[place], document: number, parent: parent.map { first + leafBlocks[$0].block },
        positions: start + positions.lowerBound..<start + positions.upperBound, words: words.wordCount(in: positions),
        question: questions[place].map { first + $0 })
      facets.add(block, mentions: mentions.mentions(inside: block.range))
      if let speaker = block.speaker { cast.add(label: block.label, speaker: speaker) }
    }
    appendOverlays(over, leaves: leafBlocks, count: sorted.count)
    documents.append(document, blockEnd: blocks.count)
  }

  /// The index of all that was added, in memory.
  ///
  /// - Parameter information: what the index says of itself; the builder fills in the fingerprint.
  package consuming func finish(_ information: CorpusInformation = CorpusInformation()) -> CorpusIndex {
    let gazetteers = gazetteers
    do throws(CorpusFileError) {
      let writer = try SectionWriter(to: MemorySink(capacity: documents.byteCount * 4), isGuarded: false)
      let sink = try write(to: writer, information: information, gazetteers: [])
      return try CorpusIndex(CorpusImage(sink.bytes()), gazetteers: gazetteers)
    } catch {
      preconditionFailure("memory takes all that is written and gives it back: \(error.reason)")
    }
  }

  /// Writes all that was added as sections.
  consuming func write<Sink: ByteSink & ~Copyable>(
    to given: consuming SectionWriter<Sink>, information: CorpusInformation, gazetteers: [Gazetteer],
    sources: [SourceRecord] = []
  ) throws(CorpusFileError) -> Sink {
    let people = cast.people
    let numbers = Dictionary(
      people.enumerated().map { ($1.id, UInt32($0 + 1)) }, uniquingKeysWith: { first, _ in first })
    var writer = given
    var information = information
    information.fingerprint = fingerprint.digits
    information.gazetteers = self.gazetteers.map(\.name)
    information.facets = facets.count
    try writer.add(.information, bytes: information.bytes)
    try writer.add(.sources, bytes: SourceRecord.bytes(sources))
    for (number, gazetteer) in gazetteers.enumerated() {
      try writer.add(.gazetteers, number, bytes: GazetteerSection.bytes(gazetteer))
    }
    let copies = lookForCopies()
    try documents.write(to: &writer)
    try PeopleTable.write(people, to: &writer)
    try blocks.write(to: &writer, people: numbers)
    try writer.add(.leaves, column: leaves)
    try writer.add(.leafStarts, column: leafStarts)
    try writer.add(.overlayEnds, column: overlayEnds)
    try writer.add(.overlays, column: overlays)
    try facets.write(to: &writer, people: people)
    try mentions.write(to: &writer)
    try CopyTable.write(copies.wait()?.get() ?? [:], to: &writer)
    try tokens.write(to: &writer, blocks: blocks)
    return try writer.finish()
  }

  // MARK: Steps

  /// Begins to look for copies beside what is written meanwhile: the one takes about as long as the other.
  private func lookForCopies() -> AbandonableWork<Result<[UInt32: UInt32], CorpusFileError>> {
    let finder = CopyFinder(documents: documents, blocks: blocks, samples: samples, terms: tokens.stream)
    return AbandonableWork { Result { () throws(CorpusFileError) in try finder.containers() } }
  }

  /// A leaf of the document that is being added: its place among the document's blocks and its tokens.
  private struct Leaf {
    var block: Int
    var positions: Range<Int>
  }

  /// The leaves of the document that is being added, whose blocks begin with the number `first` and whose tokens at the position
  /// `start`.
  private mutating func leaves(in sorted: [Block], _ words: DocumentTokens, first: Int, start: Int) -> [Leaf] {
    var found: [Leaf] = []
    let positions = words.positions
    for place in sorted.indices where !sorted[place].kind.isOverlay {
      samples.append(words.shingles(ofLeaf: found.count), block: UInt32(first + place))
      leafStarts.append(UInt32(start + positions[found.count].lowerBound))
      found.append(Leaf(block: place, positions: positions[found.count]))
      leaves.append(UInt32(first + place))
    }
    return found
  }

  /// The positions of a block's tokens in its document; an overlay's are looked up in its leaves, to which it is added.
  private func positions(
    of block: Block, place: Int, _ words: DocumentTokens, leaves: [Leaf], over: inout [[UInt32]]
  ) -> Range<Int> {
    guard block.kind.isOverlay else {
      let leaf = Self.firstPlace(in: leaves) { $0.block >= place }
      return leaf < leaves.count ? leaves[leaf].positions : 0..<0
    }
    let positions = words.positions(inside: block.range)
    var leaf = Self.firstPlace(in: leaves) { $0.positions.upperBound > positions.lowerBound }
    while leaf < leaves.count, leaves[leaf].positions.lowerBound < positions.upperBound {
      over[leaf].append(UInt32(blocks.count))
      leaf += 1
    }
    return positions
  }

  private mutating func appendOverlays(_ over: [[UInt32]], leaves: [Leaf], count: Int) {
    var next = 0
    for place in 0..<count {
      if next < leaves.count, leaves[next].block == place {
        for overlay in over[next] { overlays.append(overlay) }
        next += 1
      }
      overlayEnds.append(UInt32(overlays.count))
    }
  }

  /// The place of the first leaf for which a test holds that stays true once it is.
  private static func firstPlace(in leaves: [Leaf], where isPast: (Leaf) -> Bool) -> Int {
    var (lower, upper) = (0, leaves.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if isPast(leaves[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }

  /// The place of the leaf that holds a byte, or of the last before it.
  private static func leaf(at byte: Int, among leaves: [Leaf], in sorted: [Block]) -> Int? {
    let next = firstPlace(in: leaves) { sorted[$0.block].extent.lowerBound > byte }
    return next == 0 ? nil : next - 1
  }

  /// The blocks, with the feature `quote` where a leaf has words of somebody else inside.
  private static func markedQuotes(_ sorted: [Block]) -> [Block] {
    var marked = sorted
    var leaf: Int?
    for place in sorted.indices {
      if !sorted[place].kind.isOverlay {
        leaf = place
      } else if let leaf, sorted[place].kind != .indirect, sorted[leaf].extent.overlaps(sorted[place].extent) {
        marked[leaf].features.insert(.quote)
      }
    }
    return marked
  }
}
