import CorpusIndex
import Synchronization

/// Sequences that stand once, by their folded spellings.
///
/// Of millions hardly any is asked for: they are put in order when they are, some at a time, by the terms with which they
/// begin, and one such part is held.
final class UniqueSequences: Sendable {
  /// Those that begin with some of the terms.
  private struct Part {
    var places: Range<Int>
    var terms: Range<UInt32>
  }

  private struct State {
    var parts: [Part] = []
    /// Which part is held.
    var held: Int?
    var entries: [SequenceTable.Entry] = []
  }

  /// How many there are.
  let count: Int
  private let positions: PositionBits
  let order: SequenceOrder
  private let state = Mutex(State())

  /// As many as are put in order at once, where the text is not so long that it would be read too often.
  private static let usualPart = 1 << 20
  private static let mostReadings = 32
  /// As many positions as are decoded at once; 64 go into a word.
  private static let stretch = 1 << 14

  init(at positions: PositionBits, order: SequenceOrder) {
    count = positions.count
    (self.positions, self.order) = (positions, order)
  }

  /// Where the sequence at a place from 0 stands.
  subscript(place: Int) -> Int {
    state.withLock { state in
      if state.parts.isEmpty { state.parts = parts() }
      var (lower, upper) = (0, max(0, state.parts.count - 1))
      while lower < upper {
        let middle = (lower + upper) / 2
        if state.parts[middle].places.upperBound <= place { lower = middle + 1 } else { upper = middle }
      }
      guard state.parts.indices.contains(lower) else { return 0 }
      let part = state.parts[lower]
      if state.held != lower {
        state.entries = []
        state.entries = entries(of: part)
        order.sort(&state.entries, keysAreTerms: false)
        state.held = lower
      }
      // Nobody reads what was stopped before it was all there.
      let inside = place - part.places.lowerBound
      return inside < state.entries.count ? Int(state.entries[inside].first) : 0
    }
  }

  /// Terms side by side whose sequences are put in order together.
  private func parts() -> [Part] {
    var counts = [Int](repeating: 0, count: order.words.count)
    forEach { term, _ in counts[Int(term)] += 1 }
    let size = max(Self.usualPart, count / Self.mostReadings)
    var parts: [Part] = []
    var part = Part(places: 0..<0, terms: 0..<0)
    for (term, count) in counts.enumerated() {
      if !part.places.isEmpty, part.places.count + count > size {
        parts.append(part)
        part = Part(places: part.places.upperBound..<part.places.upperBound, terms: UInt32(term)..<UInt32(term))
      }
      part.places = part.places.lowerBound..<part.places.upperBound + count
      part.terms = part.terms.lowerBound..<UInt32(term + 1)
    }
    return parts + [part]
  }

  private func entries(of part: Part) -> [SequenceTable.Entry] {
    var entries: [SequenceTable.Entry] = []
    entries.reserveCapacity(part.places.count)
    forEach { term, position in
      if part.terms.contains(term) {
        entries.append(SequenceTable.Entry(key: 0, first: UInt32(truncatingIfNeeded: position), count: 1))
      }
    }
    return entries
  }

  /// Calls `body` with the first term and the position of each, in the order of the text.
  private func forEach(_ body: (UInt32, Int) -> Void) {
    let stretch = Self.stretch / 64
    for start in stride(from: 0, to: positions.words.count, by: stretch) {
      if order.cancellation.isCancelled { return }
      let part = start..<min(start + stretch, positions.words.count)
      guard part.contains(where: { positions.words[$0] != 0 }) else { continue }
      let first = start * 64
      let terms = order.words.numbers(first..<min(part.upperBound * 64, order.words.index.tokens.count))
      for word in part {
        var bits = positions.words[word]
        while bits != 0 {
          let position = word * 64 + bits.trailingZeroBitCount
          body(terms[position - first], position)
          bits &= bits - 1
        }
      }
    }
  }
}
