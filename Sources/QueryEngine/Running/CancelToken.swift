import Diagnostics
import Synchronization

/// A request to stop: set from anywhere, polled by whatever may take long.
package final class CancelToken: Sendable {
  private let flag = Atomic<Bool>(false)
  private let alarm = Mutex<(@Sendable () -> Void)?>(nil)

  package init() {}

  /// Asks the work that holds the token to stop.
  package func cancel() {
    flag.store(true, ordering: .relaxed)
    alarm.withLock { $0 }?()
  }

  /// Has whoever asks to stop call `alarm` too, from any thread and more than once, until `dropAlarm`: for work that does
  /// not poll, or not often enough.
  package func setAlarm(_ alarm: @escaping @Sendable () -> Void) {
    self.alarm.withLock { $0 = alarm }
    if isCancelled { alarm() }
  }

  /// The alarm is called no more.
  package func dropAlarm() { alarm.withLock { $0 = nil } }

  /// Takes the request back, so that the token serves for the next piece of work.
  package func reset() { flag.store(false, ordering: .relaxed) }

  /// Whether the work should stop.
  package var isCancelled: Bool { flag.load(ordering: .relaxed) }

  /// Puts elements in order, or only the first of them, those behind in any; throws, and leaves them in any order, where
  /// the work should stop.
  func sort<Element>(
    _ elements: inout [Element], first wanted: Int? = nil, by comesBefore: (Element, Element) -> Bool
  ) throws(Diagnostic) {
    if let wanted, wanted > 0, wanted <= Self.mostSelected, wanted < elements.count / 4 {
      return try select(wanted, of: &elements, by: comesBefore)
    }
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

  /// Selecting more than so many moves more elements than sorting all.
  private static let mostSelected = 1_024

  /// Brings the first elements to the start, in order: most of the others are only compared with the last of these.
  private func select<Element>(
    _ wanted: Int, of elements: inout [Element], by comesBefore: (Element, Element) -> Bool
  ) throws(Diagnostic) {
    var first = Array(elements[..<wanted])
    try sort(&first, by: comesBefore)
    for place in wanted..<elements.count {
      if place % 4_096 == 0, isCancelled { throw .cancelled }
      let element = elements[place]
      guard comesBefore(element, first[wanted - 1]) else { continue }
      elements[place] = first.removeLast()
      var (lower, upper) = (0, first.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if comesBefore(element, first[middle]) { upper = middle } else { lower = middle + 1 }
      }
      first.insert(element, at: lower)
    }
    elements.replaceSubrange(..<wanted, with: first)
  }
}
