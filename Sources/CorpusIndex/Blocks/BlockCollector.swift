import CorpusModel

/// The blocks under construction: a column for each property, so that no block is an object.
struct BlockCollector {
  private(set) var ids: [UInt64] = []
  private var columns = [GrowingColumn](repeating: GrowingColumn(), count: BlockProperty.allCases.count)
  private var lists = [GrowingColumn](repeating: GrowingColumn(), count: BlockList.allCases.count)
  private var listEnds = [GrowingColumn](repeating: GrowingColumn(), count: BlockList.allCases.count)
  private var strings = StringCollector()

  /// The number of blocks.
  var count: Int { ids.count }

  /// Adds the next block; its ranges must lie in its document's text.
  ///
  /// - Parameters:
  ///   - parent: the number of the leaf that an overlay begins in.
  ///   - positions: those of its tokens.
  ///   - question: as `BlockProperty.question` says.
  mutating func append(
    _ block: Block, id: BlockID, document: Int, parent: Int?, positions: Range<Int>, words: Int, question: Int?
  ) {
    let range = block.range.clamped(to: block.extent)
    ids.append(id.number)
    add(.kind, UInt32(block.kind.rawValue))
    add(.document, UInt32(document))
    add(.extentStart, UInt32(block.extent.lowerBound))
    add(.extentLength, UInt32(block.extent.count))
    add(.before, UInt32(range.lowerBound - block.extent.lowerBound))
    add(.behind, UInt32(block.extent.upperBound - range.upperBound))
    add(.turn, optional(block.turn))
    add(.time, optional(block.time.map(BlockProperty.packed)))
    add(.date, UInt32(block.date?.packed ?? 0))
    add(.parent, optional(parent))
    add(.features, UInt32(block.features.rawValue))
    add(.role, UInt32(block.role.rawValue))
    add(.method, optional((block.attribution?.method.rawValue).map { Int($0) }))
    add(.confidence, UInt32(block.attribution?.confidence.rawValue ?? 0))
    add(.speaker, strings.number(of: block.speaker))
    add(.label, strings.number(of: block.label))
    add(.affiliation, strings.number(of: block.affiliation))
    add(.language, strings.number(of: block.language))
    add(.section, strings.number(of: block.section))
    let place = Self.numbered(block.place)
    add(.place, strings.number(of: place.words))
    add(.placeNumber, optional(place.number))
    add(.cue, strings.number(of: block.attribution?.cue))
    add(.firstToken, UInt32(positions.lowerBound))
    add(.tokenCount, UInt32(positions.count))
    add(.words, UInt32(words))
    add(.question, optional(question))
    add(.mainTopics, block.mainTopics)
    add(.doubts, block.doubts)
    for ground in block.grounds {
      add(ground.field, to: .grounds)
      add(ground.text, to: .grounds)
    }
    end(.grounds)
  }

  /// A property of a block, as it is kept.
  subscript(property: BlockProperty, block: Int) -> UInt32 { columns[property.rawValue][block] }

  func kind(_ block: Int) -> BlockKind { BlockKind(rawValue: UInt8(self[.kind, block])) ?? .boilerplate }

  /// The positions of a block's tokens.
  func positions(_ block: Int) -> Range<Int> {
    let first = Int(self[.firstToken, block])
    return first..<first + Int(self[.tokenCount, block])
  }

  /// The leaf that an overlay begins in, or nil.
  func parent(_ block: Int) -> Int? { BlockColumns.unpacked(self[.parent, block]) }

  /// Writes the sections of the blocks; `people` gives each speaker's number in the table of people from 1.
  func write<Sink: ByteSink & ~Copyable>(
    to writer: inout SectionWriter<Sink>, people: [String: UInt32]
  ) throws(CorpusFileError) {
    try strings.write(.blockStringBytes, .blockStringEnds, to: &writer)
    try writer.add(.blockIDs, numbers: ids)
    for property in BlockProperty.allCases {
      let column = columns[property.rawValue]
      if property == .speaker {
        try writer.add(.blockColumn, property.rawValue, numbers: speakers(column, people))
      } else {
        try writer.add(.blockColumn, property.rawValue, column: column)
      }
    }
    for list in BlockList.allCases {
      try writer.add(.blockListEnds, list.rawValue, column: listEnds[list.rawValue])
      try writer.add(.blockList, list.rawValue, column: lists[list.rawValue])
    }
    let byID = (0..<UInt32(ids.count)).sorted { ids[Int($0)] < ids[Int($1)] }
    try writer.add(.blocksByID, numbers: byID)
  }

  /// Each speaker's number in the table of people from 1, for the names that a column has.
  private func speakers(_ column: GrowingColumn, _ people: [String: UInt32]) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: strings.count + 1)
    return column.numbers.map { string in
      guard string > 0 else { return 0 }
      if numbers[Int(string)] == 0 { numbers[Int(string)] = strings.string(string).flatMap { people[$0] } ?? 0 }
      return numbers[Int(string)]
    }
  }

  /// A place without the number that it ends with, which no other block may have: `line 12` is `line ` and 12.
  static func numbered(_ place: String) -> (words: String, number: Int?) {
    var (number, unit, count) = (0, 1, 0)
    var (behindZeros, countBehindZeros) = (0, 0)
    for byte in place.utf8.reversed() {
      guard (0x30...0x39).contains(byte), count < 9 else { break }
      number += Int(byte - 0x30) * unit
      unit *= 10
      count += 1
      // A number begins with no zero, or it would be written otherwise.
      if byte != 0x30 || count == 1 { (behindZeros, countBehindZeros) = (number, count) }
    }
    guard countBehindZeros > 0 else { return (place, nil) }
    return (String(place[..<place.utf8.index(place.endIndex, offsetBy: -countBehindZeros)]), behindZeros)
  }

  private mutating func add(_ property: BlockProperty, _ number: UInt32) { columns[property.rawValue].append(number) }

  private mutating func add(_ list: BlockList, _ texts: [String]) {
    for text in texts { add(text, to: list) }
    end(list)
  }

  private mutating func add(_ text: String, to list: BlockList) {
    lists[list.rawValue].append(strings.number(of: text))
  }

  /// Ends the list of the block that is being added.
  private mutating func end(_ list: BlockList) {
    listEnds[list.rawValue].append(UInt32(lists[list.rawValue].count))
  }

  /// Numbers that do not fit are kept as the greatest that does.
  private func optional(_ number: Int?) -> UInt32 {
    number.map { UInt32(min(max(0, $0), Int(UInt32.max) - 1) + 1) } ?? 0
  }
}
