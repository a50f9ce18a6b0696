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

  /// Counts blocks; gives the greatest number of combinations that one of them has.
  package mutating func add(_ blocks: ArraySlice<UInt32>) -> Int {
    withExtendedLifetime(facets) {
      let columns = zip(facets, sizes).map { unsafe Column($0, size: $1) }
      var most = blocks.isEmpty ? 0 : 1
      var several = Several()
      unsafe columns.withUnsafeBufferPointer { columns in
        unsafe counts.withUnsafeMutableBufferPointer { counts in
          for block in blocks {
            var key = 0
            var isSingle = true
            for place in 0..<columns.count {
              let values = unsafe columns[place].places(ofBlock: Int(block))
              guard values.count <= 1 else {
                isSingle = false
                break
              }
              let size = unsafe columns[place].size
              key = unsafe key * size + (values.isEmpty ? size - 1 : columns[place].value(values.lowerBound))
            }
            if isSingle {
              unsafe counts[key] += 1
            } else {
              unsafe several.find(in: columns, ofBlock: Int(block))
              for key in several.keys { unsafe counts[key] += 1 }
              most = max(most, several.keys.count)
            }
          }
        }
      }
      multiple.formUnion(several.places)
      return most
    }
  }

  /// The combinations of a block that has several values, in room that is used again.
  private struct Several {
    private(set) var keys: [Int] = []
    private(set) var places: Set<Int> = []
    private var longer: [Int] = []

    @unsafe mutating func find(in columns: UnsafeBufferPointer<Column>, ofBlock block: Int) {
      keys.removeAll(keepingCapacity: true)
      keys.append(0)
      for place in 0..<columns.count {
        let column = unsafe columns[place]
        let values = column.places(ofBlock: block)
        if values.count > 1, !places.contains(place) { places.insert(place) }
        longer.removeAll(keepingCapacity: true)
        for key in keys {
          if values.isEmpty { longer.append(key * column.size + column.size - 1) }
          for value in values { longer.append(key * column.size + column.value(value)) }
        }
        swap(&keys, &longer)
      }
    }
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

    /// Where the values of a block are.
    @inline(__always)
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
