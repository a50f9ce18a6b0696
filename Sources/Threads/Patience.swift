import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long somebody waits for work that was asked to stop, and what comes then.
package final class Patience: Sendable {
  private let isDone = Mutex(false)

  package init() {}

  /// Says that the work is done: nobody need wait any longer.
  package func end() { isDone.withLock { $0 = true } }

  /// Waits until the work is done; where it is not after so many milliseconds, calls `body`, and the work cannot be done
  /// until that has returned.
  package func wait(milliseconds: Int, orElse body: () -> Void) {
    for _ in 0..<milliseconds {
      if isDone.withLock({ $0 }) { return }
      usleep(1_000)
    }
    isDone.withLock { if !$0 { body() } }
  }
}
