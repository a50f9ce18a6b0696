#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
struct AxisTicks {
  /// The numbers, rising; the first is at most the least that is drawn, the last at least the greatest.
  let values: [Double]
  /// The digits after the point that they need.
  private let decimals: Int

  init(from least: Double, to greatest: Double, about count: Int = 5) {
    let span = greatest - least
    guard span > 0, span.isFinite else {
      values = [0, 1]
      decimals = 0
      return
    }
    let power = floor(log10(span / Double(max(1, count))))
    let unit = pow(10, power)
    let step = ([1, 2, 5].map { $0 * unit }.first { span / $0 <= Double(count) + 0.5 }) ?? 10 * unit
    decimals = max(0, Int(-floor(log10(step) + 1e-9)))
    let first = Int(floor(least / step + 1e-9))
    let last = Int(ceil(greatest / step - 1e-9))
    values = (first...max(first, last)).map { Double($0) * step }
  }

  /// A number of the axis as people read it.
  func text(_ value: Double) -> String {
    guard decimals > 0 else { return Int(exactly: value.rounded()).map(String.init) ?? Self.scientific(value) }
    let scale = pow(10, Double(min(decimals, 9)))
    guard let scaled = Int(exactly: (abs(value) * scale).rounded()) else { return Self.scientific(value) }
    let fraction = String(scaled % Int(scale))
    return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / Int(scale))."
      + String(repeating: "0", count: min(decimals, 9) - fraction.utf8.count) + fraction
  }

  /// A number that no integer holds, to three digits: `1.5e+30`.
  private static func scientific(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    let exponent = Int(floor(log10(abs(value)) + 1e-9))
    let mantissa = (value / pow(10, Double(exponent)) * 100).rounded() / 100
    return (Int(exactly: mantissa).map(String.init) ?? "\(mantissa)") + "e+\(exponent)"
  }
}
