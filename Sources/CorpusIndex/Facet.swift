/// A field whose values come from a list: the values of each block and the blocks of each value.
package struct Facet: Sendable {
  /// One value.
  package struct Entry: Sendable, Equatable {
    /// What machines see: a person's id, a gazetteer entry's id, a code, or the text itself.
    package var id: String
    /// What people see.
    package var name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// The name: that of the field of the query language.
  package let name: String
  /// The values, those without blocks included where they come from a gazetteer.
  package let entries: [Entry]
  private let blockEnds: [UInt32]
  private let valuesByBlock: [UInt32]
  private let valueEnds: [UInt32]
  private let blocksByValue: [UInt32]

  /// The values of a block, as numbers into `entries`, in the order in which the text brings them.
  package func values(ofBlock block: Int) -> ArraySlice<UInt32> {
    valuesByBlock[(block == 0 ? 0 : Int(blockEnds[block - 1]))..<Int(blockEnds[block])]
  }

  /// The number of values of all blocks together.
  package var valueCount: Int { valuesByBlock.count }

  /// The blocks that have a value, ascending.
  package func blocks(withValue value: Int) -> ArraySlice<UInt32> {
    blocksByValue[(value == 0 ? 0 : Int(valueEnds[value - 1]))..<Int(valueEnds[value])]
  }

  /// Turns the values of each block (`valuesByBlock`, the blocks' ends in `blockEnds`) around by a counting sort.
  init(name: String, entries: [Entry], valuesByBlock: [UInt32], blockEnds: [UInt32]) {
    self.name = name
    self.entries = entries
    self.valuesByBlock = valuesByBlock
    self.blockEnds = blockEnds
    var next = [UInt32](repeating: 0, count: entries.count)
    for value in valuesByBlock { next[Int(value)] += 1 }
    var total: UInt32 = 0
    for value in next.indices { (next[value], total) = (total, total + next[value]) }
    var blocks = [UInt32](repeating: 0, count: valuesByBlock.count)
    var place = 0
    for (block, end) in blockEnds.enumerated() {
      while place < Int(end) {
        let value = Int(valuesByBlock[place])
        blocks[Int(next[value])] = UInt32(block)
        next[value] += 1
        place += 1
      }
    }
    blocksByValue = blocks
    valueEnds = next
  }
}

/// A facet under construction.
struct FacetCollector {
  let name: String
  private var entries: [Facet.Entry] = []
  private var numbers: [String: UInt32] = [:]
  private var values: [UInt32] = []
  private var blockEnds: [UInt32] = []

  /// Begins with values that are known before any block, in their order.
  init(_ name: String, known: [Facet.Entry] = []) {
    self.name = name
    for entry in known { _ = number(of: entry.id, name: entry.name) }
  }

  /// The number of a value, new or known.
  mutating func number(of id: String, name: String? = nil) -> UInt32 {
    if let known = numbers[id] { return known }
    let new = UInt32(entries.count)
    entries.append(Facet.Entry(id: id, name: name ?? id))
    numbers[id] = new
    return new
  }

  /// Gives the block that is being added a value, once.
  mutating func add(_ number: UInt32) {
    let begin = Int(blockEnds.last ?? 0)
    if !values[begin...].contains(number) { values.append(number) }
  }

  /// Gives the block that is being added a value; nil is none.
  mutating func add(_ id: String?) {
    if let id { add(number(of: id)) }
  }

  /// Ends the block that is being added.
  mutating func endBlock() { blockEnds.append(UInt32(values.count)) }

  /// Puts better names in the place of ids, where they became known later.
  mutating func rename(_ name: (String) -> String?) {
    for place in entries.indices {
      if let better = name(entries[place].id) { entries[place].name = better }
    }
  }

  consuming func finish() -> Facet {
    Facet(name: name, entries: entries, valuesByBlock: values, blockEnds: blockEnds)
  }
}
