import CorpusIndex
package import CorpusModel
package import Diagnostics
package import QuerySyntax

/// What stages can name of turns: a field, or something of the row itself.
package enum TurnColumn: Sendable {
  case field(Field)
  case own(RowProperty)
  /// The year, month or day in which the row was said, as far as the document states it.
  case calendar(CalendarUnit)
  /// A property of each hit: the row is counted or listed once for each.
  case perHit(HitProperty)

  /// What belongs to a row and is no field of its block.
  package enum RowProperty: String, Sendable, CaseIterable {
    /// The words, matches marked.
    case text
    /// The number of places that matched.
    case hits
    /// The number of words.
    case words
    /// The spellings under which the row names things, where something matched those that matched.
    case alias
    /// The first UTF-8 byte of the words in the document's text.
    case start
    /// The byte after the last.
    case end
    /// Where in the file.
    case at
    /// Whether the row only surrounds what was found.
    case context
  }

  /// What belongs to a hit.
  package enum HitProperty: String, Sendable, CaseIterable {
    /// The words that matched.
    case match
    /// The words before them.
    case left
    /// The words after them.
    case right
  }

  /// Every name that is no field's.
  package static var ownNames: [String] {
    RowProperty.allCases.map(\.rawValue) + HitProperty.allCases.map(\.rawValue) + CalendarUnit.allCases.map(\.rawValue)
  }

  /// The column of a name; an error has the nearest one.
  package init(_ name: Located<String>, in context: CheckContext) throws(Diagnostic) {
    if let field = context.fields[name.value] {
      self = .field(field)
    } else if let property = RowProperty(rawValue: name.value) {
      self = .own(property)
    } else if let property = HitProperty(rawValue: name.value) {
      self = .perHit(property)
    } else if let unit = CalendarUnit(rawValue: name.value) {
      self = .calendar(unit)
    } else {
      throw context.error(
        "unknown field '\(name.value)'", at: name.range,
        notes: ["'.fields' lists the fields; rows have \(Self.ownNames.joined(separator: ", ")) too"],
        suggestion: nearest(to: name.value, among: context.fields.names + Self.ownNames))
    }
  }

  /// How the column is headed and shown.
  package var column: Column {
    switch self {
    case .field(let field): field.column
    case .own(let property):
      switch property {
      case .text, .at, .context: Column(property.rawValue)
      case .alias: Column(property.rawValue, .list)
      case .hits, .words, .start, .end: Column(property.rawValue, .number)
      }
    case .perHit(let property): Column(property.rawValue, alignsRight: property == .left)
    case .calendar(let unit): Column(unit.rawValue, .date)
    }
  }

  package var isPerHit: Bool {
    if case .perHit = self { true } else { false }
  }

  /// The value for a row, and for one of its hits where a row is one of these: then the column can be of hits, unknown
  /// without one, and `start` and `end` are the hit's.
  package func value(at place: Int, of turns: TurnSet, hit: Range<Int>? = nil) -> Value {
    switch self {
    // A row that is a part of its turn is as long as that part.
    case .field(let field) where field.name == "len" && turns.isCut(at: place):
      .integer(turns.wordCount(at: place))
    case .field(let field): field.value(ofBlock: turns.block(at: place), in: turns.index)
    case .own(.start) where hit != nil: Value(hit?.lowerBound)
    case .own(.end) where hit != nil: Value(hit?.upperBound)
    case .own(let property): property.value(at: place, of: turns)
    case .perHit(let property):
      if let hit { property.value(ofHit: hit, at: place, of: turns) } else { .null }
    case .calendar(let unit): unit.value(of: DateAccess().value(ofBlock: turns.block(at: place), in: turns.index))
    }
  }

  /// The column's values as the index numbers them; nil where it does not.
  func numbers(in index: CorpusIndex) -> ValueNumbers? {
    switch self {
    case .field(let field): field.access.numbers(in: index)
    case .calendar(let unit):
      DateAccess().numbers(in: index).map { dates in
        ValueNumbers(source: dates.source) { unit.value(of: dates.value($0)) }
      }
    case .own, .perHit: nil
    }
  }
}

extension CalendarUnit {
  /// The unit in which something was said; unknown where the date does not state it.
  fileprivate func value(of date: Value) -> Value {
    guard case .date(let date) = date, let number = number(of: date) else { return .null }
    return .date(self.date(of: number))
  }
}

extension TurnColumn.RowProperty {
  func value(at place: Int, of turns: TurnSet) -> Value {
    switch self {
    case .text: .marked(turns.markedText(at: place))
    case .hits: .integer(turns.hits(at: place).count)
    case .words: .integer(turns.wordCount(at: place))
    case .alias: .list(turns.aliases(at: place).map { .text($0) })
    case .start: .integer(turns.range(at: place).lowerBound)
    case .end: .integer(turns.range(at: place).upperBound)
    case .at: .text(turns.filePlace(at: place))
    case .context: .truth(turns.isContext(at: place))
    }
  }
}

extension TurnColumn.HitProperty {
  /// How many words a side, where nothing says so.
  static let width = 8

  /// The words for a hit of a row on one line.
  func value(ofHit hit: Range<Int>, at place: Int, of turns: TurnSet) -> Value {
    let window = HitWindow(around: hit, width: self == .match ? 0 : Self.width, at: place, of: turns)
    return .text(singleLine(of: window.bytes, words(of: window)))
  }

  /// Where these words stand: UTF-8 bytes of the document.
  func words(ofHit hit: Range<Int>, at place: Int, of turns: TurnSet) -> Range<Int> {
    self == .match ? hit : words(of: HitWindow(around: hit, width: Self.width, at: place, of: turns))
  }

  private func words(of window: HitWindow) -> Range<Int> {
    switch self {
    case .left: window.left
    case .right: window.right
    default: window.hit
    }
  }
}

extension TurnSet {
  /// The words of a row's block.
  func part(at place: Int) -> TextPart { index.part(ofBlock: block(at: place)) }

  /// A row's words with the matches marked; marks are UTF-8 byte offsets into them.
  package func markedText(at place: Int) -> MarkedText {
    let range = range(at: place)
    let marks = matches(at: place).map { $0.clamped(to: range) }.filter { !$0.isEmpty }
    return MarkedText(
      text(at: place), marks: marks.map { ($0.lowerBound - range.lowerBound)..<($0.upperBound - range.lowerBound) })
  }

  /// The number of a row's words, symbols and boundaries left out.
  package func wordCount(at place: Int) -> Int {
    isCut(at: place)
      ? positions(at: place).count { index.isWord(at: $0) }
      : index.wordCount(ofBlock: block(at: place))
  }

  /// The spellings of gazetteer entries in a row, each once, in their order: those that a match touches, or all where
  /// nothing matched.
  package func aliases(at place: Int) -> [String] {
    let document = index.document(ofBlock: block(at: place))
    let matches = matches(at: place)
    var next = 0
    var aliases: [String] = []
    var seen: Set<String> = []
    for mention in index.mentions(ofDocument: document, inside: range(at: place)) {
      while next < matches.count, matches[next].upperBound <= mention.range.lowerBound { next += 1 }
      let isTouched = next < matches.count && matches[next].lowerBound < mention.range.upperBound
      guard matches.isEmpty || isTouched else { continue }
      let alias = index.text(document, mention.range)
      if seen.insert(alias).inserted { aliases.append(alias) }
    }
    return aliases
  }

  /// Whether a place of the text can stand in two rows: a quotation lies over a leaf.
  var hasOverlays: Bool { index.hasOverlays && (0..<count).contains { index.kind(ofBlock: block(at: $0)).isOverlay } }
}

extension HitWindow {
  /// The window around a hit of a row.
  init(around hit: Range<Int>, width: Int, at place: Int, of turns: TurnSet) {
    self.init(
      around: hit, width: width, inside: turns.range(at: place), ofBlock: turns.block(at: place), in: turns.index)
  }
}
