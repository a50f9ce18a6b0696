/// How often each combination of the values of facets stands in blocks: what counts and cross-tabs are made of.
///
/// A block counts under every combination of its values. A combination is a number: the places of its values, a digit for
/// each facet, to the base of `sizes`; the last place of each stands for no value.
package struct FacetCounts: Sendable {
  /// For each facet the number of its values and one.
  package let sizes: [Int]
  /// The count of each combination.
  package private(set) var counts: [Int]
  /// The facets, by their places, of which some block had several values.
  package private(set) var multiple: Set<Int> = []
  private let facets: [Facet]

  /// Begins without blocks; nil where there would be more than `limit` combinations.
  package init?(of facets: [Facet], limit: Int) {
    var combinations = 1
    for facet in facets {
      let (product, isTooMuch) = combinations.multipliedReportingOverflow(by: facet.entries.count + 1)
      guard !isTooMuch, product <= limit else { return nil }
      combinations = product
    }
    self.facets = facets
    sizes = facets.map { $0.entries.count + 1 }
    counts = [Int](repeating: 0, count: combinations)
  }

  /// As many blocks as are looked at facet by facet.
  private static let stretch = 4_096

  /// Counts blocks; gives the greatest number of combinations that one of them has.
  package mutating func add(_ blocks: ArraySlice<UInt32>) -> Int {
    withExtendedLifetime(facets) {
      let columns = zip(facets, sizes).map { unsafe Column($0, size: $1) }
      var most = blocks.isEmpty ? 0 : 1
      var keys = [Int](repeating: 0, count: min(blocks.count, Self.stretch))
      var start = blocks.startIndex
      while start < blocks.endIndex {
        let some = blocks[start..<min(start + Self.stretch, blocks.endIndex)]
        for place in 0..<some.count { keys[place] = 0 }
        for (place, column) in columns.enumerated() where column.add(some, to: &keys) { multiple.insert(place) }
        unsafe counts.withUnsafeMutableBufferPointer { counts in
          for (place, block) in some.enumerated() {
            if keys[place] >= 0 {
              unsafe counts[keys[place]] += 1
            } else {
              most = max(most, unsafe Self.add(Int(block), columns, from: 0, after: 0, to: counts))
            }
          }
        }
        start += some.count
      }
      return most
    }
  }

  /// Counts every combination of a block's values in the columns from a place on, behind the digits of those before; gives
  /// their number.
  @unsafe private static func add(
    _ block: Int, _ columns: borrowing [Column], from place: Int, after digits: Int,
    to counts: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    guard place < columns.count else {
      unsafe counts[digits] += 1
      return 1
    }
    let size = columns[place].size
    let values = columns[place].places(ofBlock: block)
    if values.isEmpty {
      return unsafe add(block, columns, from: place + 1, after: (digits + 1) * size - 1, to: counts)
    }
    var combinations = 0
    for value in values {
      combinations += unsafe add(
        block, columns, from: place + 1, after: digits * size + columns[place].value(value), to: counts)
    }
    return combinations
  }

  /// The values of a facet by block, for as long as somebody keeps the facet.
  @safe
  private struct Column {
    let size: Int
    private let values: NumberReader
    private let ends: NumberReader?

    @unsafe init(_ facet: Facet, size: Int) {
      self.size = size
      unsafe (values, ends) = facet.readers
    }

    /// Appends the digit of each block's value to a key.
    ///
    /// The key of a block with several becomes negative and stays so.
    /// Says whether there was one.
    func add(_ blocks: ArraySlice<UInt32>, to keys: inout [Int]) -> Bool {
      var hasSeveral = false
      unsafe keys.withUnsafeMutableBufferPointer { keys in
        guard let ends else {
          for (place, block) in blocks.enumerated() {
            let value = Int(truncatingIfNeeded: values[Int(block)])
            unsafe keys[place] = unsafe keys[place] < 0 ? -1 : keys[place] * size + (value == 0 ? size : value) - 1
          }
          return
        }
        // Neighbours share an end.
        var (last, end) = (-1, 0)
        for (place, block) in blocks.enumerated() {
          let block = Int(block)
          let first = last == block - 1 ? end : Int(ends[block - 1])
          (last, end) = (block, Int(ends[block]))
          switch end - first {
          case 2...:
            unsafe keys[place] = -1
            hasSeveral = true
          case 1: unsafe keys[place] = unsafe keys[place] < 0 ? -1 : keys[place] * size + value(first)
          default: unsafe keys[place] = unsafe keys[place] < 0 ? -1 : keys[place] * size + size - 1
          }
        }
      }
      return hasSeveral
    }

    /// Where the values of a block are.
    func places(ofBlock block: Int) -> Range<Int> {
      guard let ends else { return block..<(values[block] == 0 ? block : block + 1) }
      let first = block == 0 ? 0 : Int(ends[block - 1])
      return first..<max(first, Int(ends[block]))
    }

    /// The value at a place.
    @inline(__always)
    func value(_ place: Int) -> Int {
      let number = Int(truncatingIfNeeded: values[place])
      // Where blocks have one value at most, 0 is for none; in a damaged file it may be anywhere.
      return ends == nil ? max(0, number - 1) : min(number, size - 1)
    }
  }
}
