import CorpusModel
import TextAnalysis

/// Cuts leaves into passages, with the quotation marks of each paired, quotations over several paragraphs included.
struct ProseReader: Sendable {
  /// A paragraph, or a piece of a very long one.
  struct Unit: Sendable {
    /// The place of the leaf in the document's blocks.
    var leaf: Int
    var range: Range<Int>
    var spans: [MarkedSpan]
  }

  let text: [UInt8]
  let pairing: MarkPairing
  /// The document's main language.
  let language: String?

  /// Longer paragraphs are read in pieces, so that no rule ever sees more.
  private static let longestPiece = 64 << 10
  /// How many paragraphs a quotation may run on without a mark.
  private static let longestRun = 6

  init(text: [UInt8], language: String?) {
    self.text = text
    self.language = language
    pairing = MarkPairing(text: text)
  }

  /// The passages of leaves that follow each other.
  func units(of leaves: [(leaf: Int, range: Range<Int>)]) -> [Unit] {
    var units: [Unit] = []
    var open: (mark: QuotationMark, unit: Int, range: Range<Int>)?
    for (leaf, range) in leaves {
      for paragraph in paragraphs(in: text, within: range) {
        for piece in pieces(of: paragraph) {
          var result = pairing.pairs(within: piece)
          if let carried = open, units.count - carried.unit <= Self.longestRun {
            if opens(with: carried.mark, piece) {
              // Every paragraph of the quotation opens with a mark, only the last one closes.
              runOn(&units, from: carried.unit, mark: carried.range)
              open = nil
            } else {
              let joined = pairing.pairs(within: piece, carried: carried.mark)
              if joined.closedCarried, isTrusted(carried.mark, joined, piece) {
                runOn(&units, from: carried.unit, mark: carried.range)
                result = joined
                open = nil
              } else if result.hasMarks {
                open = nil
              }
            }
          } else {
            open = nil
          }
          units.append(Unit(leaf: leaf, range: piece, spans: result.spans))
          if let (mark, range) = result.unclosed,
            !result.spans.contains(where: {
              $0.outer.overlaps(range.lowerBound..<piece.upperBound) && $0.outer.lowerBound < range.lowerBound
            })
          {
            open = (mark, units.count - 1, range)
          }
        }
      }
    }
    return units
  }

  /// The language of a block, by its beginning.
  func language(ofBlock range: Range<Int>, _ words: inout PassageWords) -> String? {
    let sample = range.lowerBound..<min(range.upperBound, range.lowerBound + 600)
    words.cut(text, within: sample)
    return identifyLanguage(of: text, within: sample, inDocument: language, cut: words.cut)
  }

  /// The tokens of a unit.
  func passage(_ unit: Unit, language: String?, words: inout PassageWords) -> Passage {
    var spans = unit.spans
    let grammar = SpeechGrammar.of(language)
    if grammar.insertsClauses, !spans.isEmpty { spans = InsertedClauses(text: text, grammar: grammar).cut(spans) }
    return Passage(range: unit.range, spans: spans, language: language, text: text, words: &words)
  }

  /// Makes the rest of the unit behind an open mark a quotation that goes on, and all units between there and the last.
  private func runOn(_ units: inout [Unit], from first: Int, mark: Range<Int>) {
    for place in first..<units.count {
      let start = place == first ? mark.lowerBound : units[place].range.lowerBound
      let outer = start..<units[place].range.upperBound
      let inner = pairing.trimmed((place == first ? mark.upperBound : start)..<outer.upperBound)
      guard !inner.isEmpty else { continue }
      units[place].spans.removeAll { $0.outer.lowerBound >= start }
      units[place].spans.append(
        MarkedSpan(outer: outer, inner: inner, depth: 0, isOpened: place == first, isClosed: false))
    }
  }

  private func opens(with mark: QuotationMark, _ paragraph: Range<Int>) -> Bool {
    guard let found = QuotationMark.at(paragraph.lowerBound, in: text, until: paragraph.upperBound) else {
      return false
    }
    // Spanish, French and Italian repeat the closing guillemet before each further paragraph.
    return found.mark == mark || (mark == .leftGuillemet && found.mark == .rightGuillemet)
  }

  /// `"` does not show which way it points: it must close at the paragraph's end or before a comma.
  private func isTrusted(_ mark: QuotationMark, _ result: MarkPairing.Result, _ paragraph: Range<Int>) -> Bool {
    guard mark == .ascii else { return true }
    guard let end = result.spans.first(where: { !$0.isOpened })?.outer.upperBound else { return false }
    return end + 2 >= paragraph.upperBound || text[end] == 0x2C
  }

  private func pieces(of paragraph: Range<Int>) -> [Range<Int>] {
    guard paragraph.count > Self.longestPiece else { return [paragraph] }
    var pieces: [Range<Int>] = []
    var start = paragraph.lowerBound
    while start < paragraph.upperBound {
      var end = min(paragraph.upperBound, start + Self.longestPiece)
      if end < paragraph.upperBound {
        let floor = end - 1024
        while end > floor, text[end] != 0x20 { end -= 1 }
        while end > start + 1, text[end] & 0xC0 == 0x80 { end -= 1 }
      }
      pieces.append(start..<end)
      start = end
    }
    return pieces
  }
}
