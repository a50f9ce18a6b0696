package import CorpusIndex
import CorpusModel
import Synchronization

/// Turns in an order: what flows between stages.
///
/// A row is a block or a part of one; the places that matched are found when they are asked for.
package struct TurnSet: Sendable {
  /// One row.
  package struct Row: Sendable, Hashable {
    /// The number of the block.
    package var block: Int
    /// UTF-8 bytes in the document's text, inside the block's words.
    package var range: Range<Int>
    /// Whether the row only surrounds what was found.
    package var isContext: Bool

    package init(block: Int, range: Range<Int>, isContext: Bool = false) {
      self.block = block
      self.range = range
      self.isContext = isContext
    }
  }

  private enum Numbers: Sendable {
    case listed([UInt32])
    /// Those of `set`.
    case wanted(Numbering)
  }

  /// The numbers of a set's blocks, listed when they are first asked for: who counts turns alone asks for none.
  private final class Numbering: @unchecked Sendable {
    private let set: BlockSet
    private let isListed = Atomic(false)
    private let listing = Mutex(())
    /// Written once, before `isListed` says so.
    private var listed: [UInt32] = []

    init(_ set: BlockSet) { self.set = set }

    var blocks: [UInt32] {
      if !isListed.load(ordering: .acquiring) { list() }
      return listed
    }

    @inline(never)
    private func list() {
      listing.withLock { _ in
        guard !isListed.load(ordering: .relaxed) else { return }
        listed = set.blocks
        isListed.store(true, ordering: .releasing)
      }
    }
  }

  /// The corpus that the blocks are of.
  package let index: CorpusIndex
  private var numbers: Numbers
  /// The same as a set, where all rows are whole blocks of the corpus in its order.
  private(set) var set: BlockSet?
  /// The ranges of rows that are parts of blocks; nil where all rows are whole.
  private var cuts: [Range<Int>]?
  /// Which rows are context; nil where none is.
  private var contexts: [Bool]?
  /// What finds the places that matched.
  var finder: HitFinder

  /// Whole blocks in the order of the corpus.
  init(_ set: BlockSet, finder: HitFinder, in index: CorpusIndex) {
    self.index = index
    self.finder = finder
    numbers = .wanted(Numbering(set))
    count = set.count
    self.set = set
  }

  /// The number of rows.
  package private(set) var count: Int

  /// Whether there is none.
  package var isEmpty: Bool { count == 0 }

  /// The numbers of the blocks of all rows.
  var blockNumbers: [UInt32] {
    switch numbers {
    case .listed(let blocks): blocks
    case .wanted(let numbering): numbering.blocks
    }
  }

  /// The number of the block of a row.
  package func block(at place: Int) -> Int { Int(blockNumbers[place]) }

  /// The UTF-8 bytes of a row in its document's text.
  package func range(at place: Int) -> Range<Int> { cuts?[place] ?? index.range(ofBlock: block(at: place)) }

  /// Whether a row is only a part of its block.
  package func isCut(at place: Int) -> Bool { range(at: place) != index.range(ofBlock: block(at: place)) }

  /// Where in the file the words of a row begin, for people; empty where that is not known.
  package func filePlace(at place: Int) -> String {
    let record = index.block(block(at: place))
    guard isCut(at: place) else { return record.block.place }
    let (start, words) = (record.block.extent.lowerBound, range(at: place).lowerBound)
    return FilePlace.inside(record.block.place, format: index.document(record.document).format) {
      index.part(record.document, start..<max(start, words)).bytes
    }
  }

  /// Whether a row only surrounds what was found.
  package func isContext(at place: Int) -> Bool { contexts?[place] ?? false }

  /// A row.
  package subscript(place: Int) -> Row {
    Row(block: block(at: place), range: range(at: place), isContext: isContext(at: place))
  }

  /// Whether rows are parts of blocks.
  var hasCuts: Bool { cuts != nil }

  /// Whether all rows are what was found, whole, and none is a quotation over another's words.
  var areWholeLeaves: Bool { cuts == nil && contexts == nil && !hasOverlays }

  /// The words of a row.
  package func text(at place: Int) -> String {
    index.text(index.document(ofBlock: block(at: place)), range(at: place))
  }

  /// The places that matched inside a row, by start, apart from each other; none in a row of context.
  package func hits(at place: Int) -> [Hit] {
    quickTokenHits(at: place)?.map { Hit(bytes: index.byteRange(ofTerms: $0), positions: $0) }
      ?? finder.hits(inBlock: block(at: place), range: range(at: place), of: index)
  }

  /// The tokens of the same places; the text is not looked at where words and phrases alone are looked for.
  package func tokenHits(at place: Int) -> [Range<Int>] {
    quickTokenHits(at: place) ?? hits(at: place).map(\.positions)
  }

  /// The tokens of the same places, or nil where the text must be looked at.
  func quickTokenHits(at place: Int) -> [Range<Int>]? {
    isContext(at: place) ? [] : finder.tokenHits(inBlock: block(at: place), among: positions(at: place), of: index)
  }

  /// The places that matched as UTF-8 bytes in the document's text, by start, apart from each other.
  package func matches(at place: Int) -> [Range<Int>] { hits(at: place).map(\.bytes) }

  /// The positions of a row's tokens in the corpus-wide stream.
  package func positions(at place: Int) -> Range<Int> {
    let whole = index.termPositions(ofBlock: block(at: place))
    return cuts == nil ? whole : index.tokens.positions(inside: range(at: place), among: whole)
  }

  /// The blocks that were found, context left out.
  package var blockSet: BlockSet {
    if let set { return set }
    let blocks = blockNumbers
    let found = contexts == nil ? blocks : blocks.indices.filter { !isContext(at: $0) }.map { blocks[$0] }
    return BlockSet(joining: [found[...]], of: index.blockCount)
  }

  // MARK: Other sets made of this one

  private mutating func list(_ blocks: [UInt32]) {
    (set, numbers, count) = (nil, .listed(blocks), blocks.count)
  }

  /// The rows at places, in their order; for sorting, sampling and filtering alike.
  package func reordered(_ places: [Int]) -> TurnSet {
    var result = self
    let blocks = blockNumbers
    result.list(places.map { blocks[$0] })
    result.cuts = cuts.map { cuts in places.map { cuts[$0] } }
    result.contexts = contexts.map { contexts in places.map { contexts[$0] } }
    return result
  }

  /// The first rows, at most `length`.
  package func prefix(_ length: Int) -> TurnSet { reordered(Array(0..<min(max(0, length), count))) }

  /// Other rows of the same corpus that matched in the same way: context around, or units cut out.
  package func replacing(_ rows: [Row]) -> TurnSet {
    var result = self
    result.list(rows.map { UInt32($0.block) })
    result.cuts = rows.allSatisfy { $0.range == index.range(ofBlock: $0.block) } ? nil : rows.map(\.range)
    result.contexts = rows.contains(where: \.isContext) ? rows.map(\.isContext) : nil
    return result
  }

  /// The same rows in which further places count as matched.
  package func marking(_ further: HitFinder) -> TurnSet {
    var result = self
    result.finder = finder.joined(further)
    return result
  }
}
