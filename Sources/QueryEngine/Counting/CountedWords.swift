package import CorpusIndex
import Diagnostics
import TextAnalysis

/// The words of a corpus as counting tells them apart, by numbers: terms, and where spelling counts (`.set strict accents`)
/// each spelling that differs from its term in what counts.
///
/// A term's own number is that of the dictionary, so that nothing is looked up where no spelling counts.
package struct CountedWords: Sendable {
  /// The corpus.
  package let index: CorpusIndex
  /// Whether capitals tell words apart.
  private let keepsCase: Bool
  /// The positions of tokens that are another word than their term, ascending, and the numbers of these words.
  private var positions: [UInt32] = []
  private var numbers: [UInt32] = []
  /// The terms of the numbers behind those of the dictionary.
  private var terms: [UInt32] = []

  /// The terms alone.
  package init(_ index: CorpusIndex) { (self.index, keepsCase) = (index, false) }

  /// The terms, and beside them the spellings that differ in what is kept; numbered by their bytes.
  init(
    _ index: CorpusIndex, keeping kept: PartialFolder.Traits, in context: RunContext
  ) throws(Diagnostic) {
    (self.index, keepsCase) = (index, kept.contains(.letterCase))
    guard !kept.isEmpty else { return }
    let folder = PartialFolder(keeping: kept)
    var known: [Word: UInt32?] = [:]
    var words: [Word: UInt32] = [:]
    for start in stride(from: 0, to: index.tokens.count, by: TokenStretches.length) {
      try context.checkCancelled()
      let stretch = start..<min(start + TokenStretches.length, index.tokens.count)
      let terms = index.tokens.numbers(stretch)
      for position in index.tokens.respelt(stretch, heedsCapitals: keepsCase) {
        let written = Word(term: terms[position - start], bytes: index.tokens.word(position))
        guard written.term != TokenStream.boundary else { continue }
        let number: UInt32?
        if let found = known[written] {
          number = found
        } else {
          let word = Word(term: written.term, bytes: folder.fold(written.bytes))
          let isTerm = word.bytes == index.dictionary.utf8(Int(word.term))
          number = isTerm ? nil : words[word] ?? UInt32(words.count)
          if let number { words[word] = number }
          known[written] = .some(number)
        }
        guard let number else { continue }
        positions.append(UInt32(position))
        numbers.append(number)
      }
      try context.checkHeld(positions.count, "words in a spelling of their own")
    }
    let order = words.keys.sorted {
      ($0.bytes.lexicographicallyPrecedes($1.bytes)) || $0.bytes == $1.bytes && $0.term < $1.term
    }
    var places = [UInt32](repeating: 0, count: order.count)
    for (place, word) in order.enumerated() {
      places[Int(words[word] ?? 0)] = UInt32(index.dictionary.count + place)
    }
    terms = order.map(\.term)
    numbers = numbers.map { places[Int($0)] }
  }

  /// A term with how it is spelled.
  private struct Word: Hashable {
    var term: UInt32
    var bytes: [UInt8]
  }

  /// How many numbers there are.
  package var count: Int { index.dictionary.count + terms.count }

  /// Whether the words are the terms.
  var areTerms: Bool { terms.isEmpty }

  /// The term of a word.
  package func term(of word: UInt32) -> UInt32 {
    Int(word) < index.dictionary.count ? word : terms[Int(word) - index.dictionary.count]
  }

  /// Whether a word is a symbol, which is not counted.
  package func isSymbol(_ word: UInt32) -> Bool { index.dictionary.isSymbol(Int(term(of: word))) }

  /// The words at a range of positions, which must lie inside the stream; `TokenStream.boundary` where a leaf ends.
  func numbers(_ range: Range<Int>) -> [UInt32] {
    var found = index.tokens.numbers(range)
    var place = firstPlace(from: range.lowerBound)
    while place < positions.count, positions[place] < UInt32(range.upperBound) {
      found[Int(positions[place]) - range.lowerBound] = numbers[place]
      place += 1
    }
    return found
  }

  /// The word at a position.
  func number(at position: Int) -> UInt32 {
    let place = firstPlace(from: position)
    return place < positions.count && positions[place] == UInt32(position)
      ? numbers[place] : index.tokens.terms[position]
  }

  /// The first of the tokens with a word of their own from a position on.
  private func firstPlace(from position: Int) -> Int {
    var (lower, upper) = (0, positions.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if positions[middle] < UInt32(position) { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }

  /// Words of one leaf as people see them: as they are written there, in small letters where case does not tell words apart.
  package func written(_ positions: Range<Int>) -> String { index.written(positions, keepingCase: keepsCase) }
}
