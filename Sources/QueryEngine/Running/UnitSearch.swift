import CorpusIndex
import CorpusModel
import Diagnostics

/// What `within:` sets in the place of the block: the stretch of text in which a group of terms must meet.
enum SearchUnit: String, Sendable, CaseIterable {
  case sentence, paragraph
  /// A question with its answers.
  case qa
  case doc
}

/// Finds the blocks that hold a positive term of a group where the group holds in a unit.
struct UnitSearch {
  let index: CorpusIndex
  let evaluator: Evaluator
  /// What narrows blocks to the kinds that the query sees; nil where it sees all.
  let visible: Condition?

  /// A group with the blocks that each of its terms finds.
  private indirect enum Group {
    case leaf(Leaf, BlockSet)
    case all([Group])
    case any([Group])
    case not(Group)
  }

  /// One term of a group.
  private enum Leaf {
    case text(CheckedText)
    /// The mention of an entry of a list.
    case mention(field: String, Set<String>?, MentionWords? = nil)
    /// What is true of a block as a whole, and so of all its parts.
    case whole
  }

  func blocks(_ unit: SearchUnit, _ node: CheckedNode, among candidates: BlockSet?) throws(Diagnostic) -> BlockSet {
    let group = try group(node)
    let found: BlockSet
    switch unit {
    case .sentence, .paragraph: found = try blocksHolding(group, unit, among: candidates)
    case .qa, .doc: found = blocksAround(group, unit)
    }
    return candidates.map { found.intersection($0) } ?? found
  }

  private func group(_ node: CheckedNode) throws(Diagnostic) -> Group {
    switch node {
    case .and(let nodes): return .all(try groups(nodes))
    case .or(let nodes): return .any(try groups(nodes))
    case .not(let node): return .not(try group(node))
    case .field(let field): return group(field.condition)
    case .text(let text): return .leaf(.text(text), seen(try evaluator.blocks(of: node)))
    case .everything, .set, .asked, .within: return .leaf(.whole, seen(try evaluator.blocks(of: node)))
    }
  }

  private func groups(_ nodes: [CheckedNode]) throws(Diagnostic) -> [Group] {
    var groups: [Group] = []
    for node in nodes { groups.append(try group(node)) }
    return groups
  }

  private func group(_ condition: Condition) -> Group {
    let leaf: Leaf
    switch condition {
    case .all(let conditions): return .all(conditions.map { group($0) })
    case .any(let conditions): return .any(conditions.map { group($0) })
    case .not(let condition): return .not(group(condition))
    case .values(let facet, let values) where isMentioned(facet):
      let entries = index.facet(facet).map { Array($0.entries) } ?? []
      leaf = .mention(field: facet, Set(values.map { entries[$0].id }))
    case .said(let facet, let values, let words):
      let entries = index.facet(facet).map { Array($0.entries) } ?? []
      leaf = .mention(field: facet, Set(values.map { entries[$0].id }), words)
    case .anyValue(let facet) where isMentioned(facet): leaf = .mention(field: facet, nil)
    case .everything, .nothing, .values, .anyValue, .documents, .blocks, .number, .features: leaf = .whole
    }
    return .leaf(leaf, seen(evaluator.blocks(where: condition, among: nil)))
  }

  private func isMentioned(_ facet: String) -> Bool { index.gazetteerNames.contains(facet) }

  /// The blocks of a set that the query sees.
  private func seen(_ blocks: BlockSet) -> BlockSet { evaluator.visible(in: blocks, visible) }

  // MARK: Units of several blocks

  private func blocksAround(_ group: Group, _ unit: SearchUnit) -> BlockSet {
    let units = units(unit)
    let all = BlockSet(joining: [units.filter { $0 != .max }[...]], of: index.blockCount)
    let satisfied = satisfied(group, units, all)
    return holders(group).filter { satisfied.contains(Int(units[$0])) }
  }

  /// For each block the number of its unit, named by one of the unit's blocks; `UInt32.max` for none.
  private func units(_ unit: SearchUnit) -> [UInt32] {
    var units = [UInt32](repeating: .max, count: index.blockCount)
    for document in 0..<index.documentCount {
      let blocks = index.document(document).blocks
      var next: UInt32?
      for block in blocks.reversed() {
        switch unit {
        case .qa:
          guard index.kind(ofBlock: block) == .turn else { continue }
          // Questions in a row are one: they bear the number of the last.
          if index.isQuestion(block) {
            units[block] = next ?? UInt32(block)
            next = units[block]
          } else {
            units[block] = index.question(ofTurn: block).map { UInt32($0) } ?? .max
            next = nil
          }
        case .doc, .sentence, .paragraph: units[block] = UInt32(blocks.lowerBound)
        }
      }
      for block in blocks {
        if let parent = index.parent(ofBlock: block) { units[block] = units[parent] }
      }
    }
    return units
  }

  private func satisfied(_ group: Group, _ units: [UInt32], _ all: BlockSet) -> BlockSet {
    switch group {
    case .leaf(_, let blocks):
      BlockSet(joining: [blocks.blocks.map { units[Int($0)] }.filter { $0 != .max }[...]], of: index.blockCount)
    case .all(let groups): groups.reduce(all) { $0.intersection(satisfied($1, units, all)) }
    case .any(let groups): groups.reduce(.empty(of: index.blockCount)) { $0.union(satisfied($1, units, all)) }
    case .not(let group): all.subtracting(satisfied(group, units, all))
    }
  }

  /// The blocks that hold a positive term; every block where there is none.
  private func holders(_ group: Group) -> BlockSet {
    positive(group) ?? seen(.all(of: index.blockCount))
  }

  private func positive(_ group: Group) -> BlockSet? {
    switch group {
    case .leaf(_, let blocks): return blocks
    case .not: return nil
    case .all(let groups), .any(let groups):
      let sets = groups.compactMap { positive($0) }
      return sets.isEmpty ? nil : sets.reduce(.empty(of: index.blockCount)) { $0.union($1) }
    }
  }

  // MARK: Units inside a block

  private func blocksHolding(
    _ group: Group, _ unit: SearchUnit, among candidates: BlockSet?
  ) throws(Diagnostic) -> BlockSet {
    let possible = possible(group, among: seen(candidates ?? .all(of: index.blockCount)))
    return try possible.filter { block throws(Diagnostic) in
      try evaluator.checkCancelled()
      return unit.parts(ofBlock: block, in: index).contains { holds(group, inBlock: block, range: $0) }
    }
  }

  /// The blocks that can hold a group: those that hold all that must stand in one of their units.
  private func possible(_ group: Group, among blocks: BlockSet) -> BlockSet {
    switch group {
    case .leaf(_, let holding): blocks.intersection(holding)
    case .all(let groups): groups.reduce(blocks) { possible($1, among: $0) }
    case .any(let groups): groups.reduce(.empty(of: index.blockCount)) { $0.union(possible($1, among: blocks)) }
    case .not: blocks
    }
  }

  private func holds(_ group: Group, inBlock block: Int, range: Range<Int>) -> Bool {
    switch group {
    case .all(let groups): groups.allSatisfy { holds($0, inBlock: block, range: range) }
    case .any(let groups): groups.contains { holds($0, inBlock: block, range: range) }
    case .not(let group): !holds(group, inBlock: block, range: range)
    case .leaf(let leaf, let blocks): blocks.contains(block) && holds(leaf, inBlock: block, range: range)
    }
  }

  private func holds(_ leaf: Leaf, inBlock block: Int, range: Range<Int>) -> Bool {
    switch leaf {
    case .whole: true
    case .text(let text): !TextMatcher(index: index).hits(text.test, inBlock: block, range: range).isEmpty
    case .mention(let field, let entries, let words):
      index.mentions(ofDocument: index.document(ofBlock: block), inside: range).contains {
        $0.field == field && entries?.contains($0.entry) ?? true
          && words?.saying.accepts(index.text(index.document(ofBlock: block), $0.range)) ?? true
      }
    }
  }
}
