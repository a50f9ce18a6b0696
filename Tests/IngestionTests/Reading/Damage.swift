/// Bytes as they come out of broken copies and strange programs.
enum Damage {
  /// Bytes of which three are changed; each seed changes others.
  static func changed(_ bytes: [UInt8], seed: Int) -> [UInt8] {
    var damaged = bytes
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x5EED
    for _ in 0..<3 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      damaged[Int(state >> 33) % damaged.count] ^= UInt8(truncatingIfNeeded: state >> 24) | 1
    }
    return damaged
  }

  /// The beginnings of bytes, each a twentieth longer than the one before.
  static func cutOff(_ bytes: [UInt8]) -> [[UInt8]] {
    (0..<20).map { Array(bytes.prefix(bytes.count * $0 / 20)) }
  }
}
