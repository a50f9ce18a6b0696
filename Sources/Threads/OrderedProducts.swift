/// What work makes of numbered items, in their order: several threads make it ahead, or one makes it when it is asked for.
///
/// The threads end with this value, after the items that they are at.
package struct OrderedProducts<Product: Sendable>: ~Copyable {
  private let make: @Sendable (Int) -> Product
  private let work: OrderedWork<Product>?
  private var items: Range<Int>

  /// Begins with the items 0 ..< `count`.
  ///
  /// - Parameters:
  ///   - sizes: how much work each item is, as `OrderedWork` takes it; empty: all alike.
  ///   - threads: with one, or where the system gives none, all is made on the thread that asks.
  package init(count: Int, sizes: [Int] = [], threads: Int, make: @escaping @Sendable (Int) -> Product) {
    self.make = make
    items = 0..<count
    work = threads > 1 && count > 1 ? OrderedWork(count: count, sizes: sizes, threads: threads, work: make) : nil
  }

  deinit { work?.finish() }

  /// The product of the next item; nil after the last.
  package mutating func next() -> Product? {
    guard let item = items.popFirst() else { return nil }
    if let work, work.hasThreads { return work.take() }
    return make(item)
  }
}
