#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Work on numbered items that several threads do and one takes up in order.
///
/// The threads run ahead of the taker by a bounded number of results, so that memory does not grow with the items.
@safe package final class OrderedWork<Product: Sendable>: @unchecked Sendable {
  private let count: Int
  private let lead: Int
  /// The items in the order in which they are begun.
  private let order: [Int]
  private let work: @Sendable (Int) -> Product
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // All below is touched with the mutex held.
  private var next = 0
  private var taken = 0
  private var isStopped = false
  private var products: [Int: Product] = [:]
  private var threads: [pthread_t] = []

  /// Starts so many threads on the items 0 ..< `count`.
  ///
  /// - Parameter sizes: how much work each item is; among a few that follow each other the greatest is begun first, so
  ///   that no thread ends long after the others. Empty: all alike.
  package init(count: Int, sizes: [Int] = [], threads: Int, work: @escaping @Sendable (Int) -> Product) {
    self.count = count
    self.work = work
    lead = threads * 4
    order = Self.order(count, sizes, window: threads * 2)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
    self.threads = (0..<threads).compactMap { _ in startThread { [self] in run() } }
  }

  /// The items, in each window the greatest first; a window is half the lead, so that what is taken next has always been
  /// begun.
  private static func order(_ count: Int, _ sizes: [Int], window: Int) -> [Int] {
    guard sizes.count == count else { return Array(0..<count) }
    return stride(from: 0, to: count, by: window).flatMap { start in
      (start..<min(start + window, count)).sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    }
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// Whether a thread runs at all: without one nothing would ever come.
  package var hasThreads: Bool { !threads.isEmpty }

  /// The product of the next item, for which it waits; nil after the last.
  package func take() -> Product? {
    guard taken < count else { return nil }
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while products[taken] == nil { unsafe pthread_cond_wait(changed, mutex) }
    return takeNext()
  }

  /// The product of the next item; nil after the last, and where `isGivenUp`, asked from time to time, says so before the
  /// product is there.
  package func take(unless isGivenUp: () -> Bool) -> Product? {
    guard taken < count else { return nil }
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while products[taken] == nil {
      if isGivenUp() { return nil }
      var until = timespec()
      unsafe clock_gettime(CLOCK_REALTIME, &until)
      until.tv_nsec += Self.look
      if until.tv_nsec >= 1_000_000_000 {
        (until.tv_sec, until.tv_nsec) = (until.tv_sec + 1, until.tv_nsec - 1_000_000_000)
      }
      _ = unsafe pthread_cond_timedwait(changed, mutex, &until)
    }
    return takeNext()
  }

  /// Takes the next product, which must be there, and lets the threads know; the mutex must be held.
  private func takeNext() -> Product? {
    defer {
      taken += 1
      unsafe pthread_cond_broadcast(changed)
    }
    return products.removeValue(forKey: taken)
  }

  /// Between two looks whether it is given up, in nanoseconds.
  private static var look: Int { 20_000_000 }

  /// Ends the threads after the items that they are at without waiting for them; must be called at most once, and then
  /// `finish` not.
  package func abandon() {
    unsafe pthread_mutex_lock(mutex)
    isStopped = true
    unsafe pthread_cond_broadcast(changed)
    unsafe pthread_mutex_unlock(mutex)
    for thread in threads {
      #if canImport(Glibc)
        pthread_detach(thread)
      #else
        unsafe pthread_detach(thread)
      #endif
    }
    threads = []
  }

  /// Ends the threads after the items that they are at, and waits for them; must be called once.
  package func finish() {
    unsafe pthread_mutex_lock(mutex)
    isStopped = true
    unsafe pthread_cond_broadcast(changed)
    unsafe pthread_mutex_unlock(mutex)
    for thread in threads {
      #if canImport(Glibc)
        pthread_join(thread, nil)
      #else
        unsafe pthread_join(thread, nil)
      #endif
    }
    threads = []
  }

  private func run() {
    while let item = claim() {
      let product = work(item)
      unsafe pthread_mutex_lock(mutex)
      products[item] = product
      unsafe pthread_cond_broadcast(changed)
      unsafe pthread_mutex_unlock(mutex)
    }
  }

  private func claim() -> Int? {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while !isStopped, next < count, next >= taken + lead { unsafe pthread_cond_wait(changed, mutex) }
    guard !isStopped, next < count else { return nil }
    defer { next += 1 }
    return order[next]
  }
}
