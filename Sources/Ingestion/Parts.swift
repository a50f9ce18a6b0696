import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shares work on one large document out among threads: the pieces of many documents are read side by side anyway, those
/// of a single one only so.
enum Parts {
  /// The bytes from which on a document is worth a second thread, which costs some fifty microseconds.
  private static let least = 1 << 18
  /// The parts at most: what is not shared out takes half of the time of reading.
  private static let most = 4

  /// The processors at hand.
  private static let processors = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Ranges of the places of pieces that follow each other, of about as many bytes each; one range where the pieces are
  /// too small together.
  static func of(_ sizes: [Int], count wanted: Int? = nil) -> [Range<Int>] {
    let total = sizes.reduce(0, +)
    let count = wanted ?? (total < least ? 1 : min(most, processors))
    guard count > 1, sizes.count > 1 else { return [sizes.indices] }
    var parts: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (place, size) in sizes.enumerated() {
      bytes += size
      if bytes >= total / count * (parts.count + 1), parts.count + 1 < count, place + 1 < sizes.count {
        parts.append(start..<place + 1)
        start = place + 1
      }
    }
    return parts + [start..<sizes.count]
  }

  /// The bytes of pieces that are worked on before the next are begun, where what is made of them is many times as large.
  private static let batch = 4 << 20

  /// Ranges of the places of pieces that follow each other, of no more bytes together than fit into memory once they are
  /// taken apart.
  static func batches(of sizes: [Int]) -> [Range<Int>] {
    sizes.isEmpty ? [] : of(sizes, count: sizes.reduce(0, +) / batch + 1)
  }

  /// What the work on ranges of pieces yields, joined in their order: on one range of all, or on one for each thread.
  static func map<Element: Sendable>(
    _ sizes: [Int], _ work: @escaping @Sendable (Range<Int>) -> [Element]
  ) -> [Element] {
    let parts = of(sizes)
    guard parts.count > 1 else { return work(sizes.indices) }
    return Array(inParallel(parts.count) { work(parts[$0]) }.joined())
  }

  /// What the work on each part yields, in the order of the parts; this thread works as well.
  static func inParallel<Product: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Product
  ) -> [Product] {
    let job = Job(count, work)
    var threads: [pthread_t] = []
    for _ in 1..<max(1, count) { if let thread = job.start() { threads.append(thread) } }
    job.run()
    for thread in threads { join(thread) }
    return job.products
  }

  private static func join(_ thread: pthread_t) {
    #if canImport(Glibc)
      pthread_join(thread, nil)
    #else
      unsafe pthread_join(thread, nil)
    #endif
  }
}

/// Numbered parts that threads claim until none is left.
private final class Job<Product: Sendable>: Sendable {
  private let work: @Sendable (Int) -> Product
  private let state: Mutex<(next: Int, products: [Product?])>

  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Product) {
    self.work = work
    state = Mutex((0, Array(repeating: nil, count: count)))
  }

  /// The products of all parts, once they are done.
  var products: [Product] { state.withLock { $0.products.compactMap { $0 } } }

  func run() {
    while let part = claim() {
      let product = work(part)
      state.withLock { $0.products[part] = product }
    }
  }

  private func claim() -> Int? {
    state.withLock { state in
      guard state.next < state.products.count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  /// A thread that helps; nil where the system has none: then this one does it all.
  func start() -> pthread_t? {
    let body = unsafe Unmanaged.passRetained(Body { [self] in run() })
    #if canImport(Glibc)
      var thread: pthread_t = 0
      let result = unsafe pthread_create(&thread, nil, { unsafe runBody($0) }, body.toOpaque())
      if result == 0 { return thread }
    #else
      var thread: pthread_t?
      let result = unsafe pthread_create(&thread, nil, { unsafe runBody($0) }, body.toOpaque())
      if result == 0 { return thread }
    #endif
    unsafe body.release()
    return nil
  }
}

/// What a thread runs: C passes one pointer, which knows no type parameters.
private final class Body {
  let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }
}

@unsafe private func runBody(_ body: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let body = unsafe body else { return nil }
  unsafe Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
  return nil
}
