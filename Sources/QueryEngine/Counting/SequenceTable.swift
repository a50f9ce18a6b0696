/// Counts keys of 64 bits and keeps a number beside each: open addressing over one flat array.
///
/// Sixteen bytes a place, at most two thirds of them taken. Keys come in batches: the places of some dozens are looked at
/// before the first of them goes in, so that the memory brings them all at once and nobody waits for each alone.
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
  /// What was read of places ahead of time; its value is nobody's matter.
  private var touched: UInt32 = 0

  /// How many keys are looked at ahead.
  private static let group = 64

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
    for start in stride(from: 0, to: keys.count, by: Self.group) {
      let group = start..<min(start + Self.group, keys.count)
      touch(keys, group)
      for place in group { add(keys[place], numbers[place], areSame) }
    }
  }

  /// Makes room for a group of keys and looks at where they go.
  @inline(__always)
  private mutating func touch(_ keys: [UInt64], _ group: Range<Int>) {
    if count + group.count > places.count / 3 * 2 { grow() }
    for place in group { touched &+= places[slot(of: keys[place])].count }
  }

  @inline(__always)
  private mutating func add(_ key: UInt64, _ number: UInt32, _ areSame: (UInt32, UInt32) -> Bool) {
    var place = slot(of: key)
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
      var place = slot(of: entry.key)
      while places[place].count > 0 { place = (place &+ 1) & (places.count &- 1) }
      places[place] = entry
    }
  }

  /// Where a key goes: multiplication by the golden ratio spreads into the high bits (Knuth 1998, 6.4); what is folded in
  /// before lets the high bits of the key take part.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
