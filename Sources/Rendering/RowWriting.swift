import CorpusModel
import Threads

extension RowSource {
  /// As many rows as a thread makes at a time.
  private static let stretch = 256
  /// Fewer rows are made sooner than threads are.
  private static let fewest = 8 * stretch

  /// Makes something of all rows, some hundred at a time and in their order; where there are many, threads work ahead.
  ///
  /// - Parameters:
  ///   - make: what is made of the rows at places.
  ///   - take: takes what was made, and says whether it wants more.
  func forEachStretch<Made: Sendable>(_ make: @escaping @Sendable (Range<Int>) -> Made, _ take: (Made) -> Bool) {
    let stretches = (count + Self.stretch - 1) / Self.stretch
    let threads = count < Self.fewest ? 1 : Processors.count
    var made = OrderedProducts(count: stretches, threads: threads) { [count] number in
      make(number * Self.stretch..<min((number + 1) * Self.stretch, count))
    }
    while let next = made.next(), take(next) {}
  }

  /// Writes all rows in their order, until `out` is stopped.
  ///
  /// - Parameter write: writes the row at a place.
  func write(to out: inout OutputBuffer, _ write: @escaping @Sendable (Int, [Value], inout OutputBuffer) -> Void) {
    if out.checkStopped() { return }
    forEachStretch { [self] places in
      var buffer = OutputBuffer()
      for place in places { write(place, self[place], &buffer) }
      return buffer.bytes
    } _: {
      out.write(bytes: $0)
      return !out.checkStopped()
    }
  }
}
