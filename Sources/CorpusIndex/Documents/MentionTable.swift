import CorpusModel

/// What is kept of each mention as a number; the raw values are part of the format of corpus files.
enum MentionProperty: Int, CaseIterable, Sendable {
  /// The gazetteer's name, as a string.
  case field = 0
  case entry = 1
  /// The first byte in the document's text.
  case start = 2
  /// The number of bytes.
  case length = 3
  case alias = 4
  /// 1 for a weak cue.
  case weak = 5
}

/// The mentions of all documents, by document and start.
struct MentionTable: Sendable {
  private let strings: StringTable
  private let columns: [MappedColumn<UInt32>]
  private let documentEnds: MappedColumn<UInt32>

  /// Opens the sections.
  init(_ image: CorpusImage, documents: Int) throws(CorpusFileError) {
    strings = try StringTable(image, .mentionStringBytes, .mentionStringEnds)
    var columns: [MappedColumn<UInt32>] = []
    for property in MentionProperty.allCases {
      let isString = [.field, .entry, .alias].contains(property)
      columns.append(
        try image.column(
          .mentionColumn, property.rawValue, count: columns.first?.count,
          rule: isString ? .below(strings.count + 1) : .any))
    }
    self.columns = columns
    documentEnds = try image.column(.mentionEnds, count: documents, rule: .rising(to: columns[0].count))
  }

  /// The mentions of a document that lie wholly inside a range of its bytes, by start.
  func mentions(ofDocument document: Int, inside range: Range<Int>) -> [Mention] {
    let span = documentEnds.span(endingAt: document)
    var (lower, upper) = (span.lowerBound, span.upperBound)
    while lower < upper {
      let middle = (lower + upper) / 2
      if self.range(middle).lowerBound >= range.lowerBound { upper = middle } else { lower = middle + 1 }
    }
    var found: [Mention] = []
    while lower < span.upperBound {
      let place = self.range(lower)
      guard place.lowerBound < range.upperBound else { break }
      if place.upperBound <= range.upperBound { found.append(mention(lower, place)) }
      lower += 1
    }
    return found
  }

  private func range(_ mention: Int) -> Range<Int> {
    let start = Int(columns[MentionProperty.start.rawValue][mention])
    return start..<start + Int(columns[MentionProperty.length.rawValue][mention])
  }

  private func mention(_ mention: Int, _ range: Range<Int>) -> Mention {
    Mention(
      field: string(.field, mention), entry: string(.entry, mention), range: range, alias: string(.alias, mention),
      isWeak: columns[MentionProperty.weak.rawValue][mention] != 0)
  }

  private func string(_ property: MentionProperty, _ mention: Int) -> String {
    strings.string(columns[property.rawValue][mention])
  }
}

/// The mentions under construction.
struct MentionCollector {
  private var columns = [GrowingColumn](repeating: GrowingColumn(), count: MentionProperty.allCases.count)
  private var documentEnds = GrowingColumn()
  private var strings = StringCollector()
  /// The mentions of the document that is being added, by start.
  private var current: [Mention] = []

  /// Adds the mentions of the next document; those outside its text are dropped.
  mutating func append(_ mentions: [Mention], byteCount: Int) {
    current = Self.inOrder(mentions, byteCount: byteCount)
    for place in current.indices {
      let range = current[place].range
      add(.field, strings.number(of: current[place].field))
      add(.entry, strings.number(of: current[place].entry))
      add(.start, UInt32(range.lowerBound))
      add(.length, UInt32(range.count))
      add(.alias, strings.number(of: current[place].alias))
      add(.weak, current[place].isWeak ? 1 : 0)
    }
    documentEnds.append(UInt32(columns[0].count))
  }

  /// The mentions inside a text of so many bytes by start; all of them as they are where they are so already, as most are.
  private static func inOrder(_ mentions: [Mention], byteCount: Int) -> [Mention] {
    var last = 0
    let isSound = mentions.indices.allSatisfy { place in
      let range = mentions[place].range
      defer { last = range.lowerBound }
      return range.lowerBound >= last && range.upperBound <= byteCount && !range.isEmpty
    }
    if isSound { return mentions }
    return mentions.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= byteCount && !$0.range.isEmpty }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The mentions of the document added last that lie wholly inside a range of its bytes, by start.
  func mentions(inside range: Range<Int>) -> ArraySlice<Mention> {
    var (lower, upper) = (0, current.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if current[middle].range.lowerBound >= range.lowerBound { upper = middle } else { lower = middle + 1 }
    }
    var end = lower
    var isWhole = true
    while end < current.count, current[end].range.lowerBound < range.upperBound {
      isWhole = isWhole && current[end].range.upperBound <= range.upperBound
      end += 1
    }
    return isWhole ? current[lower..<end] : current[lower..<end].filter { $0.range.upperBound <= range.upperBound }[...]
  }

  /// Writes the sections of the mentions.
  func write<Sink: ByteSink & ~Copyable>(to writer: inout SectionWriter<Sink>) throws(CorpusFileError) {
    try strings.write(.mentionStringBytes, .mentionStringEnds, to: &writer)
    for property in MentionProperty.allCases {
      try writer.add(.mentionColumn, property.rawValue, column: columns[property.rawValue])
    }
    try writer.add(.mentionEnds, column: documentEnds)
  }

  private mutating func add(_ property: MentionProperty, _ number: UInt32) {
    columns[property.rawValue].append(number)
  }
}
