/// What stands between two tokens where that is at most seven bytes: these, the first one lowest, and their number on top.
struct PackedGap: Hashable {
  /// Part of the format of corpus files.
  let bits: UInt64

  /// The most bytes that fit.
  static let mostBytes = 7

  init(bits: UInt64) { self.bits = bits }

  /// The gap of bytes, or nil where they are too many.
  init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.mostBytes else { return nil }
    var bits = UInt64(bytes.count) << 56
    var shift: UInt64 = 0
    for byte in bytes {
      bits |= UInt64(byte) << shift
      shift += 8
    }
    self.bits = bits
  }

  /// The number of bytes; a forged one is cut.
  var count: Int { min(Int(bits >> 56), Self.mostBytes) }

  /// The byte at a place below `count`.
  subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits >> UInt64(place * 8)) }

  /// The gaps that most texts have, by their codes.
  static let common = [
    " ", "", ", ", ". ", "\n", "-", ".\n", "? ", "'s ", "’s ", ": ", "，", "。", "、",
  ].compactMap { PackedGap($0.utf8) }

  /// The gap with a code below `TokenForm.commonGaps`.
  @inline(__always)
  static func common(_ code: UInt8) -> PackedGap {
    // Most by far.
    switch code {
    case 0: PackedGap(bits: 1 << 56 | 0x20)
    case 1: PackedGap(bits: 0)
    default: common[Int(code)]
    }
  }
}

/// The gaps of a corpus that have numbers, under construction: the common ones and the first others that come.
struct GapCollector {
  private(set) var gaps = PackedGap.common
  private var numbers: [PackedGap: UInt8]

  init() {
    numbers = Dictionary(
      PackedGap.common.enumerated().map { ($1, UInt8($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of a gap, new or known; nil where it has none.
  mutating func number(of gap: ArraySlice<UInt8>) -> UInt8? {
    guard let packed = PackedGap(gap) else { return nil }
    // Looking the few through costs less than hashing one.
    for number in 0..<Int(TokenForm.commonGaps) where gaps[number] == packed { return UInt8(number) }
    if let known = numbers[packed] { return known }
    guard gaps.count < Int(TokenForm.Rare.written) else { return nil }
    numbers[packed] = UInt8(gaps.count)
    gaps.append(packed)
    return UInt8(gaps.count - 1)
  }
}
