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
      guard !isTooMuch, product <= limit else { return nil }
      combinations = product
    }
    self.sources = sources
    sizes = sources.map(\.size)
    counts = [Int](repeating: 0, count: combinations)
  }

  /// As many blocks as are looked at facet by facet.
  private static let stretch = 1_024

  /// Counts blocks, rising; gives the greatest number of combinations that one of them has.
  package mutating func add(_ blocks: ArraySlice<UInt32>) -> Int {
    withExtendedLifetime(sources) {
      let columns = columns
      var most = blocks.isEmpty ? 0 : 1
      var cells = [Cell](repeating: Cell(), count: min(blocks.count, Self.stretch))
      var start = blocks.startIndex
      while start < blocks.endIndex {
        let some = blocks[start..<min(start + Self.stretch, blocks.endIndex)]
        unsafe cells.withUnsafeMutableBufferPointer { cells in
          unsafe cells.update(repeating: Cell())
          for (place, column) in columns.enumerated() where unsafe column.add(some, to: cells, as: place) {
            multiple.insert(place)
          }
          unsafe most = max(most, count(some, cells, columns))
        }
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

  /// Counts blocks by what was found of each; gives the greatest number of combinations.
  @unsafe private mutating func count(
    _ blocks: ArraySlice<UInt32>, _ cells: UnsafeMutableBufferPointer<Cell>, _ columns: [Column]
  ) -> Int {
    var most = 0
    unsafe counts.withUnsafeMutableBufferPointer { counts in
      for (place, block) in blocks.enumerated() {
        let cell = unsafe cells[place]
        switch cell.several {
        case Cell.none: unsafe counts[cell.key] += 1
        case Cell.more: most = max(most, unsafe Self.add(Int(block), columns[...], after: 0, to: counts))
        case let column:
          let (values, weight) = (columns[column], columns[column].weight)
          for value in cell.first..<cell.first + cell.count {
            unsafe counts[cell.key + values.value(value) * weight] += 1
          }
          most = max(most, cell.count)
        }
      }
    }
    return most
  }

  /// Counts every combination of a block's values in some columns, behind the digits of those before; gives their number.
  @unsafe private static func add(
    _ block: Int, _ columns: ArraySlice<Column>, after key: Int, to counts: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    guard let column = columns.first else {
      unsafe counts[key] += 1
      return 1
    }
    let rest = columns.dropFirst()
    let places = column.places(ofBlock: block)
    if places.isEmpty {
      return unsafe add(block, rest, after: key + (column.size - 1) * column.weight, to: counts)
    }
    var combinations = 0
    for place in places {
      combinations += unsafe add(block, rest, after: key + column.value(place) * column.weight, to: counts)
    }
    return combinations
  }

  /// What is known of a block: the sum of its digits, but for those of a facet of which it has several values.
  private struct Cell {
    var key = 0
    /// The place of that facet, `none`, or `more` where there is another.
    var several = Cell.none
    /// Where its values are.
    var first = 0
    var count = 0

    static let none = -1
    static let more = -2
  }

  /// The values of a facet by block, for as long as somebody keeps the facet.
  @safe
  private struct Column {
    let size: Int
    /// What a value counts in a key.
    let weight: Int
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

    /// Adds the digit of each block's value to what is known of it; says whether one had several.
    @unsafe func add(_ blocks: ArraySlice<UInt32>, to cells: UnsafeMutableBufferPointer<Cell>, as column: Int) -> Bool {
      guard let ends else {
        values.forEachNumber(at: blocks) { place, number in
          unsafe cells[place].key += digit(of: number) * weight
        }
        return false
      }
      var hasSeveral = false
      // Neighbours share an end.
      var (last, lastEnd) = (-1, 0)
      ends.forEachNumber(at: blocks) { place, end in
        let (block, end) = (Int(blocks[blocks.startIndex + place]), Int(truncatingIfNeeded: end))
        let first = last == block - 1 ? lastEnd : Int(truncatingIfNeeded: ends[block - 1])
        (last, lastEnd) = (block, end)
        switch end - first {
        case 2...:
          hasSeveral = true
          if unsafe cells[place].several == Cell.none {
            unsafe (cells[place].several, cells[place].first, cells[place].count) = (column, first, end - first)
          } else {
            unsafe cells[place].several = Cell.more
          }
        case 1: unsafe cells[place].key += value(first) * weight
        default: unsafe cells[place].key += (size - 1) * weight
        }
      }
      return hasSeveral
    }

    /// Where the values of a block are.
    func places(ofBlock block: Int) -> Range<Int> {
      guard let ends else { return block..<(Int(truncatingIfNeeded: values[block]) < base ? block : block + 1) }
      let first = block == 0 ? 0 : Int(truncatingIfNeeded: ends[block - 1])
      return first..<max(first, Int(truncatingIfNeeded: ends[block]))
    }

    /// The value at a place.
    @inline(__always)
    func value(_ place: Int) -> Int {
      ends == nil ? digit(of: values[place]) : min(Int(truncatingIfNeeded: values[place]), size - 1)
    }

    /// The value that is kept as a number where blocks have one at most; in a damaged file it may be any.
    @inline(__always)
    private func digit(of number: UInt64) -> Int {
      let value = Int(truncatingIfNeeded: number) - base
      return value < 0 ? size - 1 : min(value, size - 1)
    }
  }
}
