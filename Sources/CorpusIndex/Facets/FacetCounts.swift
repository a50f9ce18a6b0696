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
      if spans.contains(where: { $0.count > 1 }) { multiple.insert(place) }
      lists.append(List(column: column, spans: spans))
    }
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      unsafe Self.count(keys, of: nil, lists[...], in: counts)
    }
    guard lists.count > 1 else { return lists.first?.spans.reduce(1) { max($0, $1.count) } ?? 1 }
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
    let (column, rest) = (list.column, lists.dropFirst())
    guard !rest.isEmpty else {
      for (number, key) in keys.enumerated() {
        column.forEachKey(after: key, in: list.spans[blocks?[number] ?? number]) { unsafe counts[Int($0)] += 1 }
      }
      return
    }
    var (nextKeys, nextBlocks): ([UInt32], [Int]) = ([], [])
    for (number, key) in keys.enumerated() {
      let block = blocks?[number] ?? number
      column.forEachKey(after: key, in: list.spans[block]) {
        nextKeys.append($0)
        nextBlocks.append(block)
      }
      guard nextKeys.count >= mostKeys || number == keys.count - 1 else { continue }
      unsafe count(nextKeys, of: nextBlocks, rest, in: counts)
      nextKeys.removeAll(keepingCapacity: true)
      nextBlocks.removeAll(keepingCapacity: true)
    }
  }

  /// A facet of which blocks can have several values, and where those of each block of a stretch are.
  private struct List {
    var column: Column
    var spans: [Range<Int>]
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
      values.forEachNumber(at: blocks) { place, number in
        let value = Int(truncatingIfNeeded: number) - base
        // In a damaged file it may be any.
        keys[place] += UInt32((value < 0 ? size - 1 : min(value, size - 1)) * weight)
      }
    }

    /// Where the values of each block are; nil where blocks have one at most.
    func spans(of blocks: ArraySlice<UInt32>) -> [Range<Int>]? {
      guard let ends else { return nil }
      return unsafe [Range<Int>](unsafeUninitializedCapacity: blocks.count) { spans, count in
        // Neighbours share an end.
        var (last, lastEnd) = (-1, 0)
        ends.forEachNumber(at: blocks) { place, end in
          let (block, end) = (Int(blocks[blocks.startIndex + place]), Int(truncatingIfNeeded: end))
          let first = last == block - 1 ? lastEnd : Int(truncatingIfNeeded: ends[block - 1])
          (last, lastEnd) = (block, end)
          unsafe spans.initializeElement(at: place, to: first..<max(first, end))
        }
        count = blocks.count
      }
    }

    /// Calls `body` with a key for each value of a span, behind the digits of those before.
    @inline(__always)
    func forEachKey(after key: UInt32, in span: Range<Int>, _ body: (UInt32) -> Void) {
      if span.isEmpty { return body(key + UInt32((size - 1) * weight)) }
      for place in span { body(key + UInt32(min(Int(truncatingIfNeeded: values[place]), size - 1) * weight)) }
    }
  }
}
