/// Numbers for pairs of numbers, from 0 in the order in which they come.
struct PairNumbers {
  private var numbers: [UInt64: Int] = [:]
  /// The pairs by number.
  private(set) var pairs: [(first: Int, second: Int)] = []

  /// The number of a pair, new or known; both are below 2³².
  mutating func number(of first: Int, _ second: Int) -> Int {
    let key = UInt64(first) << 32 | UInt64(second)
    if let number = numbers[key] { return number }
    pairs.append((first, second))
    numbers[key] = pairs.count - 1
    return pairs.count - 1
  }
}
