import CorpusModel

/// What ingestion found out about each block, a column for each property.
struct BlockColumns: Sendable {
  let ids: MappedColumn<UInt64>
  /// The blocks in the order of their ids.
  let byID: MappedColumn<UInt32>
  private let columns: [MappedColumn<UInt32>]
  private let listEnds: [MappedColumn<UInt32>]
  private let lists: [MappedColumn<UInt32>]
  private let strings: StringTable

  /// Opens the sections; the counts are of what blocks refer to.
  init(_ image: CorpusImage, documents: Int, people: Int, tokens: Int) throws(CorpusFileError) {
    strings = try StringTable(image, .blockStringBytes, .blockStringEnds)
    ids = try image.column(.blockIDs)
    let count = ids.count
    byID = try image.column(.blocksByID, count: count, rule: .below(count))
    var columns: [MappedColumn<UInt32>] = []
    for property in BlockProperty.allCases {
      let rule: SectionRule =
        switch property {
        case .document: .below(documents)
        case .speaker: .below(people + 1)
        case .parent, .question: .below(count + 1)
        case .firstToken, .tokenCount: .below(tokens + 1)
        case .label, .affiliation, .language, .section, .place, .cue: .below(strings.count + 1)
        default: .any
        }
      columns.append(try image.column(.blockColumn, property.rawValue, count: count, rule: rule))
    }
    self.columns = columns
    var (ends, lists): ([MappedColumn<UInt32>], [MappedColumn<UInt32>]) = ([], [])
    for list in BlockList.allCases {
      lists.append(try image.column(.blockList, list.rawValue, rule: .below(strings.count + 1)))
      ends.append(
        try image.column(.blockListEnds, list.rawValue, count: count, rule: .rising(to: lists[list.rawValue].count)))
    }
    (listEnds, self.lists) = (ends, lists)
  }

  /// The number of blocks.
  var count: Int { ids.count }

  /// A property of a block, as it is kept.
  subscript(property: BlockProperty, block: Int) -> UInt32 { columns[property.rawValue][block] }

  /// A property that a block may lack.
  func optional(_ property: BlockProperty, _ block: Int) -> Int? { Self.unpacked(self[property, block]) }

  /// The language as a code, or nil.
  func language(_ block: Int) -> String? { strings[self[.language, block]] }

  func kind(_ block: Int) -> BlockKind {
    BlockKind(rawValue: UInt8(truncatingIfNeeded: self[.kind, block])) ?? .boilerplate
  }

  func role(_ block: Int) -> Role { Role(rawValue: UInt8(truncatingIfNeeded: self[.role, block])) ?? .unknown }

  /// The bytes of all that belongs to a block.
  func extent(_ block: Int) -> Range<Int> {
    let start = Int(self[.extentStart, block])
    return start..<start + Int(self[.extentLength, block])
  }

  /// The bytes of a block's words.
  func range(_ block: Int) -> Range<Int> {
    let extent = extent(block)
    let start = min(extent.lowerBound + Int(self[.before, block]), extent.upperBound)
    return start..<max(start, extent.upperBound - Int(self[.behind, block]))
  }

  /// The positions of a block's tokens, at most `tokens`.
  func positions(_ block: Int, of tokens: Int) -> Range<Int> {
    let first = Int(self[.firstToken, block])
    return first..<min(first + Int(self[.tokenCount, block]), tokens)
  }

  /// The numbers of a property of all blocks.
  func column(_ property: BlockProperty) -> MappedColumn<UInt32> { columns[property.rawValue] }

  /// Lends what reads the first position and the number of tokens of many blocks.
  @inline(__always)
  func withPositions<Result>(_ body: (_ firsts: NumberReader, _ counts: NumberReader) -> Result) -> Result {
    columns[BlockProperty.firstToken.rawValue].withReader { firsts in
      columns[BlockProperty.tokenCount.rawValue].withReader { body(firsts, $0) }
    }
  }

  /// The block as ingestion gave it, but for its speaker.
  func block(_ block: Int) -> Block {
    var result = Block(kind: kind(block), extent: extent(block), range: range(block))
    result.label = strings[self[.label, block]]
    result.role = role(block)
    result.affiliation = strings[self[.affiliation, block]]
    if let method = optional(.method, block).flatMap({ AttributionMethod(rawValue: UInt8(truncatingIfNeeded: $0)) }) {
      let confidence = Confidence(rawValue: UInt8(truncatingIfNeeded: self[.confidence, block])) ?? .guess
      result.attribution = Attribution(method, confidence, cue: strings[self[.cue, block]])
    }
    result.language = language(block)
    result.date = StatedDate(packed: Int(self[.date, block]))
    result.section = strings[self[.section, block]]
    result.turn = optional(.turn, block)
    result.time = time(block)
    result.place = place(block)
    result.features = Features(rawValue: UInt16(truncatingIfNeeded: self[.features, block]))
    result.mainTopics = list(.mainTopics, block)
    result.doubts = list(.doubts, block)
    let parts = list(.grounds, block)
    result.grounds = stride(from: 0, to: parts.count - 1, by: 2).map { Ground(parts[$0], parts[$0 + 1]) }
    return result
  }

  /// Where in the file a block stands, for people.
  func place(_ block: Int) -> String {
    strings.string(self[.place, block]) + (optional(.placeNumber, block).map(String.init) ?? "")
  }

  /// The start of a block in milliseconds, or nil.
  func time(_ block: Int) -> Int? { optional(.time, block).map(BlockProperty.unpacked) }

  private func list(_ list: BlockList, _ block: Int) -> [String] {
    listEnds[list.rawValue].span(endingAt: block).map { strings.string(lists[list.rawValue][$0]) }
  }

  static func unpacked(_ number: UInt32) -> Int? { number == 0 ? nil : Int(number) - 1 }
}

extension StatedDate {
  /// Year, month and day as one number that sorts, with 0 for what is not stated.
  var packed: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }

  init?(packed: Int) {
    guard packed > 0 else { return nil }
    let (month, day) = (packed / 100 % 100, packed % 100)
    self.init(year: packed / 10_000, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}
