import CorpusModel

/// Finds reposts and excerpts: blocks whose words stand, nearly all and in their order, in a fuller block of another
/// document.
///
/// Words are compared by shingles, three neighbours each (Broder 1997). A sample of longer ones, which few texts share by
/// chance, brings the pairs of blocks that are worth comparing; these are compared by all of theirs. What is said twice in one document is no copy,
/// nor is what is too short to be told from a common phrase.
struct CopyFinder {
  /// Blocks of fewer tokens are never copies, such as "Yes." and "Thank you for having me."; they are too common.
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
  /// The tokens of a shingle that is sampled; three characters of Chinese stand in many texts, five in few.
  static let sampledLength = 5
  /// The share of the sampled shingles from which on two blocks are compared.
  static let sampledShare = 0.2
  private let documents: DocumentCollector
  private let blocks: BlockCollector
  private let samples: ShingleSample
  private let terms: TokenCollector
  /// The rank of each document by the tokens of its text, the fullest at 0.
  private var ranks: [Int] = []

  /// Takes a corpus under construction.
  init(documents: DocumentCollector, blocks: BlockCollector, samples: ShingleSample, terms: TokenCollector) {
    self.documents = documents
    self.blocks = blocks
    self.samples = samples
    self.terms = terms
    let sizes = (0..<documents.count).map { document in
      documents.blocks(document).filter { isText($0) }.reduce(0) { $0 + tokens($1).count }
    }
    ranks = [Int](repeating: 0, count: documents.count)
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    for (rank, document) in order.enumerated() { ranks[document] = rank }
  }

  /// The copies of the corpus, each with the fuller block that it was found in, which may be a copy itself.
  func containers() throws(CorpusFileError) -> [UInt32: UInt32] {
    guard documents.count > 1 else { return [:] }
    let pairs = try comparedPairs(candidates())
    guard !pairs.isEmpty else { return [:] }
    let related = relatedDocuments(pairs)
    var containers: [UInt32: UInt32] = [:]
    for pair in pairs where isCopy(pair, related: related.contains(documentPair(pair.copy, pair.fuller))) {
      // The fullest of several.
      if let old = containers[pair.copy], !precedes(pair.fuller, old) { continue }
      containers[pair.copy] = pair.fuller
    }
    for (overlay, original) in try overlays(over: containers, related: related) { containers[overlay] = original }
    return containers
  }

  // MARK: Which pairs to compare

  /// Two blocks of different documents, the fuller one second.
  private struct Pair: Hashable {
    var copy: UInt32
    var fuller: UInt32
    /// The share of the first one's shingles that the second has.
    var share = 0.0
  }

  private struct Sample {
    var hash: UInt64
    var block: UInt32
  }

  /// Pairs that share sampled shingles enough to be compared.
  private func candidates() -> [Pair] {
    var counts = [Int](repeating: 0, count: blocks.count)
    for block in samples.blocks { counts[Int(block)] += 1 }
    let samples = repeatedSamples().sorted { $0.hash != $1.hash ? $0.hash < $1.hash : $0.block < $1.block }
    var shared: [UInt64: Int] = [:]
    var start = 0
    while start < samples.count {
      var end = start + 1
      while end < samples.count, samples[end].hash == samples[start].hash { end += 1 }
      if end - start > 1 { count(pairsOf: samples[start..<end].map(\.block), in: &shared) }
      start = end
    }
    // A changed word spoils more of the longer shingles, and a sample can err.
    return shared.compactMap { key, count in
      let pair = Pair(copy: UInt32(key >> 32), fuller: UInt32(truncatingIfNeeded: key))
      return Double(count) >= Self.sampledShare * Double(counts[Int(pair.copy)]) ? pair : nil
    }
  }

  /// The samples without most of those that occur once, as nearly all do: nobody has the same few bits of the hash.
  private func repeatedSamples() -> [Sample] {
    let hashes = samples.hashes
    var size = 64
    while size < hashes.count * 8 { size *= 2 }
    var seen = [UInt64](repeating: 0, count: size / 64)
    var seenAgain = seen
    // The low bits decided on the sample, and are alike.
    func word(_ hash: UInt64) -> Int { Int(hash >> 30) & (size / 64 - 1) }
    func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 24 & 63) }
    for hash in hashes {
      if seen[word(hash)] & bit(hash) != 0 { seenAgain[word(hash)] |= bit(hash) }
      seen[word(hash)] |= bit(hash)
    }
    return hashes.indices.filter { seenAgain[word(hashes[$0])] & bit(hashes[$0]) != 0 }
      .map { Sample(hash: hashes[$0], block: samples.blocks[$0]) }
  }

  /// Counts a shingle for pairs of the blocks that have it.
  ///
  /// All of them are paired with those of the few fullest documents only, so that a phrase of ten thousand documents costs
  /// ten thousand pairs and not their square.
  private func count(pairsOf blocks: [UInt32], in shared: inout [UInt64: Int]) {
    let representatives = blocks.count > 64 ? 2 : 6
    var full: [UInt32] = []
    for block in blocks.sorted(by: { rank($0) < rank($1) }) {
      // Two blocks of a document: a phrase that it repeats would add nothing.
      if full.count(where: { rank($0) == rank(block) }) < 2 { full.append(block) }
      if full.count == representatives * 2 { break }
    }
    for fuller in full {
      for block in blocks where rank(block) != rank(fuller) {
        let isOrdered = precedes(fuller, block)
        let (copy, original) = isOrdered ? (block, fuller) : (fuller, block)
        // A pair of two full documents comes twice.
        if full.contains(block), !isOrdered { continue }
        guard isSameSort(copy, original) else { continue }
        shared[UInt64(copy) << 32 | UInt64(original), default: 0] += 1
      }
    }
  }

  /// The pairs with their exact shares; those that cannot be copies are left out.
  private func comparedPairs(_ candidates: [Pair]) throws(CorpusFileError) -> [Pair] {
    var sets: [UInt32: Set<UInt64>] = [:]
    let sorted = candidates.sorted { ($0.fuller, $0.copy) < ($1.fuller, $1.copy) }
    var last: UInt32?
    var compared: [Pair] = []
    for var pair in sorted {
      if last != pair.fuller { sets = [pair.fuller: Set(try shingles(Int(pair.fuller)))] }
      last = pair.fuller
      guard let fuller = sets[pair.fuller] else { continue }
      let own = try shingles(Int(pair.copy))
      pair.share = Double(own.count { fuller.contains($0) }) / Double(max(1, own.count))
      if pair.share >= Self.editedShare { compared.append(pair) }
    }
    return compared
  }

  // MARK: Which of them are copies

  /// Pairs of documents, the lower number first, of which one is a repost or an excerpt of the other.
  private func relatedDocuments(_ pairs: [Pair]) -> Set<[Int]> {
    var matched: [[Int]: [Int: Set<UInt32>]] = [:]
    for pair in pairs {
      let key = documentPair(pair.copy, pair.fuller)
      for block in [pair.copy, pair.fuller] { matched[key, default: [:]][document(block), default: []].insert(block) }
    }
    var sizes: [Int: Int] = [:]
    var related: Set<[Int]> = []
    for (key, found) in matched {
      for document in key {
        let size =
          sizes[document] ?? documents.blocks(document).filter { isEligible($0) }.reduce(0) { $0 + tokens($1).count }
        sizes[document] = size
        let shared = (found[document] ?? []).reduce(0) { $0 + tokens(Int($1)).count }
        if Double(shared) >= Self.documentShare * Double(size) { related.insert(key) }
      }
    }
    return related
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
  private func overlays(
    over containers: [UInt32: UInt32], related: Set<[Int]>
  ) throws(CorpusFileError) -> [(UInt32, UInt32)] {
    var originals: [UInt32: [Int]] = [:]
    let wanted = Set(containers.values)
    for block in 0..<blocks.count {
      guard let parent = parent(block), wanted.contains(parent) else { continue }
      originals[parent, default: []].append(block)
    }
    var found: [(UInt32, UInt32)] = []
    for block in 0..<blocks.count {
      guard let parent = parent(block), let original = containers[parent], tokens(block).count > 3 else { continue }
      let words = try terms.terms(tokens(block))
      for other in originals[original] ?? [] where blocks.kind(other) == blocks.kind(block) {
        guard tokens(other).count == words.count, try terms.terms(tokens(other)) == words else { continue }
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

  /// Whether neither of two blocks is hidden from queries that see the other.
  private func isSameSort(_ left: UInt32, _ right: UInt32) -> Bool {
    (blocks.kind(Int(left)) == .turn) == (blocks.kind(Int(right)) == .turn)
  }

  /// Whether a block is fuller: more tokens, else of the fuller document, else earlier.
  private func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    let (a, b) = (tokens(Int(left)).count, tokens(Int(right)).count)
    return (b, rank(left), left) < (a, rank(right), right)
  }

  private func tokens(_ block: Int) -> Range<Int> { blocks.positions(block) }

  private func document(_ block: UInt32) -> Int { Int(blocks[.document, Int(block)]) }

  private func rank(_ block: UInt32) -> Int { ranks[document(block)] }

  private func parent(_ block: Int) -> UInt32? { blocks.parent(block).map { UInt32($0) } }

  private func documentPair(_ left: UInt32, _ right: UInt32) -> [Int] { [document(left), document(right)].sorted() }

  /// The hashes of so many neighbouring tokens each of a block, three at least.
  private func shingles(_ block: Int, of length: Int = 3) throws(CorpusFileError) -> [UInt64] {
    let terms = try terms.terms(tokens(block))
    guard terms.count >= length else { return [] }
    return (0...terms.count - length).map { first in
      var hash: UInt64 = 0
      for place in first..<first + length {
        hash = (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(terms[place])
      }
      hash = (hash ^ (hash >> 32)) &* 0xBF58_476D_1CE4_E5B9
      return hash ^ (hash >> 31)
    }
  }
}
