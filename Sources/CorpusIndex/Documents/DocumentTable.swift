import CorpusModel

/// What is kept of each document as a number: mostly that of a string; the raw values are part of the format of corpus
/// files.
enum DocumentProperty: Int, CaseIterable, Sendable {
  case id = 0
  case path = 1
  case format = 2
  case title = 3
  case source = 4
  case dateCue = 5
  case language = 6
  case languageCue = 7
  /// As `BlockProperty.date`.
  case date = 8
  /// The number of the first block behind the document's.
  case blockEnd = 9
  /// As `Document.origin` and `Document.name`.
  case origin = 10
  case name = 11
}

/// What is kept of each document as a list of strings.
enum DocumentList: Int, CaseIterable, Sendable {
  case notes = 0
  /// Of each speaker the id, the name to show and the other names, and a 0 behind them.
  case cast = 1
}

/// The documents of a corpus but for their texts, which their tokens tell.
struct DocumentTable: Sendable {
  private let strings: StringTable
  private let columns: [MappedColumn<UInt32>]
  private let listEnds: [MappedColumn<UInt32>]
  private let lists: [MappedColumn<UInt32>]
  /// The documents in the order of their ids' bytes.
  private let byID: MappedColumn<UInt32>
  private let textEnds: MappedColumn<UInt64>

  /// Opens the sections.
  init(_ image: CorpusImage) throws(CorpusFileError) {
    strings = try StringTable(image, .documentStringBytes, .documentStringEnds)
    textEnds = try image.column(.textEnds, rule: .rising(to: Int.max))
    let count = textEnds.count
    byID = try image.column(.documentsByID, count: count, rule: .below(count))
    var columns: [MappedColumn<UInt32>] = []
    for property in DocumentProperty.allCases {
      let rule: SectionRule =
        switch property {
        case .date: .any
        case .blockEnd: .rising(to: Int(UInt32.max))
        default: .below(strings.count + 1)
        }
      columns.append(try image.column(.documentColumn, property.rawValue, count: count, rule: rule))
    }
    self.columns = columns
    var (ends, lists): ([MappedColumn<UInt32>], [MappedColumn<UInt32>]) = ([], [])
    for list in DocumentList.allCases {
      lists.append(try image.column(.documentList, list.rawValue, rule: .below(strings.count + 1)))
      ends.append(
        try image.column(.documentListEnds, list.rawValue, count: count, rule: .rising(to: lists[list.rawValue].count)))
    }
    (listEnds, self.lists) = (ends, lists)
  }

  /// The number of documents.
  var count: Int { textEnds.count }

  /// The size of a document's text in bytes.
  func byteCount(_ document: Int) -> Int {
    let span = textEnds.span(endingAt: document)
    // The places of tokens have 32 bits.
    return span.count <= Int(UInt32.max) ? span.count : 0
  }

  /// The numbers of a document's blocks, at most `blockCount`.
  func blocks(_ document: Int, of blockCount: Int) -> Range<Int> {
    let span = columns[DocumentProperty.blockEnd.rawValue].span(endingAt: document)
    return span.clamped(to: 0..<blockCount)
  }

  /// What is known of a document.
  func record(_ document: Int, blockCount: Int) -> DocumentRecord {
    DocumentRecord(
      id: string(.id, document) ?? "", path: string(.path, document) ?? "", format: string(.format, document) ?? "",
      title: string(.title, document), source: string(.source, document),
      date: StatedDate(packed: Int(columns[DocumentProperty.date.rawValue][document])),
      dateCue: string(.dateCue, document), language: string(.language, document),
      languageCue: string(.languageCue, document), notes: list(.notes, document), byteCount: byteCount(document),
      blocks: blocks(document, of: blockCount))
  }

  /// The id of a document.
  func id(_ document: Int) -> String { string(.id, document) ?? "" }

  func format(_ document: Int) -> String { string(.format, document) ?? "" }

  func language(_ document: Int) -> String? { string(.language, document) }

  /// The names that a document had when it was read.
  func names(_ document: Int) -> (origin: String, name: String) {
    (string(.origin, document) ?? "", string(.name, document) ?? "")
  }

  /// The speakers of a document.
  func cast(_ document: Int) -> [Person] {
    let numbers = listEnds[DocumentList.cast.rawValue].span(endingAt: document).map {
      lists[DocumentList.cast.rawValue][$0]
    }
    return numbers.split(separator: 0).map { person in
      let words = person.map { strings.string($0) }
      return Person(id: words[0], name: words.count > 1 ? words[1] : words[0], names: Array(words.dropFirst(2)))
    }
  }

  /// The number of the document with an id, by binary search.
  func document(withID id: String) -> Int? {
    var (lower, upper) = (0, count)
    while lower < upper {
      let middle = (lower + upper) / 2
      let other = string(.id, Int(byID[middle])) ?? ""
      if other.utf8.lexicographicallyPrecedes(id.utf8) { lower = middle + 1 } else { upper = middle }
    }
    guard lower < count, string(.id, Int(byID[lower])) == id else { return nil }
    return Int(byID[lower])
  }

  private func string(_ property: DocumentProperty, _ document: Int) -> String? {
    strings[columns[property.rawValue][document]]
  }

  private func list(_ list: DocumentList, _ document: Int) -> [String] {
    listEnds[list.rawValue].span(endingAt: document).map { strings.string(lists[list.rawValue][$0]) }
  }
}

/// The documents under construction.
struct DocumentCollector {
  private var strings = StringCollector()
  private var columns = [[UInt32]](repeating: [], count: DocumentProperty.allCases.count)
  private var lists = [[UInt32]](repeating: [], count: DocumentList.allCases.count)
  private var listEnds = [[UInt32]](repeating: [], count: DocumentList.allCases.count)
  private var ids: [String] = []
  private var textEnds: [UInt64] = []

  /// The number of documents.
  var count: Int { ids.count }

  /// The size of the texts.
  var byteCount: Int { Int(textEnds.last ?? 0) }

  /// Adds the next document, whose last block comes before `blockEnd`.
  mutating func append(_ document: Document, blockEnd: Int) {
    ids.append(document.id)
    textEnds.append(UInt64(byteCount + document.text.count))
    add(.id, strings.number(of: document.id))
    add(.path, strings.number(of: document.path))
    add(.format, strings.number(of: document.format))
    add(.title, strings.number(of: document.title))
    add(.source, strings.number(of: document.source))
    add(.dateCue, strings.number(of: document.dateCue))
    add(.language, strings.number(of: document.language))
    add(.languageCue, strings.number(of: document.languageCue))
    add(.date, UInt32(document.date?.packed ?? 0))
    add(.blockEnd, UInt32(blockEnd))
    add(.notes, document.notes)
    add(.origin, strings.number(of: document.origin))
    add(.name, strings.number(of: document.name))
    add(.cast, document.cast)
  }

  /// A property of a document, as it is kept.
  subscript(property: DocumentProperty, document: Int) -> UInt32 { columns[property.rawValue][document] }

  /// The numbers of a document's blocks.
  func blocks(_ document: Int) -> Range<Int> {
    let ends = columns[DocumentProperty.blockEnd.rawValue]
    return (document == 0 ? 0 : Int(ends[document - 1]))..<Int(ends[document])
  }

  /// Writes the sections of the documents.
  func write<Sink: ByteSink & ~Copyable>(to writer: inout SectionWriter<Sink>) throws(CorpusFileError) {
    try strings.write(.documentStringBytes, .documentStringEnds, to: &writer)
    for property in DocumentProperty.allCases {
      try writer.add(.documentColumn, property.rawValue, numbers: columns[property.rawValue])
    }
    for list in DocumentList.allCases {
      try writer.add(.documentListEnds, list.rawValue, numbers: listEnds[list.rawValue])
      try writer.add(.documentList, list.rawValue, numbers: lists[list.rawValue])
    }
    // Of two with one id the first is found.
    let byID = ids.indices.sorted {
      ids[$0] == ids[$1] ? $0 < $1 : ids[$0].utf8.lexicographicallyPrecedes(ids[$1].utf8)
    }
    try writer.add(.documentsByID, numbers: byID.map { UInt32($0) })
    try writer.add(.textEnds, numbers: textEnds)
  }

  private mutating func add(_ property: DocumentProperty, _ number: UInt32) {
    columns[property.rawValue].append(number)
  }

  private mutating func add(_ list: DocumentList, _ people: [Person]) {
    for person in people {
      for word in [person.id, person.name] + person.names { lists[list.rawValue].append(strings.number(of: word)) }
      lists[list.rawValue].append(0)
    }
    listEnds[list.rawValue].append(UInt32(lists[list.rawValue].count))
  }

  private mutating func add(_ list: DocumentList, _ texts: [String]) {
    for text in texts { lists[list.rawValue].append(strings.number(of: text)) }
    listEnds[list.rawValue].append(UInt32(lists[list.rawValue].count))
  }
}
