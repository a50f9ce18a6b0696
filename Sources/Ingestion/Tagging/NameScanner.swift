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
struct NameScanner {
  private let matcher: NameMatcher
  private var folder = Folder()
  /// The terms of the block last scanned.
  private(set) var terms: [Term] = []
  /// The spellings of each term, side by side: `spellings[spellingStarts[t]..<spellingStarts[t + 1]]`.
  private var spellings: [(number: Int32, isInflected: Bool)] = []
  private var spellingStarts: [Int] = []

  init(_ matcher: NameMatcher) { self.matcher = matcher }

  /// The candidates of a range in the order of their first terms.
  mutating func candidates(in text: [UInt8], within range: Range<Int>) -> [Candidate] {
    terms.removeAll(keepingCapacity: true)
    spellings.removeAll(keepingCapacity: true)
    spellingStarts.removeAll(keepingCapacity: true)
    forEachTerm(in: text, within: range) { terms.append($0) }
    for term in terms {
      spellingStarts.append(spellings.count)
      note(text, term.range)
    }
    spellingStarts.append(spellings.count)
    var found: [Candidate] = []
    for start in terms.indices where spellingStarts[start] < spellingStarts[start + 1] {
      extend(from: start, to: start, node: 0, isInflected: false, into: &found)
    }
    return found
  }

  private mutating func note(_ text: [UInt8], _ range: Range<Int>) {
    let isASCII = text[range].allSatisfy { $0 < 0x80 }
    if isASCII {
      let folded = text[range].lazy.map { byte in (65...90).contains(byte) ? byte | 0x20 : byte }
      matcher.forEachSpelling(of: folded) { spellings.append(($0, $1)) }
    } else {
      matcher.forEachSpelling(of: folder.fold(text, range).utf8) { spellings.append(($0, $1)) }
    }
  }

  /// Follows every path that the terms from `next` on have; names are short, so the paths are.
  private func extend(from start: Int, to next: Int, node: Int32, isInflected: Bool, into found: inout [Candidate]) {
    guard next < terms.count else { return }
    for place in spellingStarts[next]..<spellingStarts[next + 1] {
      let spelling = spellings[place]
      let after = matcher.node(after: node, by: spelling.number)
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
      extend(from: start, to: next + 1, node: after, isInflected: isInflected, into: &found)
    }
  }
}
