/// The edges of a trie: (node, label) to node, in one flat hash table with open addressing.
struct TransitionTable: Sendable {
  private var keys: [UInt64]
  private var targets: [Int32]
  private var count = 0

  /// An empty table with room for so many edges before it grows.
  init(minimumCapacity: Int = 16) {
    var capacity = 32
    while capacity < minimumCapacity * 2 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    targets = Array(repeating: 0, count: capacity)
  }

  /// The node that an edge leads to; 0, which is the root and no edge's target, where there is none.
  @inline(__always)
  func target(from node: Int32, by label: Int32) -> Int32 { targets[slot(of: Self.key(node, label))] }

  /// Adds an edge that is not there yet.
  mutating func insert(from node: Int32, by label: Int32, to target: Int32) {
    if (count + 1) * 2 > keys.count { grow() }
    let key = Self.key(node, label)
    let slot = slot(of: key)
    keys[slot] = key
    targets[slot] = target
    count += 1
  }

  private static func key(_ node: Int32, _ label: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: label))
  }

  /// The slot that holds a key or is free for it; a free slot has target 0.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing (Knuth, volume 3, 6.4): the high bits of the product are well mixed.
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while targets[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = TransitionTable(minimumCapacity: keys.count)
    for slot in keys.indices where targets[slot] != 0 {
      let free = larger.slot(of: keys[slot])
      larger.keys[free] = keys[slot]
      larger.targets[free] = targets[slot]
    }
    larger.count = count
    self = larger
  }
}
