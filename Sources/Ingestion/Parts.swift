import Threads

/// Shares work on one large document out among threads: the pieces of many documents are read side by side anyway, those
/// of a single one only so.
enum Parts {
  /// The bytes from which on a document is worth a second thread, which costs some fifty microseconds.
  private static let least = 1 << 18
  /// The parts at most: what is not shared out takes half of the time of reading.
  private static let most = 4

  /// Ranges of the places of pieces that follow each other, of about as many bytes each; one range where the pieces are
  /// too small together.
  static func of(_ sizes: [Int], count wanted: Int? = nil) -> [Range<Int>] {
    let total = sizes.reduce(0, +)
    let count = wanted ?? (total < least ? 1 : min(most, Processors.count))
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

  /// What the work on each part yields, in the order of the parts; a thread for each.
  static func inParallel<Product: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Product
  ) -> [Product] {
    var parts = OrderedProducts(count: count, threads: count, make: work)
    var products: [Product] = []
    while let product = parts.next() { products.append(product) }
    return products
  }
}
