/// What work makes of numbered items, in their order: several threads make it ahead, or one makes it when it is asked for.
///
/// The threads end with this value, after the items that they are at, which it waits for unless they were given up.
package struct OrderedProducts<Product: Sendable>: ~Copyable {
  private let make: @Sendable (Int) -> Product
  private let work: OrderedWork<Product>?
  private var items: Range<Int>
  private var isGivenUp = false

  /// Begins with the items 0 ..< `count`.
  ///
  /// - Parameters:
  ///   - sizes: how much work each item is, as `OrderedWork` takes it; empty: all alike.
  ///   - threads: with one, or where the system gives none, all is made on the thread that asks.
  ///   - isAside: whether even one thread is another than the one that asks, who need then not wait until it is done.
  package init(
    count: Int, sizes: [Int] = [], threads: Int, isAside: Bool = false, make: @escaping @Sendable (Int) -> Product
  ) {
    self.make = make
    items = 0..<count
    work =
      isAside && count > 0 || threads > 1 && count > 1
      ? OrderedWork(count: count, sizes: sizes, threads: threads, work: make) : nil
  }

  deinit { if isGivenUp { work?.abandon() } else { work?.finish() } }

  /// The product of the next item; nil after the last.
  package mutating func next() -> Product? {
    guard let item = items.popFirst() else { return nil }
    if let work, work.hasThreads { return work.take() }
    return make(item)
  }

  /// The product of the next item; nil after the last, and once `isGivenUp` says so: what is being made then goes with its
  /// thread.
  package mutating func next(unless isGivenUp: () -> Bool) -> Product? {
    guard !items.isEmpty else { return nil }
    self.isGivenUp = self.isGivenUp || isGivenUp()
    if self.isGivenUp { return nil }
    guard let work, work.hasThreads else { return next() }
    guard let product = work.take(unless: isGivenUp) else {
      self.isGivenUp = true
      return nil
    }
    items.removeFirst()
    return product
  }
}
