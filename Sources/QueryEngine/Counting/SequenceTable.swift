/// Counts keys of 64 bits, each with the position at which it was met first: open addressing over flat arrays.
///
/// Sixteen bytes a place, at most two thirds of them taken. Keys that stand for more than 64 bits may be equal where
/// what they stand for is not: `add` asks.
struct SequenceTable {
  /// One key.
  struct Entry {
    var key: UInt64
    /// The position at which it was met first.
    var first: UInt32
    /// How often it was met, at least once.
    var count: UInt32
  }

  /// How many different ones there are.
  private(set) var count = 0
  /// A count of zero is a free place.
  private var places: [Entry]
  private var shift: UInt64

  /// A table that grows; `capacity` keys fit before it does.
  init(capacity: Int = 1 << 12) {
    var bits: UInt64 = 12
    while 1 << bits < capacity + capacity / 2 { bits += 1 }
    places = [Entry](repeating: Entry(key: 0, first: 0, count: 0), count: 1 << Int(bits))
    shift = 64 - bits
  }

  /// All keys with their counts, in no order.
  var entries: [Entry] { places.filter { $0.count > 0 } }

  /// Counts a key; `isSame` says whether what was met first at a position under an equal key is the same.
  @inline(__always)
  mutating func add(_ key: UInt64, at position: Int, isSame: (Int) -> Bool) {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while places[place].count > 0 {
      if places[place].key == key, isSame(Int(places[place].first)) {
        places[place].count &+= 1
        return
      }
      place = (place &+ 1) & (places.count &- 1)
    }
    places[place] = Entry(key: key, first: UInt32(truncatingIfNeeded: position), count: 1)
    count += 1
    if count > places.count / 3 * 2 { grow() }
  }

  private mutating func grow() {
    let old = places
    places = [Entry](repeating: Entry(key: 0, first: 0, count: 0), count: old.count * 2)
    shift -= 1
    for entry in old where entry.count > 0 {
      var place = Int(truncatingIfNeeded: (entry.key &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while places[place].count > 0 { place = (place &+ 1) & (places.count &- 1) }
      places[place] = entry
    }
  }
}
