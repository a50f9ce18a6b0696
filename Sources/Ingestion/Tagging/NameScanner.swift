import CorpusModel
import TextAnalysis

/// A place where a name, a denial or a context word stands, before it is known whether it counts.
struct Candidate {
  /// The target's place in the matcher.
  var target: Int32
  /// The first term and the term after the last, as places in the block's terms.
  var terms: Range<Int>
  /// UTF-8 byte offsets into the document's text.
  var range: Range<Int>
}

/// Walks over the terms of blocks and yields candidates.
struct NameScanner: Sendable {
  /// A spelling that a term has.
  private struct Spelling {
    var number: Int32
    /// Whether a case ending was cut off for it.
    var isInflected: Bool
    /// The node of the names that begin with it; 0 where none does.
    var first: Int32
  }

  private let matcher: NameMatcher
  private var folder = Folder()
  /// The spellings of all words met so far, those of one word side by side: texts say the same words again and again.
  private var known: [Spelling] = []
  /// The number of each word met, and where its spellings lie in `known`.
  private var words = WordTable()
  private var spans: [Range<Int>] = []
  /// Where the spellings of each term of the block at hand lie.
  private var spellings: [Range<Int>] = []

  /// The words kept at most: beyond them all are forgotten.
  private static let mostKept = 1 << 16

  init(_ matcher: NameMatcher) { self.matcher = matcher }

  /// The candidates among the terms of a text, in the order of their first terms.
  mutating func candidates(in text: [UInt8], _ cut: CutText) -> [Candidate] {
    if spans.count > Self.mostKept { forget() }
    spellings.removeAll(keepingCapacity: true)
    for (place, term) in cut.terms.enumerated() { spellings.append(spellings(of: cut.keys[place], text, term.range)) }
    var found: [Candidate] = []
    for start in cut.terms.indices where !spellings[start].isEmpty {
      extend(from: start, to: start, cut.terms, node: 0, isInflected: false, into: &found)
    }
    return found
  }

  private mutating func forget() {
    words = WordTable()
    known.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
  }

  private mutating func spellings(of word: WordKey, _ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    if let number = words[word] { return spans[Int(number)] }
    let start = known.count
    if text[range].allSatisfy({ $0 < 0x80 }) {
      let folded = text[range].lazy.map { byte in (65...90).contains(byte) ? byte | 0x20 : byte }
      matcher.forEachSpelling(of: folded) { known.append(spelling($0, isInflected: $1)) }
    } else {
      matcher.forEachSpelling(of: folder.fold(text, range).utf8) { known.append(spelling($0, isInflected: $1)) }
    }
    words[word] = UInt32(spans.count)
    spans.append(start..<known.count)
    return start..<known.count
  }

  private func spelling(_ number: Int32, isInflected: Bool) -> Spelling {
    Spelling(number: number, isInflected: isInflected, first: matcher.node(after: 0, by: number))
  }

  /// Follows every path that the terms from `next` on have; names are short, so the paths are.
  private func extend(
    from start: Int, to next: Int, _ terms: [Term], node: Int32, isInflected: Bool, into found: inout [Candidate]
  ) {
    guard next < terms.count else { return }
    for place in spellings[next] {
      let spelling = known[place]
      let after = node == 0 ? spelling.first : matcher.node(after: node, by: spelling.number)
      guard after != 0 else { continue }
      let isInflected = isInflected || spelling.isInflected
      matcher.forEachTarget(at: after) { target in
        // Cues have wildcards of their own, and an exact name has no other form.
        let what = matcher.targets[Int(target)]
        if isInflected, what.isExact || what.kind != .name || matcher.isTopic[Int(what.field)] { return }
        found.append(
          Candidate(
            target: target, terms: start..<next + 1,
            range: terms[start].range.lowerBound..<terms[next].range.upperBound))
      }
      extend(from: start, to: next + 1, terms, node: after, isInflected: isInflected, into: &found)
    }
  }
}
