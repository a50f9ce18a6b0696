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

  /// The values of a facet, by their numbers.
  package struct Entries: RandomAccessCollection, Sendable {
    /// Name, id, name, id …; the first string is the facet's own name.
    fileprivate let strings: StringTable
    /// Which letters each string has.
    fileprivate let sketches: MappedColumn<UInt32>

    package var startIndex: Int { 0 }
    package var endIndex: Int { Swift.max(0, (strings.count - 1) / 2) }

    package subscript(number: Int) -> Entry { Entry(id: id(number), name: name(number)) }

    /// The id of the value with a number.
    package func id(_ number: Int) -> String { strings.string(UInt32(2 + number * 2)) }

    /// The values with an id or a name that may have all letters of a sketch and whose bytes pass a test, what passed it, and
    /// whether that is the id; ascending.
    package func spellings(
      with letters: NameSketch, where test: (UnsafeRawBufferPointer) -> Bool
    ) -> [(number: Int, spelling: String, isID: Bool)] {
      // The first string is the facet's own name; ids and names take turns behind it.
      let strings = unsafe letters.isEmpty ? strings.numbers(from: 2, where: test) : numbers(with: letters, where: test)
      let numbered = strings.map { (number: Int($0 - 2) / 2, spelling: self.strings.string($0), isID: $0 % 2 == 0) }
      return numbered.filter { $0.number < endIndex }
    }

    /// The numbers of the strings behind the first that may have all letters of a sketch and pass a test.
    private func numbers(with letters: NameSketch, where test: (UnsafeRawBufferPointer) -> Bool) -> [UInt32] {
      guard strings.count > 1 else { return [] }
      var found: [UInt32] = []
      sketches.withReader { sketches in
        for place in 1..<strings.count
        where letters.mayBe(in: NameSketch(bits: UInt32(truncatingIfNeeded: sketches[place]))) {
          found.append(UInt32(place + 1))
        }
      }
      return found.filter { unsafe strings.passes($0, test) }
    }

    /// The values with an id among some, by their ids.
    package func numbers(ofIDs wanted: Set<String>) -> [String: Int] {
      // A bit for each length that one has: most ids need no further look.
      let lengths = wanted.reduce(UInt64(0)) { $0 | Self.bit(ofLength: $1.utf8.count) }
      // Few are looked for as a rule, and comparing bytes costs less than making a string.
      let few = wanted.count <= 8 ? wanted.map { Array($0.utf8) } : []
      let found = unsafe strings.numbers(from: 2) { string in
        guard lengths & Self.bit(ofLength: string.count) != 0 else { return false }
        return unsafe few.isEmpty
          ? wanted.contains(String(decoding: string, as: UTF8.self)) : few.contains { unsafe string.elementsEqual($0) }
      }
      let ids = found.filter { $0 % 2 == 0 }.map { (strings.string($0), Int($0 - 2) / 2) }
      return Dictionary(ids, uniquingKeysWith: { first, _ in first })
    }

    private static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(Swift.min(length, 63)) }

    /// The name of the value with a number.
    package func name(_ number: Int) -> String { strings.string(UInt32(3 + number * 2)) }
  }

  /// The values of a block, as numbers of entries.
  package struct Values: RandomAccessCollection, Sendable {
    package let startIndex: Int
    package let endIndex: Int
    fileprivate let column: MappedColumn<UInt32>
    /// What the column has more than the number.
    fileprivate let offset: UInt32

    package subscript(place: Int) -> UInt32 { column[place] &- offset }
  }

  /// The name of the facet of those who go by their label, since nobody known stands behind it: the labels of blocks
  /// without a speaker.
  package static let unnamed = "speaker's label"

  /// The name: that of the field of the query language, as a rule.
  package let name: String
  /// The values, those without blocks included where they come from a gazetteer.
  package let entries: Entries
  /// Where no block has two values, a number for each block: the value plus one, or 0.
  private let valuesByBlock: MappedColumn<UInt32>
  /// Where blocks can have several, the ends of each block's values.
  private let blockEnds: MappedColumn<UInt32>?
  /// How many blocks each value has, and which, as `NumberList` keeps them.
  private let valueCounts: MappedColumn<UInt32>
  private let valueEnds: MappedColumn<UInt64>
  private let blocksByValue: MappedColumn<UInt8>
  private let blockCount: Int

  /// Opens the sections of the facet with a number.
  init(_ image: CorpusImage, _ number: Int, blocks: Int) throws(CorpusFileError) {
    let strings = try StringTable(image, .facetStringBytes, .facetStringEnds, number)
    entries = Entries(strings: strings, sketches: try image.column(.facetSketches, number, count: strings.count))
    name = entries.strings.string(1)
    blockCount = blocks
    blocksByValue = try image.column(.facetBlocks, number)
    valueCounts = try image.column(.facetValueCounts, number, count: entries.count, rule: .below(blocks + 1))
    valueEnds = try image.column(
      .facetValueEnds, number, count: entries.count, rule: .rising(to: blocksByValue.count))
    let ends: MappedColumn<UInt32> = try image.column(.facetBlockEnds, number)
    if ends.isEmpty, blocks > 0 {
      blockEnds = nil
      valuesByBlock = try image.column(.facetValues, number, count: blocks, rule: .below(entries.count + 1))
    } else {
      valuesByBlock = try image.column(.facetValues, number, rule: .below(entries.count))
      blockEnds = try image.column(
        .facetBlockEnds, number, count: blocks, rule: .rising(to: valuesByBlock.count))
    }
  }

  /// The values of a block, as numbers into `entries`, in the order in which the text brings them.
  package func values(ofBlock block: Int) -> Values {
    guard let blockEnds else {
      return Values(
        startIndex: block, endIndex: valuesByBlock[block] == 0 ? block : block + 1, column: valuesByBlock, offset: 1)
    }
    let span = blockEnds.span(endingAt: block)
    return Values(startIndex: span.lowerBound, endIndex: span.upperBound, column: valuesByBlock, offset: 0)
  }

  /// The values by block, and the ends of each block's where blocks can have several; while the facet is there.
  @unsafe var readers: (values: NumberReader, ends: NumberReader?) {
    unsafe (valuesByBlock.reader, blockEnds.map { unsafe $0.reader })
  }

  /// The number of values of all blocks together.
  package var valueCount: Int { valueCounts.numbers(0..<valueCounts.count).reduce(0) { $0 + Int($1) } }

  /// The blocks that have a value, ascending.
  package func blocks(withValue value: Int) -> NumberList {
    NumberList(
      blocksByValue, valueEnds.span(endingAt: value), count: Int(valueCounts[value]), bound: blockCount)
  }
}

/// A facet under construction.
struct FacetCollector {
  let name: String
  private var entries: [Facet.Entry] = []
  private var numbers: [String: UInt32] = [:]
  /// The value asked for last: neighbours often share it.
  private var last: (id: String, number: UInt32)?
  private var values = GrowingColumn()
  private var blockEnds = GrowingColumn()
  private var hasSeveral = false

  /// Begins with values that are known before any block, in their order.
  init(_ name: String, known: [Facet.Entry] = []) {
    self.name = name
    for entry in known { _ = number(of: entry.id, name: entry.name) }
  }

  /// The number of a value, new or known.
  mutating func number(of id: String, name: String? = nil) -> UInt32 {
    if let last, last.id == id { return last.number }
    if let known = numbers[id] {
      last = (id, known)
      return known
    }
    let new = UInt32(entries.count)
    entries.append(Facet.Entry(id: id, name: name ?? id))
    numbers[id] = new
    return new
  }

  /// Gives the block that is being added a value, once.
  mutating func add(_ number: UInt32) {
    let begin = Int(blockEnds.last)
    if !(begin..<values.count).contains(where: { values[$0] == number }) { values.append(number) }
  }

  /// Gives the block that is being added a value; nil is none.
  mutating func add(_ id: String?) {
    if let id { add(number(of: id)) }
  }

  /// Ends the block that is being added.
  mutating func endBlock() {
    hasSeveral = hasSeveral || values.count > Int(blockEnds.last) + 1
    blockEnds.append(UInt32(values.count))
  }

  /// Puts better names in the place of ids, where they became known later.
  mutating func rename(_ name: (String) -> String?) {
    for place in entries.indices {
      if let better = name(entries[place].id) { entries[place].name = better }
    }
  }

  /// Writes the sections of the facet; the blocks of each value by a counting sort.
  func write<Sink: ByteSink & ~Copyable>(
    _ number: Int, to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    var strings = StringCollector()
    let all = [name] + entries.flatMap { [$0.id, $0.name] }
    for string in all { strings.append(string) }
    try strings.write(.facetStringBytes, .facetStringEnds, number, to: &writer)
    try writer.add(.facetSketches, number, numbers: all.map { NameSketch($0).bits })

    let (values, blockEnds) = (values.numbers, blockEnds.numbers)
    var counts = [UInt32](repeating: 0, count: entries.count)
    for value in values { counts[Int(value)] += 1 }
    var next = counts
    var total: UInt32 = 0
    for value in next.indices { (next[value], total) = (total, total + next[value]) }
    var blocks = [UInt32](repeating: 0, count: values.count)
    var single = [UInt32](repeating: 0, count: hasSeveral ? 0 : blockEnds.count)
    var place = 0
    for (block, end) in blockEnds.enumerated() {
      while place < Int(end) {
        let value = Int(values[place])
        if !hasSeveral { single[block] = UInt32(value + 1) }
        blocks[Int(next[value])] = UInt32(block)
        next[value] += 1
        place += 1
      }
    }
    try writer.add(.facetValues, number, numbers: hasSeveral ? values : single)
    try writer.add(.facetBlockEnds, number, numbers: hasSeveral ? blockEnds : [])
    var bytes: [UInt8] = []
    var first = 0
    let ends = counts.map { count in
      let last = first + Int(count)
      NumberList.encode(blocks[first..<last], bound: blockEnds.count, into: &bytes)
      first = last
      return UInt64(bytes.count)
    }
    try writer.add(.facetValueCounts, number, numbers: counts)
    try writer.add(.facetValueEnds, number, numbers: ends)
    try writer.add(.facetBlocks, number, bytes: bytes)
  }
}
