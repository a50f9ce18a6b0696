/// The results of a session by their numbers: `%1` is the first, `@_` the last.
///
/// Only the last ones are kept: a program may ask the same session for days.
package struct KeptResults: Sendable {
  /// The number of results that there have been.
  package private(set) var count = 0
  private var kept: [KeptResult] = []

  /// How many are kept at least; at most twice as many.
  static let fewestKept = 500

  package init() {}

  /// The last one, or nil.
  package var last: KeptResult? { kept.last }

  /// The numbers of those that are kept, from 1.
  package var numbers: ClosedRange<Int>? { kept.isEmpty ? nil : count - kept.count + 1...count }

  /// The result of a number; nil where there is none, or none any more.
  package subscript(number: Int) -> KeptResult? {
    numbers.flatMap { $0.contains(number) ? kept[number - $0.lowerBound] : nil }
  }

  /// Adds the next one.
  package mutating func append(_ result: KeptResult) {
    if kept.count == 2 * Self.fewestKept { kept.removeFirst(Self.fewestKept) }
    kept.append(result)
    count += 1
  }

  /// Forgets all, and counts from 1 again.
  package mutating func removeAll() { self = KeptResults() }
}
