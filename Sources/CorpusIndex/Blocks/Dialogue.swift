import CorpusModel

/// Which turns of a document ask, and which question each answer follows.
struct Dialogue {
  /// For each block the place of the last question turn before it, a question's own place, or nil.
  let questions: [Int?]

  /// Looks through a document's blocks in the order of the text.
  init(_ blocks: [Block], isChat: Bool) {
    let asks = isChat ? blocks.map { $0.kind == .turn && $0.features.contains(.question) } : Self.asking(blocks)
    var last: Int?
    questions = blocks.indices.map { place in
      guard blocks[place].kind == .turn else { return nil }
      if asks[place] { last = place }
      return last
    }
  }

  private static func asking(_ blocks: [Block]) -> [Bool] {
    let byRole = blocks.map { $0.kind == .turn && $0.role.asks }
    if byRole.contains(true) { return byRole }
    var asks = [Bool](repeating: false, count: blocks.count)
    var next: Int?
    for place in blocks.indices.reversed() where blocks[place].kind == .turn {
      if let next, blocks[place].features.contains(.question) {
        asks[place] = blocks[place].speaker != blocks[next].speaker || blocks[place].label != blocks[next].label
      }
      next = place
    }
    return asks
  }
}
