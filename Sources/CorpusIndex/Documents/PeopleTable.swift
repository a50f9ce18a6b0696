package import CorpusModel

/// Who speaks in a corpus, sorted by the bytes of the ids.
package struct PeopleTable: RandomAccessCollection, Sendable {
  private let strings: StringTable
  /// Id and name, one behind the other.
  private let columns: MappedColumn<UInt32>
  private let nameEnds: MappedColumn<UInt32>
  private let names: MappedColumn<UInt32>

  /// Opens the sections.
  init(_ image: CorpusImage) throws(CorpusFileError) {
    strings = try StringTable(image, .peopleStringBytes, .peopleStringEnds)
    names = try image.column(.peopleNames, rule: .below(strings.count + 1))
    nameEnds = try image.column(.peopleNameEnds, rule: .rising(to: names.count))
    columns = try image.column(.peopleColumn, count: nameEnds.count * 2, rule: .below(strings.count + 1))
  }

  /// Writes people, sorted by id, as sections.
  static func write<Sink: ByteSink & ~Copyable>(
    _ people: [Person], to writer: inout SectionWriter<Sink>
  ) throws(CorpusFileError) {
    var strings = StringCollector()
    var (columns, ends, names): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
    for person in people {
      columns += [strings.number(of: person.id), strings.number(of: person.name)]
      for name in person.names { names.append(strings.number(of: name)) }
      ends.append(UInt32(names.count))
    }
    try strings.write(.peopleStringBytes, .peopleStringEnds, to: &writer)
    try writer.add(.peopleColumn, numbers: columns)
    try writer.add(.peopleNameEnds, numbers: ends)
    try writer.add(.peopleNames, numbers: names)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { nameEnds.count }

  package subscript(place: Int) -> Person {
    Person(id: id(place), name: name(place), names: names(place))
  }

  /// The name to show of the person at a place.
  package func name(_ place: Int) -> String { strings.string(columns[place * 2 + 1]) }

  /// All names of the person at a place but the one to show.
  package func names(_ place: Int) -> [String] { nameEnds.span(endingAt: place).map { strings.string(names[$0]) } }

  /// The ids of people with a name besides the one to show whose bytes pass a test, and that name; few have one.
  package func furtherNames(where test: (UnsafeRawBufferPointer) -> Bool) -> [(id: String, name: String)] {
    var found: [(id: String, name: String)] = []
    var (place, end) = (-1, 0)
    for (number, name) in names.numbers(0..<names.count).enumerated() {
      while number >= end, place + 1 < count {
        place += 1
        end = Int(nameEnds[place])
      }
      guard place >= 0, name != columns[place * 2 + 1], unsafe strings.passes(name, test) else { continue }
      found.append((id(place), strings.string(name)))
    }
    return found
  }

  /// The id of the person at a place.
  package func id(_ place: Int) -> String { strings.string(columns[place * 2]) }

  /// The person with an id, by binary search.
  package func person(withID id: String) -> Person? {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self.id(middle).utf8.lexicographicallyPrecedes(id.utf8) { lower = middle + 1 } else { upper = middle }
    }
    return lower < count && self.id(lower) == id ? self[lower] : nil
  }
}
