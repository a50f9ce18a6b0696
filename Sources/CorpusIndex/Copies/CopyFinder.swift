import CorpusModel
import TextAnalysis

/// Finds reposts and excerpts: blocks whose words stand, nearly all and in their order, in a fuller block of another
/// document.
///
/// Words are compared by shingles, three neighbours each (Broder 1997). A sample of longer ones, which few texts share by
/// chance, brings the pairs of blocks that are worth comparing; these are compared by all of theirs. What is said twice in one
/// document is no copy, nor is what is too short to be told from a common phrase, unless it stands beside copies as it does in
/// the original.
struct CopyFinder: Sendable {
  /// Blocks of fewer tokens, such as "Yes." and "Thank you for having me.", are copies only beside others; they are too common.
  static let shortest = 8
  /// From so many tokens on a block can be a copy even where its document shares nothing else with the other.
  static let shortestAlone = 25
  /// From so many tokens on an edited text still counts.
  static let shortestEdited = 20
  /// The share of the shingles that the fuller block must have, where the documents are copies as a whole and the block
  /// is long enough to tell an edit from another text.
  static let editedShare = 0.6
  /// The same for all others.
  static let exactShare = 0.9
  /// The share of a document's tokens from which on it is a repost or an excerpt of another.
  static let documentShare = 0.5
  /// The tokens of a shingle by which two blocks are compared.
  static let comparedLength = 3
  /// The tokens of a shingle that is sampled; three characters of Chinese stand in many texts, five in few.
  static let sampledLength = 5
  /// The share of the sampled shingles from which on two blocks are compared.
  static let sampledShare = 0.2
  private let documents: DocumentCollector
  private let blocks: BlockCollector
  private let samples: ShingleSample
  /// The terms of all tokens, in the order of their coming.
  private let terms: Spool<UInt32>
  private let facts: CopyBlocks

  /// Takes a corpus to which nothing is added any more.
  init(documents: DocumentCollector, blocks: BlockCollector, samples: ShingleSample, terms: Spool<UInt32>) {
    self.documents = documents
    self.blocks = blocks
    self.samples = samples
    self.terms = terms
    facts = CopyBlocks(documents: documents, blocks: blocks)
  }

  /// The copies of the corpus, each with the fuller block that it was found in, which may be a copy itself.
  func containers() throws(CorpusFileError) -> [UInt32: UInt32] {
    guard documents.count > 1 else { return [:] }
    let pairs = try comparedPairs(candidates())
    guard !pairs.isEmpty else { return [:] }
    let related = relatedDocuments(pairs)
    var (containers, ofRelated): ([UInt32: UInt32], [UInt32: UInt32]) = ([:], [:])
    for pair in pairs {
      let isRelated = related.contains(documentPair(pair.copy, pair.fuller))
      guard isCopy(pair, related: isRelated) else { continue }
      // The fullest of several.
      if let old = containers[pair.copy], !facts.precedes(pair.fuller, old) { continue }
      containers[pair.copy] = pair.fuller
      ofRelated[pair.copy] = isRelated ? pair.fuller : nil
    }
    let neighbours = CopiedNeighbours(documents: documents, blocks: blocks, terms: terms, facts: facts)
    containers.merge(try neighbours.beside(ofRelated)) { own, _ in own }
    for (overlay, original) in try overlays(over: containers) { containers[overlay] = original }
    return containers
  }

  // MARK: Which pairs to compare

  /// Two blocks of different documents, the fuller one second.
  private struct Pair {
    var copy: UInt32
    var fuller: UInt32
    /// The share of the first one's shingles that the second has.
    var share = 0.0
  }

  /// Pairs that share sampled shingles enough to be compared.
  private func candidates() -> [Pair] {
    var pairs: [Pair] = []
    var shared = SharedSamples(samples, of: facts)
    // A changed word spoils more of the longer shingles, and a sample can err.
    shared.forEachPair(sharing: Self.sampledShare) { pairs.append(Pair(copy: $0, fuller: $1)) }
    return pairs
  }

  /// The pairs with their exact shares; those that cannot be copies are left out.
  private func comparedPairs(_ candidates: [Pair]) throws(CorpusFileError) -> [Pair] {
    let sorted = candidates.sorted { ($0.fuller, $0.copy) < ($1.fuller, $1.copy) }
    var (last, ofFuller) = (UInt32.max, WordTable())
    var compared: [Pair] = []
    for var pair in sorted {
      if last != pair.fuller {
        let shingles = try shingles(Int(pair.fuller))
        ofFuller = WordTable(minimumCapacity: shingles.count)
        for shingle in shingles { ofFuller[shingle] = 0 }
        last = pair.fuller
      }
      let own = try shingles(Int(pair.copy))
      pair.share = Double(own.count { ofFuller.contains($0) }) / Double(max(1, own.count))
      if pair.share >= Self.editedShare { compared.append(pair) }
    }
    return compared
  }

  // MARK: Which of them are copies

  /// Two documents as one number, the lower one in the upper half.
  private typealias DocumentPair = UInt64

  /// Pairs of documents of which one is a repost or an excerpt of the other.
  private func relatedDocuments(_ pairs: [Pair]) -> Set<DocumentPair> {
    var matched: [(documents: DocumentPair, block: UInt32)] = []
    matched.reserveCapacity(pairs.count * 2)
    for pair in pairs {
      let documents = documentPair(pair.copy, pair.fuller)
      matched.append((documents, pair.copy))
      matched.append((documents, pair.fuller))
    }
    matched.sort { $0.documents != $1.documents ? $0.documents < $1.documents : $0.block < $1.block }
    var sizes = [Int?](repeating: nil, count: documents.count)
    var related: Set<DocumentPair> = []
    var start = 0
    while start < matched.count {
      let documents = matched[start].documents
      // The tokens that each of the two shares with the other; a block that is like several counts once.
      var (shared, last) = ((lower: 0, upper: 0), UInt32.max)
      while start < matched.count, matched[start].documents == documents {
        let block = matched[start].block
        if block != last {
          let size = tokens(Int(block)).count
          if document(block) == Int(documents >> 32) { shared.lower += size } else { shared.upper += size }
        }
        (last, start) = (block, start + 1)
      }
      let (lower, upper) = (Int(documents >> 32), Int(UInt32(truncatingIfNeeded: documents)))
      if isLarge(shared.lower, of: lower, &sizes) || isLarge(shared.upper, of: upper, &sizes) {
        related.insert(documents)
      }
    }
    return related
  }

  /// Whether so many tokens are so much of a document that it is a repost or an excerpt.
  private func isLarge(_ shared: Int, of document: Int, _ sizes: inout [Int?]) -> Bool {
    let size =
      sizes[document] ?? documents.blocks(document).reduce(0) { isEligible($1) ? $0 + tokens($1).count : $0 }
    sizes[document] = size
    return Double(shared) >= Self.documentShare * Double(size)
  }

  private func isCopy(_ pair: Pair, related: Bool) -> Bool {
    let length = tokens(Int(pair.copy)).count
    if related { return pair.share >= (length >= Self.shortestEdited ? Self.editedShare : Self.exactShare) }
    // A question that is put to many is asked anew each time, and an answer is a copy only as the same person's.
    guard length >= Self.shortestAlone, pair.share >= Self.exactShare else { return false }
    let speaker = blocks[.speaker, Int(pair.copy)]
    let asks = [Role.interviewer, .moderator].contains { UInt32($0.rawValue) == blocks[.role, Int(pair.copy)] }
    return speaker > 0 && !asks && speaker == blocks[.speaker, Int(pair.fuller)]
  }

  /// Quotations over a copied leaf that stand word for word over its original too.
  private func overlays(over containers: [UInt32: UInt32]) throws(CorpusFileError) -> [(UInt32, UInt32)] {
    var originals: [UInt32: [Int]] = [:]
    let wanted = Set(containers.values)
    for block in 0..<blocks.count {
      guard let parent = parent(block), wanted.contains(parent) else { continue }
      originals[parent, default: []].append(block)
    }
    var found: [(UInt32, UInt32)] = []
    for block in 0..<blocks.count {
      guard let parent = parent(block), let original = containers[parent], tokens(block).count > 3 else { continue }
      let words = try terms.elements(tokens(block))
      for other in originals[original] ?? [] where blocks.kind(other) == blocks.kind(block) {
        guard tokens(other).count == words.count, try terms.elements(tokens(other)) == words else { continue }
        found.append((UInt32(block), UInt32(other)))
        break
      }
    }
    return found
  }

  // MARK: Blocks

  /// Whether a block can be a copy: words of a person or of the article, and enough of them.
  private func isEligible(_ block: Int) -> Bool { isText(block) && tokens(block).count >= Self.shortest }

  /// Whether a block is what the document is for: speech and prose, without titles and furniture.
  private func isText(_ block: Int) -> Bool { Self.isText(blocks.kind(block)) }

  /// Whether blocks of a kind are what the document is for.
  static func isText(_ kind: BlockKind) -> Bool {
    switch kind {
    case .turn, .lead, .keypoint, .narration: true
    case .heading, .metadata, .boilerplate, .stage, .quote, .indirect, .nested: false
    }
  }

  private func tokens(_ block: Int) -> Range<Int> { blocks.positions(block) }

  private func document(_ block: UInt32) -> Int { Int(blocks[.document, Int(block)]) }

  private func parent(_ block: Int) -> UInt32? { blocks.parent(block).map { UInt32($0) } }

  private func documentPair(_ left: UInt32, _ right: UInt32) -> DocumentPair {
    let (a, b) = (document(left), document(right))
    return UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }

  /// The hashes of `comparedLength` neighbouring tokens each of a block.
  private func shingles(_ block: Int) throws(CorpusFileError) -> [WordKey] {
    let length = Self.comparedLength
    let terms = try terms.elements(tokens(block))
    guard terms.count >= length else { return [] }
    return (0...terms.count - length).map { first in
      var hash: UInt64 = 0
      for place in first..<first + length {
        hash = (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(terms[place])
      }
      hash = (hash ^ (hash >> 32)) &* 0xBF58_476D_1CE4_E5B9
      return WordKey(bits: hash ^ (hash >> 31) | 1)
    }
  }
}
