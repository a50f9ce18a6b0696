import CorpusModel

/// A row of a table or a record of a list: the cells whose columns are known.
struct UtteranceRow {
  /// The text of a column, and how good the name was that it stood under.
  private struct Cell {
    var column: Column
    var rank: Int
    var text: String?
  }

  /// As many columns as most rows have.
  private static let usualWidth = 8

  /// The columns that the row has, in the order of their coming: few.
  private var cells: [Cell] = []
  /// The columns that have a text.
  private(set) var columns: ColumnSet = []
  /// Entries of gazetteers that the row states.
  private(set) var stated: [StatedEntries] = []
  /// Where in the file, for people.
  let place: String

  init(place: String) {
    self.place = place
    cells.reserveCapacity(Self.usualWidth)
  }

  /// The text of a column, without white space at its ends; nil where there is none.
  subscript(column: Column) -> String? {
    guard columns.contains(column) else { return nil }
    for place in cells.indices where cells[place].column == column { return cells[place].text }
    return nil
  }

  private func rank(_ column: Column) -> Int {
    for place in cells.indices where cells[place].column == column { return cells[place].rank }
    return .max
  }

  private mutating func put(_ column: Column, rank: Int, _ text: String?) {
    let cell = Cell(column: column, rank: rank, text: text)
    if text != nil { columns.insert(column) }
    if let place = cells.firstIndex(where: { $0.column == column }) { cells[place] = cell } else { cells.append(cell) }
  }

  /// Puts a cell in; of several that mean one column the one with the best name counts.
  mutating func set(_ column: Column, rank: Int, to text: String) {
    guard let text = StatedDialogue.name(text), rank < self.rank(column) else { return }
    if column.gazetteer != nil {
      let mark: Character = text.contains("|") ? "|" : text.contains(";") ? ";" : ","
      set(column, rank: rank, to: text.split(separator: mark).compactMap { StatedDialogue.name(String($0)) })
      return
    }
    put(column, rank: rank, text)
  }

  /// Puts a list in, an empty one too: it says that there is nothing.
  mutating func set(_ column: Column, rank: Int, to names: [String]) {
    guard let field = column.gazetteer, rank < self.rank(column) else { return }
    stated.removeAll { $0.field == field }
    stated.append(StatedEntries(field: field, names: names))
    put(column, rank: rank, self[column])
  }

  /// The whole number of a column.
  func integer(_ column: Column) -> Int? { self[column].flatMap { Int($0) } }
}

/// Finds the columns of names, and remembers names that mean none.
struct ColumnNames {
  /// What a name means, and how good a name it is for that.
  typealias Meaning = (column: Column, rank: Int)

  private var known: [String: Meaning?] = [:]
  /// The keys of the record seen last, each once, and what they mean: most records have the keys of the one before.
  private var last: (keys: [[UInt8]], meanings: [Meaning?]) = ([], [])
  /// The names that mean no column, in the order of their coming.
  private(set) var unread: [String] = []

  /// The column of a name; nil where it means none.
  mutating func column(of name: String) -> Meaning? {
    if let found = known[name] { return found }
    let found = Column.named(name)
    // Strangers can write millions of different keys.
    guard known.count < 4096 else { return found }
    known[name] = .some(found)
    if found == nil { unread.append(name) }
    return found
  }

  /// What the members of a record mean, in the order of the file; nil where a key comes again, so that not all count.
  mutating func meanings(of record: JSONNode) -> [Meaning?]? {
    if !record.hasKeys(last.keys) {
      let members = record.members
      guard members.count == record.count else { return nil }
      last = (members.map { Array($0.key.utf8) }, members.map { column(of: $0.key) })
    }
    return last.meanings
  }

  /// Where words stand that are no text, for people: of how many rows, and which is the first.
  private var lostWords: (count: Int, first: String) = (0, "")

  /// Notes that the words of a row are no text.
  mutating func noteLostWords(_ place: String) {
    lostWords = (lostWords.count + 1, lostWords.count == 0 ? place : lostWords.first)
  }

  /// A note about words that were left out; nil where none were.
  var noteOfLostWords: String? {
    switch lostWords.count {
    case 0: nil
    case 1: "The words of \(lostWords.first) are no text and were left out."
    default: "The words of \(lostWords.count) rows are no text and were left out, the first is \(lostWords.first)."
    }
  }

  /// A note about the columns that were not read; nil where all were.
  var note: String? {
    unread.isEmpty ? nil : "Columns that were not read: \(shown)."
  }

  /// The first names that mean no column, for a message.
  var shown: String {
    let more = unread.count > 12 ? " and \(unread.count - 12) more" : ""
    return unread.prefix(12).map { "'\($0)'" }.joined(separator: ", ") + more
  }
}

extension UtteranceRow {
  /// A record of JSON.
  init(_ record: JSONNode, place: String, names: inout ColumnNames) {
    self.init(place: place)
    guard let meanings = names.meanings(of: record) else {
      for member in record.members {
        if let meaning = names.column(of: member.key) { set(meaning, to: member.value, &names) }
      }
      return
    }
    for (meaning, value) in zip(meanings, record.memberValues) {
      if let meaning { set(meaning, to: value, &names) }
    }
  }

  /// Puts a value of JSON in.
  private mutating func set(_ meaning: ColumnNames.Meaning, to value: JSONNode, _ names: inout ColumnNames) {
    let (column, rank) = meaning
    if column == .text, !value.isNull {
      if let words = value.words { set(column, rank: rank, to: words) } else { names.noteLostWords(place) }
    } else if value.isArray {
      // Where the column lists nothing, nobody reads it.
      guard column.gazetteer != nil else { return }
      set(column, rank: rank, to: value.elements.compactMap(\.nameOrText).compactMap(StatedDialogue.name))
    } else if let text = value.nameOrText {
      // A speaker can be an object of its own.
      set(column, rank: rank, to: text)
    }
  }
}

extension JSONNode {
  /// A text, or the pieces of one below each other; nil where there is none.
  fileprivate var words: String? {
    guard isArray else { return scalarText ?? self["text"]?.scalarText }
    let pieces = elements.compactMap { $0.scalarText ?? $0["text"]?.scalarText }
    return pieces.isEmpty && count > 0 ? nil : pieces.joined(separator: "\n")
  }

  /// A text, or the name or id of an object.
  fileprivate var nameOrText: String? {
    scalarText ?? (self["name"] ?? self["display_name"] ?? self["id"])?.scalarText
  }
}
