import CorpusIndex
import CorpusModel
import Diagnostics
import TextAnalysis

/// Quotations whose words the text parts with a hyphen at the end of a line: `every-` and `body` below it.
extension Verification {
  /// The passages of all rows with the same words, of which some are parted by a hyphen and a line break.
  func partedPassages(_ context: RunContext) throws(Diagnostic) -> [Finding] {
    let parted = words.map { halves(of: $0) }
    guard parted.contains(where: { !$0.isEmpty }) else { return [] }
    var found: [Finding] = []
    for place in 0..<turns.count {
      try context.checkCancelled()
      let positions = turns.positions(at: place)
      for start in positions {
        guard let (end, breaks) = match(from: start, before: positions.upperBound, parted, inRow: place) else {
          continue
        }
        found.append(finding(inRow: place, positions: start..<end, without: breaks))
      }
    }
    return found
  }

  /// The two words of the corpus that a word can be parted into, whichever its letters allow.
  private func halves(of word: Quoted) -> [(UInt32, UInt32)] {
    let dictionary = turns.index.dictionary
    var folder = Folder()
    let folded = folder.fold(bytes, word.range)
    return folded.unicodeScalars.indices.dropFirst().compactMap { place in
      guard let first = dictionary.number(of: String(folded[..<place])),
        let second = dictionary.number(of: String(folded[place...]))
      else { return nil }
      return (UInt32(first), UInt32(second))
    }
  }

  /// Where a passage ends that has the words from a position on, and the bytes that part some of them; nil where they do not
  /// stand there, or none is parted.
  private func match(
    from start: Int, before end: Int, _ halves: [[(UInt32, UInt32)]], inRow place: Int
  ) -> (end: Int, breaks: [Range<Int>])? {
    let stream = turns.index.tokens.terms
    var position = start
    var breaks: [Range<Int>] = []
    for (word, halves) in zip(words, halves) {
      guard position < end else { return nil }
      let term = stream[position]
      if word.term == term {
        position += 1
        continue
      }
      guard position + 1 < end, halves.contains(where: { $0.0 == term && $0.1 == stream[position + 1] }),
        let parting = lineBreak(after: position, of: turns.part(at: place))
      else { return nil }
      breaks.append(parting)
      position += 2
    }
    return breaks.isEmpty ? nil : (position, breaks)
  }

  /// The bytes of a hyphen at a line's end between a token and the next, with the line break; nil where there is none.
  private func lineBreak(after position: Int, of text: TextPart) -> Range<Int>? {
    let first = turns.index.termRange(at: position).upperBound
    let gap = first..<max(first, turns.index.termRange(at: position + 1).lowerBound)
    let between = String(decoding: text[gap], as: UTF8.self)
    guard let hyphen = between.unicodeScalars.first, ["-", "\u{2010}", "\u{AD}"].contains(hyphen) else { return nil }
    let rest = between.unicodeScalars.dropFirst()
    return rest.contains("\n") && rest.allSatisfy(\.properties.isWhitespace) ? gap : nil
  }

  /// The verdict on a passage some of whose words are parted by bytes that the quotation need not have.
  private func finding(inRow place: Int, positions: Range<Int>, without breaks: [Range<Int>]) -> Finding {
    let core = turns.index.byteRange(ofTerms: positions)
    let text = turns.part(at: place)
    var standing: [UInt8] = []
    var from = core.lowerBound
    for parting in breaks {
      standing += text[from..<parting.lowerBound]
      from = parting.upperBound
    }
    standing += text[from..<core.upperBound]
    let isSame = singleLine(of: standing, standing.indices) == written
    return Finding(
      verdict: isSame ? .spaced : .respelt, place: place, range: core,
      differences: [
        isSame ? "a word is parted at the end of a line" : "case, accents or punctuation differ, and a word is parted"
      ])
  }
}
