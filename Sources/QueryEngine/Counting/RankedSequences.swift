import CorpusIndex
import Synchronization

/// Counted sequences by falling counts; equal ones by their folded spellings.
///
/// What has the same count is put in order when one of it is asked for: of millions that stand once, hardly any is.
package final class RankedSequences: Sendable {
  /// The entries that have the same count.
  private struct Group {
    var places: Range<Int>
    var isSorted = false
  }

  private struct State {
    var entries: [SequenceTable.Entry]
    var groups: [Group]
  }

  /// How many there are.
  package let count: Int
  private let index: CorpusIndex
  private let length: Int
  private let keysAreTerms: Bool
  private let state: Mutex<State>

  /// Groups entries; `keysAreTerms` says that keys rise with the spellings.
  init(_ entries: [SequenceTable.Entry], length: Int, keysAreTerms: Bool, in index: CorpusIndex) {
    (count, self.length, self.keysAreTerms, self.index) = (entries.count, length, keysAreTerms, index)
    var sizes: [UInt32: Int] = [:]
    for entry in entries { sizes[entry.count, default: 0] += 1 }
    var groups: [Group] = []
    var starts: [UInt32: Int] = [:]
    var start = 0
    for (count, size) in sizes.sorted(by: { $0.key > $1.key }) {
      groups.append(Group(places: start..<start + size))
      starts[count] = start
      start += size
    }
    // Nearly all stand a few times only.
    var few = (0..<64).map { starts[UInt32($0)] ?? 0 }
    var grouped = entries
    for entry in entries {
      let place: Int
      if entry.count < 64 {
        place = few[Int(entry.count)]
        few[Int(entry.count)] += 1
      } else {
        place = starts[entry.count, default: 0]
        starts[entry.count] = place + 1
      }
      grouped[place] = entry
    }
    state = Mutex(State(entries: grouped, groups: groups))
  }

  /// Where the sequence at a place from 0 stands first, and how often it does.
  package subscript(place: Int) -> (first: Int, count: Int) {
    state.withLock { state in
      var (lower, upper) = (0, state.groups.count - 1)
      while lower < upper {
        let middle = (lower + upper) / 2
        if state.groups[middle].places.upperBound <= place { lower = middle + 1 } else { upper = middle }
      }
      if !state.groups[lower].isSorted {
        sort(&state.entries, state.groups[lower].places)
        state.groups[lower].isSorted = true
      }
      let entry = state.entries[place]
      return (Int(entry.first), Int(entry.count))
    }
  }

  /// The numbers of terms rise with their folded spellings.
  private func sort(_ entries: inout [SequenceTable.Entry], _ places: Range<Int>) {
    var group = Array(entries[places])
    if keysAreTerms {
      group.sort { $0.key < $1.key }
    } else {
      let terms = index.tokens.terms
      // The first two alone put nearly all in their order.
      for place in group.indices {
        let first = Int(group[place].first)
        group[place].key = UInt64(terms[first]) << 32 | UInt64(terms[first + 1])
      }
      group.sort { left, right in
        if left.key != right.key { return left.key < right.key }
        for offset in 2..<max(2, length) {
          let (first, second) = (terms[Int(left.first) + offset], terms[Int(right.first) + offset])
          if first != second { return first < second }
        }
        return false
      }
    }
    entries.replaceSubrange(places, with: group)
  }
}
