/// Counts keys of 64 bits and keeps a number beside each: open addressing over flat arrays.
///
/// The high bits of a key say to which of several tables it goes, each of which grows by itself: so keys that come part by
/// part find room, and what they look at lies together.
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
  private var parts = [Part](repeating: Part(), count: 1 << Int(KeyBatch.bits))

  /// Calls `body` with each key, in no order.
  func forEach(_ body: (Entry) -> Void) {
    for part in parts { for entry in part.places where entry.count > 0 { body(entry) } }
  }

  /// Counts keys, with the numbers that stand beside them where they come first; keys that are equal are the same where
  /// their numbers are of the same.
  ///
  /// Quickest where keys with the same high bits come together.
  mutating func count(_ keys: [UInt64], _ numbers: [UInt32], where areSame: (UInt32, UInt32) -> Bool) {
    var place = 0
    while place < keys.count {
      let part = KeyBatch.part(of: keys[place])
      var end = place + 1
      while end < keys.count, KeyBatch.part(of: keys[end]) == part { end += 1 }
      let before = parts[part].count
      for place in place..<end { parts[part].add(keys[place], numbers[place], areSame) }
      count += parts[part].count - before
      place = end
    }
  }

  /// The keys with some high bits: sixteen bytes a place, at most two thirds of them taken.
  private struct Part {
    var count = 0
    /// A count of zero is a free place.
    var places = [Entry](repeating: Entry(key: 0, first: 0, count: 0), count: 16)
    private var shift: UInt64 = 60

    @inline(__always)
    mutating func add(_ key: UInt64, _ number: UInt32, _ areSame: (UInt32, UInt32) -> Bool) {
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
      if count * 3 > places.count * 2 { grow() }
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

    /// Where a key goes: by the bits behind those that all keys of the part have.
    @inline(__always)
    private func slot(of key: UInt64) -> Int { Int(truncatingIfNeeded: (key << KeyBatch.bits) >> shift) }
  }
}
