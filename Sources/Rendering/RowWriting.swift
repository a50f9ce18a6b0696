import CorpusModel
import Threads

extension RowSource {
  /// As many rows as a thread makes at a time.
  private static let stretch = 256
  /// Fewer rows are made sooner than threads are.
  private static let fewest = 8 * stretch

  /// Writes all rows in their order, until `out` is stopped; where there are many, threads make them ahead.
  ///
  /// - Parameter write: writes the row at a place.
  func write(to out: inout OutputBuffer, _ write: @escaping @Sendable (Int, [Value], inout OutputBuffer) -> Void) {
    let stretches = (count + Self.stretch - 1) / Self.stretch
    let written: @Sendable (Int) -> [UInt8] = { [self] number in
      var buffer = OutputBuffer()
      let first = number * Self.stretch
      for place in first..<min(first + Self.stretch, count) { write(place, self[place], &buffer) }
      return buffer.bytes
    }
    let threads = count < Self.fewest ? 1 : Processors.count
    let work = threads > 1 ? OrderedWork(count: stretches, threads: threads, work: written) : nil
    defer { work?.finish() }
    for number in 0..<stretches {
      if out.isStopped { return }
      out.write(bytes: work.flatMap { $0.hasThreads ? $0.take() : nil } ?? written(number))
    }
  }
}
