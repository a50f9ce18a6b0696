import CorpusModel
import TextAnalysis

/// A place where a name, a denial or a context word stands, before it is known whether it counts.
struct Candidate: Sendable {
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

  /// The spellings of a word, places in `known`.
  private struct Spellings {
    var places: Range<Int>
    /// Whether a name begins with one of them.
    var begin: Bool
  }

  private let matcher: NameMatcher
  private var folder = Folder()
  /// The spellings of the words met so far by their numbers, those of one word side by side in `known`.
  ///
  /// No name has words with the number 0, as most are. Texts say the same words again and again.
  private var spellings: [Spellings] = [Spellings(places: 0..<0, begin: false)]
  private var known: [Spelling] = []
  /// The number of each word of a register, by its number there; `unknown` where nobody asked yet.
  private var numbersByWord: [UInt32] = []
  /// The numbers of words that no register has, by their keys.
  private var words = WordTable()
  private var register: WordRegister?
  private static let unknown = UInt32.max
  /// The number of each term of the block at hand.
  private var numbers: [UInt32] = []

  /// The words without a register that are kept at most: beyond them all are forgotten.
  private static let mostKept = 1 << 16

  init(_ matcher: NameMatcher) { self.matcher = matcher }

  /// The candidates among the terms of a text, in the order of their first terms.
  mutating func candidates(in text: [UInt8], _ cut: CutText) -> [Candidate] {
    if words.count > Self.mostKept { forget() }
    let terms = cut.terms
    number(cut, of: text)
    var found: [Candidate] = []
    for start in numbers.indices where numbers[start] != 0 && spellings[Int(numbers[start])].begin {
      extend(from: start, to: start, terms, node: 0, isInflected: false, into: &found)
    }
    return found
  }

  /// Numbers the terms of the block at hand.
  private mutating func number(_ cut: CutText, of text: [UInt8]) {
    numbers.removeAll(keepingCapacity: true)
    guard let register = cut.register else {
      for (place, key) in cut.keys.enumerated() {
        let known = words.number(of: key)
        let number = known ?? number(of: text, cut.terms[place].range)
        if known == nil { words[key] = number }
        numbers.append(number)
      }
      return
    }
    if self.register !== register {
      forget()
      self.register = register
    }
    numbers.append(addingCapacity: cut.tokens.count) { (numbers: inout OutputSpan<UInt32>) in
      for token in cut.tokens {
        numbers.append(Int(token.word) < numbersByWord.count ? numbersByWord[Int(token.word)] : Self.unknown)
      }
    }
    for place in numbers.indices where numbers[place] == Self.unknown {
      numbers[place] = number(of: text, cut.terms[place].range)
      note(numbers[place], ofWord: Int(cut.tokens[place].word))
    }
  }

  private mutating func note(_ number: UInt32, ofWord word: Int) {
    if word >= numbersByWord.count {
      numbersByWord.append(contentsOf: repeatElement(Self.unknown, count: word + 1 - numbersByWord.count))
    }
    numbersByWord[word] = number
  }

  private mutating func forget() {
    numbersByWord.removeAll(keepingCapacity: true)
    words = WordTable()
    known.removeAll(keepingCapacity: true)
    spellings.removeLast(spellings.count - 1)
  }

  /// The number of a word that was not met before.
  private mutating func number(of text: [UInt8], _ range: Range<Int>) -> UInt32 {
    let start = known.count
    if text[range].allSatisfy({ $0 < 0x80 }) {
      let folded = text[range].lazy.map { byte in (65...90).contains(byte) ? byte | 0x20 : byte }
      matcher.forEachSpelling(of: folded) { known.append(spelling($0, isInflected: $1)) }
    } else {
      matcher.forEachSpelling(of: folder.fold(text, range).utf8) { known.append(spelling($0, isInflected: $1)) }
    }
    let number = known.count > start ? UInt32(spellings.count) : 0
    if number != 0 {
      spellings.append(
        Spellings(places: start..<known.count, begin: known[start...].contains { $0.first != 0 }))
    }
    return number
  }

  private func spelling(_ number: Int32, isInflected: Bool) -> Spelling {
    Spelling(number: number, isInflected: isInflected, first: matcher.node(after: 0, by: number))
  }

  /// Follows every path that the terms from `next` on have; names are short, so the paths are.
  private func extend(
    from start: Int, to next: Int, _ terms: [Term], node: Int32, isInflected: Bool, into found: inout [Candidate]
  ) {
    guard next < terms.count else { return }
    for place in spellings[Int(numbers[next])].places {
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
