import Synchronization

/// A request to stop: set from anywhere, polled by whatever may take long.
package final class CancelToken: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  /// Asks the work that holds the token to stop.
  package func cancel() { flag.store(true, ordering: .relaxed) }

  /// Takes the request back, so that the token serves for the next piece of work.
  package func reset() { flag.store(false, ordering: .relaxed) }

  /// Whether the work should stop.
  package var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
