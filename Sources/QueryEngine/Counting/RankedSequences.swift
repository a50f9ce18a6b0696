import Synchronization

/// Counted sequences by falling counts; equal ones by their folded spellings.
///
/// What has the same count is put in order when one of it is asked for.
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
  /// How many stand more than once.
  private let repeated: Int
  private let unique: UniqueSequences
  private let order: SequenceOrder
  private let keysAreTerms: Bool
  private let state: Mutex<State>

  /// Groups entries that were met more than once; `keysAreTerms` says that keys rise with the spellings.
  init(_ entries: [SequenceTable.Entry], keysAreTerms: Bool, besides unique: UniqueSequences) {
    (repeated, count) = (entries.count, entries.count + unique.count)
    (self.unique, order, self.keysAreTerms) = (unique, unique.order, keysAreTerms)
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
    guard place < repeated else { return (unique[place - repeated], 1) }
    return state.withLock { state in
      var (lower, upper) = (0, state.groups.count - 1)
      while lower < upper {
        let middle = (lower + upper) / 2
        if state.groups[middle].places.upperBound <= place { lower = middle + 1 } else { upper = middle }
      }
      if !state.groups[lower].isSorted {
        let places = state.groups[lower].places
        var group = Array(state.entries[places])
        order.sort(&group, keysAreTerms: keysAreTerms)
        state.entries.replaceSubrange(places, with: group)
        state.groups[lower].isSorted = true
      }
      let entry = state.entries[place]
      return (Int(entry.first), Int(entry.count))
    }
  }
}
