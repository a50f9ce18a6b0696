#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The line that tells how far a long load has come: on standard error, one over the other, gone when it is done.
package struct LoadingLine {
  /// A load that takes less is told by its end alone.
  private static let patience = Duration.milliseconds(500)
  private static let pause = Duration.milliseconds(100)

  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  package init() {}

  /// Whether somebody watches a terminal that can take a line back.
  package static var isWanted: Bool { Terminal.errorIsTerminal && !Terminal.isDumb }

  /// Shows how many of the files, and of their bytes, are done; ten times a second at most.
  package mutating func show(files: Int, of allFiles: Int, bytes: Int, of allBytes: Int) {
    let now = ContinuousClock.now
    guard now - start >= Self.patience, last.map({ now - $0 >= Self.pause }) ?? true else { return }
    last = now
    let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) * 1e-18
    let text = Self.text(files: files, of: allFiles, bytes: bytes, of: allBytes, seconds: seconds)
    write("\r\u{1B}[K" + text.prefix((Terminal.width ?? 80) - 1))
  }

  /// Takes the line away.
  package mutating func clear() {
    if last != nil { write("\r\u{1B}[K") }
    last = nil
  }

  /// The words of the line.
  static func text(files: Int, of allFiles: Int, bytes: Int, of allBytes: Int, seconds: Double) -> String {
    let speed = Double(bytes) / max(seconds, 0.001)
    var text = "reading: \(files) of \(allFiles) files, \(tenths(speed / 1e6)) MB/s"
    guard bytes > 0, bytes < allBytes else { return text }
    let left = Int((Double(allBytes - bytes) / speed).rounded(.up))
    text += left < 90 ? ", \(left) s left" : ", \((left + 30) / 60) min left"
    return text
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func write(_ text: String) { _ = Terminal.write(Array(text.utf8)[...], to: STDERR_FILENO) }
}
