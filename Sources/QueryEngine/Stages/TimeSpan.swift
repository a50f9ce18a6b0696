/// Spans of time as people write them.
enum TimeSpan {
  /// The milliseconds of `30s`, `1m`, `2h`, `1d`, `90` (seconds), `1:30` and `1:02:03`; nil for anything else.
  static func milliseconds(_ written: String) -> Int? {
    let units: [(String, Double)] = [("ms", 1), ("s", 1_000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)]
    for (suffix, factor) in units where written.hasSuffix(suffix) {
      let digits = written.dropLast(suffix.count)
      guard let number = Double(digits), digits.allSatisfy({ $0.isNumber || $0 == "." }), number < 1e9 else { continue }
      return Int((number * factor).rounded())
    }
    var seconds = 0
    let parts = written.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    for (place, part) in parts.enumerated() {
      guard let number = Int(part), part.allSatisfy(\.isNumber), number < (place == 0 ? 1_000_000 : 60) else {
        return nil
      }
      seconds = seconds * 60 + number
    }
    return seconds * 1_000
  }
}
