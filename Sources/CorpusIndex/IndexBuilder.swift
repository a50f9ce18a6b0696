package import CorpusModel
import TextAnalysis

/// Builds an index from documents, one after the other, in time linear in their size.
package struct IndexBuilder {
  let gazetteers: [Gazetteer]
  private var cast: CastCollector
  private var facets: FacetSet
  private var documents = DocumentCollector()
  private var blocks = BlockCollector()
  private var mentions = MentionCollector()
  private var tokens = TokenCollector()
  private var leaves: [UInt32] = []
  private var overlayEnds: [UInt32] = []
  private var overlays: [UInt32] = []
  private var ids = BlockIDRegister()
  private var hash = StableHash()

  /// Begins an index.
  ///
  /// - Parameters:
  ///   - gazetteers: Exchanges and lists of the user's own; each becomes a field.
  ///   - people: Where speakers get further names from, by id.
  ///   - outlets: Likewise for outlets that ask; a field too.
  ///   - topics: The taxonomy; the fields `topic` and `maintopic`.
  package init(gazetteers: [Gazetteer], people: Gazetteer, outlets: Gazetteer, topics: Gazetteer) {
    self.gazetteers = gazetteers + [topics, outlets].filter { given in !gazetteers.contains { $0.name == given.name } }
    cast = CastCollector(gazetteers: [people, outlets])
    facets = FacetSet(gazetteers: self.gazetteers, people: people, topics: topics)
  }

  /// Adds the next document.
  ///
  /// Ranges outside its text are cut to it.
  package mutating func add(_ document: Document) {
    let first = blocks.count
    let number = documents.count
    let sorted = Self.markedQuotes(document.orderedBlocks)
    hash.combine(document.id)
    hash.combine(document.text, in: 0..<document.text.count)
    for person in document.cast { cast.add(person) }
    mentions.append(document.mentions, byteCount: document.text.count)

    let leafBlocks = addTokens(ofLeavesIn: sorted, text: document.text)
    var over = [[UInt32]](repeating: [], count: leafBlocks.count)
    let blockIDs = ids.ids(of: sorted, origin: document.origin, text: document.text)
    let questions = Dialogue(sorted).questions
    for (place, block) in sorted.enumerated() {
      let positions = positions(of: block, place: place, leaves: leafBlocks, over: &over)
      let parent = block.kind.isOverlay ? Self.leaf(at: block.range.lowerBound, among: leafBlocks, in: sorted) : nil
      blocks.append(
        block, id: blockIDs[place], document: number, parent: parent.map { first + leafBlocks[$0].block },
        positions: positions, words: tokens.wordCount(in: positions), question: questions[place].map { first + $0 })
      facets.add(block, mentions: mentions.mentions(inside: block.range))
      if let speaker = block.speaker { cast.add(label: block.label, speaker: speaker) }
    }
    appendOverlays(over, leaves: leafBlocks, first: first, count: sorted.count)
    documents.append(document, blockEnd: blocks.count)
  }

  /// The index of all that was added, in memory.
  package consuming func finish() -> CorpusIndex {
    let gazetteers = gazetteers
    do throws(CorpusFileError) {
      let writer = try SectionWriter(to: MemorySink(capacity: documents.byteCount * 4), isGuarded: false)
      let sink = try write(to: writer, information: CorpusInformation(), gazetteers: [])
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
    information.fingerprint = Self.hexadecimal(hash.value)
    information.gazetteers = self.gazetteers.map(\.name)
    information.facets = facets.count
    try writer.add(.information, bytes: information.bytes)
    try writer.add(.sources, bytes: SourceRecord.bytes(sources))
    for (number, gazetteer) in gazetteers.enumerated() {
      try writer.add(.gazetteers, number, bytes: GazetteerSection.bytes(gazetteer))
    }
    try CopyTable.write(
      CopyFinder(documents: documents, blocks: blocks, terms: tokens.stream).containers(), to: &writer)
    try documents.write(to: &writer)
    try PeopleTable.write(people, to: &writer)
    try blocks.write(to: &writer, people: numbers)
    try writer.add(.leaves, numbers: leaves)
    try writer.add(.overlayEnds, numbers: overlayEnds)
    try writer.add(.overlays, numbers: overlays)
    try facets.write(to: &writer, people: people)
    try mentions.write(to: &writer)
    try tokens.write(to: &writer)
    return try writer.finish()
  }

  // MARK: Steps

  /// A leaf of the document that is being added: its place among the document's blocks and its tokens.
  private struct Leaf {
    var block: Int
    var positions: Range<Int>
  }

  private mutating func addTokens(ofLeavesIn sorted: [Block], text: [UInt8]) -> [Leaf] {
    tokens.beginDocument()
    var found: [Leaf] = []
    for (place, block) in sorted.enumerated() where !block.kind.isOverlay {
      found.append(Leaf(block: place, positions: tokens.addLeaf(text, block.range)))
      leaves.append(UInt32(blocks.count + place))
    }
    return found
  }

  /// The positions of a block's tokens; an overlay's are looked up in its leaves, to which it is added.
  private func positions(
    of block: Block, place: Int, leaves: [Leaf], over: inout [[UInt32]]
  ) -> Range<Int> {
    var positions = tokens.count..<tokens.count
    if !block.kind.isOverlay {
      var (lower, upper) = (0, leaves.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if leaves[middle].block >= place { upper = middle } else { lower = middle + 1 }
      }
      if lower < leaves.count { positions = leaves[lower].positions }
    } else if let firstLeaf = leaves.first, let lastLeaf = leaves.last {
      positions = tokens.positions(
        inside: block.range, among: firstLeaf.positions.lowerBound..<lastLeaf.positions.upperBound)
      var (lower, upper) = (0, leaves.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if leaves[middle].positions.upperBound > positions.lowerBound { upper = middle } else { lower = middle + 1 }
      }
      while lower < leaves.count, leaves[lower].positions.lowerBound < positions.upperBound {
        over[lower].append(UInt32(blocks.count))
        lower += 1
      }
    }
    return positions
  }

  private mutating func appendOverlays(_ over: [[UInt32]], leaves: [Leaf], first: Int, count: Int) {
    var next = 0
    for place in 0..<count {
      if next < leaves.count, leaves[next].block == place {
        overlays.append(contentsOf: over[next])
        next += 1
      }
      overlayEnds.append(UInt32(overlays.count))
    }
  }

  /// The place of the leaf that holds a byte, or of the last before it.
  private static func leaf(at byte: Int, among leaves: [Leaf], in sorted: [Block]) -> Int? {
    var (lower, upper) = (0, leaves.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if sorted[leaves[middle].block].extent.lowerBound > byte { upper = middle } else { lower = middle + 1 }
    }
    return lower == 0 ? nil : lower - 1
  }

  /// The blocks, with the feature `quote` where a leaf has words of somebody else inside.
  private static func markedQuotes(_ sorted: [Block]) -> [Block] {
    var marked = sorted
    var leaf: Int?
    for (place, block) in sorted.enumerated() {
      if !block.kind.isOverlay {
        leaf = place
      } else if let leaf, block.kind != .indirect, sorted[leaf].extent.overlaps(block.extent) {
        marked[leaf].features.insert(.quote)
      }
    }
    return marked
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
