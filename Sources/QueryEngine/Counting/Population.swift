package import CorpusIndex
import CorpusModel
package import Diagnostics

/// All that is said in the corpus: what findings are measured against.
///
/// It holds the blocks of the kinds that queries see, or of those that were found where there are others, one copy of
/// each text; each position counts once though a turn and a quotation inside it share it.
package struct Population: Sendable {
  /// The corpus.
  package let index: CorpusIndex
  /// Its positions in rising order, apart from each other, a range for each part of a block.
  package let ranges: [Range<Int>]
  /// The block of each range.
  package let blocks: [UInt32]

  /// What turns are measured against.
  package init(measuring turns: TurnSet, in context: RunContext) throws(Diagnostic) {
    let all = try context.said(besides: turns)
    index = turns.index
    var ranges: [Range<Int>] = []
    var blocks: [UInt32] = []
    let found = all.blocks
    ranges.reserveCapacity(found.count)
    blocks.reserveCapacity(found.count)
    var end = 0
    for (number, block) in found.enumerated() {
      if number % 8_192 == 0 { try context.checkCancelled() }
      let positions = index.termPositions(ofBlock: Int(block))
      guard positions.upperBound > end, !positions.isEmpty else { continue }
      ranges.append(max(end, positions.lowerBound)..<positions.upperBound)
      blocks.append(block)
      end = positions.upperBound
    }
    (self.ranges, self.blocks) = (ranges, blocks)
  }

  /// How often each term is said in what turns are measured against.
  package static func frequencies(
    measuring turns: TurnSet, in context: RunContext
  ) throws(Diagnostic) -> TermFrequencies {
    let index = turns.index
    let said = try context.said(besides: turns)
    // Where nothing lies over anything, what is not said is as good as what is, and mostly far less.
    guard !index.hasOverlays, said.count > index.blockCount / 2, try context.countedWords().areTerms else {
      return try Population(measuring: turns, in: context).frequencies(in: context)
    }
    let rest = BlockSet.all(of: index.blockCount).subtracting(said).blocks.map { index.termPositions(ofBlock: Int($0)) }
    return TermFrequencies(all: index, without: try TermCounts(rest.filter { !$0.isEmpty }, in: context))
  }

  /// The number of words of a range, by its place.
  package func words(at place: Int) -> Int {
    let block = Int(blocks[place])
    if index.termPositions(ofBlock: block) == ranges[place] { return index.wordCount(ofBlock: block) }
    return ranges[place].count { index.isWord(at: $0) }
  }

  /// How often each term is said.
  package func frequencies(in context: RunContext) throws(Diagnostic) -> TermFrequencies {
    var rest: [Range<Int>] = []
    var end = 0
    var size = 0
    // Behind a leaf stands its boundary, which is no word.
    let areLeaves = !index.hasOverlays
    for (place, range) in ranges.enumerated() {
      let isBoundary =
        range.lowerBound == end + 1 && place > 0 && (areLeaves || index.parent(ofBlock: Int(blocks[place - 1])) == nil)
      if range.lowerBound > end, !isBoundary { rest.append(end..<range.lowerBound) }
      end = range.upperBound
      size += range.count
    }
    if end < index.tokens.count { rest.append(end..<index.tokens.count) }
    // The dictionary knows the whole, but not the spellings: whatever is smaller is counted.
    guard size > index.tokens.count / 2, try context.countedWords().areTerms else {
      return TermFrequencies(counted: try TermCounts(ranges, in: context))
    }
    return TermFrequencies(all: index, without: try TermCounts(rest, in: context))
  }
}

/// How often terms stand in a part of the corpus.
package struct TermFrequencies: Sendable {
  private enum Source {
    case counted(TermCounts)
    case rest(CorpusIndex, TermCounts)
  }

  private let source: Source
  /// The number of words, symbols left out.
  package let words: Int

  /// What was counted itself.
  package init(counted: TermCounts) {
    source = .counted(counted)
    words = counted.words
  }

  /// The corpus without what was counted.
  package init(all index: CorpusIndex, without left: TermCounts) {
    source = .rest(index, left)
    var words = -left.words
    let dictionary = index.dictionary
    for term in 0..<dictionary.count where !dictionary.isSymbol(term) { words += dictionary.frequency(of: term) }
    self.words = words
  }

  /// How often a term stands there.
  package subscript(term: UInt32) -> Int {
    switch source {
    case .counted(let counts): counts[term]
    case .rest(let index, let left): index.dictionary.frequency(of: Int(term)) - left[term]
    }
  }
}
