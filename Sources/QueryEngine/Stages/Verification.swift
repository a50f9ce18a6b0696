import CorpusIndex
import CorpusModel
package import Diagnostics
import TextAnalysis

/// Whether words stand in turns as they are quoted: exactly, otherwise spaced, altered, or not at all.
package struct Verification: Sendable {
  /// How a quotation stands to the text.
  package enum Verdict: String, Sendable, CaseIterable {
    /// These very bytes.
    case exact
    /// The same but for white space, line breaks and signs that nobody sees.
    case spaced
    /// The same words in the same order; case, accents, punctuation or marks differ.
    case respelt
    /// Most of the words in order; others are missing, added or replaced.
    case altered
    /// No passage is like it.
    case missing
  }

  /// A passage that a quotation may come from.
  package struct Finding: Sendable, Equatable {
    package var verdict: Verdict
    /// The row of the turns.
    package var place: Int
    /// UTF-8 bytes in the row's document.
    package var range: Range<Int>
    /// What differs, a clause each.
    package var differences: [String]
  }

  /// One word or symbol of the quotation.
  struct Quoted {
    var range: Range<Int>
    /// Its number in the corpus's dictionary; nil where the corpus does not know it.
    var term: UInt32?
  }

  /// Quotations are sentences, not books: the comparison's memory grows with the square of this.
  package static let greatestLength = 2_000

  let turns: TurnSet
  let bytes: [UInt8]
  let words: [Quoted]

  /// Prepares a quotation; white space around it does not count.
  package init(of quotation: String, in turns: TurnSet) {
    self.turns = turns
    let all = Array(quotation.utf8)
    let start = all.firstIndex { !isBlank($0) } ?? all.endIndex
    let end = all.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    bytes = Array(all[start..<end])
    var folder = Folder()
    words = terms(in: bytes, within: 0..<bytes.count).map { [bytes] term in
      let number = turns.index.dictionary.number(of: folder.fold(bytes, term.range))
      return Quoted(range: term.range, term: number.map { UInt32($0) })
    }
  }

  /// The number of words and symbols of the quotation.
  package var length: Int { words.count }

  /// Every passage with the best verdict that any has, but of altered ones the nearest alone; none where it is missing.
  package func findings(in context: RunContext) throws(Diagnostic) -> [Finding] {
    guard !words.isEmpty else { return [] }
    var same: [Finding] = []
    var nearest: (score: Int, place: Int, start: Int)?
    for place in 0..<turns.count {
      try context.checkCancelled()
      same += passages(inRow: place)
      if same.isEmpty, let window = bestWindow(inRow: place), window.score > nearest?.score ?? 0 {
        nearest = (window.score, place, window.start)
      }
    }
    if let best = same.map(\.verdict).min(by: { $0.rank < $1.rank }) {
      return distinct(same.filter { $0.verdict == best })
    }
    // Where lines were broken inside words, nothing else but a search for these finds them.
    let parted = try partedPassages(context)
    if !parted.isEmpty { return distinct(parted) }
    guard let nearest, let finding = aligned(inRow: nearest.place, from: nearest.start) else { return [] }
    return [finding]
  }

  // MARK: The same words

  /// The passages of a row with the same terms in the same order.
  private func passages(inRow place: Int) -> [Finding] {
    let positions = turns.positions(at: place)
    let stream = turns.index.tokens.terms
    guard let first = words.first?.term, positions.count >= words.count else { return [] }
    var found: [Finding] = []
    for start in positions.lowerBound...(positions.upperBound - words.count) where stream[start] == first {
      guard words.indices.allSatisfy({ words[$0].term == stream[start + $0] }) else { continue }
      found.append(finding(inRow: place, positions: start..<start + words.count))
    }
    return found
  }

  // MARK: Verdicts

  /// The words of the quotation on one line, without the marks around them.
  var written: String {
    singleLine(of: bytes, (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? bytes.count))
  }

  /// The verdict on a passage of the same terms.
  private func finding(inRow place: Int, positions: Range<Int>) -> Finding {
    let index = turns.index
    let text = turns.part(at: place)
    let row = turns.range(at: place)
    let first = words.first?.range.lowerBound ?? 0
    let last = words.last?.range.upperBound ?? bytes.count
    let core = index.byteRange(ofTerms: positions)
    // Marks before the first and after the last word belong to the quotation where the text has them too.
    let whole = core.lowerBound - first..<core.upperBound + bytes.count - last
    if row.contains(whole), text[whole].elementsEqual(bytes) {
      return Finding(verdict: .exact, place: place, range: whole, differences: [])
    }
    let written = written
    let standing = singleLine(of: text, core)
    if written == standing {
      let isSame = text[core].elementsEqual(bytes[first..<last])
      let difference = isSame ? "the marks around it differ" : "white space differs"
      return Finding(verdict: isSame ? .exact : .spaced, place: place, range: core, differences: [difference])
    }
    if written.withoutInvisible == standing.withoutInvisible {
      return Finding(verdict: .spaced, place: place, range: core, differences: ["signs that nobody sees differ"])
    }
    return Finding(
      verdict: .respelt, place: place, range: core, differences: ["case, accents or punctuation differ"])
  }

  /// Each place of a text once, though a turn and a quotation inside it bring it.
  private func distinct(_ findings: [Finding]) -> [Finding] {
    var hits = DistinctHits(canRepeat: true)
    return findings.filter {
      hits.isNew($0.range, inDocument: turns.index.document(ofBlock: turns.block(at: $0.place)))
    }
  }

  // MARK: The nearest words

  /// Whether a sentence or a line ends between the token at a position and the next.
  private func endsSentence(after position: Int, of text: TextPart) -> Bool {
    let index = turns.index
    let gap = index.byteRange(ofTerms: position..<position + 1).upperBound
    let next = index.byteRange(ofTerms: position + 1..<position + 2).lowerBound
    let between = String(decoding: text[gap..<next], as: UTF8.self)
    return between.contains { $0.isNewline || ".!?…。！？؟।".contains($0) }
  }

  /// Where in a row most different words of the quotation stand near each other: the first position of the window.
  private func bestWindow(inRow place: Int) -> (score: Int, start: Int)? {
    let positions = turns.positions(at: place)
    let stream = turns.index.tokens.terms
    let wanted = Set(words.compactMap(\.term))
    let width = words.count + words.count / 2 + 2
    var counts: [UInt32: Int] = [:]
    var best: (score: Int, start: Int)?
    for position in positions {
      if wanted.contains(stream[position]) { counts[stream[position], default: 0] += 1 }
      let leaving = position - width
      if leaving >= positions.lowerBound, let count = counts[stream[leaving]] {
        counts[stream[leaving]] = count == 1 ? nil : count - 1
      }
      if counts.count > best?.score ?? 0 { best = (counts.count, max(positions.lowerBound, leaving + 1)) }
    }
    return best
  }

  /// The quotation set against the words around a window, by the fewest words replaced, missing or added (edit distance
  /// of words, free at both ends of the text: Sellers 1980); nil where fewer than half of them are the same.
  private func aligned(inRow place: Int, from start: Int) -> Finding? {
    let positions = turns.positions(at: place)
    let from = max(positions.lowerBound, start - words.count)
    let to = min(positions.upperBound, start + 3 * words.count + 4)
    let stream = turns.index.tokens.terms
    let (rows, columns) = (words.count + 1, to - from + 1)
    var cost = [Int32](repeating: 0, count: rows * columns)
    for row in 1..<rows {
      cost[row * columns] = Int32(row)
      for column in 1..<columns {
        let isSame = words[row - 1].term == stream[from + column - 1]
        cost[row * columns + column] = min(
          cost[(row - 1) * columns + column - 1] + (isSame ? 0 : 1), cost[(row - 1) * columns + column] + 1,
          cost[row * columns + column - 1] + 1)
      }
    }
    let lastRow = (rows - 1) * columns
    guard var end = (1..<columns).min(by: { cost[lastRow + $0] < cost[lastRow + $1] }) else { return nil }
    // At equal cost a last word that was replaced reads better than one that was added, but for the first word of the next
    // sentence.
    while end + 1 < columns, cost[lastRow + end + 1] == cost[lastRow + end],
      !endsSentence(after: from + end - 1, of: turns.part(at: place))
    { end += 1 }

    var steps: [WordDifference.Step] = []
    var (row, column, same) = (rows - 1, end, 0)
    while row > 0 {
      let here = cost[row * columns + column]
      let isSame = column > 0 && words[row - 1].term == stream[from + column - 1]
      if column > 0, here == cost[(row - 1) * columns + column - 1] + (isSame ? 0 : 1) {
        (row, column) = (row - 1, column - 1)
        steps.append(isSame ? .same : .replaced(word: row, position: from + column))
        same += isSame ? 1 : 0
      } else if here == cost[(row - 1) * columns + column] + 1 {
        row -= 1
        steps.append(.added(word: row))
      } else {
        column -= 1
        steps.append(.missing(position: from + column))
      }
    }
    guard same * 2 >= words.count, column < end else { return nil }
    let index = turns.index
    let range = index.byteRange(ofTerms: from + column..<from + end)
    let text = turns.part(at: place)
    let differences = WordDifference.clauses(
      steps.reversed(),
      quoted: {
        singleLine(of: bytes, words[$0.lowerBound].range.lowerBound..<words[$0.upperBound - 1].range.upperBound)
      },
      standing: {
        singleLine(
          of: text, index.byteRange(ofTerms: $0))
      })
    return Finding(verdict: .altered, place: place, range: range, differences: differences)
  }
}

extension Verification.Verdict {
  /// The better, the lower.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension String {
  /// The text without soft hyphens, joiners and other signs that are not to be seen.
  fileprivate var withoutInvisible: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
  }
}
