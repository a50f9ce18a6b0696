/// Looks for a phrase in tokens: for each of its places the terms that may stand there.
///
/// The stream of tokens itself is gone through, place by place for the rarest word of the phrase, and the others are looked
/// at where that one stands.
package struct PhraseSearch: Sendable {
  /// The terms that may stand at one place of the phrase, by the numbers that the stream keeps: each term's plus one.
  private enum Choice {
    case one(UInt64)
    /// Neighbours in the dictionary, such as those of a prefix.
    case neighbours(first: UInt64, last: UInt64)
    /// A bit for each number.
    case several([UInt64])
  }

  /// The number of places.
  package var length: Int { choices.count }

  private let choices: [Choice]
  /// The place of the rarest.
  private let anchor: Int
  /// Two single words side by side, one of them the rarest, which are looked for at once; nil where there are none.
  private let pair: (place: Int, first: UInt64, second: UInt64)?

  /// The phrase with terms of a dictionary at each place, ascending; it stands nowhere where a place has none.
  package init(_ places: [[UInt32]], in dictionary: TermDictionary) {
    let frequencies = places.map { terms in terms.reduce(0) { $0 + dictionary.frequency(of: Int($1)) } }
    let anchor = frequencies.indices.min { frequencies[$0] < frequencies[$1] } ?? 0
    let choices = places.map { Self.choice($0, of: dictionary.count) }
    pair = Self.pair(at: anchor, of: choices) ?? Self.pair(at: anchor - 1, of: choices)
    (self.anchor, self.choices) = (anchor, choices)
  }

  private static func pair(at place: Int, of choices: [Choice]) -> (place: Int, first: UInt64, second: UInt64)? {
    guard place >= 0, place + 1 < choices.count, case .one(let first) = choices[place],
      case .one(let second) = choices[place + 1]
    else { return nil }
    return (place, first, second)
  }

  private static func choice(_ terms: [UInt32], of count: Int) -> Choice {
    guard let first = terms.first, let last = terms.last else { return .several([0]) }
    if terms.count == 1 { return .one(UInt64(first) + 1) }
    if Int(last - first) == terms.count - 1 { return .neighbours(first: UInt64(first) + 1, last: UInt64(last) + 1) }
    var bits = [UInt64](repeating: 0, count: count / 64 + 1)
    for term in terms { bits[Int(term + 1) / 64] |= 1 << (UInt64(term + 1) % 64) }
    return .several(bits)
  }

  /// The positions at which the phrase starts and in which it lies wholly, ascending; positions must lie in the stream.
  package func starts(in positions: Range<Int>, of tokens: TokenStream) -> [Int] {
    var found: [Int] = []
    tokens.terms.column.withReader { terms in
      forEachStart(in: positions, of: terms) {
        found.append($0)
        return true
      }
    }
    return found
  }

  /// How often the phrase stands wholly in positions, which must lie in the stream.
  package func count(in positions: Range<Int>, of tokens: TokenStream) -> Int {
    var count = 0
    tokens.terms.column.withReader { terms in
      forEachStart(in: positions, of: terms) { _ in
        count += 1
        return true
      }
    }
    return count
  }

  /// The blocks among some that hold the phrase, in their order.
  func blocks(_ candidates: ArraySlice<UInt32>, by columns: BlockColumns, in tokens: TokenStream) -> [UInt32] {
    guard let start = candidates.first, let last = candidates.last else { return [] }
    var found: [UInt32] = []
    let all = tokens.count
    let end = columns.positions(Int(last), of: all).upperBound
    let span = min(columns.positions(Int(start), of: all).lowerBound, end)..<end
    columns.withPositions { firsts, counts in
      tokens.terms.column.withStretches(over: span, looks: candidates.count) { stretches in
        for block in candidates {
          let first = min(Int(firsts[Int(block)]), all)
          let positions = first..<min(first + Int(counts[Int(block)]), all)
          forEachStart(in: positions, of: stretches.reader(for: positions)) { _ in
            found.append(block)
            return false
          }
        }
      }
    }
    return found
  }

  /// Calls `body` with each start, ascending, until it gives false.
  @inline(__always)
  private func forEachStart(in positions: Range<Int>, of terms: NumberReader, _ body: (Int) -> Bool) {
    guard !choices.isEmpty, positions.count >= choices.count else { return }
    if let pair {
      let places = positions.lowerBound + pair.place..<positions.upperBound - (choices.count - 2 - pair.place)
      terms.forEachPlace(of: pair.first, followedBy: pair.second, in: places) { place in
        let start = place - pair.place
        return choices.count > 2 && !hold(start, terms, besides: pair.place) || body(start)
      }
      return
    }
    // Where the rarest word may stand so that all of the phrase lies inside.
    let places = positions.lowerBound + anchor..<positions.upperBound - (choices.count - 1 - anchor)
    let handOn: (Int) -> Bool = { place in
      let start = place - anchor
      return choices.count > 1 && !hold(start, terms, besides: anchor) || body(start)
    }
    switch choices[anchor] {
    case .one(let number): terms.forEachPlace(of: number, in: places, handOn)
    case .neighbours(let first, let last):
      terms.forEachPlace(in: places, where: { $0 >= first && $0 <= last }, handOn)
    case .several(let bits): terms.forEachPlace(in: places, where: { Self.has(bits, $0) }, handOn)
    }
  }

  /// Whether all words of the phrase stand from a position on; the one at a place is known to.
  private func hold(_ start: Int, _ terms: NumberReader, besides known: Int) -> Bool {
    for place in choices.indices where place != known && !Self.has(choices[place], terms[start + place]) {
      return false
    }
    return true
  }

  @inline(__always)
  private static func has(_ choice: Choice, _ number: UInt64) -> Bool {
    switch choice {
    case .one(let wanted): number == wanted
    case .neighbours(let first, let last): number >= first && number <= last
    case .several(let bits): has(bits, number)
    }
  }

  @inline(__always)
  private static func has(_ bits: [UInt64], _ number: UInt64) -> Bool {
    let word = Int(number / 64)
    return word < bits.count && bits[word] & (1 << (number % 64)) != 0
  }
}
