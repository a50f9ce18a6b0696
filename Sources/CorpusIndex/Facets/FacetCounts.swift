/// How often each combination of the values of facets stands in blocks: what counts and cross-tabs are made of.
///
/// A block counts under every combination of its values. A combination is a number: the places of its values, a digit for
/// each facet, to the base of `sizes`; the last place of each stands for no value.
package struct FacetCounts: Sendable {
  /// What numbers the values of blocks.
  package enum Source: Sendable {
    case facet(Facet)
    /// The document of each block, of so many.
    case documents(DocumentNumbers)

    fileprivate var size: Int {
      switch self {
      case .facet(let facet): facet.entries.count + 1
      case .documents(let numbers): numbers.count + 1
      }
    }
  }

  /// The number of each block's document.
  package struct DocumentNumbers: Sendable {
    let column: MappedColumn<UInt32>
    /// The number of documents.
    let count: Int
  }

  /// For each facet the number of its values and one.
  package let sizes: [Int]
  /// The count of each combination.
  package private(set) var counts: [Int]
  /// The facets, by their places, of which some block had several values.
  package private(set) var multiple: Set<Int> = []
  private let sources: [Source]

  /// Begins without blocks; nil where there would be more than `limit` combinations.
  package init?(of sources: [Source], limit: Int) {
    var combinations = 1
    for source in sources {
      let (product, isTooMuch) = combinations.multipliedReportingOverflow(by: source.size)
      guard !isTooMuch, product <= min(limit, Int(UInt32.max)) else { return nil }
      combinations = product
    }
    self.sources = sources
    sizes = sources.map(\.size)
    counts = [Int](repeating: 0, count: combinations)
  }

  /// As many blocks as are looked at facet by facet.
  private static let stretch = 1_024

  /// As many keys as are held before what follows of them is counted.
  private static let mostKeys = 16_384

  /// Counts blocks, rising; gives the greatest number of combinations that one of them has.
  package mutating func add(_ blocks: ArraySlice<UInt32>) -> Int {
    withExtendedLifetime(sources) {
      let columns = columns
      var most = 0
      var start = blocks.startIndex
      while start < blocks.endIndex {
        let some = blocks[start..<min(start + Self.stretch, blocks.endIndex)]
        most = max(most, count(some, columns))
        start += some.count
      }
      return most
    }
  }

  /// Adds what was counted of other blocks by the same facets.
  package mutating func merge(_ others: FacetCounts) {
    for place in counts.indices { counts[place] += others.counts[place] }
    multiple.formUnion(others.multiple)
  }

  private var columns: [Column] {
    var weight = counts.count
    return zip(sources, sizes).map { source, size in
      weight /= size
      return unsafe Column(source, size: size, weight: weight)
    }
  }

  /// Counts a stretch of blocks; gives the greatest number of combinations.
  private mutating func count(_ blocks: ArraySlice<UInt32>, _ columns: [Column]) -> Int {
    var keys = [UInt32](repeating: 0, count: blocks.count)
    var lists: [List] = []
    for (place, column) in columns.enumerated() {
      guard let spans = column.spans(of: blocks) else {
        column.add(blocks, to: &keys)
        continue
      }
      let most = spans.reduce(0) { max($0, $1.count) }
      if most > 1 {
        multiple.insert(place)
        lists.append(List(column: column, spans: spans, most: most))
      } else {
        column.add(spans, to: &keys)
      }
    }
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      unsafe Self.count(keys, of: nil, lists[...], in: counts)
    }
    guard lists.count > 1 else { return lists.first?.most ?? 1 }
    return keys.indices.reduce(1) { most, block in
      max(most, lists.reduce(1) { $0 * max(1, $1.spans[block].count) })
    }
  }

  /// Counts keys, each with every combination of what its block has in lists.
  ///
  /// `blocks` says whose key each is, where that is not told by their order.
  @unsafe private static func count(
    _ keys: [UInt32], of blocks: [Int]?, _ lists: ArraySlice<List>, in counts: UnsafeMutableBufferPointer<Int>
  ) {
    guard let list = lists.first else {
      for key in keys { unsafe counts[Int(key)] += 1 }
      return
    }
    let rest = lists.dropFirst()
    let spans = blocks.map { $0.map { list.spans[$0] } } ?? list.spans
    guard !rest.isEmpty else {
      return list.column.forEachKey(after: keys, in: spans) { _, key in unsafe counts[Int(key)] &+= 1 }
    }
    // A long list of blocks with many values each must not be held at once.
    var start = 0
    while start < keys.count {
      var (end, size) = (start, 0)
      while end < keys.count, size < mostKeys {
        size += max(1, spans[end].count)
        end += 1
      }
      var (nextKeys, nextBlocks): ([UInt32], [Int]) = ([], [])
      nextKeys.reserveCapacity(size)
      nextBlocks.reserveCapacity(size)
      list.column.forEachKey(after: Array(keys[start..<end]), in: Array(spans[start..<end])) { number, key in
        nextKeys.append(key)
        nextBlocks.append(blocks?[start + number] ?? start + number)
      }
      unsafe count(nextKeys, of: nextBlocks, rest, in: counts)
      start = end
    }
  }

  /// A facet of which blocks of a stretch have several values, and where those of each block are.
  private struct List {
    var column: Column
    var spans: [Range<Int>]
    /// The most values that one of the blocks has.
    var most: Int
  }

  /// The values of a facet by block, for as long as somebody keeps the facet.
  @safe
  private struct Column {
    private let size: Int
    /// What a value counts in a key.
    private let weight: Int
    private let values: NumberReader
    private let ends: NumberReader?
    /// What is kept where blocks have one value at most: its number and this; less is no value.
    private let base: Int

    @unsafe init(_ source: Source, size: Int, weight: Int) {
      (self.size, self.weight) = (size, weight)
      switch source {
      case .facet(let facet):
        unsafe (values, ends) = facet.readers
        base = 1
      case .documents(let numbers):
        unsafe (values, ends) = (numbers.column.reader, nil)
        base = 0
      }
    }

    /// Adds the value of each block, of which there is one at most, to its key.
    func add(_ blocks: ArraySlice<UInt32>, to keys: inout [UInt32]) {
      unsafe keys.withUnsafeMutableBufferPointer { keys in
        values.forEachNumber(at: blocks) { which, number in
          unsafe keys[which] &+= key(of: Int(truncatingIfNeeded: number) &- base)
        }
      }
    }

    /// Where the values of each block are; nil where blocks have one at most.
    func spans(of blocks: ArraySlice<UInt32>) -> [Range<Int>]? {
      guard let ends else { return nil }
      return unsafe [Range<Int>](unsafeUninitializedCapacity: blocks.count) { spans, count in
        ends.forEachSpan(endingAt: blocks) { which, span in unsafe spans.initializeElement(at: which, to: span) }
        count = blocks.count
      }
    }

    /// Adds the value of each span, which has one at most, to its key.
    func add(_ spans: [Range<Int>], to keys: inout [UInt32]) {
      let none = key(of: -1)
      precondition(keys.count == spans.count, "a key for each span")
      unsafe keys.withUnsafeMutableBufferPointer { keys in
        values.forEachNumber(in: spans) { which, number in
          unsafe keys[which] &+= key(of: Int(truncatingIfNeeded: number))
        } nothing: { which in
          unsafe keys[which] &+= none
        }
      }
    }

    /// Calls `body` with a key for each value of each span, behind the digits of those before, and with which span it is.
    @inline(__always)
    func forEachKey(after keys: [UInt32], in spans: [Range<Int>], _ body: (_ which: Int, _ key: UInt32) -> Void) {
      precondition(keys.count == spans.count, "a key for each span")
      let none = key(of: -1)
      unsafe keys.withUnsafeBufferPointer { keys in
        values.forEachNumber(in: spans) { which, number in
          body(which, unsafe keys[which] &+ key(of: Int(truncatingIfNeeded: number)))
        } nothing: { which in
          body(which, unsafe keys[which] &+ none)
        }
      }
    }

    /// What a value adds to a key; less than 0 is none.
    @inline(__always)
    private func key(of value: Int) -> UInt32 {
      // In a damaged file it may be any.
      UInt32(truncatingIfNeeded: (value < 0 ? size &- 1 : min(value, size &- 1)) &* weight)
    }
  }
}
