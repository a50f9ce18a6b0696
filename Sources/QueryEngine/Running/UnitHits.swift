import CorpusIndex
import CorpusModel
import TextAnalysis

/// The places that make a group hold in a sentence or a paragraph: those of units in which it does.
struct UnitHits: Sendable {
  let unit: SearchUnit
  let group: CheckedNode
  /// Finds the places in all units.
  let finder: HitFinder

  init(unit: SearchUnit, group: CheckedNode, in index: CorpusIndex) {
    (self.unit, self.group) = (unit, group)
    finder = HitFinder(of: group, in: index)
  }

  /// The places inside a range of a block's bytes, by start.
  func hits(inBlock block: Int, range: Range<Int>, of index: CorpusIndex) -> [Hit] {
    guard !finder.hits(inBlock: block, range: range, of: index).isEmpty else { return [] }
    var found: [Hit] = []
    for part in unit.parts(ofBlock: block, in: index) where part.overlaps(range) {
      // A place that begins in one unit and ends in another may hide one that lies inside.
      let inside = finder.hits(inBlock: block, range: part.clamped(to: range), of: index)
      if !inside.isEmpty, holds(group, block, part, index) != false { found += inside }
    }
    return found
  }

  /// Whether a node holds in a part of a block; nil where that is a matter of the block as a whole, which was found.
  private func holds(_ node: CheckedNode, _ block: Int, _ part: Range<Int>, _ index: CorpusIndex) -> Bool? {
    switch node {
    case .text(let text): !TextMatcher(index: index).hits(text.test, inBlock: block, range: part).isEmpty
    case .field:
      HitFinder(of: node, in: index).isEmpty
        ? nil : !HitFinder(of: node, in: index).hits(inBlock: block, range: part, of: index).isEmpty
    case .not(let node): holds(node, block, part, index).map { !$0 }
    case .and(let nodes): Self.first(false, in: nodes.lazy.map { holds($0, block, part, index) })
    case .or(let nodes): Self.first(true, in: nodes.lazy.map { holds($0, block, part, index) })
    case .everything, .set, .asked, .within: nil
    }
  }

  /// The answer where one of several gives it, the contrary where none does; nil where one that is not known might.
  private static func first(_ answer: Bool, in several: some Sequence<Bool?>) -> Bool? {
    var isKnown = true
    for one in several {
      if one == answer { return answer }
      isKnown = isKnown && one != nil
    }
    return isKnown ? !answer : nil
  }
}

extension SearchUnit {
  /// The sentences or the paragraphs of a block, in UTF-8 bytes of the document's text.
  func parts(ofBlock block: Int, in index: CorpusIndex) -> [Range<Int>] {
    let text = index.part(ofBlock: block)
    return text.ranges(in: text.range) { bytes, range in
      self == .sentence
        ? sentences(in: bytes, within: range, language: index.language(ofBlock: block))
        : paragraphs(in: bytes, within: range)
    }
  }
}
