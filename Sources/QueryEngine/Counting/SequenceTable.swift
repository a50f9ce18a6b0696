/// Counts keys of 64 bits and keeps a number beside each: open addressing over one flat array.
///
/// Sixteen bytes a place, at most two thirds of them taken. The high bits of a key say where it goes.
struct SequenceTable {
  /// One key.
  struct Entry: Sendable {
    var key: UInt64
    /// What stood beside the key when it came first.
    var first: UInt32
    /// How often it came, at least once.
    var count: UInt32
  }

  /// How many different ones there are.
  private(set) var count = 0
  /// A count of zero is a free place.
  private var places: [Entry]
  private var shift: UInt64

  init() {
    places = [Entry](repeating: Entry(key: 0, first: 0, count: 0), count: 1 << 12)
    shift = 64 - 12
  }

  /// All keys, in no order.
  var entries: [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(count)
    for entry in places where entry.count > 0 { entries.append(entry) }
    return entries
  }

  /// Counts keys, with the numbers that stand beside them where they come first; keys that are equal are the same where
  /// their numbers are of the same.
  mutating func count(_ keys: [UInt64], _ numbers: [UInt32], where areSame: (UInt32, UInt32) -> Bool) {
    for place in keys.indices {
      if count + 1 > places.count / 3 * 2 { grow() }
      add(keys[place], numbers[place], areSame)
    }
  }

  @inline(__always)
  private mutating func add(_ key: UInt64, _ number: UInt32, _ areSame: (UInt32, UInt32) -> Bool) {
    var place = Int(truncatingIfNeeded: key >> shift)
    while places[place].count > 0 {
      if places[place].key == key, areSame(places[place].first, number) {
        places[place].count &+= 1
        return
      }
      place = (place &+ 1) & (places.count &- 1)
    }
    places[place] = Entry(key: key, first: number, count: 1)
    count += 1
  }

  private mutating func grow() {
    let old = places
    places = [Entry](repeating: Entry(key: 0, first: 0, count: 0), count: old.count * 2)
    shift -= 1
    for entry in old where entry.count > 0 {
      var place = Int(truncatingIfNeeded: entry.key >> shift)
      while places[place].count > 0 { place = (place &+ 1) & (places.count &- 1) }
      places[place] = entry
    }
  }
}
