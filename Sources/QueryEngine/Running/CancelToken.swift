import Diagnostics
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

  /// Puts elements in order; throws, and leaves them in any order, where the work should stop.
  func sort<Element>(
    _ elements: inout [Element], by comesBefore: (Element, Element) -> Bool
  ) throws(Diagnostic) {
    var comparisons = 0
    do {
      try elements.sort { left, right in
        comparisons += 1
        if comparisons % 4_096 == 0, isCancelled { throw Diagnostic.cancelled }
        return comesBefore(left, right)
      }
    } catch {
      throw .cancelled
    }
  }
}
