import CorpusModel

/// What ingestion found out about each block, a column for each property: no block is an object.
struct BlockColumns: Sendable {
  private(set) var ids: [UInt64] = []
  private(set) var kinds: [UInt8] = []
  private(set) var documents: [UInt32] = []
  private(set) var rangeStarts: [UInt32] = []
  private(set) var rangeEnds: [UInt32] = []
  private(set) var turns: [UInt32] = []
  private(set) var times: [UInt32] = []
  private(set) var dates: [UInt32] = []
  private(set) var parents: [UInt32] = []
  private(set) var features: [UInt16] = []
  private var extentStarts: [UInt32] = []
  private var extentEnds: [UInt32] = []
  private var roles: [UInt8] = []
  private var methods: [UInt8] = []
  private var confidences: [UInt8] = []
  private var speakers: [UInt32] = []
  private var labels: [UInt32] = []
  private var affiliations: [UInt32] = []
  private var languages: [UInt32] = []
  private var sections: [UInt32] = []
  private var places: [UInt32] = []
  private var cues: [UInt32] = []
  private var topicEnds: [UInt32] = []
  private var topics: [UInt32] = []
  private var doubtEnds: [UInt32] = []
  private var doubts: [UInt32] = []
  private var groundEnds: [UInt32] = []
  /// Field and text, one behind the other.
  private var grounds: [UInt32] = []
  private var strings = StringCollector()

  /// The number in a column of numbers that stands for nothing.
  static let none = UInt32.max
  private static let noMethod = UInt8.max

  /// The number of blocks.
  var count: Int { kinds.count }

  /// Adds the next block; its ranges must lie in its document's text.
  mutating func append(_ block: Block, id: BlockID, document: Int, parent: Int?) {
    ids.append(id.number)
    kinds.append(block.kind.rawValue)
    documents.append(UInt32(document))
    extentStarts.append(UInt32(block.extent.lowerBound))
    extentEnds.append(UInt32(block.extent.upperBound))
    rangeStarts.append(UInt32(block.range.lowerBound))
    rangeEnds.append(UInt32(block.range.upperBound))
    turns.append(Self.packed(block.turn))
    times.append(Self.packed(block.time))
    dates.append(UInt32(block.date?.packed ?? 0))
    parents.append(Self.packed(parent))
    features.append(block.features.rawValue)
    roles.append(block.role.rawValue)
    methods.append(block.attribution?.method.rawValue ?? Self.noMethod)
    confidences.append(block.attribution?.confidence.rawValue ?? 0)
    speakers.append(strings.number(of: block.speaker))
    labels.append(strings.number(of: block.label))
    affiliations.append(strings.number(of: block.affiliation))
    languages.append(strings.number(of: block.language))
    sections.append(strings.number(of: block.section))
    places.append(strings.number(of: block.place))
    cues.append(strings.number(of: block.attribution?.cue))
    for topic in block.mainTopics { topics.append(strings.number(of: topic)) }
    topicEnds.append(UInt32(topics.count))
    for doubt in block.doubts { doubts.append(strings.number(of: doubt)) }
    doubtEnds.append(UInt32(doubts.count))
    for ground in block.grounds {
      grounds.append(strings.number(of: ground.field))
      grounds.append(strings.number(of: ground.text))
    }
    groundEnds.append(UInt32(grounds.count))
  }

  /// The id of the speaker, or nil.
  func speaker(_ block: Int) -> String? { strings.table[speakers[block]] }

  /// The language as a code, or nil.
  func language(_ block: Int) -> String? { strings.table[languages[block]] }

  /// The block as ingestion gave it.
  func block(_ block: Int) -> Block {
    var result = Block(
      kind: kind(block), extent: Int(extentStarts[block])..<Int(extentEnds[block]), range: range(block))
    result.speaker = strings.table[speakers[block]]
    result.label = strings.table[labels[block]]
    result.role = Role(rawValue: roles[block]) ?? .unknown
    result.affiliation = strings.table[affiliations[block]]
    if let method = AttributionMethod(rawValue: methods[block]) {
      result.attribution = Attribution(
        method, Confidence(rawValue: confidences[block]) ?? .guess, cue: strings.table[cues[block]])
    }
    result.language = strings.table[languages[block]]
    result.date = StatedDate(packed: Int(dates[block]))
    result.section = strings.table[sections[block]]
    result.turn = Self.unpacked(turns[block])
    result.time = Self.unpacked(times[block])
    result.place = strings.table[places[block]] ?? ""
    result.features = Features(rawValue: features[block])
    result.mainTopics = list(topics, topicEnds, block)
    result.doubts = list(doubts, doubtEnds, block)
    let parts = list(grounds, groundEnds, block)
    result.grounds = stride(from: 0, to: parts.count - 1, by: 2).map { Ground(parts[$0], parts[$0 + 1]) }
    return result
  }

  func kind(_ block: Int) -> BlockKind { BlockKind(rawValue: kinds[block]) ?? .boilerplate }

  func range(_ block: Int) -> Range<Int> { Int(rangeStarts[block])..<Int(rangeEnds[block]) }

  private func list(_ values: [UInt32], _ ends: [UInt32], _ block: Int) -> [String] {
    values[(block == 0 ? 0 : Int(ends[block - 1]))..<Int(ends[block])].compactMap { strings.table[$0] }
  }

  /// Numbers that do not fit (a start 49 days into a recording) are kept as the greatest that does.
  private static func packed(_ number: Int?) -> UInt32 {
    number.map { UInt32(clamping: min($0, Int(none) - 1)) } ?? none
  }

  static func unpacked(_ number: UInt32) -> Int? { number == none ? nil : Int(number) }
}

extension StatedDate {
  /// Year, month and day as one number that sorts, with 0 for what is not stated.
  fileprivate var packed: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }

  fileprivate init?(packed: Int) {
    guard packed > 0 else { return nil }
    let (month, day) = (packed / 100 % 100, packed % 100)
    self.init(year: packed / 10_000, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }
}
