/// Numbers that look random and are the same on every machine for one seed (SplitMix64: Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", 2014).
///
/// The library's own generators may change between versions.
package struct SplitMix: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// The next number, each of the 2^64 equally often.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound - 1`, each equally often (Lemire's multiplication with rejection, 2019); 0 for no bound.
  package mutating func next(below bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    let bound = UInt64(bound)
    let threshold = (0 &- bound) % bound
    while true {
      let product = next().multipliedFullWidth(by: bound)
      if product.low >= threshold { return Int(product.high) }
    }
  }

  /// `wanted` of the places 0 ..< count (all where there are fewer), every choice equally likely, in ascending order:
  /// selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S).
  package mutating func places(_ wanted: Int, of count: Int) -> [Int] {
    var chosen: [Int] = []
    var open = max(0, min(wanted, count))
    chosen.reserveCapacity(open)
    for place in 0..<max(0, count) where open > 0 {
      if next(below: count - place) < open {
        chosen.append(place)
        open -= 1
      }
    }
    return chosen
  }
}
