import CorpusIndex
import Diagnostics
import QuerySyntax
import TextAnalysis

/// A token pattern whose names mean something, as steps of a machine that runs through tokens.
///
/// The machine is Thompson's (“Regular Expression Search Algorithm”, Communications of the ACM 11(6), 1968).
/// No text makes it run away: a step looks at each state once, and a match is at most `longestMatch` tokens long.
struct TokenProgram: Sendable {
  /// Tokens that a match may have.
  static let longestMatch = 500
  /// Steps that a pattern may have when its repetitions are written out.
  static let mostSteps = 4_000

  /// What one token must be.
  indirect enum Test: Sendable {
    case any
    /// One of these terms of the dictionary, a bit for each.
    case terms([UInt64])
    /// One of these terms in a spelling.
    case spelled([UInt64], Spelling)
    /// A form of a word, by the language of the block.
    case inflected([CheckedText.Inflection])
    /// A token of one of these blocks.
    case blocks(BlockSet)
    case not(Test)
    case and(Test, Test)
    case or(Test, Test)
  }

  /// What the machine does in a state.
  enum Step: Sendable {
    /// Goes to the next state over a token that passes the test with a number.
    case token(Int)
    /// Goes on in both states.
    case either(Int, Int)
    case jump(Int)
    /// Goes to the next state at an edge of a unit.
    case edge(TokenPattern.Unit, isEnd: Bool)
    case found
  }

  var steps: [Step] = []
  var tests: [Test] = []
  /// What a match may not leave; nil is the leaf.
  var unit: TokenPattern.Unit?
  /// Sets of terms of each of which every match has one; none where any text may match.
  var needed: [Slot] = []
  /// The terms that a match can begin with, a bit for each; nil where any token may do.
  private(set) var beginnings: [UInt64]?

  /// Whether units of text have to be found.
  var units: [TokenPattern.Unit] {
    TokenPattern.Unit.allCases.filter { unit in
      self.unit == unit || steps.contains { if case .edge(unit, _) = $0 { true } else { false } }
    }
  }

  /// Finds out what a match can begin with, once all steps are there.
  mutating func finish() {
    var open = [0]
    var seen: Set<Int> = []
    var bits: [UInt64] = []
    while let state = open.popLast() {
      guard seen.insert(state).inserted else { continue }
      switch steps[state] {
      case .token(let test):
        guard let terms = tests[test].terms else { return }
        if bits.count < terms.count { bits += [UInt64](repeating: 0, count: terms.count - bits.count) }
        for place in terms.indices { bits[place] |= terms[place] }
      case .either(let first, let second): open += [first, second]
      case .jump(let next): open.append(next)
      case .edge: open.append(state + 1)
      // An empty match is none.
      case .found: break
      }
    }
    beginnings = bits
  }

  /// The matches among positions, from left to right, each the longest from its start, apart from each other; at most `limit`.
  func matches(in positions: Range<Int>, of block: TokenBlock, limit: Int = Int.max) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for segment in block.segments(positions, unit) {
      var machine = Machine(self, segment, block)
      var start = segment.lowerBound
      while start < segment.upperBound, found.count < limit {
        if let beginnings, !block.isTerm(in: beginnings, at: start) {
          start += 1
          continue
        }
        if let end = machine.longest(from: start) {
          found.append(start..<end)
          start = max(end, start + 1)
        } else {
          start += 1
        }
      }
    }
    return found
  }

  /// The states that a run is in.
  private struct Machine {
    private let program: TokenProgram
    private let segment: Range<Int>
    private let block: TokenBlock
    private var states: [Int] = []
    private var reached: [Int] = []
    private var open: [Int] = []
    private var marks: [Int]
    private var generation = 0

    init(_ program: TokenProgram, _ segment: Range<Int>, _ block: TokenBlock) {
      (self.program, self.segment, self.block) = (program, segment, block)
      marks = [Int](repeating: -1, count: program.steps.count)
    }

    /// The end of the longest match from a position, of one token at least.
    mutating func longest(from start: Int) -> Int? {
      states.removeAll(keepingCapacity: true)
      generation += 1
      var end: Int?
      _ = enter(0, at: start)
      var position = start
      let last = min(segment.upperBound, start + TokenProgram.longestMatch)
      while position < last, !states.isEmpty {
        reached.removeAll(keepingCapacity: true)
        for state in states {
          if case .token(let test) = program.steps[state], block.passes(program.tests[test], at: position) {
            reached.append(state)
          }
        }
        states.removeAll(keepingCapacity: true)
        generation += 1
        position += 1
        var isFound = false
        for state in reached where enter(state + 1, at: position) { isFound = true }
        if isFound { end = position }
      }
      return end
    }

    /// Puts a state and all that follow it without a token among the states; says whether the end is one of them.
    private mutating func enter(_ state: Int, at position: Int) -> Bool {
      var isFound = false
      open.append(state)
      while let state = open.popLast() {
        guard marks[state] != generation else { continue }
        marks[state] = generation
        switch program.steps[state] {
        case .token: states.append(state)
        case .either(let first, let second):
          open.append(second)
          open.append(first)
        case .jump(let next): open.append(next)
        case .edge(let unit, let isEnd): if block.isEdge(unit, isEnd, at: position) { open.append(state + 1) }
        case .found: isFound = true
        }
      }
      return isFound
    }
  }
}

/// What a token pattern is matched against: a block with its tokens and units.
struct TokenBlock {
  let index: CorpusIndex
  let block: Int
  private let document: Int
  /// The first position of `terms`.
  private let first: Int
  private let terms: [UInt32]
  /// The value of the facet `lang`.
  private let language: Int?
  /// The ranges of positions of each unit, rising.
  private var ranges: [TokenPattern.Unit: [Range<Int>]] = [:]

  /// The tokens of a block at positions, with the units that a pattern asks for.
  init(_ block: Int, _ positions: Range<Int>, units: [TokenPattern.Unit], in index: CorpusIndex) {
    (self.index, self.block) = (index, block)
    document = index.document(ofBlock: block)
    first = positions.lowerBound
    terms = index.tokens.numbers(positions)
    language = index.facet("lang")?.values(ofBlock: block).first.map { Int($0) }
    for unit in units { ranges[unit] = Self.ranges(of: unit, block, positions, index) }
  }

  private static func ranges(
    of unit: TokenPattern.Unit, _ block: Int, _ positions: Range<Int>, _ index: CorpusIndex
  ) -> [Range<Int>] {
    let text = index.part(ofBlock: block)
    let parts = text.ranges(in: index.range(ofBlock: block)) { bytes, range in
      switch unit {
      case .sentence: TextAnalysis.sentences(in: bytes, within: range, language: index.language(ofBlock: block))
      case .paragraph: TextAnalysis.paragraphs(in: bytes, within: range)
      }
    }
    return parts.map { index.tokens.positions(inside: $0, among: positions) }.filter { !$0.isEmpty }
  }

  /// The stretches of positions that no match may leave: leaves, and units in them.
  func segments(_ positions: Range<Int>, _ unit: TokenPattern.Unit?) -> [Range<Int>] {
    let whole = unit.map { ranges[$0] ?? [] } ?? [positions]
    var segments: [Range<Int>] = []
    for range in whole {
      let range = range.clamped(to: positions)
      var start = range.lowerBound
      for position in range where terms[position - first] == TokenStream.boundary {
        if start < position { segments.append(start..<position) }
        start = position + 1
      }
      if start < range.upperBound { segments.append(start..<range.upperBound) }
    }
    return segments
  }

  /// Whether a unit begins at a position, or ends before it.
  func isEdge(_ unit: TokenPattern.Unit, _ isEnd: Bool, at position: Int) -> Bool {
    guard let ranges = ranges[unit] else { return false }
    var (lower, upper) = (0, ranges.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      let edge = isEnd ? ranges[middle].upperBound : ranges[middle].lowerBound
      if edge == position { return true }
      if edge < position { lower = middle + 1 } else { upper = middle }
    }
    return false
  }

  /// Whether the term at a position is one of those that have a bit.
  func isTerm(in bits: [UInt64], at position: Int) -> Bool {
    let term = terms[position - first]
    return term != TokenStream.boundary && Self.isSet(term, in: bits)
  }

  private static func isSet(_ term: UInt32, in bits: [UInt64]) -> Bool {
    Int(term / 64) < bits.count && bits[Int(term / 64)] & (1 << UInt64(term % 64)) != 0
  }

  /// Whether the token at a position passes a test.
  func passes(_ test: TokenProgram.Test, at position: Int) -> Bool {
    let term = terms[position - first]
    guard term != TokenStream.boundary else { return false }
    switch test {
    case .any: return true
    case .terms(let bits): return Self.isSet(term, in: bits)
    case .spelled(let bits, let spelling):
      return Self.isSet(term, in: bits) && spelling.accepts(index.tokens.word(position))
    case .inflected(let forms): return forms.contains { $0.language == language && $0.slot.contains(term) }
    case .blocks(let blocks): return blocks.contains(block)
    case .not(let test): return !passes(test, at: position)
    case .and(let left, let right): return passes(left, at: position) && passes(right, at: position)
    case .or(let left, let right): return passes(left, at: position) || passes(right, at: position)
    }
  }
}

extension TokenProgram.Test {
  /// The terms of which a token that passes is one, a bit for each; nil where that is not to be told.
  fileprivate var terms: [UInt64]? {
    switch self {
    case .terms(let bits), .spelled(let bits, _): bits
    case .and(let left, let right): left.terms ?? right.terms
    case .or(let left, let right):
      if let first = left.terms, let second = right.terms, first.count == second.count {
        zip(first, second).map { $0 | $1 }
      } else {
        nil
      }
    case .any, .inflected, .blocks, .not: nil
    }
  }
}
